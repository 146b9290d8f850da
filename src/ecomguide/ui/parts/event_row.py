"""One day of a history: a point on a line that runs down, the day, and what happened."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.language import tr
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.words import Body

INDENT, AXIS, DOT, BELOW = 32, 8, 5, 16


class EventRow(QWidget):
    """`ahead`: the day is yet to come. Its point is hollow, and its words say so."""

    def __init__(self, day: str, says: str, *, first: bool, last: bool, ahead: bool = False) -> None:
        super().__init__()
        look = Look.current()
        self._first, self._last, self._ahead = first, last, ahead
        within = QVBoxLayout(self)
        within.setContentsMargins(look.px(INDENT), 0, 0, 0 if last else look.px(BELOW))
        within.setSpacing(look.px(2))
        words = tr("{day}, planned").format(day=day) if ahead else day
        self.day = Body(words, "small")
        self.day.set_tone("blue")
        within.addWidget(self.day)
        within.addWidget(Body(says))
        self.setAccessibleName(f"{words}: {says}")
        accessible.as_role(self, QAccessible.Role.ListItem)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = Look.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = look.px(AXIS)
        y = self.day.y() + self.day.minimumSizeHint().height() / 2
        painter.setPen(QPen(look.color("edge"), look.px(2)))
        top, end = (y if self._first else 0), (y if self._last else self.height())
        painter.drawLine(QPointF(x, top), QPointF(x, end))
        painter.setPen(QPen(look.color("blue"), look.px(2)) if self._ahead else Qt.PenStyle.NoPen)
        painter.setBrush(look.color("card" if self._ahead else "blue"))
        painter.drawEllipse(QPointF(x, y), look.px(DOT), look.px(DOT))
