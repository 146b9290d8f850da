"""The tick of a card: a real check box, drawn as a green disc once it is done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from ecomguide.ui.look import Look, pixmap

TARGET, BOX, DISC = 44, 17, 24


class TickBox(QCheckBox):
    """With words, they stand beside the box; on a card the title does."""

    def __init__(self, name: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Look.current().words(words)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        side = Look.current().px(TARGET)
        wide = QFontMetrics(Look.current().font("body")).horizontalAdvance(self._words)
        return QSize(side + wide, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = Look.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        square = QRectF(0, 0, self.height(), self.height())
        if self._words:
            painter.setFont(look.font("body"))
            painter.setPen(look.color("ink"))
            beside = self.rect().adjusted(self.height(), 0, 0, 0)
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, self._words)
        middle = square.center()
        if self.isChecked():
            side = look.px(DISC)
            painter.drawPixmap(
                round(middle.x() - side / 2),
                round(middle.y() - side / 2),
                pixmap("check_circle", "green", DISC),
            )
            return
        side = look.px(BOX)
        box = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        painter.setPen(QPen(look.color("blue" if self.underMouse() else "edge"), look.px(2)))
        painter.drawRoundedRect(box, look.px(2), look.px(2))
