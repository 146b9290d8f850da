"""One line of the review: what it is about, what was said, its buttons. In little room they stack."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ecomguide.ui.look import Look
from ecomguide.ui.parts.words import Body, LinkButton

NARROW = 520
LABEL = 170


class AnswerRow(QWidget):
    def __init__(self, label: str, words: str, note: str = "") -> None:
        super().__init__()
        look = Look.current()
        self.row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.row.setContentsMargins(look.px(20), look.px(6), look.px(20), look.px(6))
        self.row.setSpacing(look.px(16))
        self.label = Body(label, "soft")
        self.words = Body(words, "body")
        self.row.addWidget(self.label)
        said = QVBoxLayout()
        said.setSpacing(look.px(2))
        said.addStretch(1)
        said.addWidget(self.words)
        if note:
            said.addWidget(Body(note, "soft"))
        said.addStretch(1)
        self.row.addLayout(said, 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(look.px(16))
        self.row.addLayout(self.buttons)

    def add_button(self, text: str, spoken: str, act: Callable[[], None]) -> LinkButton:
        button = LinkButton(text)
        button.setAccessibleName(spoken)
        button.clicked.connect(act)
        self.buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = Look.current()
        narrow = self.width() < look.px(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self.row.direction() != way or not self.label.property("placed"):
            self.label.setProperty("placed", True)
            self.row.setDirection(way)
            self.row.setSpacing(look.px(2 if narrow else 16))
            self.label.setFixedWidth(look.px(LABEL)) if not narrow else self._loosen()

    def _loosen(self) -> None:
        self.label.setMinimumWidth(0)
        self.label.setMaximumWidth(16_777_215)
