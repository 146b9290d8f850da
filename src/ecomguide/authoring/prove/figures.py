"""Claim 4: each value that a record reads on a day has a row for that day, or one that honestly says it is
unknown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from ecomguide.authoring.lint.records import texts
from ecomguide.authoring.prove.cases import Cases, finder
from ecomguide.authoring.prove.faults import Claim, Fault, fault
from ecomguide.authoring.prove.group import Group, Guard, Part, Ref, refs
from ecomguide.authoring.prove.regions import FIRST, LAST, Region, regions_of, turns
from ecomguide.authoring.prove.showing import Stage
from ecomguide.authoring.prove.sweep import When, day_regions, limits
from ecomguide.interview.answers import Answers
from ecomguide.pack.edition import NAME, Days, Edition
from ecomguide.pack.schema import (
    Background,
    Clock,
    Contact,
    Contents,
    Fee,
    Limit,
    Opening,
    Question,
    Term,
    Tile,
    Timeline,
    Topic,
    View,
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A value that a record reads. `ref` is None for words that stand on any day, as those of the interview.
    `tests`: it is the limit of a condition, and then it is the entry day's."""

    ref: Ref | None
    value: str
    clock: Clock
    tests: bool = False


def figures(stage: Stage) -> Claim:
    claim = Claim("values", "Each value read on a day has a row for it, or an honest unknown.")
    rows = Rows(stage.pack.contents)
    for reading in dict.fromkeys(_readings(stage.pack.contents)):
        claim.subjects += 1
        for by in rows.branches(reading):
            missing = rows.missing(reading.value, reading.clock, by)
            if missing:
                claim.faults += _faults(stage, claim, reading, by, missing)
    return claim


# ---- what reads what


def _readings(contents: Contents) -> Iterator[Reading]:
    known = {value.id for value in contents.values}
    for record, key, words in texts(contents):
        for name in NAME.findall(words):
            if name in known and not isinstance(record, Contact):
                yield Reading(_ref(record, key), name, _clock(record))
    for fee in contents.fees:
        for name in fee.formula.values:
            if name in known:
                yield Reading(Ref("fee", fee.id), name, fee.clock)
    for question in contents.questions:
        for band in question.band:
            yield from (
                Reading(None, str(name), "entry") for name in (band.at_most, band.over) if name in known
            )
    day = contents.about.checked_through
    for ref in refs(contents):
        scene = Part(contents, Group("reads", (ref,))).scene(Days(day, day))
        yield from (Reading(ref, name, "entry", tests=True) for name in limits(scene))


def _ref(record: Any, key: str) -> Ref | None:
    if isinstance(record, Tile):
        return Ref("outcome", f"{record.id}.{key.removeprefix('outcome ').split('.')[0]}")
    if isinstance(record, Question | Term | Background | View):
        return None
    kinds = {Topic: "topic", Fee: "fee", Opening: "opening", Timeline: "timeline", Limit: "limit"}
    return Ref(kinds[type(record)], record.id)  # type: ignore[arg-type]


def _clock(record: Any) -> Clock:
    return "today" if isinstance(record, Opening | View) else getattr(record, "clock", "entry")


# ---- the days without a row


class Rows:
    """The rows of the values, as an edition reads them."""

    def __init__(self, contents: Contents) -> None:
        self.bare = replace(
            contents,
            topics=(),
            tiles=(),
            timelines=(),
            fees=(),
            openings=(),
            contacts=(),
            limits=(),
            situations=(),
            questions=tuple(
                replace(one, infer=(), option=tuple(replace(option, when=()) for option in one.option))
                for one in contents.questions
            ),
        )
        self.values = {value.id: value for value in contents.values}
        self.questions = {question.id: question for question in contents.questions}
        self.checked = contents.about.checked_through
        self._editions: dict[Days, Edition] = {}
        self._missing: dict[tuple[str, Clock, str | None], tuple[Region, ...]] = {}

    def branches(self, reading: Reading) -> list[str | None]:
        """The answers that the value varies with; a condition's limit is read without any."""
        value = self.values[reading.value]
        if value.by is None or reading.tests:
            return [None]
        question = self.questions[value.by]
        options = [option.id for option in question.option if not option.unsure and not option.ends]
        return [*(options or sorted({word for row in value.row for word in row.where}))]

    def missing(self, value: str, clock: Clock, by: str | None) -> tuple[Region, ...]:
        key = (value, clock, by)
        if key not in self._missing:
            start = FIRST if clock == "entry" else self.checked
            cut = regions_of(turns(self.values[value].row), start, max(LAST, start))
            self._missing[key] = tuple(
                one for one in cut if self._edition(one.first).figure(value, clock, by).row is None
            )
        return self._missing[key]

    def _edition(self, day: date) -> Edition:
        days = Days(day, day)
        if days not in self._editions:
            self._editions[days] = Edition(self.bare, days, self.bare.about.languages[0])
        return self._editions[days]


# ---- who would meet it


def _faults(
    stage: Stage, claim: Claim, reading: Reading, by: str | None, missing: tuple[Region, ...]
) -> Iterator[Fault]:
    value = next(one for one in stage.pack.contents.values if one.id == reading.value)
    says = f"{reading.value} has no row{f' for {by}' if by else ''} on these days" + (
        ", so a condition on it is never settled." if reading.tests else "."
    )
    if reading.ref is None:
        yield fault(
            "value",
            f"value {reading.value}",
            f"words that stand on any day read it: {says}",
            [
                When(one, Region(claim_day, claim_day))
                for one in missing
                for claim_day in (stage.pack.contents.about.checked_through,)
            ],
        )
        return
    guards = (Guard("by", ({value.by: by},)),) if by is not None and value.by else ()
    part = Part(stage.pack.contents, Group("reads", (reading.ref,), guards), free=False)
    met: list[tuple[When, Answers]] = []
    for when in day_regions(part):
        for gap in missing:
            met += _meets(claim, part, reading, _within(when, reading.clock, gap))
    if met:
        shown = next(
            (
                shown
                for when, answers in met[:3]
                if (shown := stage.applies(reading.ref, answers, when)) is not None
            ),
            None,
        )
        yield fault("value", reading.ref, says, [when for when, _ in met], met[0][1], shown)


def _within(when: When, clock: Clock, gap: Region) -> When | None:
    own = when.entry if clock == "entry" else when.today
    first, last = max(own.first, gap.first), min(own.last, gap.last)
    if first > last:
        return None
    return (
        When(Region(first, last), when.today) if clock == "entry" else When(when.entry, Region(first, last))
    )


def _meets(claim: Claim, part: Part, reading: Reading, when: When | None) -> Iterator[tuple[When, Answers]]:
    """Answers under which the record is shown and reads the value; or, for a condition, waits for it
    alone."""
    if when is None:
        return
    scene = part.scene(when.days)
    if not scene.members:
        return
    wanted = "open" if reading.tests else "found"
    for case in Cases(scene).all(finder([*scene.members.values(), *scene.guards]), eager=True):
        claim.cases += 1
        if case.verdict == wanted:
            yield when, case.answers
            return
