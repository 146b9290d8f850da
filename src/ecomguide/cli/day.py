"""A day as it is typed after an option."""

from __future__ import annotations

from datetime import date

from ecomguide.errors import DayOutside, DayUnreadable
from ecomguide.interview import entry


def day_from(text: str, option: str) -> date:
    """The day that an option names. Raises DayUnreadable or DayOutside."""
    try:
        day = date.fromisoformat(text)
    except ValueError as why:
        raise DayUnreadable(value=text, where=option) from why
    if not entry.EARLIEST <= day <= entry.LATEST:
        raise DayOutside(value=text, where=option, first=entry.EARLIEST, last=entry.LATEST)
    return day
