"""A day after an option: read, or refused with the option's name."""

from __future__ import annotations

from datetime import date

import pytest

from ecomguide.cli.day import day_from
from ecomguide.errors import DayOutside, DayUnreadable


def test_a_day_is_read() -> None:
    assert day_from("2027-01-15", "--today") == date(2027, 1, 15)


@pytest.mark.parametrize("text", ["soon", "15/01/2027", "2027-02-30", ""])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(DayUnreadable, match="--today"):
        day_from(text, "--today")


@pytest.mark.parametrize("text", ["2015-12-31", "2037-01-01"])
def test_a_day_that_no_rule_reaches_is_refused(text: str) -> None:
    with pytest.raises(DayOutside):
        day_from(text, "--on")
