"""Typed text, or JSON, → an answer or a Complaint.

`typed` serves the fields of a page: what it refuses comes back as a value with words for the person, and
nothing is raised. `from_json` and `to_json` serve files and the command line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from ecomguide.errors import AnswersError, AnswerUnknown, QuestionUnknown, did_you_mean
from ecomguide.interview.answers import ALL_GOODS, UNSURE, Answers, Money
from ecomguide.interview.typed_day import read_day
from ecomguide.language import countries
from ecomguide.pack.schema import Question

STATES = frozenset(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM "
    "NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VA VI WA WV WI WY GU AS MP".split()
)
EARLIEST, LATEST = date(2016, 1, 1), date(2036, 12, 31)
"""The days that holidays are known for."""
CORRECTED = "corrected"
MOST_DOLLARS = Decimal(1_000_000_000)
MONEY = re.compile(r"\d+(\.\d*)?(E\+\d)?", re.ASCII)
"""Dollars in a file, as Python writes them: 1200, 1200.50, 1E+3."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """Why something typed cannot be used, and how to mend it."""

    says: str


def typed(question: Question, text: str, language: str = "en") -> Any | Complaint:
    """The answer that a money, date, place, tariff or country field holds."""
    text = text.strip()
    if question.kind == "money":
        return _typed_money(text)
    if question.kind == "date":
        return _typed_date(text)
    if question.kind == "place":
        return _typed_place(text)
    if question.kind == "tariff":
        return _typed_tariff(text)
    return _typed_country(text, language)


def _typed_money(text: str) -> Money | Complaint:
    bare = text.replace("$", "").replace("USD", "").replace(" ", "").replace("\u00a0", "")
    if not bare:
        return Complaint("Type an amount in dollars, such as 1,200.")
    if re.fullmatch(r"\d{1,3}(,\d{3})+(\.\d{1,2})?|\d+(\.\d{1,2})?", bare) is None:
        return Complaint("Type the amount with digits, such as 1,200 or 1200.50, in U.S. dollars.")
    dollars = Decimal(bare.replace(",", ""))
    if dollars > MOST_DOLLARS:
        return Complaint("That is more than this program can work with. Check the number of zeros.")
    return Money(dollars=dollars)


def _typed_date(text: str) -> date | Complaint:
    mend = "Type the date as month/day/year, such as 1/15/2027, or choose it in the calendar."
    try:
        found = read_day(text)
    except ValueError:
        return Complaint(f"There is no such day. {mend}")
    if found is None:
        return Complaint(mend)
    if not EARLIEST <= found <= LATEST:
        return Complaint(
            f"This program knows the rules from {EARLIEST.year} to {LATEST.year}. Check the year."
        )
    return found


def _typed_place(text: str) -> str | Complaint:
    plain = text.upper()
    if re.fullmatch(r"\d{5}(-\d{4})?", plain):
        return plain[:5]
    if plain in STATES:
        return plain
    return Complaint("Type a ZIP code of five digits, or the two letters of a state, such as NY.")


def _typed_tariff(text: str) -> str | Complaint:
    """Digits alone: a heading of four, a subheading of six, or the eight or ten of the U.S. schedule."""
    digits = text.replace(".", "").replace(" ", "")
    if not (digits.isascii() and digits.isdecimal()) or len(digits) not in (4, 6, 8, 10):
        return Complaint("Type a tariff number of 4, 6, 8 or 10 digits, such as 3406.00.00.")
    if digits.startswith("99"):
        return Complaint("Numbers of chapter 99 are for added duties. Type the number of the goods.")
    return digits


def _typed_country(text: str, language: str) -> str | Complaint:
    named = countries(language)
    if text.upper() in named:
        return text.upper()
    for code, name in named.items():
        if name.casefold() == text.casefold():
            return code
    return Complaint("Choose a country from the list. Type the first letters of its name to find it.")


# ---- files


def to_json(answers: Answers) -> dict[str, Any]:
    """Each answer as JSON; one that overrules what was worked out as {"corrected": answer}."""
    return {
        question: {CORRECTED: _plain(answer)} if question in answers.corrections else _plain(answer)
        for question, answer in answers.items()
    }


def _plain(answer: Any) -> Any:
    if isinstance(answer, Money):
        return {"band": answer.band} if answer.band else str(answer.dollars)
    if isinstance(answer, date):
        return answer.isoformat()
    if isinstance(answer, tuple):
        return list(answer)
    if isinstance(answer, dict):
        return {kind: _plain(row) for kind, row in answer.items()}
    return answer


def from_json(plain: dict[str, Any], questions: dict[str, Question], where: str) -> Answers:
    """Answers from decoded JSON. Old ids are brought up to date. Raises QuestionUnknown or AnswerUnknown."""
    renamed = {old: question.id for question in questions.values() for old in question.formerly}
    found: dict[str, Any] = {}
    corrections: set[str] = set()
    for id_, value in plain.items():
        question = questions.get(renamed.get(id_, id_))
        if question is None:
            raise QuestionUnknown(question=id_, where=where, meant=did_you_mean(id_, list(questions)))
        if question.infer and isinstance(value, dict) and set(value) == {CORRECTED}:
            corrections.add(question.id)
            value = value[CORRECTED]
        found[question.id] = answer_from(question, value, questions, where)
    return Answers(found, frozenset(corrections))


def known_from_json(
    plain: dict[str, Any], questions: dict[str, Question], where: str
) -> tuple[Answers, dict[str, Any]]:
    """Answers one by one, and those that these questions do not know as they stood: nothing is refused."""
    kept, unread = Answers(), {}
    for question, answer in plain.items():
        try:
            read = from_json({question: answer}, questions, where)
            kept = Answers({**kept, **read}, kept.corrections | read.corrections)
        except AnswersError:
            unread[question] = answer
    return kept, unread


def answer_from(question: Question, value: Any, questions: dict[str, Question], where: str) -> Any:
    """One answer from decoded JSON; a per-kind question takes a table of kind → answer, or one answer for all
    goods."""
    if question.each is None:
        return _answer(question, value, where)
    if not isinstance(value, dict):
        return {ALL_GOODS: _answer(question, value, where)}
    kinds = questions[question.each]
    rows = {}
    for kind, row in value.items():
        known = kind if kind == ALL_GOODS else _option(kinds, kind, where)
        rows[known] = _answer(question, row, where)
    return rows


def _answer(question: Question, value: Any, where: str) -> Any:
    if value == UNSURE:
        if not question.unsure:
            raise _unknown(question, value, where, expects='This question has no "not sure".')
        return UNSURE
    read = _READERS[question.kind]
    return read(question, value, where)


def _unknown(question: Question, value: Any, where: str, *, meant: str = "", expects: str) -> AnswerUnknown:
    return AnswerUnknown(question=question.id, value=value, where=where, meant=meant, expects=expects)


def _option(question: Question, value: Any, where: str) -> str:
    for option in question.option:
        if value == option.id or value in option.formerly:
            return option.id
    known = [option.id for option in question.option]
    raise _unknown(
        question,
        value,
        where,
        meant=did_you_mean(str(value), known),
        expects=f"Choose one of: {', '.join(known)}, {UNSURE}.",
    )


def _many(question: Question, value: Any, where: str) -> tuple[str, ...]:
    words = value if isinstance(value, list) else [value]
    chosen = tuple(dict.fromkeys(_option(question, word, where) for word in words))
    alone = [id_ for id_ in chosen if (o := question.option_by_id(id_)) and o.exclusive]
    if not chosen or (alone and len(chosen) > 1):
        raise _unknown(
            question,
            value,
            where,
            expects=f"Choose at least one; {' and '.join(alone) or 'none'} stands alone.",
        )
    return chosen


def _yes_no(question: Question, value: Any, where: str) -> str:
    word = {"true": "yes", "false": "no"}.get(str(value).lower(), value)
    if word not in ("yes", "no"):
        raise _unknown(question, value, where, expects="Say true or false, or yes or no.")
    return str(word)


def _money(question: Question, value: Any, where: str) -> Money:
    if isinstance(value, dict) and set(value) == {"band"}:
        bands = [band.id for band in question.band]
        if value["band"] in bands:
            return Money(band=value["band"])
        raise _unknown(question, value["band"], where, expects=f"The bands are: {', '.join(bands)}.")
    try:
        dollars = Decimal(str(value)) if MONEY.fullmatch(str(value)) else None
    except InvalidOperation:
        dollars = None
    if dollars is None or not dollars.is_finite() or not 0 <= dollars <= MOST_DOLLARS:
        raise _unknown(question, value, where, expects='Give dollars, such as 1200 or "1200.50", or a band.')
    return Money(dollars=dollars)


def _date(question: Question, value: Any, where: str) -> date:
    if isinstance(value, date):
        return value
    found = _typed_date(value) if isinstance(value, str) else Complaint("")
    if isinstance(found, Complaint):
        raise _unknown(question, value, where, expects="Write the day as year-month-day, from 2016 to 2036.")
    return found


def _country(question: Question, value: Any, where: str) -> str:
    if isinstance(value, str) and value.upper() in countries():
        return value.upper()
    raise _unknown(question, value, where, expects="Give the two letters of a country, such as CN.")


def _place(question: Question, value: Any, where: str) -> str:
    found = _typed_place(str(value))
    if isinstance(found, Complaint):
        raise _unknown(question, value, where, expects=found.says)
    return found


def _tariff(question: Question, value: Any, where: str) -> str:
    found = _typed_tariff(str(value))
    if isinstance(found, Complaint):
        raise _unknown(question, value, where, expects=found.says)
    return found


_READERS = {
    "one": _option,
    "many": _many,
    "yes_no": _yes_no,
    "money": _money,
    "date": _date,
    "country": _country,
    "place": _place,
    "tariff": _tariff,
}
