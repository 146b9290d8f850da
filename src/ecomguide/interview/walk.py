"""Which questions arise, which comes next, what is known and what is open: worked out afresh from the answers.

One pass in the order of the interview. A question is live while, given the live answers before it, some record that
can still hold hinges on it or uses it. Only live answers count; the others are kept by the person and ignored here.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ecomguide.interview.answers import ALL_GOODS, UNSURE, Answers, Money
from ecomguide.pack.board import Board
from ecomguide.pack.condition import NO, Amount
from ecomguide.pack.edition import Edition
from ecomguide.pack.rules import KINDS
from ecomguide.pack.schema import Inference, Option, Question


@dataclass(frozen=True, slots=True)
class Walk:
    live: tuple[Question, ...]
    """The questions to put to this person, in order, answered or not."""
    next: Question | None
    """The first of them without an answer."""
    known: dict[str, Any]
    """Live answers that settle something: question id → answer, or kind → answer."""
    inferred: dict[str, Inference]
    unsure: frozenset[str]
    """Live questions answered "not sure", wholly or in every row."""
    rows: dict[str, tuple[str, ...]]
    """Per-kind question → the kinds it is asked for."""
    options: dict[str, tuple[Option, ...]]
    """Question → the options offered, where not all are."""
    kinds: tuple[str, ...]
    ended: tuple[Question, Option] | None
    """An off-ramp that the person took."""
    board: Board

    @property
    def is_complete(self) -> bool:
        return self.next is None

    def position(self, question: str) -> int:
        """1 for the first live question; 0 where it is not live."""
        return next((n for n, one in enumerate(self.live, 1) if one.id == question), 0)

    def offered(self, question: Question) -> tuple[Option, ...]:
        return self.options.get(question.id, question.option)


def walk(edition: Edition, answers: Answers) -> Walk:
    return _Walker(edition, answers).go()


class _Walker:
    def __init__(self, edition: Edition, answers: Answers) -> None:
        self.edition = edition
        self.answers = answers
        self.board = Board(edition.rules)
        self.live: list[Question] = []
        self.next: Question | None = None
        self.known: dict[str, Any] = {}
        self.inferred: dict[str, Inference] = {}
        self.unsure: set[str] = set()
        self.rows: dict[str, tuple[str, ...]] = {}
        self.options: dict[str, tuple[Option, ...]] = {}
        self.ended: tuple[Question, Option] | None = None

    def go(self) -> Walk:
        for question in self.edition.questions:
            if self.ended is not None:
                break
            self.pass_by(question)
            self.board.unsettled.discard(question.id)
        return Walk(tuple(self.live), self.next, self.known, self.inferred, frozenset(self.unsure), self.rows,
                    self.options, self.board.kinds, self.ended, self.board)

    def pass_by(self, question: Question) -> None:
        inference = self.infer(question)
        said = self.answers.get(question.id)
        if inference is not None and (said is None or said == UNSURE):
            self.inferred[question.id] = inference
            self.board.answer(question.id, inference.value)
            return
        if not question.asked or inference is not None:
            if said is not None and said != UNSURE and (inference is not None or self.board.wants(question.id)):
                self.settle(question, said)
            return
        if not self.narrow(question):
            return
        if isinstance(said, str) and question.option and said != UNSURE and not self.is_offered(question, said):
            said = None
        if question.each is not None:
            self.ask_rows(question)
        elif self.board.wants(question.id):
            self.live.append(question)
            if said is None:
                self.next = self.next or question
            else:
                self.settle(question, said)

    def infer(self, question: Question) -> Inference | None:
        rule = self.edition.rules.inferences.get(question.id)
        number = None if rule is None else self.board.infer(rule)
        return None if number is None else question.infer[number]

    def narrow(self, question: Question) -> bool:
        """Leave out options that do not fit; False where none is left that would say anything."""
        conditional = self.edition.rules.offers.get(question.id)
        if conditional is None:
            return True
        gone = frozenset(id_ for id_, blocks in conditional.items() if self.board.state(blocks) == NO)
        if gone:
            self.options[question.id] = tuple(option for option in question.option if option.id not in gone)
            self.board.deny(question.id, gone)
        return len(gone) < len(conditional)

    def is_offered(self, question: Question, said: str) -> bool:
        return any(option.id == said for option in self.options.get(question.id, question.option))

    def settle(self, question: Question, said: Any) -> None:
        option = question.option_by_id(said) if isinstance(said, str) else None
        if said == UNSURE or (option is not None and option.unsure):
            self.unsure.add(question.id)
            return
        if option is not None and option.ends:
            self.ended = (question, option)
        self.known[question.id] = said
        if question.id == KINDS:
            self.board.choose_kinds(said)
        else:
            self.board.answer(question.id, self.for_tests(question, said))

    def for_tests(self, question: Question, said: Any) -> Any:
        """An answer as the tests read it: money as an amount, a date as its words."""
        if isinstance(said, Money):
            return self.amount(question, said)
        return said if isinstance(said, str | tuple) else str(said)

    def amount(self, question: Question, said: Money) -> Amount:
        if said.dollars is not None:
            return Amount.exactly(said.dollars)
        band = next((band for band in question.band if band.id == said.band), None)
        at_most = self.edition.limit(str(band.at_most)) if band is not None and band.at_most is not None else None
        over = self.edition.limit(str(band.over)) if band is not None and band.over is not None else None
        return Amount(over or Decimal(0), at_most, low_open=over is not None)

    def ask_rows(self, question: Question) -> None:
        kinds = tuple(kind for kind, row in zip(self.board.kinds, self.board.rows, strict=True)
                      if self.board.wants(question.id, row))
        if not kinds:
            return
        self.live.append(question)
        self.rows[question.id] = kinds
        said = self.answers.get(question.id)
        rows = said if isinstance(said, dict) else {kind: UNSURE for kind in kinds} if said == UNSURE else {}
        given = {kind: rows.get(kind, rows.get(ALL_GOODS)) for kind in kinds}
        if any(answer is None for answer in given.values()):
            self.next = self.next or question
        known = {kind: answer for kind, answer in given.items() if answer is not None and answer != UNSURE}
        if not known and None not in given.values():
            self.unsure.add(question.id)
        for kind, answer in known.items():
            self.board.answer_row(question.id, kind, answer)
        if known:
            self.known[question.id] = known
            self.board.settle_rows(question.id)
