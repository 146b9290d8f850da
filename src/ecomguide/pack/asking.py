"""What is worth asking: the questions that can still change what holds. A Board is read, never changed."""

from __future__ import annotations

from ecomguide.pack.board import Board
from ecomguide.pack.condition import NO, OPEN, YES, Line
from ecomguide.pack.rules import Block, Rule


class Asking:
    __slots__ = ("_hinging", "_reached", "board", "unsettled")

    def __init__(self, board: Board) -> None:
        self.board = board
        self.unsettled = set(board.rules.questions)
        """Questions that may still be answered. An open line that none of them feeds is closed for asking."""
        # While one question is looked at: (line of a situation, row by its identity) → what was found.
        self._reached: dict[tuple[int, int], bool] = {}
        self._hinging: dict[tuple[int, int], bool] = {}

    def wants(self, question: str, row: list[int] | None = None) -> bool:
        """Does a record that can still hold hinge on this question, or use it? `row`: for that kind of goods
        alone."""
        rows = self.board.rows if row is None else [row]
        self._reached.clear()
        self._hinging.clear()
        return self._is_used(question, rows) or self._is_hinge(question, rows)

    def _is_used(self, question: str, rows: list[list[int]]) -> bool:
        return any(self._can_hold(rule, rows) for rule in self.board.rules.uses.get(question, ()))

    def _can_hold(self, rule: Rule, rows: list[list[int]]) -> bool:
        if not rule.blocks:
            return True
        return any(self._askable(block, row) for block in rule.blocks for row in rows)

    def _is_hinge(self, question: str, rows: list[list[int]]) -> bool:
        for rule, block, lines in self.board.rules.feeds.get(question, ()):
            for row in rows if block.bound else rows[:1]:
                for number in lines:
                    if row[number] == OPEN:
                        break
                else:
                    continue
                if (
                    self._askable(block, row)
                    and not self._holds_already(rule, [row] if block.bound else self.board.rows)
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
            and question in self.board.rules.line_questions[n]
            and self._line_hinges(n, question, row)
            for n in block.lines
        )

    def _line_hinges(self, number: int, question: str, row: list[int]) -> bool:
        line = self.board.rules.lines[number]
        if line.is_situation:
            key = number, id(row)
            if key not in self._hinging:
                self._hinging[key] = self._situation_hinges(line, question, row)
            return self._hinging[key]
        if line.question == question:
            return True
        for blocks in self.board.rules.inferences[line.question].blocks:
            state = self.board.state(blocks, row)
            if state == YES:
                return False
            if state == OPEN and any(
                self._askable(b, row) and self._hinges(b, question, row) for b in blocks
            ):
                return True
        return False

    def _situation_hinges(self, line: Line, question: str, row: list[int]) -> bool:
        name, blocks_of = line.operand[0], self.board.blocks_of
        if line.form == "is":
            return any(
                self._askable(block, row) and self._hinges(block, question, row)
                for block in blocks_of(name, row)
            )
        per_kind = self.board.rules.questions[question].each is not None
        rows = self.board.rows if line.form == "none" and not per_kind else [row]
        return any(
            NO not in [own[n] for n in block.lines]  # else it is denied already
            and self._deniable(block, own)
            and self._hinges(block, question, own)
            for own in rows
            for block in blocks_of(name, own)
        )

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
            not row[n]
            or (row[n] == OPEN and not self.board.rules.line_questions[n].isdisjoint(self.unsettled))
            for n in block.lines
        )

    def _line_askable(self, number: int, row: list[int]) -> bool:
        line = self.board.rules.lines[number]
        if self.board.rules.line_questions[number].isdisjoint(self.unsettled):
            return False
        if line.is_situation:
            key = number, id(row)
            if key not in self._reached:
                self._reached[key] = self._situation_askable(line, row)
            return self._reached[key]
        question = self.board.rules.questions[line.question]
        if question.asked:
            return line.question in self.unsettled
        return self._inference_reaches(line, row)

    def _situation_askable(self, line: Line, row: list[int]) -> bool:
        name, blocks_of = line.operand[0], self.board.blocks_of
        if line.form == "is":
            return any(self._askable(block, row) for block in blocks_of(name, row))
        rows = self.board.rows if line.form == "none" else [row]
        return all(self._deniable(block, own) for own in rows for block in blocks_of(name, own))

    def _inference_reaches(self, line: Line, row: list[int]) -> bool:
        """Can working it out still meet the line? Rules count in order, so an open one blocks the rest."""

        def meets(value: str) -> bool:
            return (value in line.operand) == (line.form not in ("not", "none"))

        question = line.question
        rules = self.board.rules.inferences[question].blocks
        for blocks, inference in zip(rules, self.board.rules.questions[question].infer, strict=True):
            state = self.board.state(blocks, row)
            if state == NO:
                continue
            if state == YES:
                return meets(inference.value)
            if not any(self._askable(block, row) for block in blocks):
                return False
            if meets(inference.value):
                return True
        return False
