"""The tiles of "At a glance": the one outcome that holds, or those still possible and what decides."""

from __future__ import annotations

from ecomguide.guide.model import Glance
from ecomguide.guide.wording import Reasons, union
from ecomguide.pack.board import Board, Match
from ecomguide.pack.condition import OPEN, YES
from ecomguide.pack.edition import Edition, Ruled
from ecomguide.pack.schema import Outcome, Tile


def tiles(edition: Edition, board: Board, reasons: Reasons) -> tuple[Glance, ...]:
    drawn = (_tile(edition, tile, outcomes, board, reasons) for tile, outcomes in edition.tiles)
    return tuple(tile for tile in drawn if tile is not None)


def _tile(
    edition: Edition, tile: Tile, outcomes: tuple[Ruled[Outcome], ...], board: Board, reasons: Reasons
) -> Glance | None:
    possible: list[tuple[Outcome, Match]] = []
    for ruled in outcomes:
        match = board.match(ruled.rule)
        if match.state == YES:
            says, note = (edition.fill(words, tile.clock) for words in (ruled.record.says, ruled.record.note))
            return Glance(
                tile.id, tile.title, "applies", ruled.record.id, says, note, (), (), reasons.because(match)
            )
        if match.state == OPEN:
            possible.append((ruled.record, match))
    if not possible:
        return None
    hinges = union(reasons.hinges(match) for _, match in possible)
    alternatives = tuple(dict.fromkeys(edition.fill(outcome.says, tile.clock) for outcome, _ in possible))
    if len(alternatives) == 1:
        return Glance(
            tile.id,
            tile.title,
            "may",
            possible[0][0].id,
            alternatives[0],
            edition.fill(possible[0][0].note, tile.clock),
            (),
            hinges,
            (),
        )
    note = f"depends on: {hinges[0].short.lower()}" if hinges else "depends on an open answer"
    return Glance(
        tile.id,
        tile.title,
        "may",
        None,
        " or ".join(alternatives) if len(alternatives) == 2 else "Not sure yet",
        note,
        alternatives,
        hinges,
        (),
    )
