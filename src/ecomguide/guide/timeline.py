"""Anchors, counts of days, deadlines, and the points of the timeline.

Working days leave out Saturdays, Sundays and federal holidays (5 U.S.C. 6103), as 19 CFR 101.1 counts them.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from ecomguide import language as words_of
from ecomguide.guide.model import DueDay, Moment
from ecomguide.interview.walk import Walk
from ecomguide.pack.board import Board
from ecomguide.pack.condition import NO
from ecomguide.pack.edition import Edition
from ecomguide.pack.schema import Anchor, Count, Deadline, Step, Timeline

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Anchored:
    """A day to count from: None where it is not known. `assumes` says what it rests on."""

    day: date | None
    assumes: tuple[str, ...] = ()


class Calendar:
    """The days of one guide: what the person said, what is assumed, and counts from them."""

    def __init__(self, edition: Edition, walk: Walk) -> None:
        self.edition = edition
        self.known = walk.known
        self.anchors: dict[str, Anchor] = {anchor.id: anchor for anchor in edition.contents.anchors}
        self._days: dict[str, Anchored] = {}

    def day_of(self, anchor_id: str) -> Anchored:
        if anchor_id not in self._days:
            self._days[anchor_id] = self._find(anchor_id)
        return self._days[anchor_id]

    def _find(self, anchor_id: str) -> Anchored:
        if anchor_id == "today":
            return Anchored(self.edition.days.today)
        anchor = self.anchors[anchor_id]
        for question in anchor.questions:
            if isinstance(said := self.known.get(question), date):
                return Anchored(said)
        if anchor.count is None:
            return Anchored(None)
        base = self.day_of(anchor.count.from_)
        if base.day is None:
            return Anchored(None)
        assumes = base.assumes + ((anchor.assumes,) if anchor.assumes else ())
        return Anchored(apply(anchor.count, base.day, self.edition.holidays), assumes)

    def due(self, deadline: Deadline) -> DueDay:
        return self.due_count(deadline.count, deadline.id, self.edition.fill(deadline.label), deadline.set_by)

    def due_count(self, count: Count, id_: str = "", label: str = "", set_by: str = "law") -> DueDay:
        anchor = self.day_of(count.from_)
        day = None if anchor.day is None else apply(count, anchor.day, self.edition.holidays)
        return DueDay(
            id_,
            label,
            self.words(count),
            set_by,
            day,
            "; ".join(anchor.assumes) or None,
            day is not None and day < self.edition.days.today,
        )

    def words(self, count: Count) -> str:
        return count_words(count, self.anchors[count.from_].label, self.edition.language)

    def moments(self, timeline: Timeline, board: Board) -> tuple[Moment, ...]:
        """The timeline's steps that can hold, and its arrival, in order of days."""
        arrival = self.day_of("arrival").day
        nominal = arrival or self.edition.days.entry
        found = [
            self._moment(step.record, nominal)
            for step in self.edition.steps[timeline.id]
            if board.match(step.rule).state != NO
        ]
        if not any(moment.is_anchor for moment in found):
            found.append(Moment("Goods arrive", "the day of arrival", arrival, 0.0, "anchor", True, True))
        return tuple(sorted(found, key=lambda one: (one.days_from_arrival, not one.is_anchor)))

    def _moment(self, step: Step, nominal: date) -> Moment:
        count = step.count
        anchor = self.day_of(count.from_)
        day = None if anchor.day is None else apply(count, anchor.day, self.edition.holidays)
        placed = self._nominal(count, nominal)
        offset = (placed - nominal).days + ((count.hours or 0) / 24 - int((count.hours or 0) / 24))
        is_arrival = step.main and count.from_ == "arrival" and count.days == 0
        return Moment(
            self.edition.fill(step.label),
            self.words(count),
            day,
            offset,
            step.set_by,
            step.main,
            is_arrival,
            step.topic,
            "; ".join(anchor.assumes) or None,
        )

    def _nominal(self, count: Count, arrival: date) -> date:
        """Where a step would fall if the goods arrived on `arrival`: for order and spacing alone."""
        anchor = self.anchors.get(count.from_)
        base = arrival if anchor is None or anchor.count is None else self._nominal(anchor.count, arrival)
        return apply(count, base, self.edition.holidays)


def apply(count: Count, day: date, holidays: frozenset[date]) -> date:
    """The day that a count reaches. Fewer than 24 hours stay on the same day: the hour is in the words."""
    if count.hours is not None:
        reached = day + timedelta(days=int(count.hours / 24))
    elif count.days is not None:
        reached = day + timedelta(days=count.days)
    elif count.working_days is not None:
        return add_working_days(day, count.working_days, holidays)
    elif count.day_of_next_month is not None:
        first = add_months(day.replace(day=1), 1)
        reached = first.replace(day=min(count.day_of_next_month, monthrange(first.year, first.month)[1]))
    elif count.working_day_of_next_month is not None:
        last_of_month = add_months(day.replace(day=1), 1) - ONE_DAY
        return add_working_days(last_of_month, count.working_day_of_next_month, holidays)
    else:
        reached = add_months(day, (count.months or 0) + 12 * (count.years or 0))
    return on_working_day(reached, count.weekend, holidays)


def add_working_days(day: date, count: int, holidays: frozenset[date]) -> date:
    """The first day after is day one; a negative count goes back."""
    step = ONE_DAY if count >= 0 else -ONE_DAY
    for _ in range(abs(count)):
        day += step
        while not is_working_day(day, holidays):
            day += step
    return day


def add_months(day: date, months: int) -> date:
    """The same day some months on, or that month's last day: 31 January and one month: end of February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def is_working_day(day: date, holidays: frozenset[date]) -> bool:
    return day.weekday() < 5 and day not in holidays


def on_working_day(day: date, weekend: str, holidays: frozenset[date]) -> date:
    if weekend == "stays":
        return day
    step = ONE_DAY if weekend == "next" else -ONE_DAY
    while not is_working_day(day, holidays):
        day += step
    return day


def count_words(count: Count, anchor: str, language: str = "en") -> str:
    """ "24 hours before loading abroad", "ten working days after entry"."""
    for unit in ("hours", "days", "working_days", "months", "years"):
        number = getattr(count, unit)
        if number is not None:
            if number == 0:
                return f"on the day of {anchor}" if unit == "days" and anchor != "today" else f"at {anchor}"
            side = "after" if number > 0 else "before"
            return f"{words_of.span(abs(number), unit, language)} {side} {anchor}"
    if count.day_of_next_month is not None:
        return f"by day {count.day_of_next_month} of the month after {anchor}"
    return f"by working day {count.working_day_of_next_month} of the month after {anchor}"


def soonest_first(days: Iterable[DueDay]) -> tuple[DueDay, ...]:
    return tuple(sorted(days, key=lambda due: (due.date is None, due.date or date.max)))
