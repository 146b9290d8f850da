"""The words of a complaint, at the field they are about."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ecomguide.ui.look import Look, pixmap
from ecomguide.ui.parts.words import Body


class ComplaintNote(QWidget):
    """Takes no room while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = Look.current()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(8))
        picture = QLabel()
        picture.setPixmap(pixmap("error", "red", 20))
        picture.setFixedWidth(look.px(20))
        across.addWidget(picture)
        self.words = Body("", "strong")
        self.words.set_tone("red")
        across.addWidget(self.words, 1)
        self.hide()

    def say(self, text: str) -> None:
        self.words.setText(text)
        self.setVisible(bool(text))
