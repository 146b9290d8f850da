"""Dates, money and numbers as a reader knows them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomguide import language

DAY = date(2026, 7, 4)


def test_dates_without_a_leading_zero() -> None:
    assert language.long_date(DAY) == "4 July 2026"
    assert language.short_date(DAY) == "4 Jul 2026"
    assert language.short_date(DAY, year=False) == "4 Jul"


@pytest.mark.parametrize(
    ("amount", "words"),
    [("2500", "$2,500"), ("2500.00", "$2,500"), ("33.58", "$33.58"), ("0.5", "$0.50"), ("0", "$0")],
)
def test_money(amount: str, words: str) -> None:
    assert language.money(Decimal(amount)) == words


@given(amount=st.decimals(0, 1_000_000_000, places=2))
def test_no_cent_is_lost_in_words(amount: Decimal) -> None:
    assert Decimal(language.money(amount).replace("$", "").replace(",", "")) == amount


def test_numbers_and_percentages_keep_their_digits() -> None:
    assert language.number(Decimal("1234.5678")) == "1,234.5678"
    assert language.percent(Decimal("0.3464")) == "0.3464%"


@pytest.mark.parametrize(
    ("count", "unit", "words"),
    [
        (1, "days", "one day"),
        (10, "working_days", "ten working days"),
        (11, "months", "11 months"),
        (0, "hours", "zero hours"),
    ],
)
def test_spans(count: int, unit: str, words: str) -> None:
    assert language.span(count, unit) == words


@pytest.mark.parametrize(
    ("words", "listed"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (("a", "b", "c"), "a, b and c")]
)
def test_listing(words: list[str], listed: str) -> None:
    assert language.listing(words) == listed
    assert language.listing(words, or_=True) == listed.replace("and", "or")


def test_countries_by_name_without_regard_to_accents() -> None:
    names = list(language.countries().values())
    assert len(names) == 250
    assert language.countries()["XK"] == "Kosovo"
    assert names[0] == "Afghanistan"
    assert names[1] == "Åland Islands"
    assert names.index("Réunion") < names.index("Romania")


def test_english_is_its_own_catalogue() -> None:
    assert language.tr("days") == "days"
    assert language.tr("days", "no-such-language") == "days"
