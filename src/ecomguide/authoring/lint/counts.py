"""Counts of days: one unit each, from an anchor that is counted from something known in the end."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from typing import Any

from ecomguide.authoring.lint.records import where
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft
from ecomguide.pack.schema import Contents, Count

UNITS = ("hours", "days", "working_days", "months", "years", "day_of_next_month", "working_day_of_next_month")
FARTHEST = {"hours": 24 * 366, "days": 5000, "working_days": 3000, "months": 240, "years": 20}
OF_A_MONTH = {"day_of_next_month": 31, "working_day_of_next_month": 18}


def check(draft: Draft) -> Iterator[Problem]:
    contents = draft.contents
    assert contents is not None
    for record, key, count in _counts(contents):
        if (fault := _fault(count)) is not None:
            yield Problem(**where(draft, record, key), code="count-form", says=fault)
    if not any(anchor.id == "arrival" for anchor in contents.anchors):
        yield Problem("anchors.toml", "arrival", "no-such-anchor", "a guide needs the anchor of arrival.")
    counted_from = {anchor.id: {anchor.count.from_} for anchor in contents.anchors if anchor.count}
    try:
        TopologicalSorter(counted_from).prepare()
    except CycleError as cycle:
        names = ", ".join(map(str, cycle.args[1]))
        yield Problem("anchors.toml", "", "circle", f"these anchors are counted from each other: {names}.")


def _counts(contents: Contents) -> Iterator[tuple[Any, str, Count]]:
    for topic in contents.topics:
        yield from ((topic, f"deadline {one.id}.count", one.count) for one in topic.deadline)
    for timeline in contents.timelines:
        yield from ((timeline, f"step {step.label}.count", step.count) for step in timeline.step)
    for opening in contents.openings:
        yield from ((opening, f"clock {one.label}.count", one.count) for one in opening.clock if one.count)
    yield from ((anchor, "count", anchor.count) for anchor in contents.anchors if anchor.count)


def _fault(count: Count) -> str | None:
    given = [unit for unit in UNITS if getattr(count, unit) is not None]
    if len(given) != 1:
        return f"a count has one unit, and this has {' and '.join(given) or 'none'}."
    [unit], number = given, getattr(count, given[0])
    if unit in OF_A_MONTH and not 1 <= number <= OF_A_MONTH[unit]:
        return f"a month has no {unit} {number}."
    if unit in FARTHEST and abs(number) > FARTHEST[unit]:
        return f"{number} {unit} is too far away."
    return None
