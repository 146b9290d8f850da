"""The bar over the costs table: the share of each charge in the known sum, and whether more is missing."""

from __future__ import annotations

from dataclasses import dataclass

from ecomguide.guide.model import Costs

TINTS = ("#005ea2", "#73b3e7", "#c2850c", "#162e51", "#54278f", "#4d8055", "#8b0a03", "#71767a")
"""Neighbours differ in lightness as well, so that the bar can be read without colours."""
NARROWEST, UNKNOWN = 0.015, 0.15


@dataclass(frozen=True, slots=True)
class Piece:
    line: str
    """The id of the charge; empty for the part that cannot be worked out."""
    start: float
    width: float
    tint: str


def pieces(costs: Costs) -> tuple[Piece, ...]:
    """From 0 to 1, in the order of the lines; none where no sum is known."""
    known = [
        line
        for line in costs.lines
        if line.amount is not None and line.amount > 0 and line.verdict == "applies"
    ]
    if not known:
        return ()
    missing = any(line.amount is None for line in costs.lines)
    amounts = [float(line.amount or 0) for line in known]
    shares = [max(NARROWEST, amount / sum(amounts)) for amount in amounts]
    room = (1 - UNKNOWN if missing else 1.0) / sum(shares)
    found, start = [], 0.0
    for number, (line, share) in enumerate(zip(known, shares, strict=True)):
        found.append(Piece(line.id, start, share * room, TINTS[number % len(TINTS)]))
        start += share * room
    if missing:
        found.append(Piece("", start, 1 - start, ""))
    return tuple(found)
