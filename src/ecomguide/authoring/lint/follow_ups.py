"""A kind of goods brings at most three follow-up questions of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ecomguide.authoring.lint.records import conditions, where
from ecomguide.pack.condition import Malformed, lines_of
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft
from ecomguide.pack.rules import KINDS

MOST = 3
ASKED_OF_ALL = {"origin", "tariff"}


def check(draft: Draft) -> Iterator[Problem]:
    contents = draft.contents
    assert contents is not None
    each = {question.id for question in contents.questions if question.each} - ASKED_OF_ALL
    asked: dict[str, set[str]] = defaultdict(set)
    for _, _, blocks in conditions(contents):
        for block in blocks:
            try:
                lines = lines_of(block)
            except Malformed:
                continue
            kinds = {
                word
                for line in lines
                if line.question == KINDS and line.form == "in"
                for word in line.operand
            }
            for kind in kinds:
                asked[kind] |= {line.question for line in lines} & each
    question = next((one for one in contents.questions if one.id == KINDS), None)
    if question is None:
        return
    for kind, questions in sorted(asked.items()):
        if len(questions) > MOST:
            yield Problem(
                **where(draft, question, f"option {kind}"),
                code="many-follow-ups",
                says=f"{len(questions)} follow-ups are asked of this kind: {', '.join(sorted(questions))}.",
                hint=f"Keep the {MOST} that change the guide most.",
            )
