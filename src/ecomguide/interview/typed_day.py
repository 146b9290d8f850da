"""Days as people type them: with the month first, as on American letters and bills, or with its name."""

from __future__ import annotations

import re
from datetime import date

MONTHS = ("january february march april may june july august september october november december").split()
DATES = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})([-/])(?P<month>\d{1,2})\2(?P<day>\d{1,2})",
        r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})",
        r"(?P<month>[A-Za-z]+)\.? (?P<day>\d{1,2})(st|nd|rd|th)?,? (?P<year>\d{4})",
        r"(?P<day>\d{1,2})(st|nd|rd|th)? (?P<month>[A-Za-z]+)\.?,? (?P<year>\d{4})",
    )
)


def read_day(text: str) -> date | None:
    """None where it has none of the forms. Raises ValueError where there is no such day."""
    match = next((match for form in DATES if (match := form.fullmatch(text)) is not None), None)
    if match is None:
        return None
    month = match["month"]
    if not month.isdecimal():
        named = [number for number, name in enumerate(MONTHS, 1) if name.startswith(month.lower())]
        if len(month) < 3 or not named:
            return None
        month = str(named[0])
    return date(int(match["year"]), int(month), int(match["day"]))


def as_typed(day: date) -> str:
    """A form that nobody mistakes: "Jan 15, 2027"."""
    return f"{MONTHS[day.month - 1][:3].capitalize()} {day.day}, {day.year}"
