"""A rate of duty as the schedule prints it → what can be reckoned with: free, a share of the value, neither.

Only a rate that is a plain share of the value of the goods is taken for one. All else stays in the schedule's
words: so much per kilogram, shares of a part of the goods, "see" another line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

_PERCENT = re.compile(r"(\d{1,4}(?:\.\d{1,6})?)\s?%", re.ASCII)
_PERCENT_AND_PART = re.compile(r"(\d{1,4}) (\d{1,2})/(\d{1,2})\s?%", re.ASCII)


@dataclass(frozen=True, slots=True)
class Free:
    """No duty in this column."""


@dataclass(frozen=True, slots=True)
class AdValorem:
    """So many percent of the value, exactly: 5.3 for "5.3%"."""

    percent: Decimal


@dataclass(frozen=True, slots=True)
class Other:
    """A rate that cannot be worked out from the value alone, in the words of the schedule."""

    text: str


Rate = Free | AdValorem | Other


def read_rate(text: str) -> Rate:
    """The rate that a cell of the schedule holds. Never raises."""
    words = " ".join(text.split())
    if words == "Free":
        return Free()
    if (plain := _PERCENT.fullmatch(words)) is not None:
        return AdValorem(Decimal(plain[1]))
    if (parts := _PERCENT_AND_PART.fullmatch(words)) is not None and (exact := _exact(*parts.groups())):
        return AdValorem(exact)
    return Other(words)


def _exact(whole: str, above: str, below: str) -> Decimal | None:
    """12 1/2 is 12.5; 33 1/3 has no exact decimal."""
    if not int(below):
        return None
    share = Fraction(int(whole)) + Fraction(int(above), int(below))
    decimal = Decimal(share.numerator) / Decimal(share.denominator)
    return decimal if Fraction(decimal) == share else None
