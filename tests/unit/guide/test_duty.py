"""Duty of the tariff line: exact where the rate is a share of the value, a range or a refusal elsewhere."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from builders import PackBuilder, Table
from ecomguide.errors import PackUnreadable
from ecomguide.guide.model import CostLine
from ecomguide.pack.pack import Pack
from tariffs import asking, cost_lines, pack_with, row

ROWS = (
    row("3406", 0),
    row("3406.00.00", 1, "Free", "26%"),
    row("3406.00.00.10", 2),
    row("6109", 0),
    row("6109.10.00", 1, "16.5%", "90%"),
    row("6109.90.10", 1, "32%", "90%"),
    row("0409", 0),
    row("0409.00.00", 1, "1.9¢/kg", "6.6¢/kg"),
    row("9617", 0),
    row("9617.00.10", 1, "7.2%", "55%"),
    row("9617.00.40", 1, "See 9617.00.10", "55%"),
)


@cache
def pack() -> Pack:
    builder = asking()
    formula = {"kind": "tariff", "of": "order_value"}
    use = ["kinds", "origin", "tariff", "order_value", "arrival"]
    builder.fee("duty", formula, {"origin": {"not": "RU"}}, use=use)
    builder.fee("other-column", {**formula, "column": "column2"}, {"origin": "RU"}, use=use)
    return pack_with(builder, ROWS)


def lines(**answers: Any) -> dict[str, CostLine]:
    return cost_lines(pack(), **{"origin": "VN", **answers})


def line(**answers: Any) -> CostLine:
    return lines(**answers)["duty"]


@pytest.mark.parametrize(
    ("number", "value", "amount"),
    [
        ("3406.00.00", "1000", "0.00"),
        ("3406", "1000", "0.00"),
        ("3406000010", "999999", "0.00"),
        ("6109.10.00", "1000", "165.00"),
        ("61091000", "0.49", "0.00"),  # under 50 cents is nothing
        ("61091000", "0.50", "0.17"),  # 16.5% of $1 is 0.165
        ("61091000", "12345.67", "2037.09"),  # of $12,346
        ("96170010", "100.49", "7.20"),
        ("96170010", "100.50", "7.27"),  # of $101: 7.272
    ],
)
def test_a_share_of_the_value_is_exact_to_the_cent(number: str, value: str, amount: str) -> None:
    found = line(tariff=number, order_value=value)
    assert found.amount == Decimal(amount)
    assert found.because_none is None


def test_the_formula_names_rate_and_value() -> None:
    assert line(tariff="61091000").formula == "16.5% of $1,000"


def test_a_number_cut_short_gives_the_range_of_its_lines() -> None:
    found = line(tariff="6109")
    assert found.amount is None
    assert found.formula == "16.5% to 32% of $1,000"
    assert (found.low, found.high) == (Decimal("165.00"), Decimal("320.00"))
    assert found.because_none == "Between $165 and $320, by the line that fits."


@pytest.mark.parametrize(
    ("number", "band", "low", "high", "says"),
    [
        ("3406", "small", "0.00", "0.00", None),
        ("3406", "large", "0.00", "0.00", None),
        ("6109", "small", "0.00", "800.00", "and by the exact value."),
        ("6109", "large", "412.50", None, "At least $412.50, by the line that fits, and by the exact value."),
    ],
)
def test_a_band_of_the_value_gives_a_range(
    number: str, band: str, low: str, high: str | None, says: str | None
) -> None:
    found = line(tariff=number, order_value={"band": band})
    assert (found.low, found.high) == (Decimal(low), None if high is None else Decimal(high))
    assert (says or "") in (found.because_none or "")


def test_the_number_goes_in_with_its_rate_and_the_day_of_the_schedule() -> None:
    worth, number = line(tariff="6109").inputs
    assert (worth.question, number.question) == ("order_value", "tariff")
    assert (number.name, number.says) == ("Tariff number 6109", "16.5% or 32%")
    assert (number.from_day, number.status) == (date(2026, 6, 8), "unconfirmed")


def test_how_to_find_the_number_is_said() -> None:
    says = line(tariff="not_sure").because_none or ""
    assert says.endswith("Search for it by everyday words where we ask, or ask your broker or supplier.")


def test_two_kinds_under_one_value_give_a_range_too() -> None:
    numbers = {"candles": "34060000", "mugs": "61091000"}
    found = line(kinds=["candles", "mugs"], tariff=numbers)
    assert found.because_none == "Between $0 and $165, by the line that fits."


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"tariff": "not_sure"}, "until you give the tariff number."),
        ({"kinds": ["candles", "mugs"], "tariff": {"candles": "3406"}}, "the tariff number of mugs."),
        ({"tariff": "0409.00.00"}, "the rate of 0409.00.00 is no plain share of the value"),
        ({"tariff": "9617"}, "the rate of 9617 is no plain share of the value"),
        ({"tariff": "8517.13.00"}, "8517.13.00 is not in our tariff schedule"),
        ({"tariff": "3406", "order_value": "not_sure"}, "until you give an amount: order_value."),
        ({"tariff": "3406", "arrival": "2026-06-07"}, "our tariff schedule holds from 8 June 2026"),
    ],
)
def test_what_cannot_be_worked_out_is_refused_with_its_reason(answers: Table, says: str) -> None:
    found = line(**answers)
    assert found.amount is None
    assert says in (found.because_none or "")


def test_the_first_day_of_the_schedule_counts() -> None:
    assert line(tariff="3406", arrival="2026-06-08").amount == Decimal("0.00")


def test_some_countries_pay_the_other_column() -> None:
    assert set(lines(tariff="61091000", origin="RU")) == {"other-column"}
    assert lines(tariff="61091000", origin="RU")["other-column"].amount == Decimal("900.00")


def test_one_value_for_goods_of_two_columns_gives_each_from_nothing_to_all_of_it() -> None:
    found = lines(
        kinds=["candles", "mugs"],
        origin={"candles": "RU", "mugs": "VN"},
        tariff={"candles": "34060000", "mugs": "61091000"},
    )
    assert {id_: (one.low, one.high) for id_, one in found.items()} == {
        "duty": (0, 165),  # 16.5% on the mugs
        "other-column": (0, 260),  # 26% on the candles
    }
    assert "by how much of the value is candles" in (found["other-column"].because_none or "")


def test_a_damaged_schedule_costs_the_sum_and_not_the_guide(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(_: Pack) -> None:
        raise PackUnreadable(path="pack.ecg", why="its tariff schedule is damaged")

    pack.cache_clear()
    monkeypatch.setattr(Pack, "tariff", property(damaged))
    assert "is damaged" in (line(tariff="3406").because_none or "")
    pack.cache_clear()


def test_a_pack_without_a_schedule_says_so() -> None:
    builder = PackBuilder().question("tariff", kind="tariff", each="kinds")
    builder.fee("duty", {"kind": "tariff", "of": "order_value"}, use=["order_value"])
    [found] = builder.guide({"order_value": "5"}).costs.lines
    assert found.because_none == "It cannot be worked out: this pack carries no tariff schedule."
