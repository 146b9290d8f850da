"""Where the points of a timeline stand when it is drawn: rows, places, broken labels. For HTML and PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log1p
from textwrap import wrap

from ecomguide.guide.model import Moment
from ecomguide.render.phrases import Phrases

MOST_IN_A_ROW = 7
FAR_DAYS = 300
"""From this far away a date is shown with its year."""
LABEL = 16
"""Signs in a line of a label: it fits the narrowest gap of a full row."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of the drawing: `x` runs from 0 to 1, `above` and `below` are lines of words."""

    x: float
    above: tuple[str, ...]
    below: tuple[str, ...]
    arrival: bool


def drawn(timeline: Sequence[Moment]) -> Sequence[Moment]:
    """The main points. The table beside the drawing has all of them."""
    main = tuple(moment for moment in timeline if moment.main or moment.is_anchor)
    return main if len(main) > 1 else timeline


def caption(moment: Moment, say: Phrases) -> str:
    """What stands above a point: its day, or an offset in words."""
    if moment.date is None:
        return moment.words
    far = abs(moment.days_from_arrival) > FAR_DAYS
    return say.short(moment.date) if far else say.day_and_month(moment.date)


def rows(moments: Sequence[Moment]) -> Iterator[Sequence[Moment]]:
    """Even rows of at most seven, so that labels have room."""
    count = -(-len(moments) // MOST_IN_A_ROW)
    start = 0
    for row in range(count):
        end = start + (len(moments) - start + count - row - 1) // (count - row)
        yield moments[start:end]
        start = end


def spots(row: Sequence[Moment], say: Phrases) -> tuple[Spot, ...]:
    return tuple(
        Spot(x, tuple(wrap(caption(moment, say), LABEL)), tuple(wrap(moment.label, LABEL)), moment.is_anchor)
        for x, moment in zip(_spread(row), row, strict=True)
    )


def _spread(row: Sequence[Moment]) -> list[float]:
    """A longer wait is a wider gap, but at most half as wide again: five years must not crush a week."""
    steps = [0.0]
    for before, after in pairwise(row):
        days = max(0.0, after.days_from_arrival - before.days_from_arrival)
        steps.append(steps[-1] + 1 + min(0.5, log1p(days) / 8))
    return [step / steps[-1] for step in steps] if steps[-1] else [0.5 for _ in steps]
