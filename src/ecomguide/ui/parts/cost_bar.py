"""The government charges that could be worked out, as one bar with numbers. A table says the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ecomguide.guide.model import CostLine, Costs
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.guide_words import Say

SHADES = ("blue", "heading", "green", "gold_line", "red", "edge")
"""Neighbours differ in lightness, and each piece has its number."""
NARROWEST, UNKNOWN = 0.06, 0.14


def charged(costs: Costs) -> tuple[CostLine, ...]:
    """What the sum is made of."""
    return tuple(
        line
        for line in costs.lines
        if line.amount and line.verdict == "applies" and line.collector == "government"
    )


def shares(costs: Costs) -> tuple[list[float], float]:
    """(the share of each charge, the share left for what could not be worked out): together 1."""
    lines = charged(costs)
    missing = any(line.amount is None and line.collector == "government" for line in costs.lines)
    room = 1 - UNKNOWN if missing else 1.0
    amounts = [float(line.amount or 0) for line in lines]
    wide = [max(NARROWEST, amount / sum(amounts)) for amount in amounts]
    return [one / sum(wide) * room for one in wide], 1 - room


class CostBar(QWidget):
    HEIGHT = 36

    def __init__(self, costs: Costs, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shares, self._missing = shares(costs)
        self._words = say("bar_missing")
        self.setAccessibleName(say("bar_title"))
        self.setAccessibleDescription(say("bar_picture", count=len(self._shares)))
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
        x = 0.0
        for number, share in enumerate(self._shares, 1):
            wide = share * self.width()
            ground = look.color(SHADES[(number - 1) % len(SHADES)])
            self._piece(painter, QRectF(x, 0, wide - look.px(2), self.height()), ground, str(number))
            x += wide
        if self._missing:
            self._unknown(painter, QRectF(x, 0, self.width() - x, self.height()))

    def _piece(self, painter: QPainter, box: QRectF, ground: QColor, words: str) -> None:
        look = Look.current()
        painter.fillRect(box, ground)
        painter.setPen(look.color("card"))
        painter.setFont(look.font("strong"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _unknown(self, painter: QPainter, box: QRectF) -> None:
        look = Look.current()
        painter.fillRect(box, look.color("grey_soft"))
        painter.fillRect(box, QBrush(look.color("line"), Qt.BrushStyle.BDiagPattern))
        painter.setPen(QPen(look.color("edge"), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), look.px(5), look.px(5))
        painter.setPen(look.color("ink"))
        painter.setFont(look.font("soft"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
