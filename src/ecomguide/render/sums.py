"""A charge in words: its sum or range, and what went into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomguide.guide.model import CostInput, CostLine, Costs
from ecomguide.render.phrases import Phrases

if TYPE_CHECKING:
    from decimal import Decimal

NONE = "–"


def amount(line: CostLine, say: Phrases) -> str:
    """$33.58; $165 to $320; at least $3.13; a dash where nothing is known."""
    return span(line.low, line.high, say)


def whole(costs: Costs, say: Phrases) -> str | None:
    """The sum of what could be worked out, as a range where it is one."""
    return None if costs.low is None else span(costs.low, costs.high, say)


def span(low: Decimal | None, high: Decimal | None, say: Phrases) -> str:
    if low is None:
        return NONE
    if high is None:
        return say("at_least", amount=say.money(low))
    return say.money(low) if low == high else say("low_to_high", low=say.money(low), high=say.money(high))


def worked_out(line: CostLine) -> str:
    """The formula as a sentence; empty where there is none."""
    return _sentence(line.formula)


def reason(line: CostLine) -> str:
    """Why there is no one sum, as a sentence; empty where there is one."""
    return _sentence(line.because_none or "")


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}." if words else ""


def went_in(one: CostInput, say: Phrases) -> str:
    """Smallest processing fee: $34.58 (1 Oct 2026 to 30 Sep 2027, secondary source)"""
    return f"{one.name}: {one.says} ({', '.join(_about(one, say))})"


def _about(one: CostInput, say: Phrases) -> list[str]:
    found = [_days(one, say)] if one.from_day or one.to_day else []
    found += [say.named(one.status)] if one.status else []
    return found or [say("you_said") if one.question else say("any_day")]


def _days(one: CostInput, say: Phrases) -> str:
    if one.to_day is None:
        return say("from_day", day=say.short(one.from_day)) if one.from_day else ""
    if one.from_day is None:
        return say("to_day", day=say.short(one.to_day))
    return say("low_to_high", low=say.short(one.from_day), high=say.short(one.to_day))
