"""A printed rate: free, an exact share of the value, or words that are left alone."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomguide.pack.rate import AdValorem, Free, Other, read_rate


@pytest.mark.parametrize(
    ("printed", "percent"),
    [
        ("5.3%", "5.3"),
        ("16.5 %", "16.5"),
        (" 0.4% ", "0.4"),
        ("90%", "90"),
        ("12 1/2%", "12.5"),
        ("0.16%", "0.16"),
    ],
)
def test_a_share_of_the_value_is_exact(printed: str, percent: str) -> None:
    assert read_rate(printed) == AdValorem(Decimal(percent))


def test_free_is_free() -> None:
    assert read_rate("Free") == Free()


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "2.5¢/kg",
        "1.4¢/kg + 3.2%",
        "$1.035/kg + 17%",
        "See 9903.88.15",
        "33 1/3%",
        "1 1/0%",
        "6.5% on the entire set",
        "2.5% on the value of the lead content",
        "Free (AU,BH)",
        "Free (See U.S. note 4 of this subchapter)",
        "The rate applicable to each garment in the ensemble if separately entered",
        "5.3",
        "5,3%",
        "-5%",
        "1e3%",
        "٥%",
        "%",
        "5.%",
    ],
)
def test_all_else_stays_in_its_words(printed: str) -> None:
    assert read_rate(printed) == Other(printed)


@given(st.text(max_size=60) | st.from_regex(r"[\d. /%¢$+A-Za-z()-]{0,40}"))
def test_no_words_raise(printed: str) -> None:
    assert isinstance(read_rate(printed), Free | AdValorem | Other)


@given(st.decimals(min_value=0, max_value=999, places=3, allow_nan=False))
def test_every_percentage_comes_back_as_it_was(percent: Decimal) -> None:
    assert read_rate(f"{percent}%") == AdValorem(percent)
