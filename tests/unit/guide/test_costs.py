"""Charges to the cent: at floor and ceiling, over a turn of the fiscal year, and honest where unknown."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import PackBuilder, Table
from ecomguide.guide.model import CostInput, CostLine

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
    whole = value.quantize(Decimal(1), ROUND_HALF_UP)
    plain = (whole * RATE / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert line({"order_value": str(value)}).amount == min(max(plain, FLOOR), CEILING)


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        ("0", "33.58"),
        ("9694", "33.58"),
        ("9695", "33.58"),
        ("9695.50", "33.59"),
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


@pytest.mark.parametrize("answer", [{}, {"order_value": "not_sure"}])
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
    assert found.says == (
        "$10 of government charges worked out. Not in this sum: The named fee. "
        "Left out, as it may not apply: The maybe fee; The never fee."
    )
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


# ---- what went in, and how sure it is


def test_each_line_shows_what_went_in_with_its_days() -> None:
    worth, rate, least, most = line({"order_value": "10000.50", "arrival": "2026-10-01"}).inputs
    assert (worth.question, worth.says) == ("order_value", "$10,000.50, in even dollars $10,001")
    assert (rate.value, rate.says, rate.from_day, rate.to_day) == ("rate", "0.3464%", None, None)
    assert (least.says, least.from_day, least.to_day) == ("$33.58", date(2026, 10, 1), date(2027, 9, 30))
    assert most.says == "$651.50"


def test_an_unknown_figure_is_shown_as_unknown() -> None:
    found = line({"order_value": "100", "arrival": "2027-10-01"}).inputs
    assert [one.says for one in found if one.value == "least"] == ["not yet published"]


def sourced(status: str) -> PackBuilder:
    row = {
        "amount": "10",
        "status": status,
        "source": [
            {"cite": "The notice", "publisher": "An office", "seen": {"on": date(2026, 11, 1), "as": "full"}}
        ],
    }
    return PackBuilder().value("ten", "money", row).fee("f", {"kind": "fixed", "amount": "ten"})


@pytest.mark.parametrize("status", ["primary", "secondary", "unconfirmed"])
def test_a_line_is_as_sure_as_the_least_sure_figure_in_it(status: str) -> None:
    made = sourced(status).set("fees/f.toml", "reviewed", {"on": date(2026, 11, 1), "status": "primary"})
    assert line({}, made).status == status


def test_the_source_of_a_figure_is_one_of_the_line_and_of_the_guide() -> None:
    guide = sourced("primary").guide({})
    [found] = guide.costs.lines
    assert [note.cite for note in found.sources].count("The notice") == 1
    assert "The notice" in {use.source.cite for use in guide.sources}


# ---- ranges


@pytest.mark.parametrize(
    ("band", "low", "high", "says"),
    [
        # 0.3464% of 0 and of $2,500 ($8.66) are both under the floor
        ("small", "33.58", "33.58", None),
        # from the floor, as above, to the ceiling
        ("large", "33.58", "651.50", "Between $33.58 and $651.50, by the exact value."),
    ],
)
def test_a_band_gives_a_range(band: str, low: str, high: str, says: str | None) -> None:
    found = line({"order_value": {"band": band}, "arrival": "2026-10-01"})
    assert (found.low, found.high) == (Decimal(low), Decimal(high))
    assert found.amount == (None if says else Decimal(low))
    assert found.because_none == says


def plain_rate() -> PackBuilder:
    made = (
        PackBuilder().value("share", "percent", {"amount": "0.125"}).value("ten", "money", {"amount": "10"})
    )
    made.fee("harbor", {"kind": "percent", "of": "order_value", "rate": "share"}, use=["order_value"])
    return made.fee("flat", {"kind": "fixed", "amount": "ten"})


def test_a_sum_with_a_range_says_its_least_and_its_most() -> None:
    found = plain_rate().guide({"order_value": {"band": "small"}}).costs
    assert (found.total, found.low, found.high) == (10, 10, Decimal("13.13"))  # 0.125% of 2,500 is 3.125
    assert found.says == "At least $10 and at most $13.13 of government charges."


def test_a_sum_without_an_upper_end_says_its_least() -> None:
    found = plain_rate().guide({"order_value": {"band": "large"}}).costs
    assert (found.low, found.high) == (Decimal("13.13"), None)
    assert found.says == "At least $13.13 of government charges."


def test_a_share_with_neither_floor_nor_value_is_no_line_of_nothing() -> None:
    found = plain_rate().guide({"order_value": "not_sure"}).costs
    assert found.says == "$10 of government charges worked out. Not in this sum: The harbor fee."


# ---- the topic, and the order


def test_a_line_points_to_an_item_of_the_guide_alone() -> None:
    made = PackBuilder().topic("shown").topic("hidden", {"mode": "air"})
    for topic in ("shown", "hidden"):
        made.fee(f"of-{topic}", {"kind": "named", "because": "Ask."}, topic=topic)
    found = {one.id: one.topic for one in made.guide({"mode": "ocean"}).costs.lines}
    assert found == {"of-shown": "shown", "of-hidden": None}


def test_government_charges_come_first_and_those_without_a_sum_last_among_them() -> None:
    made = plain_rate()
    made.fee("a-broker", {"kind": "named", "because": "Ask."}, collector="commercial")
    made.fee("a-named", {"kind": "named", "because": "Ask."})
    assert [one.id for one in made.guide({}).costs.lines] == ["harbor", "flat", "a-named", "a-broker"]


def test_an_input_is_a_plain_record() -> None:
    assert CostInput("Worth", "$5").sources == ()
