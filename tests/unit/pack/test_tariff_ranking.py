"""The best lines first: those that meet most of what was typed, in their own words before others'."""

from __future__ import annotations

import sqlite3

import pytest

from ecomguide.pack.tariff_query import Sought
from ecomguide.pack.tariff_ranking import ranked
from ecomguide.pack.tariff_table import Row, fill
from tariffs import ROWS


@pytest.fixture(scope="module")
def database() -> sqlite3.Connection:
    made = sqlite3.connect(":memory:", isolation_level=None)
    fill(made, ROWS)
    return made


def found(database: sqlite3.Connection, *terms: Sought, limit: int = 20) -> list[str]:
    query = "SELECT number FROM tariff_line WHERE place = ?"
    return [database.execute(query, [place]).fetchone()[0] for place in ranked(database, list(terms), limit)]


def test_a_line_that_meets_both_words_comes_first(database: sqlite3.Connection) -> None:
    assert found(database, Sought('"shirts"'), Sought('"cotton"'))[0] == "6109.10.00"


def test_the_special_provisions_come_last(database: sqlite3.Connection) -> None:
    lines = found(database, Sought('"candles"'))
    assert lines[0] == "3406.00.00.00"
    assert all(one.startswith("98") for one in lines[1:])


def test_words_below_a_line_lead_to_it(database: sqlite3.Connection) -> None:
    assert found(database, Sought('"white"')) == ["6109.10.00"]


def test_the_headings_of_a_phrase_come_in_their_order(database: sqlite3.Connection) -> None:
    lines = found(database, Sought('"nothing"', ("6404", "3406")))
    assert lines == ["6404.11.20", "6404.11.90.00", "3406.00.00.00"]


def test_what_matches_nothing_is_sought_otherwise(database: sqlite3.Connection) -> None:
    assert found(database, Sought('"cand"')) == []
    assert found(database, Sought('"cand"', otherwise=Sought('"cand"*')))[0] == "3406.00.00.00"
    chain = Sought('"qq"', otherwise=Sought('"qq"*', otherwise=Sought('"qq"', ("3406",))))
    assert found(database, chain) == ["3406.00.00.00"]


def test_nothing_sought_finds_nothing(database: sqlite3.Connection) -> None:
    assert found(database) == []


def test_one_heading_does_not_crowd_out_the_others() -> None:
    rows = [Row("0101", 0, "Mugs of wood:", "", "", "", "", "")]
    rows += [Row(f"0101.{n:02}.00", 1, f"Mugs, kind {n}", "", "1%", "", "", "") for n in range(1, 40)]
    rows += [Row("0102.00.00", 0, "Mugs of clay", "", "2%", "", "", "")]
    made = sqlite3.connect(":memory:", isolation_level=None)
    fill(made, rows)
    lines = found(made, Sought('"mugs"'), limit=10)
    assert len(lines) == 10
    assert "0102.00.00" in lines
    made.close()
