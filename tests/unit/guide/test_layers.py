"""Duties on top: ranges that their lists leave open, and rates that the schedule's own notes tell."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from builders import Table
from ecomguide.guide.model import CostLine
from ecomguide.pack.pack import Pack
from tariffs import asking, cost_lines, pack_with, row

ROWS = (
    row("4202", 0),
    row("4202.11.00", 1, "8%", notes="general: See 9903.88.03."),
    row("4202.12.20", 1, "20%", notes="general: See 9903.88.15."),
    row("6912", 0),
    row("6912.00.10", 1, "Free", notes="general: See 9903.88.15. | other: See 9903.90.08."),
    row("6912.00.20", 1, "5%"),
    row("8507", 0),
    row("8507.60.00", 1, "3.4%", notes="general: See 9903.88.15."),
    row("8507.60.00.10", 2, notes="desc: See 9903.91.06."),
    row("8507.80.00", 1, "3.4%", notes="general: See 9903.88.04."),
    row("8421.99.01", 0, "Free", notes="general: See 9903.88.03. | desc: See 9903.88.69."),
    row("9503.00.00", 0, "Free"),
    row("3926.90.99", 0, "5.3%", notes="general: See 9903.41.05 and 9903.88.03."),
)
HEADINGS = [
    {"heading": "9903.88.03", "rate": "list_3"},
    {"heading": "9903.88.15", "rate": "list_4a"},
    {"heading": "9903.91.06", "rate": "batteries"},
]


@cache
def pack() -> Pack:
    made = asking()
    for id_, amount in (("list_3", "25"), ("list_4a", "7.5"), ("batteries", "25"), ("metals", "50")):
        made.value(id_, "percent", {"amount": amount})
    made.value("later", "percent", {"unknown": "not yet published"})
    noted = {
        "kind": "footnote",
        "of": "order_value",
        "family": ["9903.88", "9903.91"],
        "headings": HEADINGS,
        "beside": ["9903.88.69"],
    }
    layer = {"kind": "layer", "of": "order_value"}
    use = ["kinds", "origin", "tariff", "order_value", "arrival"]
    made.fee("china", noted, {"origin": "CN"}, use=use)
    made.fee("exclusions", {**noted, "beside": []}, {"origin": "CN"}, use=use)
    spares = {"or_none": True, "because": "whether the goods are on its list"}
    made.fee("metals", {**layer, **spares, "rates": ["metals"]}, {"origin": "DE"}, use=use)
    made.fee("steps", {**layer, "rates": ["list_4a", "list_3"]}, {"origin": "DE"}, use=use)
    made.fee("later", {**layer, "rates": ["later"]}, {"origin": "DE"}, use=use)
    return pack_with(made, ROWS)


def lines(**answers: Any) -> dict[str, CostLine]:
    return cost_lines(pack(), **{"origin": "CN", **answers})


@pytest.mark.parametrize(
    ("number", "low", "high", "formula"),
    [
        ("4202.11.00", "250", "250", "25% of $1,000, by heading 9903.88.03 beside the tariff number"),
        ("42021220", "75", "75", "7.5% of $1,000, by heading 9903.88.15 beside the tariff number"),
        (
            "4202",
            "75",
            "250",
            "7.5% to 25% of $1,000, by heading 9903.88.03 or 9903.88.15 beside the tariff number",
        ),
        (
            "8507.60.00",
            "75",
            "250",
            "7.5% to 25% of $1,000, by heading 9903.88.15 or 9903.91.06 beside the tariff number",
        ),
        ("8421.99.01", "250", "250", "25% of $1,000, by heading 9903.88.03 beside the tariff number"),
        ("6912.00.10", "75", "75", "7.5% of $1,000, by heading 9903.88.15 beside the tariff number"),
        ("3926.90.99", "250", "250", "25% of $1,000, by heading 9903.88.03 beside the tariff number"),
    ],
)
def test_the_note_beside_the_number_tells_the_rate(number: str, low: str, high: str, formula: str) -> None:
    found = lines(tariff=number)["china"]
    assert (found.low, found.high, found.formula) == (Decimal(low), Decimal(high), formula)


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"tariff": "9503.00.00"}, "notes no list of this duty beside 9503.00.00, so it may be owed or not"),
        ({"tariff": "6912"}, "some lines under 6912 carry no note of a list. Give the whole number"),
        ({"tariff": "8507.80.00"}, "noted for heading 9903.88.04, whose rate we do not hold"),
        ({"tariff": "0101.21.00"}, "0101.21.00 is not in our tariff schedule"),
        ({"tariff": "not_sure"}, "until you give the tariff number."),
        ({"tariff": "4202.11.00", "arrival": "2026-06-07"}, "our tariff schedule holds from 8 June 2026"),
        ({"tariff": "4202.11.00", "order_value": "not_sure"}, "until you give an amount: order_value."),
    ],
)
def test_without_a_rate_for_certain_there_is_no_sum(answers: Table, says: str) -> None:
    found = lines(**answers)["china"]
    assert (found.low, found.high) == (None, None)
    assert says in (found.because_none or "")


def test_a_heading_that_may_spare_goods_gives_no_sum_while_it_runs() -> None:
    assert lines(tariff="8421.99.01")["exclusions"].low is None


def test_the_notes_are_only_as_sure_as_the_schedule() -> None:
    found = lines(tariff="4202.11.00")["china"]
    assert found.status == "unconfirmed"
    assert [(one.name, one.says) for one in found.inputs][1:] == [
        ("Tariff number 4202.11.00", "noted for 9903.88.03"),
        ("The list_3", "25%"),
    ]


def test_goods_off_the_list_pay_nothing_of_it() -> None:
    found = lines(origin="DE")["metals"]
    assert (found.low, found.high) == (0, 500)
    assert found.formula == "nothing, or 50% of $1,000"
    assert found.because_none == "Between $0 and $500, by whether the goods are on its list."


def test_steps_give_the_lowest_to_the_highest() -> None:
    found = lines(origin="DE")["steps"]
    assert (found.low, found.high) == (75, 250)


def test_a_layer_whose_rate_is_unknown_on_the_day_says_so() -> None:
    found = lines(origin="DE")["later"]
    assert (found.low, found.because_none) == (None, "It cannot be worked out: not yet published.")


def test_nothing_at_least_and_no_end_at_most_is_no_range() -> None:
    found = lines(origin="DE", order_value={"band": "large"})["metals"]
    assert (found.low, found.high) == (None, None)
    assert "until you give an amount" in (found.because_none or "")
    assert lines(origin="DE", order_value={"band": "small"})["metals"].high == 1250


def test_one_value_for_goods_of_two_countries_gives_each_from_nothing_to_all_of_it() -> None:
    found = lines(
        kinds=["candles", "mugs"],
        origin={"candles": "CN", "mugs": "DE"},
        tariff={"candles": "4202.11.00", "mugs": "6912.00.10"},
    )
    assert (found["china"].low, found["china"].high) == (0, 250)
    assert (found["metals"].low, found["metals"].high) == (0, 500)
    assert (found["later"].low, found["later"].high) == (None, None)
    assert found["china"].formula.startswith("25% of the part of $1,000 that is candles, by heading")
    assert found["china"].because_none == "Between $0 and $250, by how much of the value is candles."


def test_goods_of_two_kinds_from_one_country_give_one_range() -> None:
    numbers = {"candles": "4202.11.00", "mugs": "6912.00.10"}
    found = lines(kinds=["candles", "mugs"], tariff=numbers)["china"]
    assert (found.low, found.high) == (75, 250)
