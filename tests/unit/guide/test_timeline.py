"""Counts of days against a slow oracle; anchors, deadlines and the points of the timeline."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import TODAY, PackBuilder, Table
from ecomguide.guide.model import DueDay
from ecomguide.guide.timeline import (
    add_months,
    add_working_days,
    apply,
    count_words,
    on_working_day,
    soonest_first,
)
from ecomguide.pack.schema import Count

HOLIDAYS = frozenset(
    {
        date(2026, 11, 26),
        date(2026, 12, 25),
        date(2027, 1, 1),
        date(2027, 1, 18),
        date(2027, 7, 5),
        date(2026, 7, 3),
    }
)
DAYS = st.dates(date(2026, 6, 1), date(2027, 8, 1))
ONE = timedelta(1)


def works(day: date) -> bool:
    return day.strftime("%a") not in ("Sat", "Sun") and day not in HOLIDAYS


@given(day=DAYS, count=st.integers(0, 60))
def test_working_days_are_counted_one_by_one(day: date, count: int) -> None:
    reached = add_working_days(day, count, HOLIDAYS)
    between = [day + n * ONE for n in range(1, (reached - day).days + 1)]
    assert sum(works(one) for one in between) == count
    assert works(reached) or count == 0


@given(day=DAYS, count=st.integers(1, 60))
def test_working_days_before(day: date, count: int) -> None:
    reached = add_working_days(day, -count, HOLIDAYS)
    between = [day - n * ONE for n in range(1, (day - reached).days + 1)]
    assert sum(works(one) for one in between) == count
    assert works(reached)


@given(day=DAYS, months=st.integers(-30, 30))
def test_months_keep_the_day_or_end_with_the_month(day: date, months: int) -> None:
    reached = add_months(day, months)
    assert (reached.year * 12 + reached.month) - (day.year * 12 + day.month) == months
    last = monthrange(reached.year, reached.month)[1]
    assert reached.day == min(day.day, last)


@pytest.mark.parametrize(
    ("day", "months", "reached"),
    [
        (date(2027, 1, 31), 1, date(2027, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2027, 3, 31), -1, date(2027, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
    ],
)
def test_ends_of_months(day: date, months: int, reached: date) -> None:
    assert add_months(day, months) == reached


@given(day=DAYS, nth=st.integers(1, 18))
def test_the_nth_working_day_of_next_month(day: date, nth: int) -> None:
    reached = apply(Count(from_="entry", working_day_of_next_month=nth), day, HOLIDAYS)
    first = (day.replace(day=28) + 7 * ONE).replace(day=1)
    month = [first + n * ONE for n in range(31) if (first + n * ONE).month == first.month]
    assert reached == [one for one in month if works(one)][nth - 1]


@given(day=DAYS, nth=st.integers(1, 31))
def test_a_day_of_next_month(day: date, nth: int) -> None:
    reached = apply(Count(from_="entry", day_of_next_month=nth), day, HOLIDAYS)
    first = (day.replace(day=28) + 7 * ONE).replace(day=1)
    assert reached == first.replace(day=min(nth, monthrange(first.year, first.month)[1]))


@given(day=DAYS)
def test_a_weekend_rule_moves_to_the_nearest_working_day(day: date) -> None:
    later, earlier = (on_working_day(day, rule, HOLIDAYS) for rule in ("next", "previous"))
    assert works(later) and works(earlier)
    assert earlier <= day <= later
    assert not any(works(day + n * ONE) for n in range((later - day).days))
    assert on_working_day(day, "stays", HOLIDAYS) == day


@pytest.mark.parametrize(
    ("count", "day"),
    [
        ({"days": 15}, date(2026, 12, 9)),
        ({"days": -30}, date(2026, 10, 25)),
        ({"days": -30, "weekend": "previous"}, date(2026, 10, 23)),
        ({"days": 31, "weekend": "next"}, date(2026, 12, 28)),
        ({"hours": -24}, date(2026, 11, 23)),
        ({"hours": 12}, TODAY),
        ({"hours": 72}, date(2026, 11, 27)),
        ({"working_days": 10}, date(2026, 12, 9)),
        ({"working_days": 2}, date(2026, 11, 27)),
        ({"months": 6}, date(2027, 5, 24)),
        ({"years": 5}, date(2031, 11, 24)),
        ({"working_day_of_next_month": 15}, date(2026, 12, 21)),
        ({"day_of_next_month": 15}, date(2026, 12, 15)),
    ],
)
def test_each_unit_from_a_tuesday_before_thanksgiving(count: dict[str, object], day: date) -> None:
    assert apply(Count(from_="entry", **count), TODAY, HOLIDAYS) == day  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("count", "words"),
    [
        ({"hours": -24}, "24 hours before loading"),
        ({"working_days": 10}, "ten working days after loading"),
        ({"days": 1}, "one day after loading"),
        ({"days": 0}, "on the day of loading"),
        ({"hours": 0}, "at loading"),
        ({"day_of_next_month": 15}, "by day 15 of the month after loading"),
        ({"working_day_of_next_month": 15}, "by working day 15 of the month after loading"),
        ({"years": 5}, "five years after loading"),
    ],
)
def test_a_count_in_words(count: dict[str, object], words: str) -> None:
    assert count_words(Count(from_="lading", **count), "loading") == words  # type: ignore[arg-type]


def deadlines(builder: PackBuilder, plain: dict[str, object]) -> dict[str, DueDay]:
    return {due.id: due for item in builder.guide(plain).items() for due in item.deadlines}


def with_deadlines() -> PackBuilder:
    return PackBuilder().topic(
        "t",
        use=["arrival"],
        deadline=[
            {"id": "file", "label": "file", "count": {"from": "entry", "working_days": 10}},
            {"id": "order", "label": "order", "count": {"from": "arrival", "days": -30}},
            {"id": "protest", "label": "protest", "count": {"from": "today", "days": 180}},
        ],
    )


def test_without_a_day_of_arrival_a_deadline_is_an_offset() -> None:
    due = deadlines(with_deadlines(), {})
    assert (due["file"].date, due["file"].words) == (None, "ten working days after entry")
    assert due["protest"].date == TODAY + timedelta(180)


def test_with_a_day_it_is_a_date_that_says_what_it_rests_on() -> None:
    due = deadlines(with_deadlines(), {"arrival": "2026-12-01"})
    assert due["file"].date == date(2026, 12, 15)
    assert due["file"].assumed == "we took the day of arrival"
    assert due["order"].assumed is None
    assert (due["order"].past, due["file"].past) == (True, False)


def test_anchors_that_are_counted_from_each_other_add_up() -> None:
    builder = with_deadlines().anchor("bill", count={"from": "entry", "days": 5}, assumes="we took five days")
    builder.topic("u", deadline=[{"id": "pay", "label": "pay", "count": {"from": "bill", "days": 30}}])
    due = deadlines(builder, {"arrival": "2026-12-01"})["pay"]
    assert due.date == date(2027, 1, 5)
    assert due.assumed == "we took the day of arrival; we took five days"


def test_a_timeline_is_in_order_with_the_arrival_on_it() -> None:
    steps = [
        {"label": "Pay", "count": {"from": "entry", "working_days": 10}},
        {"label": "Load", "count": {"from": "arrival", "days": -30}},
        {"label": "Early", "count": {"from": "arrival", "hours": -36}},
    ]
    builder = PackBuilder().timeline("way", steps).topic("t", use=["arrival"])
    for plain in ({}, {"arrival": "2026-12-01"}):
        moments = builder.guide(plain).timeline
        assert [one.label for one in moments] == ["Load", "Early", "Goods arrive", "Pay"]
        assert [one.days_from_arrival for one in moments] == sorted(one.days_from_arrival for one in moments)
        assert [one.date is None for one in moments] == [not plain] * 4
    assert builder.guide({}).timeline[1].days_from_arrival == -1.5


def test_a_step_on_the_day_of_arrival_is_the_arrival() -> None:
    steps = [{"label": "Here it is", "count": {"from": "arrival", "days": 0}}]
    [moment] = PackBuilder().timeline("way", steps).guide({}).timeline
    assert (moment.label, moment.is_anchor) == ("Here it is", True)


def test_a_step_stands_where_its_condition_holds_or_may() -> None:
    after = {"from": "arrival", "days": 9}
    steps = [
        {"label": "Protest", "count": after, "when": [{"order_value": {"at_most": "ceiling"}}]},
        {"label": "Correct", "count": after, "when": [{"order_value": {"over": "ceiling"}}]},
    ]
    builder = PackBuilder().timeline("way", steps).topic("t", use=["order_value"])

    def labels(plain: Table) -> list[str]:
        return [one.label for one in builder.guide(plain).timeline]

    assert labels({"order_value": 100}) == ["Goods arrive", "Protest"]
    assert labels({"order_value": 9000}) == ["Goods arrive", "Correct"]
    assert labels({}) == ["Goods arrive", "Protest", "Correct"]


def test_nothing_is_asked_for_the_sake_of_a_step() -> None:
    steps = [{"label": "Load", "count": {"from": "arrival", "days": -9}, "when": [{"mode": "ocean"}]}]
    assert PackBuilder().timeline("way", steps).walk({}).next is None


def test_known_days_come_first_and_in_order() -> None:
    dues = [DueDay(id_, "", "", "law", day) for id_, day in (("a", None), ("b", TODAY), ("c", TODAY - ONE))]
    assert [due.id for due in soonest_first(dues)] == ["c", "b", "a"]
