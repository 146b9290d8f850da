"""Resume codes of the shipped interview: short enough to type, and good for years."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from statistics import median

from ecomguide.cases import example_answers
from ecomguide.interview.answers import Answers, Money
from ecomguide.interview.codebook import NUMBER, QUESTIONS
from ecomguide.interview.resume import Resumed, decode, encode
from ecomguide.pack.pack import Pack

A_CODE = "0GTDE-EV9D8-VX23M-BCV6W-Q69HV-F21NJ-M1XPQ-W1RBM-E7F9C-92FFJ-TVY04-PB6A0-G0009"
"""The answers of the example "candle-maker", written down in November 2026."""


def test_every_question_and_option_has_a_number(pack: Pack) -> None:
    """Add what is new at the end of its list in interview/codebook.py; until then a code spells it out."""
    missing = [question.id for question in pack.contents.questions if question.id not in NUMBER]
    for question in pack.contents.questions:
        if question.id in NUMBER:
            words = QUESTIONS[NUMBER[question.id]].words
            names = [*(option.id for option in question.option), *(band.id for band in question.band)]
            missing += [f"{question.id}: {name}" for name in names if name not in words]
    assert missing == []


def test_the_form_of_each_question_is_the_packs(pack: Pack) -> None:
    forms = {one.id: (one.kind, one.each == "kinds") for one in pack.contents.questions}
    assert {id_: (QUESTIONS[n].form, QUESTIONS[n].per_kind) for id_, n in NUMBER.items() if id_ in forms} == {
        id_: form for id_, form in forms.items() if id_ in NUMBER
    }


def test_each_example_comes_back_and_most_codes_are_short(pack: Pack) -> None:
    lengths = []
    for example in pack.contents.examples:
        answers = example_answers(example, pack)
        code = encode(answers)
        assert decode(code, pack.questions) == Resumed(answers), example.id
        lengths.append(len(code.replace("-", "")))
    assert median(lengths) <= 40
    assert max(lengths) <= 100


def test_a_code_written_down_long_ago_is_still_read(pack: Pack) -> None:
    found = decode(A_CODE, pack.questions)
    assert isinstance(found, Resumed)
    assert found.answers == Answers(KEPT)


KEPT = {
    "purpose": "planning",
    "based": "us",
    "destination": "own_place",
    "mode": "ocean",
    "kinds": ("candles", "general-consumer-goods"),
    "special": "none_special",
    "wax": {"candles": "plant"},
    "for_children": {"general-consumer-goods": "no"},
    "battery": {"general-consumer-goods": "none"},
    "claims": {"general-consumer-goods": "no"},
    "origin": {"candles": "VN", "general-consumer-goods": "CN"},
    "tariff": {"candles": "34060000", "general-consumer-goods": "70109050"},
    "order_value": Money(dollars=Decimal("9400")),
    "how_often": "monthly",
    "duty_payer": "me",
    "arrival": date(2027, 1, 15),
    "place": "77002",
}
