"""Other names of countries: each leads to one country that is there."""

from __future__ import annotations

from collections import Counter

from ecomguide.interview.country_names import ALSO_CALLED
from ecomguide.language import countries


def test_each_name_leads_to_a_country_that_can_be_chosen() -> None:
    assert set(ALSO_CALLED) <= set(countries())


def test_no_name_leads_to_two_countries() -> None:
    names = Counter(name.casefold() for also in ALSO_CALLED.values() for name in also)
    assert [name for name, count in names.items() if count > 1] == []
    by_name = {name.casefold(): code for code, name in countries().items()}
    assert {
        name: code
        for code, also in ALSO_CALLED.items()
        for name in also
        if by_name.get(name.casefold(), code) != code
    } == {}
