"""The tariff of a pack: the same from a folder and from a file, and refused where the file is damaged."""

from __future__ import annotations

import random
import sqlite3
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import PackBuilder
from ecomguide.errors import PackTooNew, PackUnreadable
from ecomguide.pack import store
from ecomguide.pack.rate import AdValorem, Free
from ecomguide.pack.tariff import Tariff
from tariffs import with_tariff


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_tariff(PackBuilder()).compile(tmp_path_factory.mktemp("tariff"))


@pytest.fixture(scope="module")
def tariff(file: Path) -> Tariff:
    found = store.open_file(file).tariff
    assert found is not None
    return found


def numbers(tariff: Tariff, words: str, limit: int = 20) -> list[str]:
    return [line.number for line in tariff.search(words, limit)]


def test_a_pack_may_do_without(tmp_path: Path) -> None:
    assert store.open_file(PackBuilder().compile(tmp_path)).tariff is None


def test_a_folder_and_its_file_hold_one_tariff(file: Path, tariff: Tariff) -> None:
    draft = store.open_folder(file.parent / "pack").tariff
    assert draft is not None
    assert draft.edition == tariff.edition
    assert draft.chapters() == tariff.chapters()
    for number in ("3406", "6109", "6404", "9817"):
        assert draft.line(number) == tariff.line(number)
        assert draft.below(number) == tariff.below(number)
    for words in ("sneakers", "cotton tee", "6109"):
        assert draft.search(words) == tariff.search(words)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("6109", "6109"),
        ("6109.10.00.04", "6109.10.00.04"),
        ("6109100004", "6109.10.00.04"),
        (" 6109 10 00 ", "6109.10.00"),
        ("6109.10", "6109.10.00"),
        ("610910", "6109.10.00"),
        ("3406", "3406.00.00.00"),
        ("3406.00", "3406.00.00.00"),
        ("3406000000", "3406.00.00.00"),
        ("6109.90.10", "6109.90.10.00"),
        ("6404.11.20.99", None),
        ("34", None),
        ("340", None),
        ("34060000000", None),
        ("9999", None),
        ("", None),
        ("candles", None),
    ],
)
def test_a_line_by_its_number(tariff: Tariff, asked: str, found: str | None) -> None:
    line = tariff.line(asked)
    assert (line.number if line else None) == found


def test_a_statistical_line_takes_the_rates_of_its_parent(tariff: Tariff) -> None:
    line = tariff.line("6109.10.00.04")
    assert line is not None
    assert (line.general, line.special, line.column2) == ("16.5%", "Free (AU,BH)", "90%")
    assert line.rate_from == "6109.10.00"
    assert line.rate == AdValorem(Decimal("16.5"))
    assert line.path == ("T-shirts, singlets and tank tops, knitted", "Of cotton", "Men's or boys'")
    assert line.units == ("doz.", "kg")
    assert line.is_leaf
    assert line.footnotes == ("Description: White is plain.", "General rate: See 9903.2.")


def test_a_line_with_rates_of_its_own(tariff: Tariff) -> None:
    line = tariff.line("6109.90.10.00")
    assert line is not None
    assert line.rate_from == "6109.90.10.00"
    assert line.footnotes == ("General rate, column 2 rate: See 9903.3.", "Odd.")
    candles = tariff.line("3406")
    assert candles is not None
    assert candles.rate == Free()
    assert candles.digits == "3406000000"


def test_a_heading_carries_no_rate(tariff: Tariff) -> None:
    heading = tariff.line("6109")
    assert heading is not None
    assert (heading.general, heading.rate_from, heading.rate, heading.is_leaf) == ("", "", None, False)


def test_children_are_the_numbered_lines_right_below(tariff: Tariff) -> None:
    def children(number: str) -> list[str]:
        return [line.number for line in tariff.children(number)]

    assert children("6109") == ["6109.10.00", "6109.90"]
    assert children("6109.10.00") == ["6109.10.00.04", "6109.10.00.40"]
    assert children("6404.11.20") == ["6404.11.20.30", "6404.11.20.60"]
    assert children("61") == ["6109"]
    assert children("34") == ["3406.00.00.00"]
    assert children("3406") == children("nothing") == children("99") == children("") == []


def test_all_that_lies_below_keeps_its_groups(tariff: Tariff) -> None:
    below = tariff.below("6109.10.00")
    assert [(line.number, line.description) for line in below] == [
        ("", "Men's or boys'"),
        ("6109.10.00.04", "T-shirts, all white"),
        ("6109.10.00.40", "Women's or girls'"),
    ]
    assert tariff.below("nothing") == ()


def test_a_search_by_words(tariff: Tariff) -> None:
    assert numbers(tariff, "candle")[0] == "3406.00.00.00"
    assert numbers(tariff, "cand")[0] == "3406.00.00.00"
    assert {one[:4] for one in numbers(tariff, "sneaker")} == {"6404"}
    assert numbers(tariff, "sneak") == numbers(tariff, "sneaker")
    assert numbers(tariff, "cotton tee")[0] == "6109.10.00"
    assert numbers(tariff, "polyester tee")[0] == "6109.90.10.00"
    assert numbers(tariff, "zeppelin") == []


def test_a_search_by_number(tariff: Tariff) -> None:
    assert numbers(tariff, "6109")[:3] == ["6109", "6109.10.00", "6109.90"]
    assert numbers(tariff, "61")[0] == "6109"
    assert numbers(tariff, "6109.10.99.99") == ["6109.10.00", "6109.10.00.04", "6109.10.00.40"]
    assert numbers(tariff, "6109", limit=1) == ["6109"]
    assert numbers(tariff, "6109", limit=0) == numbers(tariff, "tee", limit=-3) == []
    assert numbers(tariff, "5555") == []


ODD = [
    '"',
    "'",
    "*",
    "NEAR(a b)",
    "-",
    "a AND",
    "OR",
    "NOT",
    "own:tee",
    "(",
    "^a",
    "日本",
    "\0",
    "\ud800",
    "🍎",
]


@pytest.mark.parametrize(
    "typed", [*ODD, "x" * 10_000, "tee " * 2500, "1" * 10_000, "'; DROP TABLE tariff_line"]
)
def test_odd_input_is_no_fault(tariff: Tariff, typed: str) -> None:
    for asked in (tariff.search, tariff.line, tariff.children, tariff.below):
        asked(typed)


@given(st.text(max_size=60) | st.text("0123456789. ", max_size=16))
def test_no_input_is_a_fault(tariff: Tariff, typed: str) -> None:
    tariff.search(typed, 3)
    tariff.line(typed)
    tariff.children(typed)


def change(path: Path, statement: str) -> None:
    database = sqlite3.connect(path, isolation_level=None)
    database.execute(statement)
    database.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE tariff_line SET general = 'Free' WHERE number = '6109.10.00'",
        "DELETE FROM tariff_line WHERE number = '6404'",
        "DELETE FROM tariff_words_data WHERE id > 10",
        "DELETE FROM particular WHERE name = 'tariff'",
        "UPDATE particular SET value = '' WHERE name = 'tariff'",
        "DROP TABLE tariff_number",
        "ALTER TABLE tariff_line DROP COLUMN units",
    ],
)
def test_a_tariff_that_was_changed_is_refused(file: Path, tmp_path: Path, statement: str) -> None:
    changed = tmp_path / "pack.ecg"
    changed.write_bytes(file.read_bytes())
    change(changed, statement)
    pack = store.open_file(changed)
    assert pack.about.title == "A small pack", "the rest is whole: its own seal says so"
    for _ in range(2):
        with pytest.raises(PackUnreadable, match="tariff schedule is damaged"):
            pack.tariff  # noqa: B018


def test_flipped_bytes_never_raise_anything_else(file: Path, tmp_path: Path) -> None:
    whole, chance, spoiled = file.read_bytes(), random.Random(11), tmp_path / "pack.ecg"
    for _ in range(150):
        spoilt = bytearray(whole)
        for _ in range(chance.randrange(1, 12)):
            spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        spoiled.write_bytes(bytes(spoilt))
        try:
            found = store.open_file(spoiled).tariff
            if found is not None:
                found.search("cotton tee")
                found.below("6109")
        except (PackUnreadable, PackTooNew):
            continue


def test_opening_a_pack_leaves_its_tariff_alone(file: Path, tmp_path: Path) -> None:
    torn = tmp_path / "pack.ecg"
    torn.write_bytes(file.read_bytes())
    change(torn, "DROP TABLE tariff_line")
    assert store.open_file(torn).questions
