"""Days of review: nothing is due to be looked at again, nothing was looked at after the pack's own day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from ecomguide.authoring.lint.records import where
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft


def check(draft: Draft, on: date | None = None) -> Iterator[Problem]:
    """`on`: the day to look from; absent, the day through which the pack says it was checked."""
    contents = draft.contents
    assert contents is not None
    checked = contents.about.checked_through
    day = on or checked
    records: tuple[Any, ...] = (
        *contents.topics,
        *contents.tiles,
        *contents.timelines,
        *contents.fees,
        *contents.openings,
        *contents.contacts,
        *contents.background,
        *contents.limits,
    )
    for record in records:
        again = getattr(record, "check_again", None)
        if again is not None and again <= day:
            yield Problem(
                **where(draft, record, "check_again"),
                code="review-due",
                says=f"it was to be looked at again by {again}.",
                hint="Look at its sources, then set reviewed and check_again.",
            )
        if record.reviewed.on > checked:
            yield Problem(
                **where(draft, record, "reviewed.on"),
                code="review-ahead",
                says=f"reviewed on {record.reviewed.on}, but the pack was checked through {checked}.",
                hint="Set checked_through in pack.toml.",
            )
