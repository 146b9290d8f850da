"""Days as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomguide.interview.typed_day import as_typed, read_day

DAYS = st.dates(date(2016, 1, 1), date(2036, 12, 31))


@pytest.mark.parametrize(
    "form", ["%b %d, %Y", "%B %d %Y", "%d %b %Y", "%b. %d, %Y", "%dth %B %Y", "%m/%d/%Y"]
)
@given(day=DAYS)
def test_the_month_first_or_by_name(form: str, day: date) -> None:
    assert read_day(day.strftime(form)) == day
    assert read_day(day.strftime(form).upper()) == day


@given(day=DAYS)
def test_what_we_write_we_can_read(day: date) -> None:
    assert read_day(as_typed(day)) == day
    assert str(day.year) in as_typed(day)


@pytest.mark.parametrize(
    "text", ["Sept 9, 2026", "September 9th, 2026", "9 SEP 2026", "9/9/2026", "2026-9-9"]
)
def test_the_ninth_of_september(text: str) -> None:
    assert read_day(text) == date(2026, 9, 9)


@pytest.mark.parametrize(
    "text", ["", "soon", "Ja 15, 2027", "Smarch 1, 2027", "2027/01-15", "1/15/27", "15.1.2027"]
)
def test_another_form_is_none(text: str) -> None:
    assert read_day(text) is None


@pytest.mark.parametrize("text", ["Feb 30, 2027", "15/1/2027", "2027-00-01"])
def test_no_such_day(text: str) -> None:
    with pytest.raises(ValueError):
        read_day(text)
