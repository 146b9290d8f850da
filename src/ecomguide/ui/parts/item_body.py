"""What a topic's card holds once it is open: words, steps, reasons, how sure, and where from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ecomguide.guide.model import DueDay, Item
from ecomguide.language import listing
from ecomguide.ui.look import Look
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.hinge_line import HingeLine
from ecomguide.ui.parts.report import ReportDialog
from ecomguide.ui.parts.source_list import sources_of
from ecomguide.ui.parts.tab_order import put_after
from ecomguide.ui.parts.why_chip import WhyChip
from ecomguide.ui.parts.words import Body, LinkButton
from ecomguide.ui.parts.wrap_link import WrapLink
from ecomguide.ui.session import Session

INDENT = 44


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
        flow = FlowLayout(foot, gap=20)
        self.source = LinkButton(say("source_open"))
        self.source.setAccessibleName(say("sources_of", title=item.title))
        self.source.clicked.connect(self._toggle_sources)
        flow.addWidget(self.source)
        for id_ in item.contacts:
            flow.addWidget(self._contact(id_))
        self._wrong = LinkButton(say("wrong"))
        self._wrong.setAccessibleName(say("wrong_of", title=item.title))
        self._wrong.clicked.connect(self._report)
        flow.addWidget(self._wrong)
        self._within.addWidget(foot)
        self._sources: QWidget | None = None

    def _contact(self, id_: str) -> QWidget:
        name = next((card.name for card in self.session.guide.contacts if card.id == id_), id_)
        link = WrapLink(self.say("ask_contact", name=name))
        link.setAccessibleDescription(self.item.title)
        link.clicked.connect(lambda: self.contact_wanted.emit(id_))
        return link

    def _toggle_sources(self) -> None:
        if self._sources is None:
            box = Card(ground="info", padding=16)
            box.body.addWidget(Body(self.say.standing(self.item), "soft"))
            box.body.addWidget(sources_of(self.item.sources, self.say, self.session.mode.may_follow_links))
            self._sources = box
            self._within.addWidget(box)
            box.show()
            put_after(self._wrong, box)
        else:
            self._sources.setVisible(self._sources.isHidden())
        key = "source_close" if not self._sources.isHidden() else "source_open"
        self.source.setText(Look.current().words(self.say(key)))

    def _report(self) -> None:
        ReportDialog(self.item, self.session, self.say, self).open()
