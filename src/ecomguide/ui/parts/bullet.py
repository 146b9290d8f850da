"""One line of a list with a dot before it. The dot is drawn: a screen reader hears an item, not "bullet"."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.words import Body

INDENT = 18


class Bullet(QWidget):
    def __init__(self, text: str, *, soft: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dot = "ink_soft" if soft else "ink"
        row = QHBoxLayout(self)
        row.setContentsMargins(Look.current().px(INDENT), 0, 0, 0)
        self.words = Body(text, "soft")
        if not soft:
            self.words.set_tone("ink")
        row.addWidget(self.words)
        accessible.as_role(self, QAccessible.Role.ListItem)
        self.setAccessibleName(text)

    def say(self, text: str) -> None:
        self.setAccessibleName(text)
        self.words.setText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = Look.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(self.dot))
        first_line = self.words.minimumSizeHint().height() / 2
        painter.drawEllipse(QPointF(look.px(6), first_line), look.scale * 2.3, look.scale * 2.3)
