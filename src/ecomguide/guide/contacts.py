"""Whom to call, and the sources behind all that is shown."""

from __future__ import annotations

from collections.abc import Iterable

from ecomguide.guide.items import source_notes
from ecomguide.guide.model import (
    Because,
    ContactCard,
    Item,
    OffRamp,
    OpeningWords,
    SourceNote,
    SourceUse,
    Uncovered,
)
from ecomguide.guide.wording import Reasons
from ecomguide.interview.walk import Walk
from ecomguide.pack.condition import YES
from ecomguide.pack.edition import Edition


def contacts(
    edition: Edition,
    walked: Walk,
    reasons: Reasons,
    shown: list[Item],
    off_ramp: OffRamp | None,
    uncovered: tuple[Uncovered, ...],
) -> tuple[ContactCard, ...]:
    """Those whose own conditions hold, then those that a shown item names."""
    found: dict[str, ContactCard] = {}
    if off_ramp is None:
        for ruled in edition.contacts:
            match = walked.board.match(ruled.rule)
            if match.state == YES:
                found[ruled.record.id] = _card(edition, ruled.record.id, reasons.because(match))
    named = [
        *(off_ramp.contacts if off_ramp else ()),
        *(id_ for one in uncovered for id_ in one.contacts),
        *(id_ for item in shown if item.verdict == "applies" for id_ in item.contacts),
    ]
    for id_ in named:
        if id_ not in found and id_ in edition.contact_by_id:
            found[id_] = _card(edition, id_, ())
    return tuple(found.values())


def _card(edition: Edition, id_: str, because: tuple[Because, ...]) -> ContactCard:
    key = ("contact", id_, because)
    made = edition.memory.get(key)
    if not isinstance(made, ContactCard):
        one = edition.contact_by_id[id_]
        made = edition.memory[key] = ContactCard(
            one.id,
            one.name,
            one.serves,
            one.phones,
            one.emails,
            one.urls,
            one.hours,
            one.address,
            one.have_ready,
            one.if_no_reply,
            one.reviewed.on,
            one.reviewed.status,
            because,
            source_notes(edition, one.source),
        )
    return made


def sources(
    shown: list[Item], opening: OpeningWords | None, contacts: Iterable[ContactCard]
) -> tuple[SourceUse, ...]:
    """Each source once, with the titles it stands behind."""
    used: dict[tuple[str, str | None], tuple[SourceNote, list[str]]] = {}
    bearers = [
        *([(opening.title, opening.sources)] if opening else []),
        *((item.title, item.sources) for item in shown),
        *((card.name, card.sources) for card in contacts),
    ]
    for title, notes in bearers:
        for source in notes:
            used.setdefault((source.cite, source.url), (source, []))[1].append(title)
    return tuple(SourceUse(source, tuple(titles)) for source, titles in used.values())
