"""A chip that may be a whole sentence: one of the person's answers, as the reason for an item. It wraps."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ecomguide.ui.look import Look
from ecomguide.ui.parts.words import Words

SIDE, TOP, RADIUS = 10, 3, 11


class WhyChip(Words):
    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        look = Look.current()
        self._side, self._top = look.px(SIDE), look.px(TOP)
        super().__init__(text, "chip", parent)

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(max(1, width - 2 * self._side)) + 2 * self._top

    def sizeHint(self) -> QSize:
        width = super().sizeHint().width() + 2 * self._side
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() + QSize(2 * self._side, 2 * self._top)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = Look.current()
        self._lay(max(1, self.width() - 2 * self._side))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("blue_soft"))
        painter.drawRoundedRect(QRectF(self.rect()), look.px(RADIUS), look.px(RADIUS))
        painter.setPen(look.color("blue_deep"))
        self._lines.draw(painter, QPointF(self._side, self._top))
