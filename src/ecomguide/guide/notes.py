"""Small parts of a guide: reasons, open questions, sources, due days; opening; terms, limits and views."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal
from urllib.parse import urlsplit

from ecomguide.language import long_date
from ecomguide.pack.edition import Edition
from ecomguide.pack.schema import Source

Verdict = Literal["applies", "may"]


@dataclass(frozen=True, slots=True)
class Because:
    """One answer that brought an item: question id, the answer's words, and a sentence to the person."""

    question: str
    answer: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Unmet:
    question: str
    needs: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Open:
    """A question that a "may" hinges on: its id and its short name."""

    question: str
    short: str
    answered_unsure: bool


@dataclass(frozen=True, slots=True)
class SourceNote:
    cite: str
    publisher: str
    url: str | None
    dated: str | None
    seen_on: date
    seen_as: str


@dataclass(frozen=True, slots=True)
class DueDay:
    """A deadline: always in words, and as a date where its anchor is known. `assumed` says on what the date
    rests."""

    id: str
    label: str
    words: str
    set_by: str
    date: date | None = None
    assumed: str | None = None
    past: bool = False


@dataclass(frozen=True, slots=True)
class ClockCard:
    label: str
    tone: str
    says: str
    note: str
    date: date | None
    assumed: str | None
    past: bool = False


@dataclass(frozen=True, slots=True)
class BillRow:
    name: str
    whose: str
    says: str


@dataclass(frozen=True, slots=True)
class OpeningWords:
    """The first words of a guide in trouble."""

    id: str
    title: str
    lead: str
    clocks: tuple[ClockCard, ...]
    lines_title: str | None
    lines: tuple[BillRow, ...]
    do_not: tuple[str, ...]
    sources: tuple[SourceNote, ...]
    status: str


@dataclass(frozen=True, slots=True)
class SupplierNote:
    """What an item asks of the supplier: on the invoice, on the goods and their packing, and in papers."""

    invoice: tuple[str, ...] = ()
    goods: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()


NOTHING_ASKED = SupplierNote()


@dataclass(frozen=True, slots=True)
class TermNote:
    """A term of the field and what it means. `see`: (id, term) of related ones."""

    id: str
    term: str
    says: str
    see: tuple[tuple[str, str], ...]
    sources: tuple[SourceNote, ...]
    status: str


@dataclass(frozen=True, slots=True)
class LimitNote:
    """Something that the guide covers in part ("partly") or not ("no"), and ids of contacts to ask."""

    id: str
    title: str
    covered: str
    says: str
    contacts: tuple[str, ...]
    sources: tuple[SourceNote, ...]
    status: str


@dataclass(frozen=True, slots=True)
class ViewPartNote:
    id: str
    title: str
    says: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GuideView:
    """Another order of the same items."""

    id: str
    title: str
    says: str
    parts: tuple[ViewPartNote, ...]


def source_notes(edition: Edition, sources: tuple[Source, ...]) -> tuple[SourceNote, ...]:
    """Sources ready to show; a site that nobody should be sent to is named without its address."""

    def dated(source: Source) -> str | None:
        return long_date(source.dated, edition.language) if isinstance(source.dated, date) else source.dated

    def linked(url: str | None) -> str | None:
        return None if url is None or urlsplit(url).hostname in edition.unlinked else url

    return tuple(
        SourceNote(one.cite, one.publisher, linked(one.url), dated(one), one.seen.on, one.seen.as_)
        for one in sources
    )
