"""What each line of the rules says, given some answers: the one place where matching happens.

A Board is short-lived and private to one walk. It keeps a row of line states per kind of goods; a line that
does not speak of one kind has the same state in every row.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ecomguide.pack.condition import NO, OPEN, YES, Line
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
    __slots__ = ("kinds", "rows", "rules", "unsettled")

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.kinds: tuple[str, ...] = ("*",)
        self.rows: list[list[int]] = [[OPEN] * len(rules.lines)]
        self.unsettled = set(rules.questions)
        """Questions that may still be answered. An open line that none of them feeds is closed for asking."""

    def choose_kinds(self, kinds: tuple[str, ...]) -> None:
        """One row per kind. A line such as `kinds = "candles"` is then yes in the row of candles alone."""
        first = self.rows[0]
        self.kinds = kinds
        self.rows = [first, *([*first] for _ in kinds[1:])]
        for kind, row in zip(kinds, self.rows, strict=True):
            for number, state in self._effect_of_kind(kind, kinds):
                row[number] = state
        self._situations(KINDS)

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
                state = self.state(rule.blocks, row)
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

    # ---- what is worth asking

    def wants(self, question: str, row: list[int] | None = None) -> bool:
        """Does a record that can still hold hinge on this question, or use it? `row`: for that kind of goods
        alone."""
        rows = self.rows if row is None else [row]
        return self._is_used(question, rows) or self._is_hinge(question, rows)

    def _is_used(self, question: str, rows: list[list[int]]) -> bool:
        return any(self._can_hold(rule, rows) for rule in self.rules.uses.get(question, ()))

    def _can_hold(self, rule: Rule, rows: list[list[int]]) -> bool:
        if not rule.blocks:
            return True
        return any(self._askable(block, row) for block in rule.blocks for row in rows)

    def _is_hinge(self, question: str, rows: list[list[int]]) -> bool:
        for rule, block, lines in self.rules.feeds.get(question, ()):
            for row in rows if block.bound else rows[:1]:
                for number in lines:
                    if row[number] == OPEN:
                        break
                else:
                    continue
                if (
                    self._askable(block, row)
                    and not self._holds_already(rule, [row] if block.bound else self.rows)
                    and self._hinges(block, question, row)
                ):
                    return True
        return False

    def _holds_already(self, rule: Rule, rows: list[list[int]]) -> bool:
        return any(min([row[n] for n in block.lines]) == YES for block in rule.blocks for row in rows)

    def _hinges(self, block: Block, question: str, row: list[int]) -> bool:
        """Does one of the block's open lines still depend on the question, looked at closely?"""
        return any(
            row[n] == OPEN
            and question in self.rules.line_questions[n]
            and self._line_hinges(n, question, row)
            for n in block.lines
        )

    def _line_hinges(self, number: int, question: str, row: list[int]) -> bool:
        line = self.rules.lines[number]
        if line.is_situation:
            can_turn = self._askable if line.form == "is" else self._deniable
            per_kind = self.rules.questions[question].each is not None
            return any(
                all(own[n] for n in block.lines)
                and can_turn(block, own)
                and self._hinges(block, question, own)
                for block in self.rules.situation_rules[line.operand[0]].blocks
                for own in (self.rows if line.form == "none" and not per_kind else [row])
            )
        if line.question == question:
            return True
        for blocks in self.rules.inferences[line.question].blocks:
            state = self.state(blocks, row)
            if state == YES:
                return False
            if state == OPEN and any(
                self._askable(b, row) and self._hinges(b, question, row) for b in blocks
            ):
                return True
        return False

    def _askable(self, block: Block, row: list[int]) -> bool:
        """Can the block still be met by answers to come? (An earlier "not sure" counts as unmet.)"""
        for number in block.lines:
            state = row[number]
            if not state or (state == OPEN and not self._line_askable(number, row)):
                return False
        return True

    def _deniable(self, block: Block, row: list[int]) -> bool:
        """Is the block unmet, or can answers to come make it so?"""
        return any(
            not row[n] or (row[n] == OPEN and not self.rules.line_questions[n].isdisjoint(self.unsettled))
            for n in block.lines
        )

    def _line_askable(self, number: int, row: list[int]) -> bool:
        line = self.rules.lines[number]
        if self.rules.line_questions[number].isdisjoint(self.unsettled):
            return False
        if line.is_situation:
            blocks = self.rules.situation_rules[line.operand[0]].blocks
            if line.form == "is":
                return any(self._askable(block, row) for block in blocks)
            rows = self.rows if line.form == "none" else [row]
            return all(self._deniable(block, own) for block in blocks for own in rows)
        question = self.rules.questions[line.question]
        if question.asked:
            return line.question in self.unsettled
        return self._inference_reaches(line, row)

    def _inference_reaches(self, line: Line, row: list[int]) -> bool:
        """Can working it out still meet the line? Rules count in order, so an open one blocks the rest."""

        def meets(value: str) -> bool:
            return (value in line.operand) == (line.form not in ("not", "none"))

        question = line.question
        rules = self.rules.inferences[question].blocks
        for blocks, inference in zip(rules, self.rules.questions[question].infer, strict=True):
            state = self.state(blocks, row)
            if state == NO:
                continue
            if state == YES:
                return meets(inference.value)
            if not any(self._askable(block, row) for block in blocks):
                return False
            if meets(inference.value):
                return True
        return False
