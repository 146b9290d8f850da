"""Checks on a pack folder, each a module with `check(draft) -> problems`. Every check runs to the end."""

from __future__ import annotations

from pathlib import Path

from ecomguide.authoring.lint import conditions, figures, follow_ups, identity, references, sources, wording
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft, read

CHECKS = (identity, references, conditions, figures, sources, wording, follow_ups)


def lint(folder: Path) -> list[Problem]:
    """All faults of a pack folder, in the order of files."""
    draft = read(folder)
    return sorted({*draft.problems, *lint_draft(draft)})


def lint_draft(draft: Draft) -> list[Problem]:
    if draft.contents is None:
        return []
    return [problem for check in CHECKS for problem in check.check(draft)]
