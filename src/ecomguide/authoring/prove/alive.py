"""Claim 1: nothing is dead. Each record can hold on some day; each question can be asked and changes
something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ecomguide.authoring.lint.records import contacts_named
from ecomguide.authoring.prove.cases import Cases, finder
from ecomguide.authoring.prove.faults import Claim, Fault, fault
from ecomguide.authoring.prove.group import Group, Part, Ref, Scene, refs
from ecomguide.authoring.prove.regions import FIRST
from ecomguide.authoring.prove.showing import Shown, Stage
from ecomguide.authoring.prove.sweep import When, scenes
from ecomguide.interview.answers import Answers
from ecomguide.pack.rules import Rule
from ecomguide.pack.schema import Contents

MOST_REGIONS = 4
"""Of those that read alike: on so many the whole pack is asked to show a record."""


@dataclass(slots=True)
class Alive:
    """What was seen alive: record → answers and days under which the whole pack shows it."""

    claim: Claim
    witnesses: dict[Ref, Shown] = field(default_factory=dict)


def records_alive(stage: Stage) -> Alive:
    found = Alive(Claim("alive", "Each record with conditions can hold on some day."))
    claim, contents, late = found.claim, stage.pack.contents, []
    for ref in refs(contents):
        claim.subjects += 1
        if not _seen(stage, found, ref):
            late.append(ref)
    for ref in late:  # by now more is known of how to be asked an arrival day
        if not _seen(stage, found, ref):
            claim.faults.append(_dead(stage, claim, ref))
    claim.faults += _unnamed_contacts(contents)
    return found


def _dead(stage: Stage, claim: Claim, ref: Ref) -> Fault:
    """Why: no answers at all, or none that the program can be given with such a day."""
    key = {"topic": "applies", "contact": "contacts"}.get(ref.kind)
    wanted: dict[str, Any] = {key: (ref.id,)} if key is not None else {}
    for answers, when in _witnesses(claim, stage.pack.contents, ref):
        return fault(
            "dead",
            ref,
            "it holds for these answers on these days, but no way through the whole interview ends "
            "there: the day of arrival is not asked, or an answer is worked out otherwise.",
            [when],
            answers,
            **wanted,
        )
    return fault("dead", ref, "it holds for no answers on any day of the proof.")


def _seen(stage: Stage, found: Alive, ref: Ref) -> bool:
    for answers, when in _witnesses(found.claim, stage.pack.contents, ref):
        if (shown := stage.applies(ref, answers, when)) is not None:
            found.witnesses[ref] = shown
            return True
    return False


def _witnesses(claim: Claim, contents: Contents, ref: Ref) -> Iterator[tuple[Answers, When]]:
    """Answers and days under which the record holds, the likeliest days first; one for each region that
    reads alike."""
    part = Part(contents, Group("alive", (ref,)), free=False)
    today = contents.about.checked_through
    ordered = sorted(scenes(part), key=lambda pair: min(far(one, today) for one in pair[1]))
    for scene, when in ordered:
        claim.regions += len(when)
        if not scene.members:
            continue
        answers = first(claim, scene, scene.members.values())
        if answers is not None:
            yield from (
                (answers, one) for one in sorted(when, key=lambda one: far(one, today))[:MOST_REGIONS]
            )


def far(when: When, today: date) -> tuple[int, int]:
    """Regions that hold today come first, then those nearest to it."""
    day = when.today.first
    away = (
        0
        if when.entry.has(day)
        else min(abs((when.entry.first - day).days), abs((when.entry.last - day).days))
    )
    return away, (when.today.first - FIRST).days


def first(claim: Claim, scene: Scene, rules: Iterable[Rule]) -> Answers | None:
    """The first answers under which all the rules hold."""
    for case in Cases(scene).all(finder(rules), eager=True):
        claim.cases += 1
        if case.verdict == "found":
            return case.answers
    return None


def _unnamed_contacts(contents: Contents) -> Iterator[Fault]:
    """A contact without conditions is shown only where something names it."""
    named = contacts_named(contents)
    for contact in contents.contacts:
        if not contact.when and contact.id not in named:
            yield fault("dead", Ref("contact", contact.id), "it has no conditions, and nothing names it.")
