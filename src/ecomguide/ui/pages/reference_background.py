"""A page for who wants to know how it came about: words, what happened when, and where from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from ecomguide.guide.notes import SourceNote, source_notes
from ecomguide.language import long_date, tr
from ecomguide.pack.schema import Background, Event, Source
from ecomguide.ui.look import Look
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.event_row import EventRow
from ecomguide.ui.parts.fold import Fold
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.reference_sheet import ReferenceSheet
from ecomguide.ui.parts.source_list import SourceList
from ecomguide.ui.parts.words import Body, Heading
from ecomguide.ui.session import Session


class BackgroundReference(ReferenceSheet):
    def __init__(self, session: Session, id_: str) -> None:
        self.session, self.say = session, Say(session.language)
        self.edition = session.edition_of_today
        page = next(one for one in self.edition.contents.background if one.id == id_)
        super().__init__(self.edition.fill(page.title, "today"))
        for words in page.body:
            self.column.addWidget(Body(self.edition.fill(words, "today")))
        self.column.addWidget(Body(self._standing(page), "small"))
        if page.event:
            self._title(tr("What happened, and when"))
            self.column.addWidget(self._events(page.event))
        self._title(self.say("sources"))
        self.column.addWidget(self._sources(page))
        self.column.addStretch(1)

    def _title(self, words: str) -> None:
        self.column.addSpacing(Look.current().px(12))
        self.column.addWidget(Heading(words, 2, "h2"))

    def _standing(self, page: Background) -> str:
        status = self.say.named(page.reviewed.status).capitalize()
        return " · ".join([status, self.say("checked", day=self.say.short(page.reviewed.on))])

    def _events(self, events: Sequence[Event]) -> QWidget:
        card = Card(padding=20)
        card.body.setSpacing(0)
        for place, event in enumerate(events):
            row = EventRow(
                self._day(event.on),
                self.edition.fill(event.says, "today"),
                first=place == 0,
                last=place == len(events) - 1,
                ahead=isinstance(event.on, date) and event.on > self.session.today,
            )
            card.body.addWidget(row)
        return card

    def _day(self, on: date | str) -> str:
        return long_date(on, self.session.language) if isinstance(on, date) else on

    def _sources(self, page: Background) -> Fold:
        """Those of the page, then those of what happened; each once."""
        uses: dict[SourceNote, list[str]] = {}
        for note in self._notes(page.source):
            uses.setdefault(note, [])
        for event in page.event:
            for note in self._notes(event.source):
                uses.setdefault(note, []).append(self._day(event.on))
        rows = [(note, tuple(dict.fromkeys(days))) for note, days in uses.items()]

        def make() -> QWidget:
            card = Card(padding=20)
            card.body.addWidget(SourceList(rows, self.say, self.session.mode.may_follow_links))
            return card

        return Fold(self.say("show_sources", count=len(rows)), make, self.say)

    def _notes(self, sources: tuple[Source, ...]) -> tuple[SourceNote, ...]:
        return source_notes(self.edition, sources)
