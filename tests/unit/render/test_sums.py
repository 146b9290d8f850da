"""Charges in words: a sum, a range, no upper end, nothing; and what went in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ecomguide.guide.model import CostInput
from ecomguide.render.phrases import Phrases
from ecomguide.render.sums import amount, reason, went_in, whole, worked_out
from guides import some_costs

SAY = Phrases("en")


@pytest.mark.parametrize(
    ("low", "high", "says"),
    [
        ("33.58", "33.58", "$33.58"),
        ("0.00", "0.00", "$0"),
        ("165", "320.5", "$165 to $320.50"),
        ("0", "1250", "$0 to $1,250"),
        ("3.13", None, "at least $3.13"),
        (None, None, "–"),
    ],
)
def test_an_amount_in_words(low: str | None, high: str | None, says: str) -> None:
    least, most = (None if one is None else Decimal(one) for one in (low, high))
    assert amount(replace(some_costs().lines[0], low=least, high=most), SAY) == says
    assert whole(replace(some_costs(), low=least, high=most), SAY) == (None if says == "–" else says)


@pytest.mark.parametrize(
    ("days", "says"),
    [
        ((date(2026, 10, 1), date(2027, 9, 30)), "1 Oct 2026 to 30 Sep 2027, secondary source"),
        ((date(2013, 1, 7), None), "from 7 Jan 2013, secondary source"),
        ((None, date(2025, 3, 11)), "to 11 Mar 2025, secondary source"),
        ((None, None), "secondary source"),
    ],
)
def test_a_figure_tells_its_days_and_its_standing(days: tuple[date | None, date | None], says: str) -> None:
    one = CostInput("Smallest fee", "$34.58", value="least", status="secondary", from_day=days[0])
    assert went_in(replace(one, to_day=days[1]), SAY) == f"Smallest fee: $34.58 ({says})"


def test_an_answer_is_told_as_yours() -> None:
    assert went_in(CostInput("Worth", "$10", question="order_value"), SAY) == "Worth: $10 (your answer)"
    assert went_in(CostInput("Rate", "not published", value="rate"), SAY).endswith("(on any day)")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("nothing, or 10% of $5", "Nothing, or 10% of $5."),
        ("Ask. Then wait.", "Ask. Then wait."),
        ("", ""),
        (None, ""),
    ],
)
def test_what_is_said_of_a_charge_stands_as_sentences(words: str | None, says: str) -> None:
    line = replace(some_costs().lines[0], formula=words or "", because_none=words)
    assert (worked_out(line), reason(line)) == (says, says)
