"""Whom to call, and which sources stand behind what is shown."""

from __future__ import annotations

from builders import SOURCE, PackBuilder, Table


def cards(builder: PackBuilder, plain: Table) -> list[str]:
    return [card.id for card in builder.guide(plain).contacts]


def test_a_contact_shows_where_its_conditions_hold_or_a_shown_item_names_it() -> None:
    builder = PackBuilder().contact("agency", {"kinds": "toys"}).contact("named")
    builder.topic("t", {"mode": "ocean"}, contacts=["named", "agency"])
    assert cards(builder, {}) == []
    assert cards(builder, {"mode": "ocean"}) == ["named", "agency"]
    assert cards(builder, {"mode": "air", "kinds": ["toys"]}) == ["agency", "desk"]


def test_an_item_that_only_may_apply_brings_no_contact() -> None:
    builder = PackBuilder().contact("named").topic("t", {"mode": "ocean"}, contacts=["named"])
    assert cards(builder, {"mode": "not_sure"}) == []


def test_a_card_says_why_it_is_there() -> None:
    [card] = PackBuilder().contact("agency", {"mode": "ocean"}).guide({"mode": "ocean"}).contacts
    assert [one.question for one in card.because] == ["mode"]


def test_a_source_stands_once_with_all_that_it_carries() -> None:
    other = {**SOURCE, "cite": "19 USC 1"}
    builder = PackBuilder().topic("t").topic("u", source=[SOURCE, other])
    uses = {one.source.cite: one.used_by for one in builder.guide({}).sources}
    assert uses == {"19 CFR 1.1": ("About always", "About t", "About u"), "19 USC 1": ("About u",)}
