"""What a guide cannot tell this reader: the pack's limits that concern them, or may."""

from __future__ import annotations

from ecomguide.guide.model import LimitNote
from ecomguide.guide.notes import source_notes
from ecomguide.guide.wording import Reasons
from ecomguide.interview.walk import Walk
from ecomguide.pack.condition import NO, YES
from ecomguide.pack.edition import Edition, Ruled
from ecomguide.pack.schema import Limit


def limits(edition: Edition, walk: Walk, reasons: Reasons) -> tuple[LimitNote, ...]:
    """Those with conditions first: they speak of this reader."""
    concerned = [one.record for one in edition.limits if _concerns(one, walk, reasons)]
    return tuple(limit_note(edition, one) for one in sorted(concerned, key=lambda one: not one.when))


def _concerns(limit: Ruled[Limit], walk: Walk, reasons: Reasons) -> bool:
    """Surely, or it hangs on a question that this person is asked. Nothing is asked for a limit's sake."""
    match = walk.board.match(limit.rule)
    if match.state in (YES, NO):
        return match.state == YES
    return any(walk.position(one.question) for one in reasons.hinges(match))


def limit_note(edition: Edition, limit: Limit) -> LimitNote:
    return LimitNote(
        limit.id,
        limit.title,
        limit.covered,
        edition.fill(limit.says, "today"),
        limit.contacts,
        source_notes(edition, limit.source),
        limit.reviewed.status,
    )
