"""Is there a gap or a clash, in baskets of any size? Where enumeration has too many baskets, z3 is asked.

`find` gives the first answers in the order of the interview, in the smallest basket, whatever answers the
solver thought of first: so the report is the same on any computer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from ecomguide.authoring.prove.group import Group, Scene
from ecomguide.authoring.prove.logic import Formula
from ecomguide.authoring.prove.statement import Choice, Statement
from ecomguide.interview.answers import Answers
from ecomguide.pack.rules import KINDS

Wrong = Literal["gap", "clash"]
WRONG: tuple[Wrong, ...] = ("gap", "clash")


class Solver:
    """One scene, in baskets of up to so many kinds."""

    def __init__(self, scene: Scene, group: Group, rows: int) -> None:
        self.stated = stated = Statement(scene, group, rows)
        named = stated.logic.named
        self._wrong: dict[Wrong, Formula] = {"gap": named(stated.gap()), "clash": named(stated.clash())}

    def can_be(self, wrong: Wrong, goods: int) -> bool:
        """With at most so many kinds? Raises GaveUp."""
        return self.stated.logic.can_be(*self._up_to(goods), self._wrong[wrong])

    def find(self, wrong: Wrong) -> Answers | None:
        """Answers that show it, in the smallest basket; None where there are none. Raises GaveUp."""
        rows = self.stated.rows
        if not self.can_be(wrong, rows):
            return None
        size = next(size for size in range(1, rows + 1) if self.can_be(wrong, size))
        return self.answers(size, [self._wrong[wrong]])

    def answers(self, size: int, fixed: list[Formula]) -> Answers:
        """Of all whole answers with so many kinds under which it can be so, the first. What is chosen is
        added to what is fixed."""
        stated = self.stated
        fixed += [*self._up_to(size), *stated.present[1:size]]
        answers, kinds = Answers(), self._basket(fixed, size)
        for question in stated.edition.questions:
            if question.id == KINDS:
                answers = answers.with_(KINDS, kinds) if kinds else answers
            elif question.each:
                for row in range(size):
                    said = self._said(stated.choices.get((question.id, row)), fixed)
                    answers = answers if said is None else answers.with_row(question.id, kinds[row], said)
            else:
                said = self._said(stated.choices.get((question.id, 0)), fixed)
                answers = answers if said is None else answers.with_(question.id, said)
        return answers

    def _up_to(self, goods: int) -> list[Formula]:
        return [self.stated.logic.no(one) for one in self.stated.present[goods:]]

    def _basket(self, fixed: list[Formula], size: int) -> tuple[str, ...]:
        """The first kinds that fit; what was chosen is added to what is fixed."""
        chosen: list[str] = []
        for row in self.stated.basket[:size] if self.stated.goods else ():
            place = self.first(row, fixed)
            if place is not None:
                kinds = self.stated.goods[place].kinds
                chosen.append(next(one for one in kinds if one not in chosen))
        return tuple(chosen)

    def first(self, names: Sequence[Formula], fixed: list[Formula]) -> int | None:
        """The place of the first of the names that can be so."""
        for place, name in enumerate(names):
            if self.stated.logic.can_be(*fixed, name):
                fixed.append(name)
                return place
        return None

    def _said(self, choice: Choice | None, fixed: list[Formula]) -> Any:
        """The first answer that fits; of many, the first with as few more as need be."""
        if choice is None or (place := self.first(choice.given, fixed)) is None:
            return None
        if not choice.many:
            return choice.answers[place]
        said = {choice.answers[place]}
        for answer, name in zip(choice.answers, choice.given, strict=True):
            without = self.stated.logic.no(name)
            if answer not in said and not self.stated.logic.can_be(*fixed, without):
                said.add(answer)
            fixed.append(name if answer in said else without)
        return tuple(answer for answer in choice.answers if answer in said)
