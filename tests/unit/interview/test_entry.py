"""Typed text and JSON → answers; what cannot be used gets words that say how to mend it."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import PackBuilder
from ecomguide.errors import AnswersError, AnswerUnknown, QuestionUnknown
from ecomguide.interview.answers import ALL_GOODS, UNSURE, Answers, Money
from ecomguide.interview.entry import Complaint, from_json, to_json, typed
from ecomguide.language import countries

BUILDER = PackBuilder()
BUILDER.question("fragile", kind="yes_no").question("place", kind="place").question(
    "ours", "a", "b", unsure=False
)
BUILDER.question("tariff", kind="tariff", each="kinds")
BUILDER.question("renamed", {"id": "new", "formerly": ["old"]}, formerly=["former"])
BUILDER.question("kinds", "candles", "toys", {"id": "none", "exclusive": True}, kind="many")
QUESTIONS = BUILDER.pack().questions


@pytest.mark.parametrize(
    ("text", "dollars"),
    [
        ("1200", "1200"),
        ("$1,200.50", "1200.50"),
        (" 1,234,567 ", "1234567"),
        ("0", "0"),
        ("1200 USD", "1200"),
    ],
)
def test_money_as_people_write_it(text: str, dollars: str) -> None:
    assert typed(QUESTIONS["order_value"], text) == Money(dollars=Decimal(dollars))


@pytest.mark.parametrize(
    "text", ["", "abc", "12,00", "1.200,50", "-5", "1e5", "NaN", "1.234", "9" * 40, "1,2345"]
)
def test_money_that_is_none_gets_a_complaint(text: str) -> None:
    assert isinstance(typed(QUESTIONS["order_value"], text), Complaint)


@pytest.mark.parametrize("text", ["2027-01-15", "2027-1-15", "2027/01/15", "1/15/2027", " 01/15/2027 "])
def test_a_date_in_digits(text: str) -> None:
    assert typed(QUESTIONS["arrival"], text) == date(2027, 1, 15)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "Feb 30, 2027",
        "2027-02-30",
        "15/1/2027",
        "2015-12-31",
        "2037-01-01",
        "0000-00-00",
        "27-1-1",
    ],
)
def test_a_date_that_is_none_gets_a_complaint(text: str) -> None:
    assert isinstance(typed(QUESTIONS["arrival"], text), Complaint)


@given(day=st.dates(date(2016, 1, 1), date(2036, 12, 31)))
def test_every_day_that_is_known_can_be_typed(day: date) -> None:
    assert typed(QUESTIONS["arrival"], day.isoformat()) == day


@pytest.mark.parametrize(
    ("text", "number"),
    [("3406.00.00", "34060000"), ("3406", "3406"), (" 9403 50 9080 ", "9403509080"), ("940350", "940350")],
)
def test_a_tariff_number(text: str, number: str) -> None:
    assert typed(QUESTIONS["tariff"], text) == number


@pytest.mark.parametrize("text", ["", "34", "34060", "candles", "9903.01.24", "34060000001", "３４０６"])
def test_a_tariff_number_that_is_none_gets_a_complaint(text: str) -> None:
    assert isinstance(typed(QUESTIONS["tariff"], text), Complaint)


@pytest.mark.parametrize(
    ("text", "place"), [("10001", "10001"), ("10001-1234", "10001"), ("ny", "NY"), (" PR ", "PR")]
)
def test_a_place(text: str, place: str) -> None:
    assert typed(QUESTIONS["place"], text) == place


@pytest.mark.parametrize("text", ["", "1234", "XX", "New York", "123456"])
def test_a_place_that_is_none_gets_a_complaint(text: str) -> None:
    assert isinstance(typed(QUESTIONS["place"], text), Complaint)


@pytest.mark.parametrize("code", sorted(countries()))
def test_a_country_by_code_or_name(code: str) -> None:
    assert typed(QUESTIONS["origin"], code.lower()) == code
    assert typed(QUESTIONS["origin"], countries()[code].upper()) == code


def test_a_country_that_is_none_gets_a_complaint() -> None:
    assert isinstance(typed(QUESTIONS["origin"], "Atlantis"), Complaint)


@given(text=st.text())
def test_no_text_raises(text: str) -> None:
    for id_ in ("order_value", "arrival", "place", "origin", "tariff"):
        typed(QUESTIONS[id_], text)


def read(plain: dict[str, Any]) -> Answers:
    return from_json(plain, QUESTIONS, "answers.json")


DOLLARS = st.decimals(0, 1_000_000_000, places=2).map(lambda dollars: Money(dollars=dollars))
PLACES = st.sampled_from(["CN", "VN", UNSURE])
ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "mode": st.sampled_from(["ocean", "air", UNSURE]),
        "kinds": st.one_of(st.just(UNSURE), st.sampled_from([("candles",), ("toys", "candles"), ("none",)])),
        "origin": st.dictionaries(st.sampled_from(["candles", "toys", ALL_GOODS]), PLACES),
        "order_value": st.one_of(DOLLARS, st.sampled_from([Money(band="small"), UNSURE])),
        "arrival": st.dates(date(2016, 1, 1), date(2036, 12, 31)),
        "fragile": st.sampled_from(["yes", "no", UNSURE]),
        "place": st.sampled_from(["10001", "NY"]),
        "tariff": st.dictionaries(st.sampled_from(["candles", ALL_GOODS]), st.sampled_from(["3406", UNSURE])),
    },
).map(Answers)


@given(answers=ANSWERS)
def test_answers_survive_a_file(answers: Answers) -> None:
    assert read(json.loads(json.dumps(to_json(answers)))) == answers


def test_old_ids_are_brought_up_to_date() -> None:
    assert read({"former": "old"}) == Answers({"renamed": "new"})


def test_one_answer_for_all_goods() -> None:
    assert read({"origin": "cn"}) == Answers({"origin": {ALL_GOODS: "CN"}})


@pytest.mark.parametrize("value", [True, "true", "True", "yes"])
def test_yes_in_all_its_spellings(value: object) -> None:
    assert read({"fragile": value}) == Answers({"fragile": "yes"})


def test_an_unknown_question_gets_a_suggestion() -> None:
    with pytest.raises(QuestionUnknown, match=r'no question "mdoe".*Did you mean "mode"'):
        read({"mdoe": "ocean"})


def test_a_row_for_a_kind_that_is_none() -> None:
    with pytest.raises(AnswerUnknown, match='"lamps" is no answer to "kinds"'):
        read({"origin": {"lamps": "CN"}})


BAD: list[tuple[str, Any]] = [
    *(
        ("mode", value)
        for value in ("ocaen", "", None, 5, [], {}, True, ["ocean"], {"ocean": 1}, "x" * 100_000)
    ),
    *(
        ("kinds", value)
        for value in ([], ["candles", "none"], [1], None, {}, "nothing", [["candles"]], ["not_sure"])
    ),
    *(("origin", value) for value in ("Chnia", 5, None, [], {"toys": None}, {"toys": {"toys": "CN"}})),
    *(
        ("order_value", value)
        for value in (float("nan"), float("inf"), -1, True, "", "1e400", "1E-400", "NaN", "1_000")
    ),
    *(
        ("order_value", value)
        for value in (None, [], {"band": "huge"}, {"band": []}, {"bond": "small"}, 10**30, "١٢")
    ),
    *(
        ("arrival", value)
        for value in ("", "soon", 5, None, [], "2027-13-01", "1999-01-01", "9999-12-31", {})
    ),
    *(("fragile", value) for value in ("maybe", 1, 0, None, [], {})),
    *(("place", value) for value in (None, [], "XX", 1.5, {})),
    ("ours", UNSURE),
]


@pytest.mark.parametrize(("question", "value"), BAD)
def test_an_answer_that_is_none_is_one_short_sentence(question: str, value: Any) -> None:
    with pytest.raises(AnswerUnknown) as refusal:
        read({question: value})
    said = str(refusal.value)
    assert question in said
    assert "answers.json" in said
    assert "\n" not in said
    assert len(said) < 1500


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(plain=st.dictionaries(st.sampled_from([*QUESTIONS, "former", "nonsense"]), JSON, max_size=4))
def test_no_json_raises_anything_else(plain: dict[str, Any]) -> None:
    try:
        answers = read(plain)
    except AnswersError:
        return
    assert read(to_json(answers)) == answers


def test_a_correction_goes_through_a_file_and_comes_back() -> None:
    rule = {"value": "a", "says": "It is a.", "when": [{"mode": "ocean"}]}
    questions = PackBuilder().question("extra", "a", "b", infer=[rule]).pack().questions
    answers = Answers({"mode": "ocean"}).with_("extra", "b", corrects=True)
    plain = to_json(answers)
    assert plain["extra"] == {"corrected": "b"}
    assert from_json(plain, questions, "here") == answers
    assert from_json({"mode": "ocean", "extra": "b"}, questions, "here") != answers
    with pytest.raises(AnswerUnknown):
        from_json({"mode": {"corrected": "ocean"}}, questions, "here")
