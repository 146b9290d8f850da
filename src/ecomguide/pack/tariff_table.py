"""The lines of the tariff schedule: from the authors' CSV into tables that are searched without being loaded.

The schedule is a list in official order in which an indent says what belongs under what. Rows without a
number only head a group. Some rows skip an indent: the nearest row above with a smaller one is their parent.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import re
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

FILE = Path("tables") / "tariff.csv.gz"
MOST_FAULTS = 20
_NUMBER = re.compile(r"\d{4}(?:\.\d\d){0,3}")

_TABLES = """
CREATE TABLE tariff_line (
    place INTEGER PRIMARY KEY, parent INTEGER NOT NULL, under INTEGER NOT NULL, last INTEGER NOT NULL,
    indent INTEGER NOT NULL, number TEXT NOT NULL, description TEXT NOT NULL, units TEXT NOT NULL,
    general TEXT NOT NULL, special TEXT NOT NULL, column2 TEXT NOT NULL, footnotes TEXT NOT NULL);
CREATE TABLE tariff_number (digits TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE tariff_words USING fts5
    (own, heading, above, below, content='', tokenize='porter unicode61');
"""


class Row(NamedTuple):
    """A line of the CSV, whose columns have these names."""

    number: str
    indent: int
    description: str
    units: str
    general: str
    special: str
    column2: str
    footnotes: str


_SEALED = (
    ("tariff_line", ("place", "parent", "under", "last", *Row._fields), "place"),
    ("tariff_number", ("digits", "place"), "digits"),
    ("tariff_words_data", ("id", "block"), "id"),
    ("tariff_words_idx", ("segid", "term", "pgno"), "segid, term"),
    ("tariff_words_docsize", ("id", "sz"), "id"),
    ("tariff_words_config", ("k", "v"), "k"),
)
"""(table, columns, order): all that a search can come to read."""


class _Placed(NamedTuple):
    """`parent`: the row that it belongs under; `under`: the numbered one; 0 for none. `last`: its last."""

    row: Row
    place: int
    parent: int
    under: int
    last: int


def read_rows(path: Path, fault: Callable[[str, str, str], None]) -> tuple[Row, ...]:
    """The rows of the CSV. `fault(key, code, says)` is called for each line that is not one."""
    try:
        text = gzip.decompress(path.read_bytes()).decode()
        table = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except (OSError, EOFError, zlib.error) as why:
        fault("", "not-gzip", f"this file cannot be unpacked: {getattr(why, 'strerror', None) or why}.")
    except UnicodeDecodeError:
        fault("", "not-utf-8", "this file is not UTF-8 text.")
    except csv.Error as why:
        fault("", "not-csv", f"this file cannot be read as CSV: {why}.")
    else:
        return _sound_rows(table, fault)
    return ()


def _sound_rows(table: list[list[str]], fault: Callable[[str, str, str], None]) -> tuple[Row, ...]:
    if table[:1] != [list(Row._fields)]:
        fault("line 1", "wrong-value", f"the columns are {', '.join(Row._fields)}.")
        return ()
    rows: list[Row] = []
    highest, faults = "", 0
    for line, cells in enumerate(table[1:], 2):
        if (says := _wrong_in(cells, highest)) is not None:
            fault(f"line {line}", "wrong-value", says)
            if (faults := faults + 1) >= MOST_FAULTS:
                break
            continue
        highest = cells[0] or highest
        rows.append(Row(cells[0], int(cells[1]), *cells[2:]))
    return tuple(rows)


def _wrong_in(cells: list[str], highest: str) -> str | None:
    if len(cells) != len(Row._fields):
        return f"a line has {len(Row._fields)} cells."
    number, indent, description = cells[:3]
    if number and not _NUMBER.fullmatch(number):
        return f'"{number}" is no tariff number, such as 9403.50.90.42.'
    if number and number <= highest:
        return f"{number} comes after {highest}: the lines stand in the order of their numbers."
    if not (indent.isascii() and indent.isdecimal() and len(indent) <= 2):
        return f'"{indent}" is no indent.'
    return None if description else "a line needs a description."


def fill(database: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Make the tables of the tariff in a database."""
    database.executescript(_TABLES)
    placed = _placed(rows)
    database.execute("BEGIN")
    database.executemany(
        f"INSERT INTO tariff_line VALUES ({', '.join('?' * 12)})",
        (
            (one.place, one.parent, one.under, one.last, one.row.indent, one.row.number, *one.row[2:])
            for one in placed
        ),
    )
    database.executemany(
        "INSERT INTO tariff_number VALUES (?, ?)",
        ((one.row.number.replace(".", ""), one.place) for one in placed if one.row.number),
    )
    database.executemany(
        "INSERT INTO tariff_words (rowid, own, heading, above, below) VALUES (?, ?, ?, ?, ?)", _words(placed)
    )
    database.execute("INSERT INTO tariff_words (tariff_words) VALUES ('optimize')")
    database.execute("COMMIT")


def _placed(rows: Iterable[Row]) -> list[_Placed]:
    listed = list(rows)
    parents, unders, lasts = ([0] * (len(listed) + 1) for _ in range(3))
    above: list[int] = []
    for place, row in enumerate(listed, 1):
        while above and listed[above[-1] - 1].indent >= row.indent:
            lasts[above.pop()] = place - 1
        if above:
            parents[place] = above[-1]
            unders[place] = above[-1] if listed[above[-1] - 1].number else unders[above[-1]]
        above.append(place)
    for place in above:
        lasts[place] = len(listed)
    return [_Placed(row, n, parents[n], unders[n], lasts[n]) for n, row in enumerate(listed, 1)]


def _words(placed: list[_Placed]) -> Iterator[tuple[int, str, str, str, str]]:
    """What a search looks at: of each line that carries rates, its own words, its heading's, those between
    and those below it. Headings and statistical lines are found through it."""
    for one in placed:
        if not one.row.number or not _is_found(one, placed):
            continue
        above = [placed[place - 1].row.description for place in _ancestors(one, placed)]
        below = {placed[place].row.description for place in range(one.place, one.last)}
        heading = above.pop() if above else one.row.description
        yield one.place, one.row.description, heading, " ".join(above), " ".join(sorted(below))


def _is_found(one: _Placed, placed: list[_Placed]) -> bool:
    """Lines with rates of their own; and the lowest ones, where no line above carries rates either."""
    if _has_rate(one.row):
        return True
    above = (placed[place - 1].row for place in _ancestors(one, placed))
    return one.last == one.place and not any(map(_has_rate, above))


def _has_rate(row: Row) -> bool:
    return bool(row.general or row.special)


def _ancestors(one: _Placed, placed: list[_Placed]) -> Iterator[int]:
    place = one.parent
    while place:
        yield place
        place = placed[place - 1].parent


def seal_of(database: sqlite3.Connection) -> str:
    """A hash over all that the tables hold, the index of words included. Raises sqlite3.Error."""
    summed = hashlib.sha256()
    for table, columns, order in _SEALED:
        quoted = " || '|' || ".join(f"quote({column})" for column in columns)  # tells text from other bytes
        for (row,) in database.execute(f"SELECT {quoted} FROM {table} ORDER BY {order}"):
            summed.update(row.encode() + b"\n")
    return summed.hexdigest()
