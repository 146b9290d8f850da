"""The government charges that could be worked out, as one bar with numbers. A table says the same.

What is owed for certain is plain; the part of a charge that lies between its least and its most is striped;
what could not be worked out stands empty at the end.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QAccessible,
    QBrush,
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ecomguide.guide.model import Costs
from ecomguide.render.bar import Piece, pieces
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.guide_words import Say

SHADES = ("blue", "heading", "green", "gold_line", "red", "edge")
"""Neighbours differ in lightness, and each piece has its number."""


class CostBar(QWidget):
    HEIGHT = 36

    def __init__(self, costs: Costs, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pieces = pieces(costs)
        charges = sum(1 for piece in self.pieces if piece.line)
        self.setAccessibleName(say("bar_title"))
        self.setAccessibleDescription(say("bar_picture", count=charges))
        accessible.as_role(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = Look.current()
        return QSize(look.px(320), look.px(self.HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = Look.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), look.px(6), look.px(6))
        painter.setClipPath(shape)
        for number, piece in enumerate(self.pieces, 1):
            box = QRectF(piece.start * self.width(), 0, piece.width * self.width(), self.height())
            if not piece.line:
                self._unknown(painter, box)
                continue
            shade = look.color(SHADES[(number - 1) % len(SHADES)])
            self._charge(painter, box.adjusted(0, 0, -look.px(2), 0), piece, shade, str(number))

    def _charge(self, painter: QPainter, box: QRectF, piece: Piece, shade: QColor, number: str) -> None:
        look = Look.current()
        sure = QRectF(box.topLeft(), QSizeF(box.width() * piece.sure, box.height()))
        painter.fillRect(sure, shade)
        if piece.sure < 1:
            rest = box.adjusted(sure.width(), 0, 0, 0)
            painter.fillRect(rest, look.color("card"))
            painter.fillRect(rest, QBrush(shade, Qt.BrushStyle.BDiagPattern))
            painter.setPen(QPen(shade, look.px(2)))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        font = look.font("strong")
        painter.setFont(font)
        needs = QFontMetricsF(font).horizontalAdvance(number) + look.px(4)
        if sure.width() >= needs:
            painter.setPen(look.color("card"))
            painter.drawText(sure, Qt.AlignmentFlag.AlignCenter, number)
        elif box.width() >= needs:
            middle = QRectF(box.center().x() - needs / 2, box.y(), needs, box.height())
            painter.fillRect(middle.adjusted(0, look.px(7), 0, -look.px(7)), look.color("card"))
            painter.setPen(look.color("ink"))
            painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, number)

    def _unknown(self, painter: QPainter, box: QRectF) -> None:
        look = Look.current()
        painter.fillRect(box, look.color("grey_soft"))
        painter.setPen(QPen(look.color("edge"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), look.px(5), look.px(5))
        painter.setPen(look.color("ink"))
        painter.setFont(look.font("soft"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
