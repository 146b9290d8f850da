"""Topics → the items, and those coming or not applying, of one guide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from ecomguide.guide.later import Later
from ecomguide.guide.model import Coming, Item, NotApplying, SourceNote, SupplierNote
from ecomguide.guide.notes import NOTHING_ASKED, source_notes
from ecomguide.guide.terms import in_topic, topic_words
from ecomguide.guide.timeline import Calendar
from ecomguide.guide.wording import Reasons, kind_name
from ecomguide.interview.answers import ALL_GOODS
from ecomguide.interview.walk import Walk
from ecomguide.language import long_date
from ecomguide.pack.board import NEVER, Match
from ecomguide.pack.condition import YES
from ecomguide.pack.edition import Edition, Ruled
from ecomguide.pack.schema import SupplierAsks, Topic

CAUTION = {"unconfirmed": "We have not seen an official text for this. Ask before you rely on it."}
NOT_THAT_FAR_BACK = "Our sources for this start on {day}. It was not checked for your day."


@dataclass(frozen=True, slots=True)
class _Fixed:
    """The part of an item that depends on the edition (and the answers its figures vary with) alone."""

    title: str
    body: str
    actions: tuple[str, ...]
    exceptions: tuple[str, ...]
    otherwise: str | None
    sources: tuple[SourceNote, ...]
    note: str | None
    keep: tuple[str, ...]
    supplier: SupplierNote


def _fixed(edition: Edition, topic: Topic, known: dict[str, Any]) -> _Fixed:
    """Made once for an edition, or once for each answer that the topic's figures vary with."""
    made = edition.memory.get(topic.id)
    if isinstance(made, _Fixed):
        return made
    varies = edition.varies((*topic_words(topic), *topic.text.keep, *topic.text.supplier.words))
    key = ("item", topic.id, *(known.get(question) for question in varies)) if varies else topic.id
    return edition.kept(key, lambda: _fill(edition, topic, known))


def _fill(edition: Edition, topic: Topic, known: dict[str, Any]) -> _Fixed:
    text = topic.text

    def fill(words: str) -> str:
        return edition.fill(words, topic.clock, known)

    return _Fixed(
        fill(text.title),
        fill(text.body),
        tuple(map(fill, text.actions)),
        tuple(map(fill, text.exceptions)),
        fill(text.otherwise) if text.otherwise else None,
        source_notes(edition, topic.source),
        _note(edition, topic),
        tuple(map(fill, text.keep)),
        _asked(text.supplier, fill),
    )


def _asked(asks: SupplierAsks, fill: Callable[[str], str]) -> SupplierNote:
    if not asks.words:
        return NOTHING_ASKED
    return SupplierNote(*(tuple(map(fill, words)) for words in (asks.invoice, asks.goods, asks.papers)))


def _note(edition: Edition, topic: Topic) -> str | None:
    notes = [CAUTION[topic.reviewed.status]] if topic.reviewed.status in CAUTION else []
    if topic.in_force.from_ is None and topic.clock == "entry":
        dated = [source.dated for source in topic.source if isinstance(source.dated, date)]
        if dated and len(dated) == len(topic.source) and edition.days.entry < min(dated):
            notes.append(NOT_THAT_FAR_BACK.format(day=long_date(min(dated), edition.language)))
    return " ".join(notes) or None


class Items:
    """Sorts the edition's topics by verdict. `shown` is in the order of the pack."""

    def __init__(self, edition: Edition, walk: Walk, reasons: Reasons, calendar: Calendar) -> None:
        self.edition, self.walk, self.reasons, self.calendar = edition, walk, reasons, calendar
        self.names = {kind: (kind, kind_name(edition, kind)) for kind in walk.kinds if kind != ALL_GOODS}
        self.shown: list[Item] = []
        self.covered: set[str] = set()
        """Kinds of goods that a shown item is about. An item on goods from one country is about no kind."""
        left: list[Ruled[Topic]] = []
        match_ = walk.board.match
        for ruled in edition.topics:
            match = match_(ruled.rule)
            if match is NEVER:
                left.append(ruled)
            else:
                self.shown.append(self._item(ruled.record, match))
        self.not_applying = Later(lambda: map(self._not_applying, left))

    def _not_applying(self, ruled: Ruled[Topic]) -> NotApplying:
        title = _fixed(self.edition, ruled.record, self.walk.known).title
        return NotApplying(ruled.record.id, title, self.reasons.unmet(ruled.rule))

    def _item(self, topic: Topic, match: Match) -> Item:
        fixed = _fixed(self.edition, topic, self.walk.known)
        applies = match.state == YES
        kinds = tuple([named for kind in match.kinds if (named := self.names.get(kind)) is not None])
        if any(block.names_kinds for block in match.blocks):
            self.covered.update(match.kinds)
        return Item(
            topic.id,
            topic.section,
            "applies" if applies else "may",
            topic.weight,
            fixed.title,
            fixed.body,
            fixed.actions,
            fixed.exceptions,
            fixed.otherwise,
            Later(lambda: map(self.calendar.due, topic.deadline)) if topic.deadline else (),
            Later(lambda: self.reasons.because(match)),
            () if applies else Later(lambda: self.reasons.hinges(match)),
            kinds,
            fixed.sources,
            topic.reviewed.status,
            topic.in_force.from_,
            topic.in_force.to,
            topic.reviewed.on,
            topic.check_again,
            topic.contacts,
            topic.first,
            fixed.note,
            Later(lambda: in_topic(self.edition, topic)),
            topic.who,
            fixed.keep,
            fixed.supplier,
        )

    def coming(self) -> tuple[Coming, ...]:
        """What would apply if the goods came later, soonest first. For goods of the past, only what is still
        ahead."""
        found = []
        for ruled in self.edition.coming:
            start = ruled.record.in_force.from_
            if (
                start is not None
                and start > self.edition.days.today
                and self.walk.board.match(ruled.rule).state == YES
            ):
                text, known = ruled.record.text, self.walk.known
                title, body = (self.edition.fill_on(start, words, known) for words in (text.title, text.body))
                found.append(Coming(ruled.record.id, title, start, body))
        return tuple(sorted(found, key=lambda one: one.from_day))
