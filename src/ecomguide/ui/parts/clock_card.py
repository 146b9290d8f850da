"""A clock that runs: what, by when, counted from what. The edge shows how urgent it is."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from ecomguide.guide.model import ClockCard as Clock
from ecomguide.ui.look import Look
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.words import Body, Words

EDGE = {"urgent": "red", "warn": "gold_line", "calm": "blue"}
INK = {"urgent": "red", "warn": "gold"}


class ClockCard(Card):
    def __init__(self, clock: Clock, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=18)
        look = Look.current()
        self._edge = EDGE.get(clock.tone, "blue")
        self.body.setContentsMargins(look.px(24), look.px(16), look.px(20), look.px(16))
        self.body.setSpacing(look.px(4))
        when = say.clock(clock)
        note = say.clock_note(clock)
        self.setAccessibleName(f"{clock.label}: {when}. {note}")
        self.body.addWidget(Body(clock.label, "small"))
        big = Words(when, "h2")
        if clock.tone in INK:
            big.set_tone(INK[clock.tone])
        self.body.addWidget(big)
        words = ". ".join(part for part in (note, say.assumed(clock.assumed)) if part)
        self.body.addWidget(Body(words, "small"))
        self.body.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look = Look.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(self.rect()), look.px(10), look.px(10))
        edge = QPainterPath()
        edge.addRect(QRectF(0, 0, look.px(5), self.height()))
        painter.fillPath(whole.intersected(edge), look.color(self._edge))
