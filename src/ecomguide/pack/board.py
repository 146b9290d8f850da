"""What each line of the rules says, given some answers: the one place where matching happens.

A Board is short-lived and private to one walk. It keeps a row of line states per kind of goods; a line that
does not speak of one kind has the same state in every row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ecomguide.pack.condition import NO, OPEN, YES
from ecomguide.pack.rules import KINDS, Block, InferenceRule, Rule, Rules


@dataclass(frozen=True, slots=True)
class Match:
    """A verdict with its reasons: the state, the blocks that give it, and the kinds of goods they hold for.

    For NO both are empty; `Board.nearest` then tells what comes closest.
    """

    state: int
    blocks: tuple[Block, ...]
    kinds: tuple[str, ...]


ALWAYS = Match(YES, (), ())
NEVER = Match(NO, (), ())


class Board:
    __slots__ = ("_left", "kinds", "rows", "rules")

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.kinds: tuple[str, ...] = ("*",)
        self.rows: list[list[int]] = [[OPEN] * len(rules.lines)]
        self._left: dict[int, dict[str, tuple[Block, ...]]] = {}
        """A row, by its identity → situation → the blocks that the row's kind of goods does not rule out."""

    def choose_kinds(self, kinds: tuple[str, ...]) -> None:
        """One row per kind. A line such as `kinds = "candles"` is then yes in the row of candles alone."""
        first = self.rows[0]
        self.kinds = kinds
        self._left = {}
        self.rows = [first, *([*first] for _ in kinds[1:])]
        for kind, row in zip(kinds, self.rows, strict=True):
            for number, state in self._effect_of_kind(kind, kinds):
                row[number] = state
            self._left[id(row)] = self._not_ruled_out(kind, row)
        self._situations(KINDS)

    def _not_ruled_out(self, kind: str, row: list[int]) -> dict[str, tuple[Block, ...]]:
        """Worked out once for the same kinds: a large pack has a hundred blocks that each name a few."""
        key, memory = (kind, self.kinds), self.rules.not_ruled_out
        if key not in memory:
            of_kinds = set(self.rules.by_question.get(KINDS, ()))
            memory[key] = {
                name: tuple(
                    block
                    for block in rule.blocks
                    if not any(not row[number] for number in block.lines if number in of_kinds)
                )
                or rule.blocks[:1]
                for name, rule in self.rules.situation_rules.items()
            }
        return memory[key]

    def blocks_of(self, situation: str, row: list[int]) -> tuple[Block, ...]:
        """The blocks that decide on the situation in this row. One at least: none would mean always."""
        left = self._left.get(id(row))
        return self.rules.situation_rules[situation].blocks if left is None else left[situation]

    def _effect_of_kind(self, kind: str, kinds: tuple[str, ...]) -> list[tuple[int, int]]:
        key, rules = (KINDS, (kind, kinds)), self.rules
        if key not in rules.effects:
            rules.effects[key] = [
                (number, test((kind,) if rules.lines[number].form in ("in", "not") else kinds))
                for number in rules.by_question.get(KINDS, ())
                if (test := rules.tests[number]) is not None
            ]
        return rules.effects[key]

    def answer(self, question: str, answer: Any) -> None:
        for number, state in self._effect(question, answer):
            for row in self.rows:
                row[number] = state
        self._situations(question)

    def answer_row(self, question: str, kind: str, answer: Any) -> None:
        """An answer about one kind of goods. Call `settle_rows` when all are in."""
        row = self.rows[self.kinds.index(kind)]
        for number, state in self._effect(question, answer):
            row[number] = state

    def settle_rows(self, question: str) -> None:
        self._situations(question)

    def deny(self, question: str, options: frozenset[str]) -> None:
        """Options that are not offered cannot be meant: lines that speak of them alone are settled."""
        for number in self.rules.by_question.get(question, ()):
            line = self.rules.lines[number]
            if options.issuperset(line.operand):
                for row in self.rows:
                    row[number] = YES if line.form in ("not", "none") else NO
        self._situations(question)

    def _effect(self, question: str, answer: Any) -> list[tuple[int, int]]:
        key = (question, answer)
        effects = self.rules.effects
        if key not in effects:
            effects[key] = [
                (number, test(answer))
                for number in self.rules.by_question.get(question, ())
                if (test := self.rules.tests[number]) is not None
            ]
        return effects[key]

    def _situations(self, question: str) -> None:
        for rule in self.rules.situations_after.get(question, ()):
            anywhere = NO
            for row in self.rows:
                state = self.state(self.blocks_of(rule.id, row), row)
                row[rule.is_line], row[rule.not_line] = state, YES - state
                anywhere = max(anywhere, state)
            for row in self.rows:
                row[rule.none_line] = YES - anywhere

    # ---- verdicts

    def match(self, rule: Rule) -> Match:
        """Does the record hold? With the blocks and kinds that say so."""
        if not rule.blocks:
            return ALWAYS
        best = NO
        blocks: tuple[Block, ...] = ()
        kinds: dict[str, None] = {}
        first, one_row = self.rows[0], len(self.rows) == 1
        for block in rule.blocks:
            if one_row or not block.bound:
                state = YES
                for number in block.lines:
                    if (line := first[number]) < state:
                        state = line
                        if not line:
                            break
                holding = self.kinds[:1] if block.bound else ()
            else:
                state, holding = self._match_kinds(block)
            if not state or state < best:
                continue
            if state > best:
                best, blocks, kinds = state, (), {}
            blocks += (block,)
            kinds.update(dict.fromkeys(holding))
        return Match(best, blocks, tuple(kinds)) if best else NEVER

    def _match_kinds(self, block: Block) -> tuple[int, tuple[str, ...]]:
        """All lines met by one same kind: by which?"""
        best: int = NO
        holding: tuple[str, ...] = ()
        for kind, row in zip(self.kinds, self.rows, strict=True):
            state = YES
            for number in block.lines:
                if (line := row[number]) < state:
                    state = line
                    if not line:
                        break
            if state > best:
                best, holding = state, (kind,)
            elif state and state == best:
                holding += (kind,)
        return best, holding

    def nearest(self, rule: Rule) -> Block:
        """Of a record that does not hold: the block with the fewest unmet lines."""
        first = self.rows[0]
        return min(rule.blocks, key=lambda block: [first[n] for n in block.lines].count(NO))

    def state(self, blocks: tuple[Block, ...], row: list[int] | None = None) -> int:
        """The bare state of an option's or an inference's blocks; no block is YES."""
        best = NO if blocks else YES
        for one_row in self.rows if row is None else (row,):
            for block in blocks:
                state = YES
                for number in block.lines:
                    if (line := one_row[number]) < state:
                        state = line
                        if not line:
                            break
                if state == YES:
                    return YES
                best = max(best, state)
        return best

    def infer(self, rule: InferenceRule) -> int | None:
        """The number of the first rule that holds, if no earlier one might."""
        for number, blocks in enumerate(rule.blocks):
            state = self.state(blocks)
            if state == YES:
                return number
            if state == OPEN:
                return None
        return None
