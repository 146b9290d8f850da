"""Items, charges, contacts, limits and terms on paper: at length what is sure, in brief what is not."""

from __future__ import annotations

import pytest

from ecomguide.guide.model import GuideSection
from ecomguide.render.cited import Cited
from ecomguide.render.entries import charges, contact, glossary, limits, sections
from ecomguide.render.phrases import Phrases
from guides import OPEN, a_contact, a_guide, a_may, an_item

SAY = Phrases("en")
OTHER = type(OPEN)("mode", "How goods travel", False)


@pytest.mark.parametrize("count, at_length", [(4, True), (5, False)])
def test_what_may_apply_is_told_at_length_only_where_it_is_little(count: int, at_length: bool) -> None:
    items = (an_item(), *(a_may(f"m{number}") for number in range(count)))
    guide = a_guide(sections=(GuideSection("s", "Section", items),), first=())
    [section] = sections(guide, Cited(guide), SAY)
    assert [len(section["certain"]), len(section["may"])] == [1, count if at_length else 0]
    in_brief = [one for group in section["short"] for one in group["items"]]
    assert [one["title"] for one in in_brief] == ([] if at_length else [item.title for item in items[1:]])
    assert all(one["due"] and one["cite"]["numbers"] for one in in_brief), "nothing that counts is left out"


def test_in_brief_stands_together_what_the_same_answers_decide() -> None:
    items = tuple(a_may(f"m{n}", hinges_on=(OPEN,) if n % 2 else (OTHER, OPEN)) for n in range(6))
    guide = a_guide(sections=(GuideSection("s", "Section", items),), first=())
    groups = sections(guide, Cited(guide), SAY)[0]["short"]
    assert [group["decides"] for group in groups] == ["Depends on how goods travel, wax", "Depends on wax"]
    assert [len(group["items"]) for group in groups] == [3, 3]


def test_what_in_brief_means_is_said_once() -> None:
    parts = tuple(
        GuideSection(str(part), "Section", tuple(a_may(f"m{part}{number}") for number in range(3)))
        for part in range(3)
    )
    guide = a_guide(sections=parts, first=())
    assert [bool(one["lead"]) for one in sections(guide, Cited(guide), SAY)] == [True, False, False]


def test_a_charge_that_cannot_be_worked_out_says_why() -> None:
    guide = a_guide()
    lines = {line["title"]: line for line in charges(guide.costs, Cited(guide), SAY)["lines"]}
    assert lines["The duty"]["amount"] == "–" and "tariff code" in lines["The duty"]["because_none"]
    assert lines["The harbor fee"]["amount"] == "$5.25"
    assert lines["The harbor fee"]["cite"]["words"] == "19 CFR 149.2 · primary source · Government"
    assert lines["The post fee"]["may"] == "may apply" and lines["The post fee"]["tint"] is None


def test_ways_of_one_kind_to_reach_a_contact_stand_together() -> None:
    card = a_contact(phones=("555-0100", "555-0101"))
    ways = contact(card, Cited(a_guide()), SAY)["ways"]
    assert [way["label"] for way in ways].count("Phone") == 1
    assert [value["value"] for value in ways[0]["values"]] == ["555-0100", "555-0101"]
    mail = next(way for way in ways if way["label"] == "E-mail")["values"][0]
    assert mail["url"] == "mailto:ask@example.gov"


def test_a_limit_names_only_those_whom_the_guide_shows() -> None:
    guide = a_guide()
    partly, none = limits(guide, Cited(guide), SAY)
    assert (partly["covered"], partly["partly"], partly["ask"]) == (
        "partly covered",
        True,
        "A customs broker",
    )
    assert (none["covered"], none["partly"], none["ask"]) == ("not covered", False, None)
    assert partly["cite"]["numbers"] == [1] and none["cite"]["numbers"] == []


def test_a_term_has_its_standing_and_its_numbers() -> None:
    guide = a_guide()
    bond, data = glossary(guide, Cited(guide), SAY)
    assert bond["cite"] == {"words": "primary source", "numbers": [1]} and bond["see"] is None
    assert data["see"] == "See also: customs bond"
