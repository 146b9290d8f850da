"""What stands beside the guide: words explained, background pages, limits, and other ways to look at it.

Their figures are those of today (`clock`): nothing here belongs to the day of a shipment.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from ecomguide.pack.schema.base import Block, Clock, Reviewed, Source, Status, record


@record
class Term:
    """A term of art. `forms`: other ways the texts write it; one all in capitals is matched as written."""

    id: str
    term: str
    says: str
    source: tuple[Source, ...]
    status: Status
    forms: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    """Ids of related terms."""
    note: str | None = None

    @property
    def clock(self) -> Clock:
        return "today"

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.term, *self.forms)


@record
class Event:
    """Something that happened on a day, or in a span that `on` says in words ("2018") where no source shows
    the day."""

    on: date | str
    says: str
    source: tuple[Source, ...]


@record
class Background:
    """A page for who wants to know how it came about. Never part of a guide."""

    id: str
    title: str
    body: tuple[str, ...]
    reviewed: Reviewed
    source: tuple[Source, ...]
    event: tuple[Event, ...] = ()
    check_again: date | None = None
    note: str | None = None

    @property
    def clock(self) -> Clock:
        return "today"


@record
class Limit:
    """Something that the guide covers in part or not at all, and whom to ask instead."""

    id: str
    title: str
    covered: Literal["partly", "no"]
    says: str
    reviewed: Reviewed
    when: tuple[Block, ...] = ()
    """Whom it concerns: shown in their guide. No block: everybody, and shown on the page of limits alone."""
    contacts: tuple[str, ...] = ()
    source: tuple[Source, ...] = ()
    note: str | None = None

    @property
    def clock(self) -> Clock:
        return "today"


@record
class Hosts:
    """Sites that are not official and that sources or contacts name all the same, with the reason."""

    reason: str
    hosts: tuple[str, ...]
    link: bool = True
    """False: a source there is named, and nobody is sent to it."""


@record
class ViewPart:
    id: str
    title: str
    says: str


@record
class View:
    """Another order to look at a guide in. Sections name a part of it, and topics that depart from theirs."""

    id: str
    title: str
    says: str
    part: tuple[ViewPart, ...]
