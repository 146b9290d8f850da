"""What a guide cannot tell this reader: those limits of the pack that concern them, or may.

A limit without conditions is everybody's; it stands on the page of what is covered, not in each guide.
"""

from __future__ import annotations

from ecomguide.guide.model import LimitNote
from ecomguide.guide.notes import source_notes
from ecomguide.guide.wording import Reasons
from ecomguide.interview.walk import Walk
from ecomguide.pack.condition import NO, YES
from ecomguide.pack.edition import Edition, Ruled
from ecomguide.pack.schema import Limit


def limits(edition: Edition, walk: Walk, reasons: Reasons) -> tuple[LimitNote, ...]:
    return tuple(
        limit_note(edition, one.record)
        for one in edition.limits
        if one.record.when and _concerns(one, walk, reasons)
    )


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
