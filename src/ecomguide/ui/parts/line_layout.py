"""Where the words of a drawn timeline stand: side by side, on two levels, or as a list.

No two overlap at any width. Knows nothing of widgets: it is given a ruler for words.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log1p
from typing import Literal

Ruler = Callable[[str], float]
"""The width of words in pixels."""
Way = Literal["row", "two_levels", "list"]
MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class Point:
    above: str
    below: str
    days: float
    main: bool


@dataclass(frozen=True, slots=True)
class Placed:
    """`x` is the middle; `level` 1 hangs its words lower. `room` is the widest its words may be."""

    x: float
    room: float
    level: int
    above: tuple[str, ...]
    below: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    way: Way
    points: tuple[Placed, ...]


def lay_out(points: Sequence[Point], width: float, gap: float, ruler: Ruler) -> Laid:
    """The first way in which all words fit."""
    if len(points) > 1:
        for way, step in (("row", 1), ("two_levels", 2)):
            placed = _placed(points, width, gap, ruler, step)
            if placed is not None:
                return Laid(way, placed)  # type: ignore[arg-type]
    return Laid("list", ())


def _placed(
    points: Sequence[Point], width: float, gap: float, ruler: Ruler, step: int
) -> tuple[Placed, ...] | None:
    """Words of points `step` apart share a level, and the room between them. None: no room."""
    margin = width / len(points) * (0.5 if step == 1 else 0.8)
    xs = [margin + share * (width - 2 * margin) for share in spread(points)]
    found = []
    for place, (x, point) in enumerate(zip(xs, points, strict=True)):
        # The dates above all share one level.
        above = wrap(point.above, _room(xs, place, 1, width, gap), ruler)
        room = _room(xs, place, step, width, gap)
        below = wrap(point.below, room, ruler)
        if above is None or below is None or len(below) > MOST_LINES:
            return None
        found.append(Placed(x, room, place % step, above, below))
    return tuple(found)


def _room(xs: Sequence[float], place: int, step: int, width: float, gap: float) -> float:
    """Twice the way to the nearer of: half-way to a neighbour of the same level, or the edge."""
    sides = [xs[place], width - xs[place]]
    sides += [(xs[place] - xs[other]) / 2 for other in (place - step,) if other >= 0]
    sides += [(xs[other] - xs[place]) / 2 for other in (place + step,) if other < len(xs)]
    return 2 * min(sides) - gap


def wrap(words: str, room: float, ruler: Ruler) -> tuple[str, ...] | None:
    """Lines no wider than the room; None where a single word is."""
    lines: list[str] = []
    for word in words.split():
        if ruler(word) > room:
            return None
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and ruler(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def spread(points: Sequence[Point]) -> list[float]:
    """0 to 1. A longer wait is a wider gap, but never twice as wide: five years must not crush one week."""
    steps = [0.0]
    for before, after in itertools.pairwise(points):
        days = max(0.0, after.days - before.days)
        steps.append(steps[-1] + 1 + min(0.5, log1p(days) / 10))
    return [step / steps[-1] for step in steps] if steps[-1] else [0.5 for _ in steps]
