"""What one claim speaks of: some records, counted where a guard holds; and the part of the pack that they
involve.

The proof never compiles conditions itself. It cuts the pack down to the records and questions of one claim
and hands that to the shipped Edition, whose rules it then asks. Dropping the other records changes no
verdict: a question that no record of the claim hinges on cannot settle one of its lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal

from ecomguide.language import countries
from ecomguide.pack.condition import SITUATION, WITHIN, lines_of
from ecomguide.pack.edition import Days, Edition
from ecomguide.pack.rules import KINDS, Rule
from ecomguide.pack.schema import Block, Contents, Question, Section, Situation, Tile, Timeline, Topic

RecordKind = Literal["topic", "outcome", "timeline", "step", "fee", "opening", "contact", "limit"]


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A record by kind and id; an outcome's id is "tile.outcome"."""

    kind: RecordKind
    id: str

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


@dataclass(frozen=True, slots=True)
class Guard:
    """A condition of the claim's own. Nobody is shown it."""

    id: str
    when: tuple[Block, ...]


@dataclass(frozen=True)
class Group:
    """Where any guard holds (none: always), at least and at most so many of the members may hold."""

    id: str
    members: tuple[Ref, ...]
    guards: tuple[Guard, ...] = ()
    at_least: int = 0
    at_most: int | None = None
    goods: int = 2
    """The most kinds of goods in a basket that is tried. Larger ones are left to the solver."""
    alone: bool = False
    """The claim speaks of one kind of goods at a time: there are no larger baskets."""
    ever: tuple[Ref, ...] = ()
    """Topics that guard as if they were in force on every day."""

    @property
    def records(self) -> tuple[Ref, ...]:
        return self.members + self.ever


@dataclass(frozen=True, slots=True)
class Scene:
    """A group on given days: the compiled rules of those members that are in force."""

    edition: Edition
    members: dict[Ref, Rule]
    guards: tuple[Rule, ...]


def refs(contents: Contents) -> tuple[Ref, ...]:
    """Every record that has conditions of its own, in the order of the pack."""
    return (
        *(Ref("topic", one.id) for one in contents.topics),
        *(Ref("outcome", f"{tile.id}.{one.id}") for tile in contents.tiles for one in tile.outcome),
        *(Ref("timeline", one.id) for one in contents.timelines),
        *(
            Ref("step", f"{line.id}.{number}")
            for line in contents.timelines
            for number, step in enumerate(line.step)
            if step.when
        ),
        *(Ref("fee", one.id) for one in contents.fees),
        *(Ref("opening", one.id) for one in contents.openings),
        *(Ref("contact", one.id) for one in contents.contacts if one.when),
        *(Ref("limit", one.id) for one in contents.limits if one.when),
    )


def scene(group: Group, contents: Contents, days: Days) -> Scene:
    """`contents`: the whole pack, or a Part of it."""
    timeless = tuple(
        replace(one, id=_ever(one.id), in_force=type(one.in_force)(), entered=type(one.entered)())
        for one in contents.topics
        if Ref("topic", one.id) in group.ever
    )
    edition = Edition(replace(contents, topics=contents.topics + timeless), days, contents.about.languages[0])
    rules = dict(compiled(edition))
    members = {ref: rules[ref] for ref in group.members if ref in rules}
    guards = [edition.rules.rule(guard.id, guard.when) for guard in group.guards]
    guards += [rules[Ref("topic", _ever(ref.id))] for ref in group.ever]
    return Scene(edition, members, tuple(guards))


def _ever(id_: str) -> str:
    return f"{id_} (on any day)"


def compiled(edition: Edition) -> Iterator[tuple[Ref, Rule]]:
    """Each record of an edition with its rule."""
    yield from ((Ref("topic", one.record.id), one.rule) for one in edition.topics)
    for tile, outcomes in edition.tiles:
        yield from ((Ref("outcome", f"{tile.id}.{one.record.id}"), one.rule) for one in outcomes)
    yield from ((Ref("timeline", one.record.id), one.rule) for one in edition.timelines)
    for steps in edition.steps.values():
        yield from ((Ref("step", one.rule.id), one.rule) for one in steps if one.record.when)
    yield from ((Ref("fee", one.record.id), one.rule) for one in edition.fees)
    yield from ((Ref("opening", one.record.id), one.rule) for one in edition.openings)
    yield from ((Ref("contact", one.record.id), one.rule) for one in edition.contacts)
    yield from ((Ref("limit", one.record.id), one.rule) for one in edition.limits)


class Part:
    """The pack cut down to a group. With `free`, a question that is only worked out may have any answer.

    Free answers are more than a person can give, so what is proven of them holds; a fault found that way is
    looked for again without.
    """

    def __init__(self, contents: Contents, group: Group, *, free: bool = True) -> None:
        self.whole, self.group, self.free = contents, group, free

    @cached_property
    def contents(self) -> Contents:
        wanted, whole = set(self.group.records), self.whole
        kept: dict[str, Any] = {
            name: tuple(
                replace(one, use=()) if hasattr(one, "use") else one
                for one in getattr(whole, name)
                if Ref(kind, one.id) in wanted
            )
            for name, kind in _GROUPS
        }
        kept["openings"] = tuple(
            replace(one, clock=tuple(replace(clock, when=()) for clock in one.clock))
            for one in kept["openings"]
        )
        kept["timelines"] = tuple(_cut(line, wanted) for line in whole.timelines if _is_wanted(line, wanted))
        tiles = tuple(
            replace(tile, outcome=kept_)
            for tile in whole.tiles
            if (
                kept_ := tuple(one for one in tile.outcome if Ref("outcome", f"{tile.id}.{one.id}") in wanted)
            )
        )
        questions, situations = self._involved(kept["topics"], tiles, kept)
        return replace(
            whole, **kept, tiles=tiles, questions=questions, situations=situations, examples=(), holidays=()
        )

    def _involved(
        self, topics: tuple[Topic, ...], tiles: tuple[Tile, ...], kept: dict[str, Any]
    ) -> tuple[tuple[Question, ...], tuple[Situation, ...]]:
        sections: dict[str, Section] = {one.id: one for one in self.whole.sections}
        blocks: list[Block] = [block for guard in self.group.guards for block in guard.when]
        for records in kept.values():
            blocks += [block for one in records for block in one.when]
        blocks += [
            block for topic in topics if topic.section in sections for block in sections[topic.section].when
        ]
        blocks += [block for line in kept["timelines"] for step in line.step for block in step.when]
        blocks += [block for tile in tiles for block in tile.when]
        blocks += [block for tile in tiles for one in tile.outcome for block in one.when]
        names = self._closure(blocks)
        return (
            tuple(self._as_asked(one) for one in self.whole.questions if one.id in names),
            tuple(one for one in self.whole.situations if f"{SITUATION} {one.id}" in names),
        )

    def _closure(self, blocks: Iterable[Block]) -> set[str]:
        """Ids of questions, and "situation id", through situations, options with conditions, and
        inferences."""
        situations = {one.id: one for one in self.whole.situations}
        questions = {one.id: one for one in self.whole.questions}
        names, left = set[str](), list(blocks)
        while left:
            for line in lines_of(left.pop()):
                name = f"{SITUATION} {line.operand[0]}" if line.is_situation else line.question
                if name in names:
                    continue
                names.add(name)
                if line.is_situation:
                    left += situations[line.operand[0]].when
                    continue
                question = self._as_asked(questions[line.question])
                left += [block for option in question.option for block in option.when]
                left += [block for rule in question.infer for block in rule.when]
                if question.each is not None:
                    names.add(KINDS)
        return names

    def _as_asked(self, question: Question) -> Question:
        """An answer that is given counts before one that is worked out, so that giving it covers both."""
        return replace(question, infer=(), asked=True) if question.asked or self.free else question

    def scene(self, days: Days) -> Scene:
        """On a part every question arises, as others make it do in the whole pack: who asks for whose sake
        is set aside, and one record for each question waits for any answer to it."""
        made = scene(self.group, self.contents, days)
        rules = made.edition.rules
        rules.feeds.clear()
        rules.uses.clear()
        for question in self.contents.questions:
            if question.asked:
                rules.rule("asked", ({question.id: _anything(question)},))
        return made


_GROUPS: tuple[tuple[str, RecordKind], ...] = (
    ("topics", "topic"),
    ("fees", "fee"),
    ("openings", "opening"),
    ("contacts", "contact"),
    ("limits", "limit"),
)


def _is_wanted(line: Timeline, wanted: set[Ref]) -> bool:
    """For itself, or for one of its steps."""
    steps = (Ref("step", f"{line.id}.{number}") for number in range(len(line.step)))
    return Ref("timeline", line.id) in wanted or any(step in wanted for step in steps)


def _cut(line: Timeline, wanted: set[Ref]) -> Timeline:
    """The steps keep their numbers; those that are not looked at lose their conditions."""
    steps = (
        step if Ref("step", f"{line.id}.{number}") in wanted else replace(step, when=())
        for number, step in enumerate(line.step)
    )
    return replace(line, use=(), step=tuple(steps))


def _anything(question: Question) -> Any:
    """A test that every answer meets."""
    if question.kind == "money":
        return {"at_least": 0}
    if question.kind == "yes_no":
        return ["yes", "no"]
    if question.kind == "country":
        return list(countries())
    if question.kind == "tariff":
        return {WITHIN: list("0123456789")}
    return [option.id for option in question.option] or ["*"]
