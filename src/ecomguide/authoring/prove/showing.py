"""Answers of a part → answers and days under which the whole pack shows the same, as an example file would.

A claim is proven on the part of the pack that it involves; what is found there is looked at once more in the
whole. A day of entry other than today is only reached where the program asks for it, so answers are added
that make it ask.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from ecomguide.authoring.prove.cases import counter
from ecomguide.authoring.prove.group import Group, Ref, compiled, scene
from ecomguide.authoring.prove.sweep import Found, When
from ecomguide.guide.assemble import days_for
from ecomguide.interview.answers import Answers
from ecomguide.interview.walk import Walk, walk
from ecomguide.pack.condition import YES
from ecomguide.pack.edition import Days, Edition
from ecomguide.pack.pack import Pack
from ecomguide.pack.rules import Rule

MOST_HELPERS, MOST_EDITIONS = 40, 24
Looks = Callable[[Days, Answers], Walk | None]
"""Does the whole pack do what is looked for? Then its walk."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What an example file would hold, and what the walk makes of it."""

    answers: Answers
    today: date
    walked: Walk


class Stage:
    """The whole pack, on which faults and witnesses are shown."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.arrival = next((one.questions for one in pack.contents.anchors if one.id == "arrival"), ())
        self._helpers: dict[str, list[Answers]] = {}
        """Arrival question → answers under which it is asked."""
        self._whole: dict[Days, tuple[Edition, dict[Ref, Rule]]] = {}

    def whole(self, days: Days) -> tuple[Edition, dict[Ref, Rule]]:
        """The whole edition and its compiled rules."""
        if days not in self._whole:
            if len(self._whole) >= MOST_EDITIONS:
                self._whole.pop(next(iter(self._whole)))
            edition = Edition(self.pack.contents, days, self.pack.about.languages[0])
            self._whole[days] = edition, dict(compiled(edition))
        return self._whole[days]

    def applies(self, ref: Ref, answers: Answers, when: When) -> Shown | None:
        """Where the record holds in the whole pack."""

        def looks(days: Days, given: Answers) -> Walk | None:
            edition, rules = self.whole(days)
            walked = walk(edition, given)
            return walked if ref in rules and walked.board.match(rules[ref]).state == YES else None

        shown = self._first(answers, when, looks)
        if shown is not None:
            self._note_helper(shown)
        return shown

    def counts(self, group: Group, fault: Found, when: When) -> Shown | None:
        """Where the members of the group count in the whole pack as they did in the part."""
        verdict = "undecided" if fault.verdict == "open" else fault.verdict

        def looks(days: Days, given: Answers) -> Walk | None:
            own = scene(group, self.pack.contents, days)
            walked = walk(own.edition, given)
            return walked if counter(own, group.at_least, group.at_most)(walked.board)[0] == verdict else None

        return self._first(fault.answers, when, looks) or self._first(fault.case, when, looks)

    def _first(self, answers: Answers, when: When, looks: Looks) -> Shown | None:
        for given in self._arriving(answers, when):
            days = days_for(self.pack, given, when.today.first)
            if when.entry.has(days.entry) and (walked := looks(days, given)) is not None:
                return Shown(given, when.today.first, walked)
        return None

    def _arriving(self, answers: Answers, when: When) -> Iterator[Answers]:
        """The answers with a day of entry in the region: as they are, with an arrival day, with help to be
        asked it."""
        today = when.today.first
        if when.entry.has(today):
            yield answers
        day = today if when.entry.has(today) else when.entry.first
        yield from (answers.with_(question, day) for question in self.arrival)
        for question in self.arrival:
            fitting = [
                one
                for one in self._helpers.get(question, ())
                if all(answers.get(id_, said) == said for id_, said in one.items())
            ]
            yield from (Answers({**one, **answers}).with_(question, day) for one in fitting[:MOST_HELPERS])

    def _note_helper(self, shown: Shown) -> None:
        plain = Answers({id_: said for id_, said in shown.answers.items() if id_ not in self.arrival})
        for question in shown.walked.live:
            if question.id in self.arrival and plain not in (
                known := self._helpers.setdefault(question.id, [])
            ):
                known.append(plain)
                known.sort(key=lambda one: (len(one), repr(one)))
