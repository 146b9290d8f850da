"""A word in the list of all words: what it means, how sure that is, what else to see."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.guide.model import TermNote
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.card import Card, Line
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.opened import Opened
from ecomguide.ui.parts.source_list import sources_of
from ecomguide.ui.parts.words import Body, Heading, LinkButton
from ecomguide.ui.parts.wrap_link import WrapLink

LEVEL = 3


class TermRow(QWidget):
    wanted = Signal(str)
    """Another term, by its id."""

    def __init__(self, term: TermNote, say: Say, may_follow: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = Look.current()
        self.term, self.say, self._may_follow = term, say, may_follow
        self.setAccessibleName(term.term)
        accessible.as_role(self, QAccessible.Role.ListItem)
        self._within = QVBoxLayout(self)
        self._within.setContentsMargins(0, look.px(10), 0, 0)
        self._within.setSpacing(look.px(2))
        self.heading = Heading(term.term, LEVEL, "h3")
        self.heading.set_tone("ink")
        self._within.addWidget(self.heading)
        self._within.addWidget(Body(term.says))
        self._within.addWidget(self._foot())
        self._within.addWidget(Line())
        self._opened = Opened(say, lambda made: self._within.insertWidget(self._within.count() - 1, made))

    def _foot(self) -> QWidget:
        say, term = self.say, self.term
        foot = QWidget()
        flow = FlowLayout(foot, gap=14, line_gap=0)
        flow.addWidget(Body(say.named(term.status).capitalize(), "small"))
        self.source = LinkButton(say("terms_sources"), role="small")
        self.source.setAccessibleName(say("terms_sources_of", term=term.term))
        self.source.setAccessibleDescription(say("fold_closed"))
        self.source.clicked.connect(self._toggle)
        flow.addWidget(self.source)
        if term.see:
            flow.addWidget(Body(say("terms_see"), "small"))
        for id_, name in term.see:
            link = WrapLink(name, role="small")
            link.setAccessibleDescription(f"{say('terms_see')} {term.term}")
            link.clicked.connect(lambda _=False, id_=id_: self.wanted.emit(id_))
            flow.addWidget(link)
        return foot

    def _sources(self) -> QWidget:
        box = Card(ground="info", padding=16)
        box.body.addWidget(sources_of(self.term.sources, self.say, self._may_follow))
        return box

    def _toggle(self) -> None:
        is_open = self._opened.toggle(self.source, self._sources)
        self.source.setText(Look.current().words(self.say("source_close" if is_open else "terms_sources")))
