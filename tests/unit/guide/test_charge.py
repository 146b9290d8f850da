"""What goods are worth and what a share of it is: even dollars in, cents out, half up."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import PackBuilder, Table
from ecomguide.guide.charge import Charge, even_dollars, refused, share, worth


@pytest.mark.parametrize(
    ("dollars", "whole"),
    [("0", "0"), ("0.49", "0"), ("0.50", "1"), ("1.50", "2"), ("2.50", "3"), ("2500.49", "2500")],
)
def test_fifty_cents_and_more_count_as_a_dollar(dollars: str, whole: str) -> None:
    assert even_dollars(Decimal(dollars)) == Decimal(whole)


@given(dollars=st.decimals(0, 10**7, places=2), percent=st.decimals(0, 100, places=4))
def test_a_share_is_within_half_a_cent_and_never_below_nothing(dollars: Decimal, percent: Decimal) -> None:
    exact = dollars * percent / 100
    assert abs(share(dollars, percent) - exact) <= Decimal("0.005")
    assert share(dollars, percent) >= 0


def test_half_a_cent_is_a_cent() -> None:
    assert share(Decimal(1), Decimal("16.5")) == Decimal("0.17")
    assert share(Decimal(2500), Decimal("0.125")) == Decimal("3.13")


@pytest.mark.parametrize(
    ("answer", "least", "most", "words"),
    [
        ({"order_value": "12.50"}, "13", "13", "$13"),
        ({"order_value": {"band": "small"}}, "0", "2500", "at most $2,500"),
        ({"order_value": {"band": "large"}}, "2500", None, "more than $2,500"),
    ],
)
def test_what_the_goods_are_worth(answer: Table, least: str, most: str | None, words: str) -> None:
    made = PackBuilder().topic("asks", use=["order_value"])
    found = worth(made.edition(), made.walk(answer), "order_value")
    assert found is not None
    assert (found.least, found.most) == (Decimal(least), None if most is None else Decimal(most))
    assert found.words == words and found.told.question == "order_value"


def test_a_question_left_open_has_no_worth() -> None:
    made = PackBuilder().topic("asks", use=["order_value"])
    for answer in ({}, {"order_value": "not_sure"}):
        assert worth(made.edition(), made.walk(answer), "order_value") is None


def test_only_a_charge_with_equal_ends_is_an_amount() -> None:
    one, two = Decimal(1), Decimal(2)
    assert Charge(one, one, "", None).amount == 1
    assert Charge(one, two, "", None).amount is None is Charge(one, None, "", None).amount
    assert refused("nobody knows").amount is None
