"""All answers that a claim can tell apart, one case for each class of them.

The tree of cases is grown by the shipped walk and cut by the shipped verdicts: a branch ends as soon as the
claim is settled, and splits over the earliest question that an unsettled record waits for. That is exact.
Verdicts only ever go from open to yes or no when an answer is added, so what is settled stays so for each
completion; and two answers that no line of the part tells apart give the same board. For the same reason
"not sure" and rough amounts need no cases of their own: what is shown of all exact answers holds for them,
or the verdict is an open one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, combinations_with_replacement
from typing import Any, Literal

from ecomguide.authoring.prove.group import Scene
from ecomguide.authoring.prove.regions import numbers_of, sums_of
from ecomguide.interview.answers import Answers, Money
from ecomguide.interview.walk import Walk, walk
from ecomguide.language import countries
from ecomguide.pack.board import Board
from ecomguide.pack.condition import LIMITS, NO, OPEN, WITHIN, YES, Amount
from ecomguide.pack.rules import KINDS, Block, Rule
from ecomguide.pack.schema import Option, Question

Verdict = Literal["fine", "found", "gap", "clash", "open", "undecided"]
Judge = Callable[[Board], tuple[Verdict, list[Rule]]]
"""What a board says of the claim; where undecided, the rules that it still waits for."""


@dataclass(frozen=True, slots=True)
class Case:
    verdict: Verdict
    answers: Answers


@dataclass(frozen=True, slots=True, order=True)
class _Step:
    """A question to split over, and for which kind of goods (-1: for the shipment). Goods come last: there
    are many baskets, and much is settled without them."""

    per_kind: bool
    kinds: bool
    place: int
    row: int


@dataclass(frozen=True, slots=True)
class Goods:
    """Kinds of goods that no line of the part tells apart. `alone`: each of them only without others."""

    alone: bool
    kinds: tuple[str, ...]


def as_tested(answer: Any) -> Any:
    """An answer as the tests of lines read it."""
    return Amount.exactly(answer.dollars or Decimal(0)) if isinstance(answer, Money) else answer


class Cases:
    """The cases of one scene. `goods`: the most kinds in a basket."""

    def __init__(self, scene: Scene, goods: int = 2) -> None:
        self.edition, self.rules, self.goods = scene.edition, scene.edition.rules, goods
        self.place = {question.id: number for number, question in enumerate(self.edition.questions)}
        self._classes: dict[tuple[str, ...], list[Any]] = {}
        self._baskets: list[tuple[str, ...]] | None = None
        self.has_rows = any(question.each for question in self.edition.questions)

    def all(self, judge: Judge, answers: Answers | None = None, *, eager: bool = False) -> Iterator[Case]:
        """Each case with its verdict. `eager`: first the answers that meet the most lines, to find one
        soon."""
        left = [answers or Answers()]
        while left:
            given = left.pop()
            walked = walk(self.edition, given)
            verdict, rules = judge(walked.board)
            if verdict != "undecided":
                yield Case(verdict, given)
                continue
            step = min(self._steps(walked, given, rules), default=None)
            if step is None:
                yield Case("open", given)
            else:
                left += reversed(list(self._split(walked, given, step, eager)))

    # ---- what to split over

    def _steps(self, walked: Walk, given: Answers, rules: Iterable[Rule]) -> Iterator[_Step]:
        board = walked.board
        for rule in rules:
            yield from self._of_blocks(board, given, rule.blocks, board.rows)

    def _of_blocks(
        self, board: Board, given: Answers, blocks: Iterable[Block], rows: list[list[int]]
    ) -> Iterator[_Step]:
        for block in blocks:
            for row in rows if block.bound else rows[:1]:
                if all(row[number] != NO for number in block.lines):
                    for number in block.lines:
                        if row[number] == OPEN:
                            yield from self._of_line(board, given, number, row)

    def _of_line(self, board: Board, given: Answers, number: int, row: list[int]) -> Iterator[_Step]:
        line = self.rules.lines[number]
        if line.is_situation:
            rows = board.rows if line.form == "none" else [row]
            yield from self._of_blocks(board, given, self.rules.situation_rules[line.operand[0]].blocks, rows)
            return
        question = self.edition.question_by_id[line.question]
        if not question.asked:
            for blocks in self.rules.inferences[question.id].blocks if question.infer else ():
                yield from self._of_blocks(board, given, blocks, board.rows)
            return
        if (question.each or question.id == KINDS) and KINDS not in given:
            yield self._step(KINDS, -1)
            return
        first = [
            step
            for blocks in self._unsettled_offers(board, question)
            for step in self._of_blocks(board, given, blocks, board.rows)
        ]
        if first:
            yield from first
            return
        at = next(n for n, one in enumerate(board.rows) if one is row) if question.each else -1
        if (at < 0 and question.id not in given) or (
            at >= 0 and board.kinds[at] not in given.get(question.id, {})
        ):
            yield self._step(question.id, at)

    def _step(self, question: str, row: int) -> _Step:
        return _Step(row >= 0, question == KINDS, self.place[question], row)

    def _unsettled_offers(self, board: Board, question: Question) -> Iterator[tuple[Block, ...]]:
        """When options are offered, as far as it is open and matters: a class with an option that surely is
        offered needs no other, once some conditional option makes sure that the question is asked."""
        offers = self.rules.offers.get(question.id, {})
        states = {id_: board.state(blocks) for id_, blocks in offers.items()}
        is_asked = YES in states.values()
        sure = {
            self._said(question, one.id)
            for one in question.option
            if states.get(one.id, YES) == YES and not one.unsure
        }
        for id_, state in states.items():
            if state == OPEN and not (is_asked and self._said(question, id_) in sure):
                yield offers[id_]

    # ---- how to split

    def _split(self, walked: Walk, given: Answers, step: _Step, eager: bool) -> Iterator[Answers]:
        question = self.edition.questions[step.place]
        answers = self.baskets(question) if question.id == KINDS else self.classes(question, walked)
        if eager and question.id != KINDS:
            answers = sorted(answers, key=lambda answer: -sum(self._said(question, answer)))
        for answer in answers:
            if step.row < 0:
                yield given.with_(question.id, answer)
            else:
                yield given.with_row(question.id, walked.board.kinds[step.row], answer)

    def classes(self, question: Question, walked: Walk | None = None) -> list[Any]:
        """One answer for each class that the lines of the part tell apart."""
        key = (question.id, *(option.id for option in self._offered(question, walked)))
        if key not in self._classes:
            found: dict[tuple[int, ...], Any] = {}
            for answer in self._answers(question, walked):
                found.setdefault(self._said(question, answer), answer)
            self._classes[key] = list(found.values())
        return self._classes[key]

    def _said(self, question: Question, answer: Any) -> tuple[int, ...]:
        value = as_tested(answer)
        tests = (self.rules.tests[number] for number in self.rules.by_question.get(question.id, ()))
        return tuple(test(value) for test in tests if test is not None)

    def _answers(self, question: Question, walked: Walk | None) -> Iterator[Any]:
        if question.kind == "money":
            yield from (Money(dollars=dollars) for dollars in sums_of(self._limits(question)))
        elif question.kind == "yes_no":
            yield from ("yes", "no")
        elif question.kind == "country":
            yield from countries()
        elif question.kind == "tariff":
            yield from numbers_of(self._beginnings(question))
        else:
            options = [one for one in self._offered(question, walked) if not one.unsure and not one.ends]
            if question.kind == "many":
                alone = [option.id for option in options if option.exclusive]
                yield from ((id_,) for id_ in alone)
                yield from _subsets([option.id for option in options if not option.exclusive])
            else:
                yield from (option.id for option in options)

    def _offered(self, question: Question, walked: Walk | None) -> list[Option]:
        """Those that surely are offered come first: they stand for their class."""
        offers = self.rules.offers.get(question.id)
        if walked is None or offers is None:
            return list(question.option)
        states = {id_: walked.board.state(blocks) for id_, blocks in offers.items()}
        return sorted(walked.offered(question), key=lambda option: states.get(option.id, YES) != YES)

    def _limits(self, question: Question) -> Iterator[Decimal]:
        for number in self.rules.by_question.get(question.id, ()):
            line = self.rules.lines[number]
            if line.form in LIMITS and (dollars := self.edition.limit(line.operand[0])) is not None:
                yield dollars

    def _beginnings(self, question: Question) -> Iterator[str]:
        for number in self.rules.by_question.get(question.id, ()):
            if (line := self.rules.lines[number]).form == WITHIN:
                yield from line.operand

    def baskets(self, question: Question) -> list[tuple[str, ...]]:
        """Baskets of one kind, then of two and more, one for each class; a kind that stands alone stays
        alone."""
        if self._baskets is None:
            self._baskets = list(self._all_baskets(question))
        return self._baskets

    def _all_baskets(self, question: Question) -> Iterator[tuple[str, ...]]:
        classes = self.goods_classes(question)
        yield from ((one.kinds[0],) for one in classes)
        mixed = [one.kinds for one in classes if not one.alone]
        choose = combinations_with_replacement if self._counts_goods() else combinations
        for size in range(2, self.goods + 1):
            for chosen in choose(mixed, size):
                counts = [sum(1 for one in chosen[:n] if one is kinds) for n, kinds in enumerate(chosen)]
                if all(n < len(kinds) for n, kinds in zip(counts, chosen, strict=True)):
                    yield tuple(kinds[n] for n, kinds in zip(counts, chosen, strict=True))

    def goods_classes(self, question: Question) -> list[Goods]:
        """The kinds of goods, in classes that no line tells apart."""
        classes: dict[tuple[bool, ...], list[str]] = {}
        lines = [self.rules.lines[number] for number in self.rules.by_question.get(KINDS, ())]
        for option in question.option:
            if not option.unsure and not option.ends:
                named = (option.exclusive, *(option.id in line.operand for line in lines))
                classes.setdefault(named, []).append(option.id)
        return [Goods(named[0], tuple(kinds)) for named, kinds in classes.items()]

    def _counts_goods(self) -> bool:
        """Do two kinds of one class say more than one?"""
        lines = (self.rules.lines[number] for number in self.rules.by_question.get(KINDS, ()))
        return self.has_rows or any(line.form == "all" for line in lines)


def _subsets(words: list[str]) -> Iterator[tuple[str, ...]]:
    """All of them, small ones first: questions with many answers are short, but for the kinds of goods."""
    for size in range(1, len(words) + 1):
        yield from combinations(words, size)


def finder(rules: Iterable[Rule]) -> Judge:
    """Looks for answers under which all the rules hold."""
    rules = list(rules)

    def judge(board: Board) -> tuple[Verdict, list[Rule]]:
        states = [board.match(rule).state for rule in rules]
        if NO in states:
            return "fine", []
        if OPEN not in states:
            return "found", []
        return "undecided", [rule for rule, state in zip(rules, states, strict=True) if state == OPEN]

    return judge


def counter(scene: Scene, at_least: int, at_most: int | None) -> Judge:
    """Where a guard holds: do at least and at most so many members hold?"""
    members = list(scene.members.values())

    def judge(board: Board) -> tuple[Verdict, list[Rule]]:
        guard_states = [board.match(rule).state for rule in scene.guards]
        guard = max(guard_states, default=YES)
        states = [board.match(rule).state for rule in members]
        held, possible = states.count(YES), len(states) - states.count(NO)
        if at_most is not None and held > at_most:
            return "clash", []
        if guard == YES and possible < at_least:
            return "gap", []
        if guard == NO or (held >= at_least and (at_most is None or possible <= at_most)):
            return "fine", []
        waiting = [rule for rule, state in zip(members, states, strict=True) if state == OPEN]
        if guard == OPEN:
            waiting += [rule for rule, state in zip(scene.guards, guard_states, strict=True) if state == OPEN]
        return "undecided", waiting

    return judge
