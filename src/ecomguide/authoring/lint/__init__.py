"""Checks on a pack folder, each a module with `check(draft) -> problems`. Every check runs to the end."""

from __future__ import annotations

from pathlib import Path

from ecomguide.authoring.lint import (
    conditions,
    counts,
    figures,
    follow_ups,
    identity,
    references,
    sources,
    wording,
)
from ecomguide.errors import PackBroken, PackMissing
from ecomguide.pack.pack import Pack
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft, read

CHECKS = (identity, references, conditions, counts, figures, sources, wording, follow_ups)
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
    }
)
"""Faults that a guide cannot be made with."""


def lint(folder: Path) -> list[Problem]:
    """All faults of a pack folder, in the order of files."""
    draft = read(folder)
    return sorted({*draft.problems, *lint_draft(draft)})


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
    return Pack(draft.contents, draft=True)


def lint_draft(draft: Draft) -> list[Problem]:
    if draft.contents is None:
        return []
    return [problem for check in CHECKS for problem in check.check(draft)]
