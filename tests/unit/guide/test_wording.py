"""Answers, reasons and unmet conditions in words."""

from __future__ import annotations

import pytest

from builders import PackBuilder, Table
from ecomguide.guide.wording import answer_words, kind_name, sentence
from ecomguide.interview.answers import UNSURE


def builder() -> PackBuilder:
    made = PackBuilder().question(
        "mode", {"id": "ocean", "says": "It goes by ship."}, {"id": "air", "label": "Plane"}, "mail"
    )
    made.question("wired", kind="yes_no", says="It has a wire.", says_no="It has no wire.")
    made.question(
        "kinds",
        {"id": "toys", "phrase": "toys and games"},
        "mugs",
        "candles",
        kind="many",
        says="You sell {answer}.",
    )
    return made


@pytest.mark.parametrize(
    ("question", "plain", "words", "said"),
    [
        ("mode", "ocean", "Ocean", "It goes by ship."),
        ("mode", "air", "Plane", "Mode: plane."),
        ("wired", True, "Yes", "It has a wire."),
        ("wired", False, "No", "It has no wire."),
        ("kinds", ["toys", "mugs"], "Toys and Mugs", "You sell toys and games and mugs."),
        ("order_value", "1200", "$1,200", "Order_value: $1,200."),
        ("order_value", {"band": "small"}, "$2,500 or less", "At most $2,500."),
        ("arrival", "2027-01-15", "15 January 2027", "It arrives on 15 January 2027."),
    ],
)
def test_an_answer_in_words(question: str, plain: object, words: str, said: str) -> None:
    edition, answer = builder().edition(), builder().answers({question: plain})[question]
    assert answer_words(edition, edition.question_by_id[question], answer) == words
    assert sentence(edition, edition.question_by_id[question], answer) == said


def test_not_sure_rows_and_countries_in_words() -> None:
    edition = builder().edition()
    origin = edition.question_by_id["origin"]
    assert answer_words(edition, origin, UNSURE) == "Not sure"
    assert (
        answer_words(edition, origin, {"toys": "CN", "*": "VN"})
        == "Toys and games: China; Your goods: Vietnam"
    )
    assert kind_name(edition, "mugs") == "Mugs"


def because(made: PackBuilder, plain: Table) -> list[str]:
    return [one.sentence for item in made.guide(plain).items() if item.id == "t" for one in item.because]


def test_reasons_name_the_kind_where_there_are_several() -> None:
    made = builder().topic("t", {"kinds": ["toys", "mugs"], "origin": "CN"})
    assert because(made, {"kinds": ["toys"], "origin": "CN"}) == [
        "You sell toys and games.",
        "Made in China.",
    ]
    both = {"kinds": ["toys", "mugs"], "origin": {"toys": "CN", "mugs": "VN"}}
    assert because(made, both) == ["You sell toys and games.", "Toys and games: Made in China."]


def test_reasons_through_a_situation_and_an_inference() -> None:
    rule = {"value": "big", "says": "You ship big.", "when": [{"mode": "ocean"}]}
    made = builder().question("model", "big", asked=False, infer=[rule]).situation("s", {"model": "big"})
    assert because(made.topic("t", {"situation": "s"}), {"mode": "ocean"}) == ["You ship big."]


def test_the_guard_speaks_only_where_nothing_else_does() -> None:
    made = builder().guard({"mode": "ocean"}).topic("t", {"wired": True})
    assert because(made, {"mode": "ocean", "wired": True}) == ["It has a wire."]
    assert because(made.topic("t"), {"mode": "ocean"}) == ["It goes by ship."]


def test_what_holds_for_everyone_says_so() -> None:
    assert because(builder().topic("t"), {}) == ["It holds for every import."]


def unmet(made: PackBuilder, plain: Table) -> list[str]:
    return [one.sentence for left in made.guide(plain).not_applying if left.id == "t" for one in left.unmet]


@pytest.mark.parametrize(
    ("block", "plain", "says"),
    [
        ({"mode": ["ocean", "air"]}, {"mode": "mail"}, ["Mode: Ocean or Plane"]),
        ({"mode": {"not": "mail"}}, {"mode": "mail"}, ["Mode: anything but Mail"]),
        ({"order_value": {"over": "ceiling"}}, {"order_value": "5"}, ["Order_value: more than $2,500"]),
        ({"order_value": {"at_most": 800}}, {"order_value": "900"}, ["Order_value: $800 or less"]),
        ({"order_value": {"at_least": 800}}, {"order_value": "1"}, ["Order_value: $800 or more"]),
        ({"order_value": {"under": 800}}, {"order_value": "900"}, ["Order_value: less than $800"]),
        ({"kinds": {"all": ["toys", "mugs"]}}, {"kinds": ["toys"]}, ["Kinds: Toys and Mugs"]),
        ({"kinds": {"none": "toys"}}, {"kinds": ["toys"]}, ["Kinds: anything but Toys"]),
        ({"situation": "by_sea"}, {"mode": "air"}, ["Mode: Ocean"]),
        ({"situation": {"not": "by_sea"}}, {"mode": "ocean"}, ["Mode: anything but Ocean"]),
        ({"situation": {"none": "by_sea"}}, {"mode": "ocean"}, ["Mode: anything but Ocean"]),
        ({"kinds": "toys", "origin": "CN"}, {"kinds": ["toys"], "origin": "VN"}, ["Origin: China"]),
    ],
)
def test_what_is_unmet_in_words(block: Table, plain: Table, says: list[str]) -> None:
    assert unmet(builder().situation("by_sea", {"mode": "ocean"}).topic("t", block), plain) == says


def test_what_no_one_kind_meets_is_said_whole() -> None:
    made = (
        builder().topic("t", {"kinds": "toys", "origin": "CN"}).topic("u", {"kinds": "mugs", "origin": "VN"})
    )
    both = {"kinds": ["toys", "mugs"], "origin": {"toys": "VN", "mugs": "CN"}}
    assert unmet(made, both) != []


def test_a_may_hinges_on_the_open_questions_behind_it() -> None:
    rule = {"value": "big", "says": "You ship big.", "when": [{"mode": "ocean", "wired": True}]}
    made = builder().question("model", "big", asked=False, infer=[rule]).situation("s", {"model": "big"})
    guide = made.topic("t", {"situation": "s"}).guide({"mode": "ocean"})
    [item] = [one for one in guide.items() if one.id == "t"]
    assert [one.question for one in item.hinges_on] == ["wired"]
