"""A group taken through every region of days: the cases counted, each fault with its smallest answers and
its days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ecomguide.authoring.prove.baskets import goods_needed
from ecomguide.authoring.prove.cases import Case, Cases, Judge, Verdict, counter
from ecomguide.authoring.prove.group import Group, Part, Ref, Scene
from ecomguide.authoring.prove.logic import GaveUp, z3
from ecomguide.authoring.prove.regions import FIRST, LAST, Region, regions_of, turns
from ecomguide.authoring.prove.solver import WRONG, Solver
from ecomguide.interview.answers import Answers
from ecomguide.interview.walk import walk
from ecomguide.pack.condition import LIMITS, YES
from ecomguide.pack.edition import Days
from ecomguide.pack.schema import Clock, Contents, Span

MOST_GOODS = 3
"""By enumeration a basket is made larger than the group says, where it needs be, up to so many kinds."""
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
    goods: int = 0
    """The most kinds in a basket that enumeration looked at."""
    goods_needed: int = 0
    """The most that a fault might need; see `baskets`. 0: the group speaks of one kind at a time."""
    solved: bool = False
    """Whether the solver looked at the larger baskets, and at the small ones once more."""
    gave_up: bool = False
    disagreements: list[str] = field(default_factory=list)
    """Where solver and enumeration say different things of the same baskets: one of them is wrong."""


def sweep(
    contents: Contents, group: Group, *, free: bool = True, since: date = FIRST, solve: bool | None = None
) -> Swept:
    """Count the group's members for all answers on all days from `since` on.

    `solve`: also by the solver, where a basket may hold more than one kind; absent: where it is installed.
    """
    part, swept = Part(contents, group, free=free), Swept()
    known: dict[tuple[Any, ...], Found] = {}
    read = list(scenes(part, since))
    if not group.alone:
        swept.goods_needed = max((goods_needed(scene, group) for scene, _ in read), default=0)
    is_reached = 1 < group.goods < swept.goods_needed <= MOST_GOODS
    swept.goods = swept.goods_needed if is_reached else group.goods
    swept.solved = not group.alone and (z3() is not None if solve is None else solve)
    for scene, when in read:
        swept.regions += len(when)
        here = _by_enumeration(swept, scene, group, when)
        if swept.solved:
            here += _by_solver(swept, scene, group, when, {one.verdict for one in here})
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


def _by_enumeration(swept: Swept, scene: Scene, group: Group, when: list[When]) -> list[Found]:
    judge = counter(scene, group.at_least, group.at_most)
    here: list[Found] = []
    for case in Cases(scene, swept.goods).all(judge):
        swept.cases += 1
        if case.verdict != "fine" and not _is_known(case, here) and _has_room(case.verdict, here):
            here.append(_found(scene, judge, case, when))
    return here


def _by_solver(
    swept: Swept, scene: Scene, group: Group, when: list[When], seen: set[Verdict]
) -> Iterator[Found]:
    """Small baskets must be as enumeration has them; a fault that only larger ones have is found here."""
    judge = counter(scene, group.at_least, group.at_most)
    try:
        solver = Solver(scene, group, max(swept.goods, goods_needed(scene, group)))
    except GaveUp:
        swept.gave_up = True
        return
    for wrong in WRONG:
        try:
            if solver.can_be(wrong, swept.goods) != (wrong in seen):
                finds = "no" if wrong in seen else "a"
                swept.disagreements.append(f"the solver finds {finds} {wrong}, unlike enumeration")
            answers = solver.find(wrong) if wrong not in seen else None
        except GaveUp:
            swept.gave_up = True
            continue
        if answers is None:
            continue
        if judge(walk(scene.edition, answers).board)[0] == wrong:
            yield _found(scene, judge, Case(wrong, answers), when)
        else:
            swept.disagreements.append(f"the solver finds a {wrong} that the walk does not, for {answers}")


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
