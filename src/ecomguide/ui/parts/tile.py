"""A tile of "At a glance": what was asked, what holds, and a word of why. What is still open says on what."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ecomguide.guide.model import Glance
from ecomguide.ui.look import Look
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.words import Body, Words


class Tile(Card):
    def __init__(self, glance: Glance, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16)
        self.body.setSpacing(Look.current().px(4))
        self.setAccessibleName(f"{glance.title}: {glance.says}")
        self.body.addWidget(Body(glance.title, "small"))
        self.body.addWidget(Words(glance.says, "h3"))
        if glance.note and glance.outcome is not None:
            note = glance.note[:1].upper() + glance.note[1:]
            self.body.addWidget(Body(note, "small"))
        if still := say.still_open(glance):
            self.body.addWidget(Body(still, "small"))
        self.body.addStretch(1)
