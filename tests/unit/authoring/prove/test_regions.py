from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ecomguide.authoring.prove.regions import (
    FIRST,
    LAST,
    Region,
    joined,
    numbers_of,
    regions_of,
    sums_of,
    turns,
)
from ecomguide.pack.schema import Span


def test_a_region_begins_where_a_span_begins_and_on_the_day_after_it_ends() -> None:
    span = Span(from_=date(2025, 8, 29), to=date(2026, 2, 23))
    assert regions_of(turns([span])) == (
        Region(FIRST, date(2025, 8, 28)),
        Region(date(2025, 8, 29), date(2026, 2, 23)),
        Region(date(2026, 2, 24), LAST),
    )


def test_a_span_of_one_day_is_a_region_of_one_day() -> None:
    day = date(2026, 7, 24)
    assert Region(day, day) in regions_of(turns([Span(from_=day, to=day)]))


def test_days_outside_cut_nothing() -> None:
    spans = [Span(from_=date(2012, 1, 1)), Span(from_=FIRST), Span(to=LAST), Span(to=date.max)]
    assert regions_of(turns(spans)) == (Region(FIRST, LAST),)


def test_neighbors_are_joined_and_others_are_not() -> None:
    a, b, c = regions_of([date(2020, 1, 1), date(2021, 1, 1)])
    assert joined([c, b, a]) == (Region(FIRST, LAST),)
    assert joined([a, c]) == (a, c)


def test_sums_stand_on_each_limit_and_in_each_gap() -> None:
    cents = Decimal("0.01")
    assert sums_of([Decimal(800), Decimal(2500)]) == (
        Decimal(0),
        Decimal(800),
        Decimal(800) + cents,
        Decimal(2500),
        Decimal(2500) + cents,
    )


def test_no_sum_is_made_up_between_limits_a_cent_apart() -> None:
    assert sums_of([Decimal("1.00"), Decimal("1.01")]) == (
        Decimal(0),
        Decimal("1.00"),
        Decimal("1.01"),
        Decimal("1.02"),
    )


def test_a_limit_with_parts_of_a_cent_is_no_sum_itself() -> None:
    assert sums_of([Decimal("1.005")]) == (Decimal(0), Decimal("1.01"))


def test_without_limits_one_sum_is_enough() -> None:
    assert sums_of([]) == (Decimal(0),)


BEGINNINGS = st.lists(st.text("012", min_size=1, max_size=4), max_size=12)


@given(BEGINNINGS, st.text("0129", min_size=10, max_size=10))
def test_for_each_tariff_number_one_stands_that_begins_alike(beginnings: list[str], number: str) -> None:
    def met(one: str) -> set[str]:
        return {beginning for beginning in beginnings if one.startswith(beginning)}

    assert met(number) in [met(one) for one in numbers_of(beginnings)]
    assert all(len(one) == 10 and one.isdecimal() for one in numbers_of(beginnings))


def test_a_beginning_that_longer_ones_use_up_has_no_number_of_its_own() -> None:
    beginnings = ["34", *(f"34{digit}" for digit in "0123456789")]
    assert len(numbers_of(beginnings)) == 11
