"""The authors' table of lines: read with every fault told, and laid out so that nothing need be loaded."""

from __future__ import annotations

import gzip
import random
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from builders import PackBuilder
from ecomguide.pack.read import read
from ecomguide.pack.tariff_table import MOST_FAULTS, Row, fill, read_rows, seal_of
from tariffs import ROWS, packed, with_tariff

Faults = list[tuple[str, str, str]]


def faults_of(path: Path, content: bytes) -> tuple[tuple[Row, ...], Faults]:
    path.write_bytes(content)
    faults: Faults = []
    return read_rows(path, lambda *fault: faults.append(fault)), faults


def told(tmp_path: Path, *rows: Sequence[object]) -> Faults:
    return faults_of(tmp_path / "t.csv.gz", packed([Row._fields, *rows]))[1]


def filled(rows: Sequence[Row] = ROWS) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None)
    fill(database, rows)
    return database


def test_sound_rows_come_back(tmp_path: Path) -> None:
    assert faults_of(tmp_path / "t.csv.gz", packed([Row._fields, *ROWS])) == (ROWS, [])


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (("0101", "0"), "8 cells"),
        (("101", "0", "Horses", "", "", "", "", ""), "no tariff number"),
        (("0101.2", "0", "Horses", "", "", "", "", ""), "no tariff number"),
        (("0101", "x", "Horses", "", "", "", "", ""), "no indent"),
        (("0101", "-1", "Horses", "", "", "", "", ""), "no indent"),
        (("0101", "", "Horses", "", "", "", "", ""), "no indent"),
        (("0101", "0", "", "", "", "", "", ""), "description"),
    ],
)
def test_a_line_that_is_none_is_told(tmp_path: Path, row: Sequence[str], says: str) -> None:
    [(key, code, words)] = told(tmp_path, row)
    assert (key, code) == ("line 2", "wrong-value")
    assert says in words


def test_numbers_stand_in_order_and_once(tmp_path: Path) -> None:
    row = ("0102", "0", "Cattle", "", "", "", "", "")
    assert [key for key, _, _ in told(tmp_path, row, row)] == ["line 3"]
    assert [key for key, _, _ in told(tmp_path, row, ("0101", *row[1:]))] == ["line 3"]


def test_a_table_of_rubbish_is_not_told_line_for_line(tmp_path: Path) -> None:
    assert len(told(tmp_path, *[("x",)] * 1000)) == MOST_FAULTS


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "wrong-value"),
        (b"number,indent", "not-gzip"),
        (gzip.compress(b"", mtime=0), "wrong-value"),
        (gzip.compress(b"a,b\n", mtime=0), "wrong-value"),
        (gzip.compress(b"\xff\xfe", mtime=0), "not-utf-8"),
        (gzip.compress(b'"a', mtime=0), "not-csv"),
        (packed([Row._fields, *ROWS])[:-9], "not-gzip"),
    ],
)
def test_a_file_that_is_no_table_is_told(tmp_path: Path, content: bytes, code: str) -> None:
    rows, faults = faults_of(tmp_path / "t.csv.gz", content)
    assert rows == ()
    assert [one for _, one, _ in faults] == [code]


def test_flipped_bytes_never_raise(tmp_path: Path) -> None:
    whole, chance = packed([Row._fields, *ROWS]), random.Random(3)
    for _ in range(300):
        spoilt = bytearray(whole)
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        faults_of(tmp_path / "t.csv.gz", bytes(spoilt))


def test_a_folder_has_both_or_neither(tmp_path: Path) -> None:
    for name, missing in (("tariff.toml", "file-missing"), ("tables/tariff.csv.gz", "not-gzip")):
        builder = with_tariff(PackBuilder())
        del builder.files[name]
        folder = builder.write(tmp_path / missing)
        (folder / name).unlink(missing_ok=True)
        assert [(one.file, one.code) for one in read(folder).problems] == [(name, missing)]
    assert read(PackBuilder().write(tmp_path / "none")).problems == []


def test_parents_follow_indents_even_skipped_ones() -> None:
    query = "SELECT number, parent, under, last FROM tariff_line ORDER BY place"
    laid = {number: rest for number, *rest in filled().execute(query) if number}
    assert laid["6109.10.00.04"] == [4, 3, 5], "under a group without a number: the line above that"
    assert laid["6109.90.10.00"] == [7, 7, 8], "an indent is skipped above it"
    assert laid["6404.11.20.30"] == [11, 11, 12]
    assert laid["6404.11.20.60"] == [11, 11, 13], (
        "less indented than the one before, and beside it all the same"
    )
    assert laid["6109"] == [0, 0, 8]


def test_words_lead_to_the_lines_that_carry_rates() -> None:
    query = "SELECT number FROM tariff_line JOIN tariff_words ON place = tariff_words.rowid ORDER BY place"
    found = [number for (number,) in filled().execute(f"{query}")]
    assert found == [
        "3406.00.00.00",
        "6109.10.00",
        "6109.90.10.00",
        "6404.11.20",
        "6404.11.90.00",
        "9817.00.10.00",
        "9817.00.20.00",
    ]


def test_the_seal_is_the_same_each_time_and_sees_every_table() -> None:
    seal = seal_of(filled())
    assert seal == seal_of(filled())
    for change in (
        "UPDATE tariff_line SET general = '0%' WHERE place = 3",
        "UPDATE tariff_number SET place = 4 WHERE digits = '6109'",
        "DELETE FROM tariff_number WHERE digits = '6404'",
        "UPDATE tariff_line SET footnotes = CAST(footnotes AS BLOB)",
        "UPDATE tariff_words_data SET block = block || x'00' WHERE id > 10",
        "DELETE FROM tariff_words_docsize WHERE id = 3",
    ):
        database = filled()
        database.execute(change)
        assert seal_of(database) != seal, change
