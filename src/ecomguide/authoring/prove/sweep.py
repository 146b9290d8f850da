"""A group taken through every region of days: the cases counted, each fault with its smallest answers and
its days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ecomguide.authoring.prove.cases import Case, Cases, Judge, Verdict, counter
from ecomguide.authoring.prove.group import Group, Part, Ref, Scene
from ecomguide.authoring.prove.regions import FIRST, LAST, Region, regions_of, turns
from ecomguide.interview.answers import Answers
from ecomguide.interview.walk import walk
from ecomguide.pack.condition import LIMITS, YES
from ecomguide.pack.edition import Days
from ecomguide.pack.rules import KINDS
from ecomguide.pack.schema import Clock, Contents, Span

MOST_GOODS = 3
"""A basket is made larger than the group says, where it needs be, up to so many kinds."""
MOST_FAULTS = 12
"""Of one sort on days that read alike. More would be the same mistake seen from other sides."""


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A region of entry days and one of todays."""

    entry: Region
    today: Region

    @property
    def days(self) -> Days:
        return Days(self.entry.first, self.today.first)


@dataclass(slots=True)
class Found:
    """A fault of a group, before it is put into words. `holding`: the members that hold under `answers`.

    `answers` are the smallest that the part needs, `case` those of the whole case.
    """

    verdict: Verdict
    answers: Answers
    case: Answers
    holding: tuple[Ref, ...]
    when: list[When]


@dataclass(slots=True)
class Swept:
    cases: int = 0
    regions: int = 0
    faults: list[Found] = field(default_factory=list)
    goods_short: int = 0
    """Where baskets were too small to show every fault: as many kinds would be needed; see `goods_needed`."""


def sweep(contents: Contents, group: Group, *, free: bool = True, since: date = FIRST) -> Swept:
    """Count the group's members for all answers on all days from `since` on."""
    part, swept = Part(contents, group, free=free), Swept()
    known: dict[tuple[Any, ...], Found] = {}
    read = list(scenes(part, since))
    needed = max((goods_needed(scene) for scene, _ in read), default=0)
    goods = needed if 1 < group.goods < needed <= MOST_GOODS else group.goods
    swept.goods_short = needed if 1 < goods < needed else 0
    for scene, when in read:
        swept.regions += len(when)
        judge = counter(scene, group.at_least, group.at_most)
        here: list[Found] = []
        for case in Cases(scene, goods).all(judge):
            swept.cases += 1
            if case.verdict != "fine" and not _is_known(case, here) and _has_room(case.verdict, here):
                here.append(_found(scene, judge, case, when))
        for fault in here:
            key = (fault.verdict, fault.holding, repr(sorted(fault.answers.items())))
            if key in known:
                known[key].when += fault.when
            else:
                known[key] = fault
    swept.faults = sorted(
        known.values(), key=lambda one: (len(one.answers), min(one.when), repr(one.answers))
    )
    return swept


def _has_room(verdict: Verdict, faults: Iterable[Found]) -> bool:
    return sum(1 for fault in faults if fault.verdict == verdict) < MOST_FAULTS


def _is_known(case: Case, faults: list[Found]) -> bool:
    """Is this case one with more answers of a fault that is known already?"""
    return any(
        fault.verdict == case.verdict
        and all(case.answers.get(id_) == said for id_, said in fault.answers.items())
        for fault in faults
    )


def _found(scene: Scene, judge: Judge, case: Case, when: list[When]) -> Found:
    answers = smallest(scene, judge, case)
    board = walk(scene.edition, answers).board
    holding = tuple(ref for ref, rule in scene.members.items() if board.match(rule).state == YES)
    return Found(case.verdict, answers, case.answers, holding, list(when))


def smallest(scene: Scene, judge: Judge, case: Case) -> Answers:
    """The case without the answers that it does not need."""
    answers = case.answers
    if case.verdict == "open":
        return answers
    for question in reversed(list(answers)):
        fewer = answers.without(question)
        if judge(walk(scene.edition, fewer).board)[0] == case.verdict:
            answers = fewer
    return answers


def goods_needed(scene: Scene) -> int:
    """The kinds in the smallest basket that can show a fault of the scene.

    Two for two records that hold for different goods. Where nothing holds, taking a kind out keeps it so,
    unless the kind is what a line of the form `none` trips over: one for each such line, and one for the
    guard. A line of the form `all` wants all that it names.
    """
    rules, seen, left = scene.edition.rules, set[int](), [*scene.members.values(), *scene.guards]
    numbers = [number for rule in left for block in rule.blocks for number in block.lines]
    while numbers:
        if (number := numbers.pop()) not in seen:
            seen.add(number)
            line = rules.lines[number]
            if line.is_situation:
                numbers += [
                    one for block in rules.situation_rules[line.operand[0]].blocks for one in block.lines
                ]
    lines = [rules.lines[number] for number in seen]
    nones = sum(1 for line in lines if line.form == "none" and (line.is_situation or line.question == KINDS))
    named = sum(len(line.operand) for line in lines if line.form == "all" and line.question == KINDS)
    guarded = any(block.bound for rule in scene.guards for block in rule.blocks)
    return max(2 + named, nones + guarded + named)


# ---- days


def scenes(part: Part, since: date = FIRST) -> Iterator[tuple[Scene, list[When]]]:
    """One scene for all the regions of days on which the part reads alike."""
    alike: dict[tuple[Any, ...], tuple[Scene, list[When]]] = {}
    for when in day_regions(part, since):
        made = part.scene(when.days)
        alike.setdefault(_reading(made), (made, []))[1].append(when)
    yield from alike.values()


def _reading(scene: Scene) -> tuple[Any, ...]:
    """What of a day the verdicts depend on: the members in force, and the limits."""
    return (tuple(scene.members), tuple(scene.edition.limit(name) for name in limits(scene)))


def limits(scene: Scene) -> tuple[str, ...]:
    """The values that some condition of the scene compares with."""
    return tuple(
        sorted(
            {
                line.operand[0]
                for line in scene.edition.rules.lines
                if line.form in LIMITS and line.operand[0] in scene.edition.values
            }
        )
    )


def day_regions(part: Part, since: date = FIRST) -> list[When]:
    """Every pair of regions, cut by the records' own days and by the rows of the values they compare with."""
    contents, checked = part.contents, part.whole.about.checked_through
    spans = list(_spans(contents))
    start = part.scene(Days(since, checked))
    rows = [row for name in limits(start) for row in start.edition.values[name].row]
    entered = [topic.entered for topic in contents.topics]
    entry = turns([*(span for span, clock in spans if clock == "entry"), *entered, *rows])
    today = turns(span for span, clock in spans if clock == "today")
    return [
        When(law, now)
        for law in regions_of(entry, since)
        for now in regions_of(today, checked, max(LAST, checked))
    ]


def _spans(contents: Contents) -> Iterator[tuple[Span, Clock]]:
    for records in (contents.topics, contents.timelines, contents.fees):
        yield from ((one.in_force, one.clock) for one in records)
    for tile in contents.tiles:
        yield from ((outcome.in_force, tile.clock) for outcome in tile.outcome)
    yield from ((opening.in_force, "today") for opening in contents.openings)
