"""Words on the page: headings with a real level, text that wraps and is never cut, links of their own."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from ecomguide.ui.look import Look, TextRole
from ecomguide.ui.parts import accessible

BodyRole = Literal["lead", "body", "soft", "small", "strong", "chip", "figure"]
_LEADING = {"lead": 1.5, "body": 1.5, "soft": 1.5, "small": 1.5, "strong": 1.4}
_LINE_BREAK = "\u2028"


class Words(QLabel):
    """A plain text that wraps, with room between the lines, and is as tall as its width makes it.

    QLabel sets lines close and cannot be told otherwise in plain text, so the lines are laid here.
    """

    def __init__(self, text: str, role: TextRole, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = Look.current()
        self.setTextFormat(Qt.TextFormat.PlainText)  # words are never markup
        self.setWordWrap(True)
        self.setProperty("role", role)
        font = look.font(role)
        self.setFont(font)
        self._metrics = QFontMetricsF(font)
        self._pitch = math.ceil(font.pixelSize() * _LEADING.get(role, 1.2))
        self._lines = QTextLayout()
        self._lines.setFont(font)
        self._laid_for = -1
        self._heights: dict[int, int] = {}  # a layout asks for many widths, again and again
        self._longest = self._widest = -1
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        shown = Look.current().words(text)
        if shown == self.text():
            return
        self.setAccessibleName(text.replace("\n", " "))
        self._lines.setText(shown.replace("\n", _LINE_BREAK))
        self._laid_for = -1
        self._heights.clear()
        self._longest = self._widest = -1
        super().setText(shown)
        # The width may stay as it is, and then nothing else asks for the new height.
        self.setMinimumHeight(self.heightForWidth(self.width()) if self.isVisible() else 0)
        self.updateGeometry()

    def setAlignment(self, alignment: Qt.AlignmentFlag) -> None:
        super().setAlignment(alignment)
        self._lines.setTextOption(QTextOption(alignment & Qt.AlignmentFlag.AlignHorizontal_Mask))
        self._laid_for = -1

    def set_tone(self, tone: str) -> None:
        """red, gold, green, blue or ink, instead of the role's own color."""
        self.setProperty("tone", tone)
        if self.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else Qt does it before it is shown
            self.style().unpolish(self)
            self.style().polish(self)

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._lay(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        if self._widest < 0:
            self._widest = self._width_of(self.text().split("\n"))
        width = min(self._widest, Look.current().px(640))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """At least the longest word: a narrow place wraps a text, but never cuts it."""
        if self._longest < 0:
            self._longest = self._width_of(self.text().split())
        return QSize(self._longest, self._pitch)

    def _width_of(self, pieces: list[str]) -> int:
        return math.ceil(max((self._metrics.horizontalAdvance(piece) for piece in pieces), default=0)) + 2

    def mark(self, ranges: list[QTextLayout.FormatRange]) -> None:
        """Show parts of the text in other colors; an empty list takes them away."""
        self._lines.setFormats(ranges)
        self._laid_for = -1
        self.update()

    def _lay(self, width: int) -> None:
        if width == self._laid_for:
            return
        self._laid_for = width
        self._lines.beginLayout()
        y, spare = 0, (self._pitch - self._metrics.height()) / 2
        while (line := self._lines.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, y + spare))
            y += self._pitch
        self._lines.endLayout()
        self._heights[width] = max(y, self._pitch)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay(self.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        middle = self.alignment() & Qt.AlignmentFlag.AlignVCenter
        self._lines.draw(
            painter, QPointF(0, max(0, self.height() - self._heights[self.width()]) // 2 if middle else 0)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Not every layout asks for a height to a width; as a minimum it is kept by all of them.
        needed = self.heightForWidth(self.width())
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)


class Heading(Words):
    """A heading: a screen reader meets it as one, at its level. Its page gives it the focus; Tab does not."""

    def __init__(
        self, text: str, level: int = 2, size_role: TextRole = "h2", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, size_role, parent)
        self.level = level
        accessible.as_heading(self, level)


class Body(Words):
    def __init__(self, text: str, role: BodyRole = "body", parent: QWidget | None = None) -> None:
        super().__init__(text, role, parent)


class LinkButton(QPushButton):
    """A link, or a small action in a line of text: a control of its own, 44 pixels tall for the finger."""

    def __init__(self, text: str, parent: QWidget | None = None, *, role: TextRole = "soft") -> None:
        super().__init__(Look.current().words(text), parent)
        look = Look.current()
        self.setProperty("role", "link")
        font = look.font(role)
        font.setWeight(look.font("chip").weight())
        self.setFont(font)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(look.px(44))
        self.setAutoDefault(True)  # Enter presses it, as Space does
        accessible.as_link(self)
