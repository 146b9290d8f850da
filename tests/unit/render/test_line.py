"""Where the points of a timeline stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from ecomguide.render.line import LABEL, MOST_IN_A_ROW, caption, drawn, rows, spots
from ecomguide.render.phrases import Phrases
from guides import some_moments

SAY = Phrases("en")


def test_the_main_points_are_drawn_and_all_of_them_where_none_is_main() -> None:
    moments = some_moments(9)
    assert all(one.main or one.is_anchor for one in drawn(moments)) and len(drawn(moments)) < 9
    plain = tuple(replace(one, main=False, is_anchor=False) for one in moments)
    assert drawn(plain) == plain


@pytest.mark.parametrize("count", [2, 7, 8, 13, 20])
def test_rows_are_even_and_lose_no_point(count: int) -> None:
    moments = some_moments(count)
    found = list(rows(moments))
    assert [one for row in found for one in row] == list(moments)
    sizes = [len(row) for row in found]
    assert max(sizes) <= MOST_IN_A_ROW and max(sizes) - min(sizes) <= 1


def test_points_run_from_edge_to_edge_and_a_long_wait_crushes_no_short_one() -> None:
    row = tuple(
        replace(one, days_from_arrival=day)
        for one, day in zip(some_moments(4), (0.0, 1.0, 2.0, 1800.0), strict=True)
    )
    standing = spots(row, SAY)
    places = [spot.x for spot in standing]
    assert places[0] == 0 and places[-1] == 1
    gaps = [after - before for before, after in pairwise(places)]
    assert max(gaps) <= 1.5 * min(gaps)
    assert all(len(line) <= LABEL for spot in standing for line in spot.below)


def test_one_point_stands_in_the_middle() -> None:
    [spot] = spots(some_moments(2)[:1], SAY)
    assert spot.x == 0.5


def test_a_day_of_another_year_is_not_taken_for_the_arrival() -> None:
    day = replace(some_moments(2)[0], date=date(2027, 1, 15), days_from_arrival=0.0)
    later = replace(day, date=date(2032, 1, 15), days_from_arrival=1826.0)
    assert (caption(day, SAY), caption(later, SAY)) == ("15 Jan", "15 Jan 2032")
    assert caption(replace(day, date=None, words="on the day of arrival"), SAY) == "on the day of arrival"
