"""The bar over the costs table: the share of each charge in the known sum, and whether more is missing.

A charge that is a range ends in a part that is drawn striped: it runs from the least to the most.
"""

from __future__ import annotations

from dataclasses import dataclass

from ecomguide.guide.model import CostLine, Costs

TINTS = ("#005ea2", "#73b3e7", "#c2850c", "#162e51", "#54278f", "#4d8055", "#8b0a03", "#71767a")
"""Neighbours differ in lightness as well, so that the bar can be read without colours."""
NARROWEST, UNKNOWN = 0.015, 0.15
OPEN = 1.5
"""How far, as a multiple of the least, a charge without an upper end is drawn."""


@dataclass(frozen=True, slots=True)
class Piece:
    line: str
    """The id of the charge; empty for the part that cannot be worked out."""
    start: float
    width: float
    tint: str
    sure: float = 1.0
    """The share of its width that is owed for certain; the rest is drawn striped."""


def counted(costs: Costs) -> tuple[CostLine, ...]:
    """What the sum is made of: charges of the government that apply, and may come to more than nothing."""
    return tuple(
        line
        for line in costs.lines
        if line.low is not None
        and (line.high is None or line.high > 0)
        and line.verdict == "applies"
        and line.collector == "government"
    )


def pieces(costs: Costs) -> tuple[Piece, ...]:
    """From 0 to 1, in the order of the lines; none where no sum is known."""
    lines = counted(costs)
    if not lines:
        return ()
    missing = any(line.low is None for line in costs.lines)
    ends = [_ends(line) for line in lines]
    whole = sum(most for _, most in ends)
    shares = [max(NARROWEST, most / whole) for _, most in ends]
    room = (1 - UNKNOWN if missing else 1.0) / sum(shares)
    found, start = [], 0.0
    for number, (line, share, (least, most)) in enumerate(zip(lines, shares, ends, strict=True)):
        found.append(Piece(line.id, start, share * room, TINTS[number % len(TINTS)], least / most))
        start += share * room
    if missing:
        found.append(Piece("", start, 1 - start, ""))
    return tuple(found)


def bar_notes(bar: tuple[Piece, ...]) -> tuple[str, ...]:
    """The keys of the sentences that say how to read this bar."""
    striped = any(piece.sure < 1 for piece in bar)
    return (*(("bar_striped",) if striped else ()), *(("bar_empty",) if bar and not bar[-1].line else ()))


def _ends(line: CostLine) -> tuple[float, float]:
    least = float(line.low or 0)
    return least, least * OPEN if line.high is None else float(line.high)
