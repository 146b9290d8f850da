"""The tiles of "At a glance": the one outcome that holds, or those still possible and what decides."""

from __future__ import annotations

from ecomguide.guide.model import Because, Glance, Open, SourceNote, Verdict
from ecomguide.guide.notes import source_notes
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
            return _known(edition, tile, ruled.record, "applies", (), reasons.because(match))
        if match.state == OPEN:
            possible.append((ruled.record, match))
    if not possible:
        return None
    hinges = union(reasons.hinges(match) for _, match in possible)
    alternatives = tuple(dict.fromkeys(edition.fill(outcome.says, tile.clock) for outcome, _ in possible))
    if len(alternatives) == 1:
        return _known(edition, tile, possible[0][0], "may", hinges, ())
    decides = hinges[0].short.lower() if hinges else "an open answer"
    either = f"{', or: '.join(alternatives)}. " if len(alternatives) == 2 else ""
    note = f"{either}It depends on: {decides}."
    shown = _notes(edition, tile)
    return Glance(tile.id, tile.title, "may", None, "Not sure yet", note, alternatives, hinges, (), *shown)


def _known(
    edition: Edition,
    tile: Tile,
    outcome: Outcome,
    verdict: Verdict,
    hinges: tuple[Open, ...],
    because: tuple[Because, ...],
) -> Glance:
    says, note = (edition.fill(words, tile.clock) for words in (outcome.says, outcome.note))
    shown = _notes(edition, tile)
    return Glance(tile.id, tile.title, verdict, outcome.id, says, note, (), hinges, because, *shown)


def _notes(edition: Edition, tile: Tile) -> tuple[tuple[SourceNote, ...], str]:
    """The tile's sources and its status."""
    return edition.kept(("tile", tile.id), lambda: (source_notes(edition, tile.source), tile.reviewed.status))
