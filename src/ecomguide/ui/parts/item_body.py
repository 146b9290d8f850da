"""What a topic's card holds once it is open: words, steps, reasons, how sure, and where from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ecomguide.guide.model import DueDay, Item
from ecomguide.language import listing
from ecomguide.ui.asides import FIRST_PAGE
from ecomguide.ui.look import Look
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.hinge_line import HingeLine
from ecomguide.ui.parts.opened import Opened
from ecomguide.ui.parts.report import ReportDialog
from ecomguide.ui.parts.source_list import sources_of
from ecomguide.ui.parts.terms_box import TermsBox
from ecomguide.ui.parts.why_chip import WhyChip
from ecomguide.ui.parts.words import Body, LinkButton
from ecomguide.ui.parts.wrap_link import WrapLink
from ecomguide.ui.session import Session

INDENT = 44
TERM_LEVEL = 4
"""Under the card's own heading."""


class ItemBody(QWidget):
    contact_wanted = Signal(str)

    def __init__(self, item: Item, session: Session, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = Look.current()
        self.item, self.session, self.say = item, session, say
        self._within = QVBoxLayout(self)
        self._within.setContentsMargins(look.px(INDENT), 0, look.px(8), look.px(4))
        self._within.setSpacing(look.px(6))
        self._words()
        self._steps()
        self._titled("otherwise", (item.otherwise,) if item.otherwise else ())
        self._titled("exceptions", item.exceptions)
        self._titled("by_when", tuple(map(self._due, item.deadlines)))
        self._reasons()
        self._foot()

    def _words(self) -> None:
        if self.item.note:
            caution = Card(ground="warning", padding=12)
            caution.body.addWidget(Body(self.item.note, "soft"))
            self._within.addWidget(caution)
        self._within.addWidget(Body(self.item.body))
        if self.item.for_kinds:
            goods = listing([name for _, name in self.item.for_kinds], self.say.language)
            self._within.addWidget(Body(self.say("for_goods", goods=goods), "soft"))

    def _steps(self) -> None:
        if not self.item.actions:
            return
        self._subhead("steps")
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(Look.current().px(6))
        grid.setColumnStretch(1, 1)
        for number, action in enumerate(self.item.actions, 1):
            count = Body(f"{number}.")
            count.set_tone("blue")
            grid.addWidget(count, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Body(action), number, 1)
        self._within.addWidget(rows)

    def _subhead(self, key: str) -> None:
        self._within.addSpacing(Look.current().px(4))
        self._within.addWidget(Body(self.say(key), "strong"))

    def _titled(self, key: str, texts: tuple[str, ...]) -> None:
        if texts:
            self._subhead(key)
            for text in texts:
                self._within.addWidget(Body(text))

    def _due(self, due: DueDay) -> str:
        """File the summary: by 1 February 2027 (ten working days after entry). Assumed: …"""
        passed = f", {self.say('past')}" if due.past else ""
        label = due.label[:1].upper() + due.label[1:]
        return f"{label}: {self.say.due(due)}{passed}. {self.say.assumed(due.assumed)}".strip()

    def _reasons(self) -> None:
        if self.item.because:
            self._within.addSpacing(Look.current().px(4))
            chips = QWidget()
            flow = FlowLayout(chips, gap=8)
            for number, because in enumerate(self.item.because):
                words = because.sentence.rstrip(".") if number else self.say.why(because.sentence)
                flow.addWidget(WhyChip(words))
            self._within.addWidget(chips)
        if self.item.hinges_on:
            self._within.addWidget(self._hinges())

    def _hinges(self) -> QWidget:
        return HingeLine(self.item.hinges_on, self.item.title, self.session, self.say)

    def _foot(self) -> None:
        item, say = self.item, self.say
        self._within.addWidget(Body(say.source_line(item), "soft"))
        foot = QWidget()
        flow = FlowLayout(foot, gap=20, line_gap=0)
        if item.terms:
            flow.addWidget(self._words_explained())
        self.source = LinkButton(say("source_open"))
        self.source.setAccessibleName(say("sources_of", title=item.title))
        self.source.setAccessibleDescription(say("fold_closed"))
        self.source.clicked.connect(self._toggle_sources)
        flow.addWidget(self.source)
        for id_ in item.contacts:
            flow.addWidget(self._contact(id_))
        self._wrong = LinkButton(say("wrong"))
        self._wrong.setAccessibleName(say("wrong_of", title=item.title))
        self._wrong.clicked.connect(self._report)
        flow.addWidget(self._wrong)
        self._within.addWidget(foot)
        self._opened = Opened(say, self._within.addWidget, after=self._wrong)

    def _words_explained(self) -> LinkButton:
        item, say = self.item, self.say
        self.terms = LinkButton(say("terms_open", count=len(item.terms)))
        self.terms.setAccessibleName(say("terms_of", count=len(item.terms), title=item.title))
        self.terms.setAccessibleDescription(say("fold_closed"))
        self.terms.clicked.connect(lambda: self._opened.toggle(self.terms, self._make_terms))
        return self.terms

    def _contact(self, id_: str) -> QWidget:
        name = next((card.name for card in self.session.guide.contacts if card.id == id_), id_)
        link = WrapLink(self.say("ask_contact", name=name))
        link.setAccessibleDescription(self.item.title)
        link.clicked.connect(lambda: self.contact_wanted.emit(id_))
        return link

    def _make_terms(self) -> QWidget:
        by_id = {term.id: term for term in self.session.guide.glossary}
        notes = [by_id[id_] for id_ in self.item.terms if id_ in by_id]
        box = TermsBox(notes, TERM_LEVEL, self.item.title, self.say)
        box.all_wanted.connect(lambda: self.session.look_up(FIRST_PAGE))
        return box

    def _make_sources(self) -> QWidget:
        box = Card(ground="info", padding=16)
        box.body.addWidget(Body(self.say.standing(self.item), "soft"))
        box.body.addWidget(sources_of(self.item.sources, self.say, self.session.mode.may_follow_links))
        return box

    def _toggle_sources(self) -> None:
        is_open = self._opened.toggle(self.source, self._make_sources)
        self.source.setText(Look.current().words(self.say("source_close" if is_open else "source_open")))

    def _report(self) -> None:
        ReportDialog(self.item, self.session, self.say, self).open()
