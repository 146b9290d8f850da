"""The tariff schedule of a pack, searched a line at a time. Opened on demand: no page waits for it.

The lines are an aid to find a number, dated like all else in a pack. What goods are classified as is for a
broker or a ruling to say.
"""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from ecomguide.errors import PackUnreadable
from ecomguide.pack.condition import TARIFF_DIGITS
from ecomguide.pack.rate import Rate, read_rate
from ecomguide.pack.schema import Chapter, Contents, TariffEdition
from ecomguide.pack.tariff_query import Everyday, digits, terms
from ecomguide.pack.tariff_ranking import ranked
from ecomguide.pack.tariff_table import FILE, Row, fill, seal_of

CHAPTER, HEADING, WITH_RATE = 2, 4, 8
DAMAGED = "its tariff schedule is damaged"

_COLUMNS = (
    "place, parent, under, last, indent, number, description, units, general, special, column2, footnotes"
)
_BEGINS = "digits >= ? AND digits < ? || ':'"  # the colon comes after the nine
_NUMBERED = f"SELECT {_COLUMNS} FROM tariff_line JOIN tariff_number USING (place) WHERE {_BEGINS}"
_BELOW = f"SELECT {_COLUMNS} FROM tariff_line WHERE place > ? AND place <= ?"
_NOTED = {
    "general": "general rate",
    "special": "special rate",
    "other": "column 2 rate",
    "units": "units",
    "desc": "description",
    "stat": "number",
}
_ON_RATES = {"general", "special", "other"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TariffLine:
    """A row of the schedule. A row that only heads a group has no number."""

    number: str
    indent: int
    description: str
    path: tuple[str, ...]
    """What its parents say, the heading first."""
    units: tuple[str, ...]
    general: str
    special: str
    column2: str
    rate_from: str
    """The number of the line that the rates stand on: its own, or its parent's. Empty where none are."""
    footnotes: tuple[str, ...]
    is_leaf: bool

    @property
    def digits(self) -> str:
        return self.number.replace(".", "")

    @property
    def rate(self) -> Rate | None:
        """The general rate; None where the line carries none."""
        return read_rate(self.general) if self.general else None


class _Stored(NamedTuple):
    """A row of the table; `parent` and `under` (the numbered one) are 0 for none."""

    place: int
    parent: int
    under: int
    last: int
    indent: int
    number: str
    description: str
    units: str
    general: str
    special: str
    column2: str
    footnotes: str


class Tariff:
    """Its functions raise PackUnreadable where the file was damaged after it was opened, and nothing else."""

    def __init__(self, database: sqlite3.Connection, contents: Contents, where: Path) -> None:
        assert contents.tariff is not None
        self.edition: TariffEdition = contents.tariff
        self._chapters = contents.tariff_chapters
        self._everyday = Everyday(contents.tariff_words)
        self._database, self._where = database, where
        weakref.finalize(self, database.close)

    def line(self, number: str) -> TariffLine | None:
        """The line of a number of 4 to 10 digits, with dots or without. A number that is subdivided no
        further may be written shorter: 3406.00 is 3406.00.00.00."""
        stored = self._stored(number)
        return self._line(stored) if stored is not None else None

    def children(self, number: str) -> tuple[TariffLine, ...]:
        """The numbered lines right below a number; of two digits, the headings of a chapter."""
        if len(bare := digits(number) or "") == CHAPTER:
            return self._lines(self._rows(f"{_NUMBERED} AND under = 0 ORDER BY place", bare, bare))
        if (stored := self._stored(number)) is None:
            return ()
        query = f"{_BELOW} AND under = ? AND number <> '' ORDER BY place"
        return self._lines(self._rows(query, stored.place, stored.last, stored.place))

    def below(self, number: str) -> tuple[TariffLine, ...]:
        """All that belongs under a number, in the order of the schedule, rows that head a group included."""
        if (stored := self._stored(number)) is None:
            return ()
        return self._lines(self._rows(f"{_BELOW} ORDER BY place", stored.place, stored.last))

    def chapters(self) -> tuple[Chapter, ...]:
        """The chapters by number, with short titles."""
        return self._chapters

    def search(self, text: str, limit: int = 20) -> tuple[TariffLine, ...]:
        """The lines that a number begins, or that words fit best; lines of one heading stand together."""
        if limit <= 0:
            return ()
        if (bare := digits(text)) is not None:
            return self._beginning_with(bare[:TARIFF_DIGITS], limit)
        sought = terms(text, self._everyday)
        try:
            places = ranked(self._database, sought, limit)
        except sqlite3.Error as why:
            raise self._damaged() from why
        return self._lines(map(self._at, places))

    def _beginning_with(self, bare: str, limit: int) -> tuple[TariffLine, ...]:
        """The headings of a chapter first, and rates before statistical lines. Other countries end numbers
        in their own way, so digits that no line has are taken off, down to those of a heading."""
        while True:
            first = "under <> 0" if len(bare) < HEADING else f"length(digits) > {WITH_RATE}"
            rows = self._rows(f"{_NUMBERED} ORDER BY {first}, digits LIMIT ?", bare, bare, limit)
            if rows or len(bare) <= HEADING:
                return self._lines(rows)
            bare = bare[:-1]

    def _stored(self, number: str) -> _Stored | None:
        bare = digits(number) or ""
        if not HEADING <= len(bare) <= TARIFF_DIGITS:
            return None
        rows = self._rows(f"{_NUMBERED} ORDER BY digits LIMIT 1", bare, bare)
        if not rows or rows[0].number.replace(".", "") == bare:
            return next(iter(rows), None)
        [[last]] = self._asked(f"SELECT max(place) FROM tariff_number WHERE {_BEGINS}", bare, bare)
        return rows[0] if last <= rows[0].last else None  # else the digits are those of several lines

    def _at(self, place: int) -> _Stored:
        rows = self._rows(f"SELECT {_COLUMNS} FROM tariff_line WHERE place = ?", place)
        if not rows:
            raise self._damaged()
        return rows[0]

    def _lines(self, rows: Iterable[_Stored]) -> tuple[TariffLine, ...]:
        return tuple(map(self._line, rows))

    def _line(self, row: _Stored) -> TariffLine:
        parents: list[_Stored] = []
        place = row.parent
        while place:
            parents.insert(0, self._at(place))
            place = parents[0].parent
        rated = next((one for one in (row, *reversed(parents)) if one.general or one.special), None)
        return TariffLine(
            number=row.number,
            indent=row.indent,
            description=row.description.rstrip(":"),
            path=tuple(one.description.rstrip(":") for one in parents),
            units=tuple(filter(None, row.units.split("|"))),
            general=rated.general if rated else "",
            special=rated.special if rated else "",
            column2=rated.column2 if rated else "",
            rate_from=rated.number if rated else "",
            footnotes=_footnotes(row, rated),
            is_leaf=row.last == row.place,
        )

    def _rows(self, query: str, *values: object) -> list[_Stored]:
        return [_Stored(*row) for row in self._asked(query, *values)]

    def _asked(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self._database.execute(query, values).fetchall()
        except sqlite3.Error as why:
            raise self._damaged() from why

    def _damaged(self) -> PackUnreadable:
        return PackUnreadable(path=self._where, why=DAMAGED)


def _footnotes(row: _Stored, rated: _Stored | None) -> tuple[str, ...]:
    """Its own, and those on the rates that it takes from its parent; each with what it is a note to."""
    noted = [(one, True) for one in row.footnotes.split(" | ") if one]
    if rated is not None and rated is not row:
        noted += [(one, False) for one in rated.footnotes.split(" | ") if one]
    found: dict[str, None] = {}
    for note, is_own in noted:
        columns, colon, says = note.partition(": ")
        named = set(columns.split("+"))
        if not colon or not named <= _NOTED.keys():
            found[note] = None
        elif is_own or named & _ON_RATES:
            on = ", ".join(_NOTED[one] for one in columns.split("+"))
            found[f"{on[0].upper()}{on[1:]}: {says}"] = None
    return tuple(found)


def of_rows(rows: Iterable[Row], contents: Contents) -> Tariff:
    """The tariff of a folder under work, made in memory."""
    database = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    fill(database, rows)
    return Tariff(database, contents, FILE)


def of_file(path: Path, contents: Contents) -> Tariff:
    """The tariff in a compiled pack, checked against its seal. Raises PackUnreadable."""
    database = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
    )
    try:
        [sealed] = database.execute("SELECT value FROM particular WHERE name = 'tariff'").fetchone()
        is_whole = seal_of(database) == sealed
    except (sqlite3.Error, TypeError, ValueError, AttributeError) as why:
        database.close()
        raise PackUnreadable(path=path, why=DAMAGED) from why
    if not is_whole:
        database.close()
        raise PackUnreadable(path=path, why=DAMAGED)
    return Tariff(database, contents, path)
