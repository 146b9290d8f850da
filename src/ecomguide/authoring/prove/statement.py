"""A scene as a statement for z3: what each answer is, which lines that meets, and when the claim fails.

All is finite. A question has one answer of those that the lines tell apart (the same classes, sums, numbers
and days that enumeration takes), or none where no option of it is offered. A basket has some rows, each of
one kind of goods, and each question asked per kind has an answer for each row. Lines, situations, offers and
worked-out answers are put together as the shipped board does it.

Only whole sets of answers are stated. That is enough: as answers are added the board only ever goes from
open to yes or no, so a gap or a clash that some answers show is still there when the rest is answered, and
"not sure" can bring about neither. A line that stays open though all is answered (a figure that is not known
on the day) is neither met nor unmet here too. What is then left open is found by enumeration alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from ecomguide.authoring.prove.cases import Cases, Goods, as_tested
from ecomguide.authoring.prove.group import Group, Scene
from ecomguide.authoring.prove.logic import OPEN_TRUTH, Formula, GaveUp, Logic, Truth
from ecomguide.pack.condition import NO, YES, Line
from ecomguide.pack.rules import KINDS, Block, Rule
from ecomguide.pack.schema import Option, Question


@dataclass(frozen=True, slots=True)
class Choice:
    """The answers that a question may have, each with what says that it is given. `out`: option → when it
    cannot be the answer, whatever else is."""

    answers: tuple[Any, ...]
    given: tuple[Formula, ...]
    many: bool
    out: dict[str, Formula] = field(default_factory=dict)


class Statement:
    """`rows`: the most kinds in a basket. Raises GaveUp where kinds are offered at times only: no pack does
    so, and nothing here says which baskets there are then."""

    def __init__(self, scene: Scene, group: Group, rows: int) -> None:
        if KINDS in scene.edition.rules.offers:
            raise GaveUp
        self.scene, self.group, self.logic = scene, group, Logic()
        self.edition, self.rules = scene.edition, scene.edition.rules
        self.cases = Cases(scene)
        kinds = self.edition.question_by_id.get(KINDS)
        self.goods: list[Goods] = self.cases.goods_classes(kinds) if kinds is not None else []
        self.rows = min(rows, sum(len(one.kinds) for one in self.goods)) if kinds is not None else 1
        self.present = [True, *(self.logic.unknown() for _ in range(1, self.rows))]
        self.basket = [[self.logic.unknown() for _ in self.goods] for _ in range(self.rows)]
        self.choices: dict[tuple[str, int], Choice] = {}
        """(question, row) → its answers; row 0 where it is asked for the shipment."""
        self._truths: dict[tuple[int, int], Truth] = {}
        if kinds is not None:
            self._state_basket()

    def _state_basket(self) -> None:
        """Rows of different kinds, in the order of their classes: two orders are one basket."""
        logic, demand = self.logic, self.logic.demand
        for row, own in enumerate(self.basket):
            here = self.present[row]
            demand(logic.any([logic.no(here), logic.any(own)]))
            demand(logic.at_most(1, own))
            if row:
                demand(logic.any([logic.no(here), self.present[row - 1]]))
                for place, before in enumerate(self.basket[row - 1]):
                    demand(logic.no(logic.all([before, here, logic.any(own[:place])])))
            for place, one in enumerate(self.goods):
                demand(logic.any([logic.no(own[place]), here]))
                if one.alone and self.rows > 1:
                    demand(logic.no(logic.all([own[place], self.present[1] if not row else True])))
        for place, one in enumerate(self.goods):
            if len(one.kinds) < self.rows:
                demand(logic.at_most(len(one.kinds), self.of_class(place)))

    def of_class(self, place: int) -> list[Formula]:
        return [own[place] for own in self.basket]

    # ---- what fails

    def gap(self) -> Formula:
        guards = [self.holds(rule).yes for rule in self.scene.guards]
        possible = [self.logic.no(self.holds(rule).no) for rule in self.scene.members.values()]
        guarded = self.logic.any(guards) if guards else True
        return self.logic.all([guarded, self.logic.at_most(self.group.at_least - 1, possible)])

    def clash(self) -> Formula:
        if self.group.at_most is None:
            return False
        held = [self.holds(rule).yes for rule in self.scene.members.values()]
        return self.logic.at_least(self.group.at_most + 1, held)

    def holds(self, rule: Rule) -> Truth:
        if not rule.blocks:
            return Truth(True, False)
        return self.logic.any_of(self._anywhere([block]) for block in rule.blocks)

    def _anywhere(self, blocks: Iterable[Block]) -> Truth:
        """For some one kind of goods."""
        return self.logic.any_of(
            self._if_there(row, self._in_row(block, row))
            for block in blocks
            for row in (range(self.rows) if block.bound else (0,))
        )

    def _if_there(self, row: int, truth: Truth) -> Truth:
        here = self.present[row]
        return Truth(self.logic.all([here, truth.yes]), self.logic.any([self.logic.no(here), truth.no]))

    def _in_row(self, block: Block, row: int) -> Truth:
        return self.logic.all_of(self.line(number, row) for number in block.lines)

    # ---- lines

    def line(self, number: int, row: int) -> Truth:
        if (number, row) not in self._truths:
            self._truths[number, row] = self._line(number, row)
        return self._truths[number, row]

    def _line(self, number: int, row: int) -> Truth:
        line = self.rules.lines[number]
        if line.is_situation:
            return self._situation(line, row)
        if line.question == KINDS:
            return self._kinds(line, row)
        question = self.edition.question_by_id[line.question]
        if not question.asked:
            return self._worked_out(question, number, row)
        return self._answered(number, self.choice(question, row if question.each else 0))

    def _situation(self, line: Line, row: int) -> Truth:
        blocks = self.rules.situation_rules[line.operand[0]].blocks
        if line.form == "none":
            return self._anywhere(blocks).turned
        truth = self.logic.any_of(self._in_row(block, row) for block in blocks)
        return truth if line.form == "is" else truth.turned

    def _kinds(self, line: Line, row: int) -> Truth:
        named = [place for place, one in enumerate(self.goods) if one.kinds[0] in line.operand]
        if line.form == "all":
            all_named = sum(len(self.goods[place].kinds) for place in named) == len(set(line.operand))
            rows = [one for place in named for one in self.of_class(place)]
            met = self.logic.at_least(len(set(line.operand)), rows) if all_named else False
        elif line.form == "none":
            met = self.logic.no(self.logic.any(one for place in named for one in self.of_class(place)))
        else:
            met = self.logic.any(self.basket[row][place] for place in named)
            met = met if line.form == "in" else self.logic.no(met)
        return Truth(met, self.logic.no(met))

    def _worked_out(self, question: Question, number: int, row: int) -> Truth:
        """The first rule that holds gives the answer, where no earlier one might. What no rule can still give
        is not the answer."""
        if not question.infer:
            return OPEN_TRUTH
        logic = self.logic
        found = [self._anywhere(blocks) for blocks in self.rules.inferences[question.id].blocks]
        before = [found[:place] for place in range(len(found))]
        given = [
            logic.all([one.yes, *(b.no for b in early)]) for one, early in zip(found, before, strict=True)
        ]
        passed = [
            logic.any([one.no, *(b.yes for b in early)]) for one, early in zip(found, before, strict=True)
        ]
        values = tuple(rule.value for rule in question.infer)
        out = {
            option.id: logic.all(one for value, one in zip(values, passed, strict=True) if value == option.id)
            for option in question.option
        }
        return self._answered(number, Choice(values, tuple(given), False, out))

    def _answered(self, number: int, choice: Choice) -> Truth:
        line, logic = self.rules.lines[number], self.logic
        denied = line.form in ("not", "none")
        if choice.many:
            own = dict(zip(choice.answers, choice.given, strict=True))
            named = [own.get(word, False) for word in line.operand]
            met = logic.all(named) if line.form == "all" else logic.any(named)
            yes = logic.no(met) if denied else met
            any_given = logic.any(choice.given)
            truth = Truth(logic.all([any_given, yes]), logic.all([any_given, logic.no(yes)]))
        else:
            test = self.rules.tests[number]
            assert test is not None
            states = [test(as_tested(answer)) for answer in choice.answers]
            truth = Truth(
                logic.any(one for one, state in zip(choice.given, states, strict=True) if state == YES),
                logic.any(one for one, state in zip(choice.given, states, strict=True) if state == NO),
            )
        out = logic.all(choice.out.get(word, False) for word in line.operand)
        return Truth(
            logic.any([truth.yes, out]) if denied else truth.yes,
            truth.no if denied else logic.any([truth.no, out]),
        )

    # ---- answers

    def choice(self, question: Question, row: int) -> Choice:
        if (question.id, row) not in self.choices:
            self.choices[question.id, row] = self._choice(question)
        return self.choices[question.id, row]

    def _choice(self, question: Question) -> Choice:
        logic, many = self.logic, question.kind == "many"
        offers = self.rules.offers.get(question.id, {})
        if not offers and not many:
            answers = tuple(self.cases.classes(question))
            given = tuple(logic.unknown() for _ in answers)
            if given:
                logic.demand(logic.any(given))
                logic.demand(logic.at_most(1, given))
            return Choice(answers, given, many)
        offered = {one.id: self._offered(one, offers) for one in question.option}
        options = [one for one in question.option if not one.unsure]
        given = tuple(logic.unknown() for _ in options)
        fits = [self._fits(one, offered) for one in options]
        for unknown, fit in zip(given, fits, strict=True):
            logic.demand(logic.any([logic.no(unknown), fit]))
        logic.demand(logic.any([*given, logic.no(logic.any(fits))]))
        if not many:
            logic.demand(logic.at_most(1, given))
        for unknown, one in zip(given, options, strict=True):
            if many and one.exclusive:
                others = [other for other in given if other is not unknown]
                logic.demand(logic.no(logic.all([unknown, logic.any(others)])))
        out = {id_: truth.no for id_, truth in offered.items()}
        return Choice(tuple(one.id for one in options), given, many, out)

    def _offered(self, option: Option, offers: dict[str, tuple[Block, ...]]) -> Truth:
        blocks = offers.get(option.id)
        return Truth(True, False) if blocks is None else self._anywhere(blocks)

    def _fits(self, option: Option, offered: dict[str, Truth]) -> Formula:
        """Among others, an option is offered as long as it may be. The only one left is taken as said, with
        no question, once it surely is offered; so even an off-ramp is, which else is no answer of the proof.
        """
        own = offered[option.id]
        others = [self.logic.no(one.no) for id_, one in offered.items() if id_ != option.id]
        chosen = self.logic.all([self.logic.no(own.no), self.logic.any(others)])
        alone = self.logic.all([own.yes, self.logic.no(self.logic.any(others))])
        return alone if option.ends else self.logic.any([chosen, alone])
