"""The sheet for the broker: facts, beliefs, and blanks."""

from __future__ import annotations

from dataclasses import replace

from ecomguide.guide.model import AnswerLine, GuideSection, Open
from ecomguide.render.broker_sheet import broker_sheet, concerns_the_broker, open_questions, render
from guides import OPEN, a_guide, a_may, an_item
from pdf_words import words_of


def test_musts_and_what_the_broker_does_are_beliefs_and_the_rest_is_counted() -> None:
    items = (
        an_item("must", who=()),
        an_item("mine", who=("you",)),
        an_item("theirs", weight="know", who=("broker",)),
        an_item("advice", weight="should", who=("you",)),
        a_may(),
    )
    assert [item.id for item in items if concerns_the_broker(item)] == ["must", "theirs", "wax"]
    sheet = broker_sheet(a_guide(sections=(GuideSection("leave", "Before", items),)), "letter")
    assert [belief["title"][-8:] for belief in sheet["beliefs"]] == ["a (must)", "(theirs)"]
    assert sheet["beliefs_more"].startswith("2 more")


def test_what_was_not_sure_is_asked_even_where_it_decides_no_item() -> None:
    day = AnswerLine("arrival", "When will they arrive?", "Day of arrival", "when", "Not sure", True)
    guide = a_guide(answers=(*a_guide().answers, day))
    assert open_questions(guide) == (OPEN, Open("arrival", "Day of arrival", True))
    asked = broker_sheet(guide, "letter")["open"]
    assert [one["asks"] for one in asked] == ["What is the wax?", "When will they arrive?"]


def test_an_open_question_tells_what_it_decides() -> None:
    items = tuple(a_may(f"wax-{number}") for number in range(5))
    guide = a_guide(sections=(GuideSection("products", "Your products", items),))
    [asked] = broker_sheet(guide, "letter")["open"]
    assert asked["decides"].startswith("It decides: Get proof") and asked["decides"].endswith("; 2 more")


def test_charges_without_a_sum_are_to_be_quoted_unless_they_only_may_come() -> None:
    guide = a_guide()
    lines = [replace(line, amount=None, verdict="may") for line in guide.costs.lines]
    unpriced = broker_sheet(guide, "letter")["unpriced"]
    assert [line["title"] for line in unpriced] == ["The duty", "The broker fee"]
    all_may = a_guide(costs=replace(guide.costs, lines=tuple(lines)))
    assert broker_sheet(all_may, "letter")["unpriced"] == []


def test_statements_without_an_official_text_are_asked_about() -> None:
    item = an_item(status="unconfirmed")
    sheet = broker_sheet(a_guide(sections=(GuideSection("leave", "Before", (item,)),)), "letter")
    assert sheet["unconfirmed"] == [item.title]


def test_there_is_room_for_who_answered_and_when() -> None:
    words = words_of(render(a_guide()))
    assert all(said in words for said in ("Givenby,onwhatday", "Filledinby", "Dayandsignature"))
