"""Every `[[when]]`: known questions, options, situations and forms that fit the question's kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from graphlib import CycleError
from typing import Any

from ecomguide.authoring.lint.records import conditions, is_number, where
from ecomguide.errors import did_you_mean
from ecomguide.language import countries
from ecomguide.pack.condition import LIMITS, WITHIN, Line, Malformed, lines_of
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft
from ecomguide.pack.rules import Rules
from ecomguide.pack.schema import Block, Contents, Question


def check(draft: Draft) -> Iterator[Problem]:
    contents = draft.contents
    assert contents is not None
    found = list(_lines(draft, contents))
    yield from found
    if found:
        return
    ahead = list(_looks_ahead(draft, contents))
    yield from ahead
    if ahead:
        return
    try:
        Rules(
            {one.id: one for one in contents.questions},
            {one.id: one for one in contents.situations},
            lambda _: None,
        )
    except CycleError as cycle:
        yield Problem(
            file="situations.toml",
            key="",
            code="circle",
            says=f"these situations name each other in a circle: {', '.join(map(str, cycle.args[1]))}.",
        )


def _lines(draft: Draft, contents: Contents) -> Iterator[Problem]:
    questions = {question.id: question for question in contents.questions}
    situations = [situation.id for situation in contents.situations]
    values = {value.id for value in contents.values}
    for record, key, blocks in conditions(contents):
        at = where(draft, record, key)
        for block in blocks:
            try:
                lines = lines_of(block)
            except Malformed as why:
                yield Problem(**at, code="condition-form", says=f"{why}.")
                continue
            if not lines:
                yield Problem(
                    **at, code="condition-empty", says="an empty block would always hold; take it out."
                )
            for line in lines:
                yield from _line(at, line, questions, situations, values)


def _line(
    at: dict[str, str], line: Line, questions: dict[str, Question], situations: list[str], values: set[str]
) -> Iterator[Problem]:
    if line.is_situation:
        if line.operand[0] not in situations:
            yield Problem(
                **at,
                code="no-such-situation",
                says=f'there is no situation "{line.operand[0]}".',
                hint=did_you_mean(line.operand[0], situations).strip(),
            )
        return
    question = questions.get(line.question)
    if question is None:
        yield Problem(
            **at,
            code="no-such-question",
            says=f'there is no question "{line.question}".',
            hint=did_you_mean(line.question, [*questions, "situation"]).strip(),
        )
    elif line.form in LIMITS:
        if question.kind != "money":
            yield Problem(
                **at, code="condition-form", says=f'"{line.form}" is for money, and {question.id} is not.'
            )
        elif line.operand[0] not in values and not is_number(line.operand[0]):
            yield Problem(**at, code="no-such-value", says=f'there is no value "{line.operand[0]}".')
    elif (line.form == WITHIN) != (question.kind == "tariff"):
        fitting = '{ within = ["9403.50"] }' if question.kind == "tariff" else "its options"
        yield Problem(
            **at,
            code="condition-form",
            says=f"{question.id} ({question.kind}) is not tested like this.",
            hint=f"Use {fitting}.",
        )
    elif line.form == WITHIN:
        return
    elif line.form == "all" and question.kind != "many":
        yield Problem(**at, code="condition-form", says=f'"all" is for many answers; {question.id} has one.')
    else:
        yield from _words(at, line, question)


def _words(at: dict[str, str], line: Line, question: Question) -> Iterator[Problem]:
    known = _known_words(question)
    if known is None:
        yield Problem(
            **at, code="condition-form", says=f"{question.id} ({question.kind}) cannot be tested with words."
        )
        return
    for word in line.operand:
        if word not in known:
            yield Problem(
                **at,
                code="no-such-option",
                says=f'{question.id} has no option "{word}".',
                hint=did_you_mean(word, known).strip(),
            )
        elif (option := question.option_by_id(word)) is not None and option.unsure:
            yield Problem(**at, code="option-unsure", says=f'"{word}" means "not sure" and can never be met.')


def _known_words(question: Question) -> list[str] | None:
    by_kind: dict[str, Any] = {"yes_no": ["yes", "no"], "country": list(countries())}
    if question.kind in ("one", "many"):
        return [option.id for option in question.option]
    return by_kind.get(question.kind)


def _looks_ahead(draft: Draft, contents: Contents) -> Iterator[Problem]:
    """An answer is worked out, and an option offered, from earlier answers alone, also through situations."""
    order = {question.id: place for place, question in enumerate(contents.questions)}
    situations = {situation.id: situation.when for situation in contents.situations}

    def reads(blocks: Iterable[Block], through: frozenset[str] = frozenset()) -> Iterator[str]:
        for line in (line for block in blocks for line in lines_of(block)):
            if not line.is_situation:
                yield line.question
            elif (name := line.operand[0]) not in through:
                yield from reads(situations[name], through | {name})

    for question in contents.questions:
        looking = [(f"infer {rule.value}", rule.when) for rule in question.infer]
        looking += [(f"option {option.id}.when", option.when) for option in question.option]
        for key, blocks in looking:
            for name in dict.fromkeys(reads(blocks)):
                if order[name] >= order[question.id]:
                    yield Problem(
                        **where(draft, question, key), code="looks-ahead", says=f"{name} is asked later."
                    )
