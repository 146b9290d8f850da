"""Checks on a pack folder, each a module with `check(draft) -> problems`. Every check runs to the end."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ecomguide.authoring.lint import (
    conditions,
    counts,
    figures,
    follow_ups,
    glossary,
    hosts,
    identity,
    likeness,
    reading,
    references,
    review,
    sources,
    views,
    wording,
)
from ecomguide.errors import PackBroken, PackMissing
from ecomguide.pack.pack import Pack
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft, read

CHECKS = (
    identity,
    references,
    conditions,
    counts,
    figures,
    sources,
    wording,
    follow_ups,
    views,
    glossary,
    reading,
    likeness,
    hosts,
)
STOPS = frozenset(
    {
        "no-such-question",
        "no-such-situation",
        "no-such-option",
        "no-such-value",
        "no-such-anchor",
        "condition-form",
        "looks-ahead",
        "circle",
        "count-form",
        "formula-part",
        "value-row",
        "value-by",
        "no-such-term",
        "no-such-view",
        "no-such-part",
        "view-missing",
    }
)
"""Faults that a guide cannot be made with."""


def lint(folder: Path, on: date | None = None) -> list[Problem]:
    """All faults of a pack folder, in the order of files. `on`: what is due to be looked at again that day;
    absent, the day through which the pack was checked."""
    draft = read(folder)
    return sorted({*draft.problems, *lint_draft(draft, on)})


def sound(folder: Path) -> Pack:
    """A folder under work as a draft pack; faults of wording or of sources do not stop it.

    Raises PackMissing or PackBroken.
    """
    if not (folder / "pack.toml").is_file():
        raise PackMissing(path=folder)
    draft = read(folder)
    faults = [*draft.problems, *(problem for problem in lint_draft(draft) if problem.code in STOPS)]
    if draft.contents is None or faults:
        raise PackBroken(path=folder, count=len(faults), first=faults[0])
    return Pack(draft.contents, draft=True, tariff_rows=draft.tariff_rows)


def lint_draft(draft: Draft, on: date | None = None) -> list[Problem]:
    if draft.contents is None:
        return []
    found = [problem for check in CHECKS for problem in check.check(draft)]
    return [*found, *review.check(draft, on)]
