"""Whom to call, and the sources behind all that is shown."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from ecomguide.guide.model import (
    Because,
    ContactCard,
    CostLine,
    Glance,
    Item,
    LimitNote,
    OffRamp,
    OpeningWords,
    SourceNote,
    SourceUse,
    Uncovered,
)
from ecomguide.guide.notes import source_notes
from ecomguide.guide.ports import in_words, nearest
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
    limits: Iterable[LimitNote],
) -> tuple[ContactCard, ...]:
    """Those whose own conditions hold, then those that a shown item or a limit names."""
    found: dict[str, ContactCard] = {}
    if off_ramp is None:
        for ruled in edition.contacts:
            match = walked.board.match(ruled.rule)
            if match.state == YES:
                found[ruled.record.id] = _card(edition, walked, ruled.record.id, reasons.because(match))
    named = [
        *(off_ramp.contacts if off_ramp else ()),
        *(id_ for one in uncovered for id_ in one.contacts),
        *(id_ for item in shown if item.verdict == "applies" for id_ in item.contacts),
        *(id_ for limit in limits for id_ in limit.contacts),
    ]
    for id_ in named:
        if id_ not in found and id_ in edition.contact_by_id:
            found[id_] = _card(edition, walked, id_, ())
    return tuple(found.values())


def _card(edition: Edition, walked: Walk, id_: str, because: tuple[Because, ...]) -> ContactCard:
    place = walked.known.get("place") if edition.contact_by_id[id_].nearest_ports else None
    return contact_card(edition, id_, because, place)


def contact_card(
    edition: Edition, id_: str, because: tuple[Because, ...] = (), place: str | None = None
) -> ContactCard:
    """A contact as it is shown. `place`: where the goods arrive, for one that names the nearest ports."""
    key = ("contact", id_, because, place)
    return edition.kept(key, partial(_contact_card, edition, id_, because, place))


def _contact_card(edition: Edition, id_: str, because: tuple[Because, ...], place: str | None) -> ContactCard:
    one = edition.contact_by_id[id_]
    near = nearest(edition.contents, place) if place else ()
    return ContactCard(
        one.id,
        one.name,
        " ".join(filter(None, (one.serves, in_words(near, place or "", edition.language)))),
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


def sources(
    shown: list[Item],
    opening: OpeningWords | None,
    glance: Iterable[Glance],
    timeline: tuple[str, tuple[SourceNote, ...]],
    lines: Iterable[CostLine],
    contacts: Iterable[ContactCard],
) -> tuple[SourceUse, ...]:
    """Each source once, with the titles it stands behind."""
    used: dict[tuple[str, str | None], tuple[SourceNote, list[str]]] = {}
    bearers = [
        *([(opening.title, opening.sources)] if opening else []),
        *((tile.title, tile.sources) for tile in glance),
        timeline,
        *((item.title, item.sources) for item in shown),
        *((line.title, line.sources) for line in lines),
        *((card.name, card.sources) for card in contacts),
    ]
    for title, notes in bearers:
        for source in notes:
            used.setdefault((source.cite, source.url), (source, []))[1].append(title)
    return tuple(SourceUse(source, tuple(titles)) for source, titles in used.values())
