"""How sure the statements are: a bar in three parts, and a line of words for each with a sign of its own."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ecomguide.language import tr
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.words import Body

HEIGHT, GAP, SIGN = 14, 3, 14
FULL: tuple[str | None, ...] = ("green", "blue", None)
"""The color of each part; the last is hollow, so that nobody needs to tell three colors apart."""


def _paint(painter: QPainter, room: QRectF, ink: str | None) -> None:
    look = Look.current()
    if ink is not None:
        painter.fillRect(room, look.color(ink))
        return
    width = look.px(2)
    painter.setPen(QPen(look.color("gold_line"), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = width / 2
    painter.drawRect(room.adjusted(half, half, -half, -half))


class CoverageBar(QWidget):
    """Primary, secondary, unconfirmed."""

    def __init__(self, counts: tuple[int, int, int]) -> None:
        super().__init__()
        self.counts = counts
        words = tr("A bar: {primary} primary, {secondary} secondary, {unconfirmed} unconfirmed.")
        primary, secondary, unconfirmed = counts
        self.setAccessibleName(words.format(primary=primary, secondary=secondary, unconfirmed=unconfirmed))
        accessible.as_role(self, QAccessible.Role.Graphic)
        self.setFixedHeight(Look.current().px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = Look.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(self.rect()), look.px(3), look.px(3))
        painter.setClipPath(whole)
        total, x = sum(self.counts) or 1, 0.0
        for place, (count, ink) in enumerate(zip(self.counts, FULL, strict=True)):
            width = self.width() * count / total
            gap = 0 if place == len(FULL) - 1 else look.px(GAP)
            _paint(painter, QRectF(x, 0, max(0.0, width - gap), self.height()), ink)
            x += width


class _Sign(QWidget):
    def __init__(self, ink: str | None) -> None:
        super().__init__()
        self._ink = ink
        side = Look.current().px(SIGN)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        _paint(QPainter(self), QRectF(self.rect()), self._ink)


class CoverageKey(QWidget):
    """A line for each part of the bar."""

    def __init__(self, lines: Iterable[str]) -> None:
        super().__init__()
        look = Look.current()
        within = QVBoxLayout(self)
        within.setContentsMargins(0, look.px(6), 0, 0)
        within.setSpacing(look.px(8))
        for words, ink in zip(lines, FULL, strict=True):
            line = QHBoxLayout()
            line.setSpacing(look.px(12))
            beside = QVBoxLayout()
            beside.setContentsMargins(0, look.px(5), 0, 0)  # in the middle of the first line of words
            beside.addWidget(_Sign(ink))
            beside.addStretch(1)
            line.addLayout(beside)
            line.addWidget(Body(words), 1)
            within.addLayout(line)
