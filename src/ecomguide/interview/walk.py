"""Which questions arise, which comes next, what is known and what is open: worked out afresh from the
answers.

One pass in the order of the interview. A question is live while, given the live answers before it, some
record that can still hold hinges on it or uses it. Only live answers count; the others are kept by the person
and ignored here.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ecomguide.interview.answers import ALL_GOODS, UNSURE, Answers, Money
from ecomguide.pack.asking import Asking
from ecomguide.pack.board import Board
from ecomguide.pack.condition import NO, YES, Amount
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
    asking: Asking

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


def expected_count(edition: Edition, answers: Answers) -> int:
    """About how many questions this person will meet, if the rest is answered as most people do."""
    return len(_Walker(edition, answers, assume=True).go().live)


def _typical(question: Question) -> Any:
    """What most people answer; UNSURE where that would settle nothing."""
    if question.kind == "yes_no":
        return "no"
    if question.kind == "money" and question.band:
        return Money(band=question.band[0].id)
    plain = [option.id for option in question.option if not (option.ends or option.unsure)]
    if not plain:
        return UNSURE
    chosen = question.typical or plain[0]
    return (chosen,) if question.kind == "many" else chosen


class _Walker:
    def __init__(self, edition: Edition, answers: Answers, *, assume: bool = False) -> None:
        self.assume = assume
        self.edition = edition
        self.answers = answers
        self.board = Board(edition.rules)
        self.asking = Asking(self.board)
        self.live: list[Question] = []
        self.next: Question | None = None
        self.waiting: set[str] = set()
        """Live and not answered: what follows from them may still come."""
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
            if question.id not in self.waiting:
                self.asking.unsettled.discard(question.id)
        return Walk(
            tuple(self.live),
            self.next,
            self.known,
            self.inferred,
            frozenset(self.unsure),
            self.rows,
            self.options,
            self.board.kinds,
            self.ended,
            self.board,
            self.asking,
        )

    def pass_by(self, question: Question) -> None:
        inference = self.infer(question)
        said = self.answers.get(question.id)
        overrules = not question.asked or question.id in self.answers.corrections
        if inference is not None and (said is None or said == UNSURE or not overrules):
            self.inferred[question.id] = inference
            self.board.answer(question.id, inference.value)
            return
        if not question.asked or inference is not None:
            if said is not None and said != UNSURE:
                self.settle(question, said)  # a correction counts, also where no rule says anything
            elif not question.asked:
                self.board.deny(question.id, self.out_of_reach(question))
            return
        if not self.narrow(question):
            return
        said = self.fitting(question, said)
        if question.each is not None:
            self.ask_rows(question, said)
        elif self.asking.wants(question.id):
            self.live.append(question)
            if said is None and self.assume:
                said = _typical(question)
            if said is None:
                self.wait_for(question)
            else:
                self.settle(question, said)

    def wait_for(self, question: Question) -> None:
        self.next = self.next or question
        self.waiting.add(question.id)

    def infer(self, question: Question) -> Inference | None:
        rule = self.edition.rules.inferences.get(question.id)
        number = None if rule is None else self.board.infer(rule)
        return None if number is None else question.infer[number]

    def out_of_reach(self, question: Question) -> frozenset[str]:
        """The options that no rule can still give: where nobody is asked, they are not the answer."""
        rule = self.edition.rules.inferences.get(question.id)
        if rule is None:
            return frozenset()
        reached: set[str] = set()
        for blocks, inference in zip(rule.blocks, question.infer, strict=True):
            state = self.board.state(blocks)
            if state != NO:
                reached.add(inference.value)
            if state == YES:
                break
        return frozenset(option.id for option in question.option if option.id not in reached)

    def narrow(self, question: Question) -> bool:
        """Leave out options that do not fit; False where no choice is left: then the one option left is the
        answer, once it surely fits."""
        conditional = self.edition.rules.offers.get(question.id)
        if conditional is None:
            return True
        states = {id_: self.board.state(blocks) for id_, blocks in conditional.items()}
        gone = frozenset(id_ for id_, state in states.items() if state == NO)
        if gone:
            self.options[question.id] = tuple(option for option in question.option if option.id not in gone)
            self.board.deny(question.id, gone)
        left = self.options.get(question.id, question.option)
        if len(left) == 1 and not left[0].unsure and states.get(left[0].id, YES) == YES:
            self.board.answer(question.id, left[0].id)
        return len(left) > 1

    def fitting(self, question: Question, said: Any) -> Any:
        """What was said, without options that are not offered; None where nothing is left."""
        if not question.option or said is None or said == UNSURE:
            return said
        offered = {option.id for option in self.options.get(question.id, question.option)}
        if isinstance(said, tuple):
            return tuple(word for word in said if word in offered) or None
        if isinstance(said, dict):
            return {kind: self.fitting(question, row) for kind, row in said.items()}
        return said if said in offered else None

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
        at_most = (
            self.edition.limit(str(band.at_most)) if band is not None and band.at_most is not None else None
        )
        over = self.edition.limit(str(band.over)) if band is not None and band.over is not None else None
        return Amount(over or Decimal(0), at_most, low_open=over is not None)

    def ask_rows(self, question: Question, said: Any) -> None:
        kinds = tuple(
            kind
            for kind, row in zip(self.board.kinds, self.board.rows, strict=True)
            if self.asking.wants(question.id, row)
        )
        if not kinds:
            return
        self.live.append(question)
        self.rows[question.id] = kinds
        if said is None and self.assume:
            said = dict.fromkeys(kinds, _typical(question))
        rows = said if isinstance(said, dict) else dict.fromkeys(kinds, UNSURE) if said == UNSURE else {}
        given = {kind: rows.get(kind, rows.get(ALL_GOODS)) for kind in kinds}
        if any(answer is None for answer in given.values()):
            self.wait_for(question)
        unsure = {UNSURE, *(option.id for option in question.option if option.unsure)}
        known = {
            kind: answer for kind, answer in given.items() if answer is not None and answer not in unsure
        }
        if not known and None not in given.values():
            self.unsure.add(question.id)
        for kind, answer in known.items():
            self.board.answer_row(question.id, kind, answer)
        if known:
            self.known[question.id] = known
            self.board.settle_rows(question.id)
