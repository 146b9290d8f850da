"""Answers and conditions in words: what was said, why an item is there, what is unmet, what it hinges on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from ecomguide import language as words_of
from ecomguide.guide.model import Because, Open, Unmet
from ecomguide.interview.answers import ALL_GOODS, UNSURE, Money
from ecomguide.interview.walk import Walk
from ecomguide.pack.board import Match
from ecomguide.pack.condition import LIMITS, NO, OPEN, WITHIN, Line
from ecomguide.pack.edition import Edition
from ecomguide.pack.rules import KINDS, Block, Rule
from ecomguide.pack.schema import Question

ALL_GOODS_NAME = "Your goods"
EVERYONE = Because("", "", "It holds for every import.")


def answer_words(edition: Edition, question: Question, answer: Any) -> str:
    """An answer as its giver would read it: an option's label, $1,200, Vietnam, 15 January 2027."""
    if answer == UNSURE:
        return "Not sure"
    if isinstance(answer, dict):
        return "; ".join(
            f"{kind_name(edition, kind)}: {answer_words(edition, question, row)}"
            for kind, row in answer.items()
        )
    if isinstance(answer, tuple):
        return words_of.listing([answer_words(edition, question, one) for one in answer], edition.language)
    if isinstance(answer, Money):
        if answer.dollars is not None:
            return words_of.money(answer.dollars, edition.language)
        return next(
            (edition.fill(band.label) for band in question.band if band.id == answer.band), str(answer.band)
        )
    if isinstance(answer, date):
        return words_of.long_date(answer, edition.language)
    if question.kind == "yes_no":
        return "Yes" if answer == "yes" else "No"
    if question.kind == "country":
        return words_of.countries(edition.language).get(answer, answer)
    if question.kind == "tariff":
        return words_of.tariff_number(answer)
    option = question.option_by_id(answer)
    return option.label if option is not None else str(answer)


def sentence(edition: Edition, question: Question, answer: Any) -> str:
    """The answer as a sentence to its giver."""
    if question.kind == "yes_no":
        said = question.says if answer == "yes" else question.says_no
        return said or f"{question.short}: {answer}."
    if isinstance(answer, Money) and answer.band:
        return next(
            (edition.fill(band.says) for band in question.band if band.id == answer.band), question.short
        )
    if isinstance(answer, str) and (option := question.option_by_id(answer)) is not None and option.says:
        return option.says
    words = _inside(edition, question, answer)
    return question.says.replace("{answer}", words) if question.says else f"{question.short}: {words}."


def _inside(edition: Edition, question: Question, answer: Any) -> str:
    """The answer's words inside a sentence."""
    if isinstance(answer, tuple):
        return words_of.listing([_inside(edition, question, one) for one in answer], edition.language)
    option = question.option_by_id(answer) if isinstance(answer, str) else None
    if option is not None:
        return option.phrase or option.label.lower()
    return answer_words(edition, question, answer)


def kind_name(edition: Edition, kind: str) -> str:
    """The kind of goods with a capital, for a heading or a chip."""
    option = None if kind == ALL_GOODS else edition.question_by_id[KINDS].option_by_id(kind)
    if option is None:
        return ALL_GOODS_NAME
    name = option.phrase or option.label
    return name[:1].upper() + name[1:]


def kind_within(edition: Edition, kind: str) -> str:
    """The kind of goods within a sentence: "hemp and CBD goods"."""
    name = kind_name(edition, kind)
    return name[:1].lower() + name[1:]


class Reasons:
    """Reads a Match: which answers brought it, what is unmet, which questions it hinges on."""

    def __init__(self, edition: Edition, walk: Walk) -> None:
        self.edition, self.walk, self.board, self.rules = edition, walk, walk.board, edition.rules
        self._behind: dict[tuple[int, tuple[str, ...]], dict[Because, None]] = {}
        self._sentences: dict[tuple[str, str | None], Because] = {}
        self._asked = {question.id: place for place, question in enumerate(walk.live)}

    def because(self, match: Match) -> tuple[Because, ...]:
        """The answers that met the item's lines; its section's guard speaks only where nothing else does."""
        found: dict[Because, None] = {}
        for block in match.blocks:
            kinds = match.kinds if block.bound else ()
            for number in block.own:
                found.update(self._met(number, kinds))
        if not found:
            for block in match.blocks[:1]:
                for number in block.guard:
                    found.update(self._met(number, ()))
        return tuple(found) or (EVERYONE,)

    def _met(self, number: int, kinds: tuple[str, ...]) -> dict[Because, None]:
        """The answers behind a line, for these kinds of goods; many items share lines."""
        key = (number, kinds)
        if key not in self._behind:
            self._behind[key] = dict.fromkeys(self._answers_behind(number, kinds))
        return self._behind[key]

    def _answers_behind(self, number: int, kinds: tuple[str, ...]) -> Iterator[Because]:
        line = self.rules.lines[number]
        answer = self.walk.known.get(line.question)
        if line.is_situation:
            for block in self.rules.situation_rules[line.operand[0]].blocks:
                for inner in block.lines:
                    yield from self._met(inner, kinds)
        elif line.question in self.walk.inferred:
            yield self._inferred(line.question)
        elif isinstance(answer, dict):
            for kind in kinds or tuple(answer):
                if kind in answer:
                    yield self._said(line.question, kind, answer[kind])
        elif line.question == KINDS and answer is not None:
            for kind in kinds or answer:
                yield self._said(KINDS, None, (kind,))
        elif answer is not None:
            yield self._said(line.question, None, answer)

    def _said(self, question_id: str, kind: str | None, answer: Any) -> Because:
        key = (question_id, kind or (answer[0] if question_id == KINDS else None))
        if key not in self._sentences:
            question = self.edition.question_by_id[question_id]
            says = sentence(self.edition, question, answer)
            several = kind is not None and len(self.walk.kinds) > 1
            prefix = f"{kind_name(self.edition, kind)}: " if several and kind is not None else ""
            self._sentences[key] = Because(
                question_id, answer_words(self.edition, question, answer), prefix + says
            )
        return self._sentences[key]

    def _inferred(self, question_id: str) -> Because:
        inference = self.walk.inferred[question_id]
        question = self.edition.question_by_id[question_id]
        return Because(question_id, answer_words(self.edition, question, inference.value), inference.says)

    # ---- what a "may" hinges on

    def hinges(self, match: Match) -> tuple[Open, ...]:
        """Open questions of a "may", those that are asked first; each once."""
        questions: dict[str, None] = {}
        for block in match.blocks:
            for number in block.lines:
                self._open(number, questions)
        ordered = sorted(questions, key=lambda id_: (id_ not in self._asked, self._asked.get(id_, 0)))
        return tuple(self.open_question(id_) for id_ in ordered)

    def _open(self, number: int, questions: dict[str, None]) -> None:
        if all(row[number] != OPEN for row in self.board.rows):
            return
        line = self.rules.lines[number]
        if line.is_situation:
            inner = [
                n
                for block in self.rules.situation_rules[line.operand[0]].blocks
                for n in block.lines
                if all(any(row[m] != NO for row in self.board.rows) for m in block.lines)
            ]
        else:
            inference = self.rules.inferences.get(line.question)
            inner = (
                [n for blocks in inference.blocks for block in blocks for n in block.lines]
                if inference
                else []
            )
            if self.edition.question_by_id[line.question].asked:
                questions[line.question] = None
                return
        for number_ in inner:
            self._open(number_, questions)

    def open_question(self, id_: str) -> Open:
        return Open(id_, self.edition.question_by_id[id_].short, id_ in self.walk.unsure)

    # ---- what is unmet

    def unmet(self, rule: Rule) -> tuple[Unmet, ...]:
        """What would have to be otherwise, by the block that is nearest to being met."""
        found: dict[Unmet, None] = {}
        self._unmet_block(self.board.nearest(rule), found)
        return tuple(found)

    def _unmet_block(self, block: Block, found: dict[Unmet, None]) -> None:
        for number in block.lines:
            if all(row[number] == NO for row in self.board.rows):
                self._unmet_line(self.rules.lines[number], found)
        if not found:
            for number in block.lines:
                if any(row[number] == NO for row in self.board.rows):
                    self._unmet_line(self.rules.lines[number], found)

    def _unmet_line(self, line: Line, found: dict[Unmet, None]) -> None:
        if line.is_situation:
            blocks = self.rules.situation_rules[line.operand[0]].blocks
            if line.form == "is":
                self._unmet_block(
                    min(blocks, key=lambda b: [self.board.rows[0][n] for n in b.lines].count(NO)), found
                )
            else:
                for number in blocks[0].lines:
                    self._unmet_line(_opposite(self.rules.lines[number]), found)
            return
        question = self.edition.question_by_id[line.question]
        needs = self.needs(question, line)
        found[Unmet(line.question, needs, f"{question.short}: {needs}")] = None

    def needs(self, question: Question, line: Line) -> str:
        """A line in words: "ocean freight or air freight", "more than $2,500", "anything but mail"."""
        if line.form in LIMITS:
            limit = self.edition.limit(line.operand[0])
            sum_ = (
                words_of.money(limit, self.edition.language) if limit is not None else "a limit not yet known"
            )
            return {
                "at_least": f"{sum_} or more",
                "over": f"more than {sum_}",
                "at_most": f"{sum_} or less",
                "under": f"less than {sum_}",
            }[line.form]
        if line.form in (WITHIN, _OUTSIDE):
            numbers = list(map(words_of.tariff_number, line.operand))
            begins = "begins with" if line.form == WITHIN else "does not begin with"
            return f"a number that {begins} {words_of.listing(numbers, self.edition.language, or_=True)}"
        chosen = [answer_words(self.edition, question, word) for word in line.operand]
        if line.form == "all":
            return words_of.listing(chosen, self.edition.language)
        either = words_of.listing(chosen, self.edition.language, or_=True)
        return either if line.form == "in" else f"anything but {either}"


_OUTSIDE = "outside"
"""Only in words: the opposite of `within`. No record can be written with it."""
_OPPOSITES = {
    WITHIN: _OUTSIDE,
    "in": "not",
    "not": "in",
    "none": "in",
    "all": "none",
    "at_least": "under",
    "under": "at_least",
    "over": "at_most",
    "at_most": "over",
    "is": "not",
}


def _opposite(line: Line) -> Line:
    if line.is_situation:
        return Line(line.question, "not" if line.form == "is" else "is", line.operand)
    return Line(line.question, _OPPOSITES[line.form], line.operand)


def union(groups: Iterable[tuple[Open, ...]]) -> tuple[Open, ...]:
    return tuple(dict.fromkeys(one for group in groups for one in group))
