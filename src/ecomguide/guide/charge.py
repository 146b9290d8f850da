"""One charge worked out: the sum, the formula in words, or why there is no sum."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

CENT = Decimal("0.01")


class Charge(NamedTuple):
    amount: Decimal | None
    formula: str
    because_none: str | None


def refused(why: str) -> Charge:
    """No sum, with the reason in words that end no sentence yet."""
    return Charge(None, "", f"It cannot be worked out: {why}.")
