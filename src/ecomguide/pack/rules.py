"""The conditions of a pack, compiled for one edition: shared lines, indexed by question.

Every distinct line is numbered once. A record's blocks are tuples of line numbers (its section's guard
included), so a verdict is `max` over blocks of `min` over lines, and which question feeds which record is a
lookup.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from graphlib import TopologicalSorter

from ecomguide.pack.condition import SITUATION, Limit, Line, Test, lines_of, tester
from ecomguide.pack.schema import Block as WrittenBlock
from ecomguide.pack.schema import Question, Situation

KINDS = "kinds"


@dataclass(frozen=True, slots=True)
class Block:
    own: tuple[int, ...]
    guard: tuple[int, ...]
    lines: tuple[int, ...]
    """guard and own together: all must be met."""
    bound: bool
    """True where a line speaks of one kind of goods: then all such lines must be met by one same kind."""
    names_kinds: bool
    """True where a line names kinds of goods, itself or through a situation."""


@dataclass(frozen=True, slots=True)
class Rule:
    """When a record holds: any block. No block at all means always."""

    id: str
    blocks: tuple[Block, ...]
    use: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SituationRule:
    id: str
    blocks: tuple[Block, ...]
    is_line: int
    not_line: int
    none_line: int


@dataclass(frozen=True, slots=True)
class InferenceRule:
    """The rules of one question that can be worked out, in order."""

    question: str
    blocks: tuple[tuple[Block, ...], ...]


@dataclass(slots=True)
class Rules:
    questions: dict[str, Question]
    situations: dict[str, Situation]
    limit: Limit
    lines: list[Line] = field(default_factory=list)
    tests: list[Test | None] = field(default_factory=list)
    line_questions: list[frozenset[str]] = field(default_factory=list)
    """Line number → the questions that can settle it, through situations and inferences."""
    by_question: dict[str, list[int]] = field(default_factory=dict)
    situation_rules: dict[str, SituationRule] = field(default_factory=dict)
    situations_after: dict[str, list[SituationRule]] = field(default_factory=dict)
    inferences: dict[str, InferenceRule] = field(default_factory=dict)
    feeds: dict[str, list[tuple[Rule, Block, tuple[int, ...]]]] = field(default_factory=dict)
    """Question id → the blocks that it can settle, with the lines of each that it can."""
    uses: dict[str, list[Rule]] = field(default_factory=dict)
    offers: dict[str, dict[str, tuple[Block, ...]]] = field(default_factory=dict)
    """Question id → option id → when the option is offered."""
    effects: dict[tuple[str, object], list[tuple[int, int]]] = field(default_factory=dict)
    """A memory of (question, answer) → what its lines say. For kinds: (kind, all kinds) → the same."""
    not_ruled_out: dict[tuple[str, tuple[str, ...]], dict[str, tuple[Block, ...]]] = field(
        default_factory=dict
    )
    """A memory of (kind, all kinds) → situation → its blocks that this kind leaves open."""
    _numbers: dict[Line, int] = field(default_factory=dict)
    _settled_by: dict[str, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in self._situations_in_order():
            self._add_situation(self.situations[name])
        for question in self.questions.values():
            if question.infer:
                self._add_inference(question)
        for question in self.questions.values():
            offered = {option.id: self.blocks(option.when) for option in question.option if option.when}
            if offered:
                self.offers[question.id] = offered

    def rule(
        self,
        id_: str,
        when: Iterable[WrittenBlock],
        guard: Iterable[WrittenBlock] = (),
        use: tuple[str, ...] = (),
        *,
        asks: bool = True,
    ) -> Rule:
        """Compile a record's conditions; with `asks`, questions are asked for its sake."""
        made = Rule(id_, self.blocks(when, guard), use)
        if not asks:
            return made
        for block in made.blocks:
            for question in frozenset().union(*(self.line_questions[line] for line in block.lines)):
                lines = tuple(line for line in block.lines if question in self.line_questions[line])
                self.feeds.setdefault(question, []).append((made, block, lines))
        for question in use:
            self.uses.setdefault(question, []).append(made)
        return made

    def blocks(self, when: Iterable[WrittenBlock], guard: Iterable[WrittenBlock] = ()) -> tuple[Block, ...]:
        own_blocks = [tuple(map(self._number, lines_of(block))) for block in when] or [()]
        guards = [tuple(map(self._number, lines_of(block))) for block in guard] or [()]
        return tuple(self._block(own, shield) for shield in guards for own in own_blocks if own or shield)

    def _block(self, own: tuple[int, ...], guard: tuple[int, ...]) -> Block:
        # What speaks of kinds comes first: most blocks of a large pack end there.
        lines = tuple(sorted(guard + own, key=lambda number: self.lines[number].question != KINDS))
        return Block(own, guard, lines, any(map(self._is_bound, lines)), any(map(self._names_kinds, lines)))

    def _is_bound(self, number: int) -> bool:
        line = self.lines[number]
        if line.is_situation:
            return line.form != "none" and any(
                block.bound for block in self.situation_rules[line.operand[0]].blocks
            )
        question = self.questions.get(line.question)
        if question is not None and question.each:
            return True
        return line.question == KINDS and line.form in ("in", "not")

    def _names_kinds(self, number: int) -> bool:
        line = self.lines[number]
        if line.is_situation:
            blocks = self.situation_rules[line.operand[0]].blocks
            return line.form == "is" and any(block.names_kinds for block in blocks)
        return line.question == KINDS and line.form == "in"

    def _number(self, line: Line) -> int:
        if (known := self._numbers.get(line)) is not None:
            return known
        if line.is_situation:
            settling, test = self._questions_of_situation(line.operand[0]), None
        else:
            settling, test = self.settled_by(line.question), tester(line, self.limit)
        number = self._numbers[line] = len(self.lines)
        self.lines.append(line)
        self.tests.append(test)
        self.line_questions.append(settling)
        if not line.is_situation:
            self.by_question.setdefault(line.question, []).append(number)
        return number

    def settled_by(self, question: str) -> frozenset[str]:
        """The questions that can settle this one: itself, and those that it can be worked out from."""
        if question not in self._settled_by:
            self._settled_by[question] = frozenset((question,))
            for rule in self.questions[question].infer if question in self.questions else ():
                for block in self.blocks(rule.when):
                    self._settled_by[question] |= frozenset().union(
                        *(self.line_questions[n] for n in block.lines)
                    )
        return self._settled_by[question]

    def _questions_of_situation(self, name: str) -> frozenset[str]:
        rule = self.situation_rules[name]
        return frozenset().union(
            *(self.line_questions[line] for block in rule.blocks for line in block.lines)
        )

    def _add_situation(self, situation: Situation) -> None:
        blocks = self.blocks(situation.when)
        self.situation_rules[situation.id] = SituationRule(situation.id, blocks, -1, -1, -1)
        rule = self.situation_rules[situation.id] = SituationRule(
            situation.id,
            blocks,
            *(self._number(Line(SITUATION, form, (situation.id,))) for form in ("is", "not", "none")),
        )
        for question in self._questions_of_situation(situation.id):
            self.situations_after.setdefault(question, []).append(rule)

    def _situations_in_order(self) -> Iterable[str]:
        """Each after those that it names, also through a question that is worked out. Raises CycleError."""

        def named(blocks: Iterable[WrittenBlock]) -> Iterable[str]:
            for block in blocks:
                for line in lines_of(block):
                    if line.is_situation:
                        yield line.operand[0]
                    elif (question := self.questions.get(line.question)) is not None:
                        for rule in question.infer:
                            yield from named(rule.when)

        return TopologicalSorter(
            {name: set(named(one.when)) for name, one in self.situations.items()}
        ).static_order()

    def _add_inference(self, question: Question) -> None:
        self.inferences[question.id] = InferenceRule(
            question.id, tuple(self.blocks(rule.when) for rule in question.infer)
        )
