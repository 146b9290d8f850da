"""A step of "Do this first" in trouble: tick, number, title, one sentence, and the way to the rest."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ecomguide.guide.model import Item
from ecomguide.ui.look import Look
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.tick_box import TickBox
from ecomguide.ui.parts.words import Body, Heading, LinkButton

TOO_SHORT = 6
"""Words. "Your bill shows a sum." says too little alone."""


def first_sentence(words: str) -> str:
    """The first sentence, or the first two where the first says too little."""
    first = _one_sentence(words)
    rest = words[len(first) :].lstrip()
    return f"{first} {_one_sentence(rest)}" if rest and len(first.split()) < TOO_SHORT else first


def _one_sentence(words: str) -> str:
    """Up to the first full stop that ends a sentence; "19 U.S.C. 1484" does not end one."""
    found = re.match(r".{12,}?(?<![A-Z])[.?](?=\s+[A-Z]|$)", words, re.DOTALL)
    return found.group() if found else words


class FirstTick(Card):
    ticked = Signal(str, bool)
    wanted = Signal(str)

    def __init__(
        self, number: int, item: Item, done: date | None, say: Say, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, padding=0)
        look = Look.current()
        self.item, self.say = item, say
        self.setAccessibleName(f"{number}. {item.title}")
        self.body.setContentsMargins(look.px(8), look.px(10), look.px(16), look.px(10))
        line = QHBoxLayout()
        line.setSpacing(look.px(2))
        self.tick = TickBox(say("done_box", title=item.title))
        self.tick.clicked.connect(lambda checked: self.ticked.emit(item.id, checked))
        line.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(self._words(number), 1)
        line.addSpacing(look.px(10))
        more = LinkButton(say("more"))
        more.setAccessibleName(say("more_below", title=item.title))
        more.clicked.connect(lambda: self.wanted.emit(item.id))
        line.addWidget(more, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(line)
        self.show_done(done)

    def _words(self, number: int) -> QVBoxLayout:
        within = QVBoxLayout()
        within.setSpacing(Look.current().px(2))
        title = Heading(f"{number}. {self.item.title}", 3, "h3")
        title.set_tone("ink")
        within.addWidget(title)
        within.addWidget(Body(first_sentence(self.item.body), "soft"))
        self.when = Body("", "small")
        within.addWidget(self.when)
        return within

    def show_done(self, day: date | None) -> None:
        self.tick.setChecked(day is not None)
        words = self.say("done_on", day=self.say.day_and_month(day)) if day else ""
        self.when.setText(words)
        self.when.setVisible(bool(words))
