"""The JSON guide: a public contract, so its keys are held here and in its description."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ecomguide.guide.model import GuideSection
from ecomguide.render.json import plain, render
from guides import NASTY, a_guide, a_guide_that_ends, an_item, spoken

DESCRIPTION = Path(__file__).parents[3] / "docs" / "guide-format.md"
ITEM_KEYS = {
    "id",
    "verdict",
    "for",
    "weight",
    "title",
    "body",
    "actions",
    "exceptions",
    "otherwise",
    "deadlines",
    "because",
    "hinges_on",
    "sources",
    "status",
    "in_force",
    "reviewed",
    "check_again",
    "contacts",
    "caution",
    "terms",
    "who",
    "keep",
    "supplier",
}


def read(**changes: Any) -> dict[str, Any]:
    guide: dict[str, Any] = json.loads(render(a_guide(**changes)))
    return guide


def keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from keys(one)


def test_every_key_is_described() -> None:
    described = set(re.findall(r"`([a-z_]+)`", DESCRIPTION.read_text()))
    assert set(keys(read())) | set(keys(json.loads(render(a_guide_that_ends())))) <= described


def test_an_item_has_the_promised_keys() -> None:
    items = [item for section in read()["sections"] for item in section["items"]]
    assert len(items) == 3 and all(set(item) == ITEM_KEYS for item in items)


def test_terms_limits_and_views_are_told_by_name() -> None:
    guide = read()
    [item, *_] = guide["sections"][0]["items"]
    assert item["terms"] == ["security-data"]
    assert guide["glossary"][1]["see"] == [{"id": "bond", "term": "customs bond"}]
    assert [limit["covered"] for limit in guide["limits"]] == ["partly", "no"]
    assert guide["views"][0]["parts"][0]["items"] == ["isf", "wax"]


def test_the_stamp_says_which_format_this_is() -> None:
    assert read()["stamp"]["format"] == 1


def test_days_are_iso_and_sums_are_exact_decimal_strings() -> None:
    guide = read()
    assert guide["stamp"]["entry_day"] == "2027-01-15"
    assert guide["costs"]["total"] == "38.83"
    assert plain(Decimal("0.10")) == "0.10" and plain(date(2027, 1, 2)) == "2027-01-02"


def test_nothing_is_left_out_and_nothing_is_spelled_as_a_python_thing() -> None:
    text = render(a_guide()).decode()
    assert not re.search(r"Decimal\(|datetime|None|<ecomguide", text)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_words_come_back_as_they_were(words: str) -> None:
    guide = read(sections=(GuideSection("one", "One", (an_item(title=words),)),))
    assert guide["sections"][0]["items"][0]["title"] == words


def test_signs_of_other_scripts_stay_readable() -> None:
    assert "שלום" in render(spoken(a_guide(), NASTY[8])).decode()
