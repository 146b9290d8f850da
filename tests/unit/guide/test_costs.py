"""Charges to the cent: at floor and ceiling, over a turn of the fiscal year, and honest where unknown."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import PackBuilder, Table
from ecomguide.guide.model import CostLine

FLOOR, CEILING, RATE = Decimal("33.58"), Decimal("651.50"), Decimal("0.3464")


def builder() -> PackBuilder:
    made = PackBuilder().value("rate", "percent", {"amount": str(RATE)})
    made.value("most", "money", {"amount": str(CEILING)})
    made.value(
        "least",
        "money",
        {"to": date(2026, 9, 30), "amount": "32.71"},
        {"from": date(2026, 10, 1), "to": date(2027, 9, 30), "amount": str(FLOOR)},
        {"from": date(2027, 10, 1), "unknown": "not yet published"},
    )
    formula = {"kind": "percent", "of": "order_value", "rate": "rate", "at_least": "least", "at_most": "most"}
    return made.fee("mpf", formula, use=["order_value", "arrival"])


def line(plain: Table, made: PackBuilder | None = None) -> CostLine:
    [found] = (made or builder()).guide(plain).costs.lines
    return found


@settings(max_examples=60, deadline=None)
@given(value=st.decimals(0, 400_000, places=2))
def test_a_percentage_between_its_floor_and_its_ceiling(value: Decimal) -> None:
    plain = (value * RATE / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert line({"order_value": str(value)}).amount == min(max(plain, FLOOR), CEILING)


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        ("0", "33.58"),
        ("9694", "33.58"),
        ("9695.44", "33.59"),
        ("188075", "651.49"),
        ("188080", "651.50"),
        ("999999", "651.50"),
    ],
)
def test_the_edges(value: str, amount: str) -> None:
    assert line({"order_value": value}).amount == Decimal(amount)


@pytest.mark.parametrize(
    ("day", "amount"),
    [("2026-09-30", "32.71"), ("2026-10-01", "33.58"), ("2027-09-30", "33.58"), ("2027-10-01", None)],
)
def test_the_turn_of_the_fiscal_year(day: str, amount: str | None) -> None:
    found = line({"order_value": "100", "arrival": day})
    assert found.amount == (None if amount is None else Decimal(amount))
    assert found.because_none == (None if amount else "It cannot be worked out: not yet published.")


def test_the_formula_in_words() -> None:
    assert line({"order_value": "10000"}).formula == "0.3464% of $10,000, at least $33.58, at most $651.50"
    assert line({}).formula == "0.3464% of the value of the goods, at least $33.58, at most $651.50"


@pytest.mark.parametrize("answer", [{}, {"order_value": "not_sure"}, {"order_value": {"band": "small"}}])
def test_without_an_amount_there_is_no_sum(answer: Table) -> None:
    found = line(answer)
    assert found.amount is None
    assert found.because_none == "It cannot be worked out until you give an amount: order_value."


def test_the_sum_is_of_government_charges_that_are_certain() -> None:
    made = PackBuilder().value("ten", "money", {"amount": "10"})
    fixed = {"kind": "fixed", "amount": "ten"}
    made.fee("sure", fixed).fee("maybe", fixed, {"mode": "ocean"}).fee(
        "private", fixed, collector="commercial"
    )
    made.fee("named", {"kind": "named", "because": "Ask your carrier."}).fee("never", fixed, {"mode": "air"})
    found = made.guide({"mode": "not_sure"}).costs
    assert found.total == 10
    assert {one.id: one.verdict for one in found.lines if one.id in ("sure", "maybe")} == {
        "sure": "applies",
        "maybe": "may",
    }
    assert found.says == "$10 of government charges worked out. Not in this sum: 1 more."
    by_ship = made.guide({"mode": "ocean"}).costs
    assert by_ship.total == 20
    assert "never" not in {one.id for one in by_ship.lines}
    assert next(one for one in by_ship.lines if one.id == "named").because_none == "Ask your carrier."


def test_nothing_to_pay_is_said() -> None:
    assert PackBuilder().guide({}).costs.says == "No charges found for these answers."
    named = PackBuilder().fee("named", {"kind": "named", "because": "Ask."}).guide({}).costs
    assert (named.total, named.says) == (None, "No charge can be worked out yet. Each line says why.")


def test_an_unknown_fixed_charge_says_so() -> None:
    made = PackBuilder().value("ten", "money", {"unknown": "not yet published"})
    found = line({}, made.fee("f", {"kind": "fixed", "amount": "ten"}))
    assert (found.amount, found.because_none) == (None, "It cannot be worked out: not yet published.")
