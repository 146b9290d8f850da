"""Days, dollars and tariff numbers, cut where something in the records changes. Within a region all read
alike.

A region of days is whole: its first day stands for each of its days, so nothing is sampled.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import zip_longest

from ecomguide.pack.condition import TARIFF_DIGITS
from ecomguide.pack.schema import Span, ValueRow

FIRST, LAST = date(2016, 1, 1), date(2030, 12, 31)
"""The days that the proof speaks of."""
ONE_DAY = timedelta(days=1)
CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True, order=True)
class Region:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    def __str__(self) -> str:
        return f"{self.first} to {self.last}" if self.first != self.last else str(self.first)

    def has(self, day: date) -> bool:
        return self.first <= day <= self.last


def turns(spans: Iterable[Span | ValueRow]) -> set[date]:
    """The days on which one of the spans begins to hold or no longer holds."""
    found: set[date] = set()
    for span in spans:
        if span.from_ is not None:
            found.add(span.from_)
        if span.to is not None and span.to < date.max:
            found.add(span.to + ONE_DAY)
    return found


def regions_of(days: Iterable[date], first: date = FIRST, last: date = LAST) -> tuple[Region, ...]:
    """[first, last] cut before each of the days. Together the regions hold every day once."""
    starts = [first, *sorted({day for day in days if first < day <= last})]
    ends = [*(start - ONE_DAY for start in starts[1:]), last]
    return tuple(map(Region, starts, ends))


def joined(regions: Iterable[Region]) -> tuple[Region, ...]:
    """The same days in the fewest regions."""
    found: list[Region] = []
    for region in sorted(set(regions)):
        if found and region.first <= found[-1].last + ONE_DAY:
            found[-1] = Region(found[-1].first, max(found[-1].last, region.last))
        else:
            found.append(region)
    return tuple(found)


def sums_of(limits: Iterable[Decimal]) -> tuple[Decimal, ...]:
    """Sums, to the cent, that stand for all sums: each limit itself, and one in every gap between limits."""
    marks = sorted({limit for limit in limits if limit >= 0})
    found = {Decimal(0)} if not marks or marks[0] > 0 else set()
    found.update(mark for mark in marks if mark == mark.quantize(CENT))
    for mark, after in zip_longest(marks, marks[1:]):
        above = (mark // CENT + 1) * CENT
        if after is None or above < after:
            found.add(above)
    return tuple(sorted(found))


def numbers_of(beginnings: Iterable[str]) -> tuple[str, ...]:
    """Whole tariff numbers that stand for all: for each beginning, and for none, one that begins no longer
    one."""
    known = {"", *beginnings}
    return tuple(
        found
        for one in sorted(known)
        if (found := _apart(one, tuple(other for other in known if len(other) > len(one)))) is not None
    )


def _apart(beginning: str, longer: tuple[str, ...]) -> str | None:
    """A whole number with this beginning and none of the longer ones; None where they leave no room."""
    if len(beginning) == TARIFF_DIGITS:
        return beginning
    near = tuple(other for other in longer if other.startswith(beginning))
    for digit in "0123456789":
        child = beginning + digit
        if child not in near and (found := _apart(child, near)) is not None:
            return found
    return None
