"""Words explained in place: each term that a text uses, and what it means."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.guide.model import TermNote
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.words import Body, Heading, LinkButton


class TermsBox(Card):
    """`level`: of the headings that the terms are. `of`: what uses them."""

    all_wanted = Signal()
    """To the list of all words."""

    def __init__(self, terms: Iterable[TermNote], level: int, of: str, say: Say) -> None:
        super().__init__(ground="info", padding=16)
        self.setAccessibleName(say("terms_name"))
        accessible.as_role(self, QAccessible.Role.List)
        for term in terms:
            self.body.addWidget(_Term(term, level))
        every = LinkButton(say("terms_all"))
        every.setAccessibleDescription(of)
        every.clicked.connect(self.all_wanted)
        self.body.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)


class _Term(QWidget):
    def __init__(self, term: TermNote, level: int) -> None:
        super().__init__()
        self.setAccessibleName(term.term)
        accessible.as_role(self, QAccessible.Role.ListItem)
        within = QVBoxLayout(self)
        within.setContentsMargins(0, 0, 0, Look.current().px(2))
        within.setSpacing(Look.current().px(2))
        name = Heading(term.term, level, "strong")
        name.set_tone("ink")
        within.addWidget(name)
        within.addWidget(Body(term.says))
