"""Contents at the left of a page: each part with its count, the one on the page marked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ecomguide.ui.look import Look
from ecomguide.ui.parts.card import Line
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.pressable import Pressable

WIDTH, TARGET = 240, 44


@dataclass(frozen=True, slots=True)
class Entry:
    """`aside` stands at the right: a count, or a word. An entry under the line is `apart`."""

    id: str
    title: str
    aside: str = ""
    apart: bool = False


class EntryButton(Pressable):
    SIDE, TOP = 12, 9

    def __init__(self, entry: Entry, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = Look.current()
        self.entry = entry
        self._heights: dict[int, int] = {}
        name = say("count_of", title=entry.title, count=entry.aside) if entry.aside else entry.title
        self.setText(look.words(entry.title))
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._font, self._strong, self._aside = look.font("soft"), look.font("chip"), look.font("small")
        for font in (self._font, self._strong):
            font.setPixelSize(look.px(14.5))

    def nextCheckState(self) -> None:
        """Marked by what is on the page, not by the press."""

    def _words_width(self, width: int) -> int:
        look = Look.current()
        aside = QFontMetrics(self._aside).horizontalAdvance(self.entry.aside)
        return max(1, width - 2 * look.px(self.SIDE) - (aside + look.px(10) if aside else 0))

    def heightForWidth(self, width: int) -> int:
        if width in self._heights:
            return self._heights[width]
        look = Look.current()
        box = QFontMetrics(self._strong).boundingRect(
            0, 0, self._words_width(width), 10_000, Qt.TextFlag.TextWordWrap, self.text()
        )
        self._heights[width] = max(look.px(TARGET), box.height() + 2 * look.px(self.TOP))
        return self._heights[width]

    def sizeHint(self) -> QSize:
        return QSize(Look.current().px(WIDTH - 32), self.heightForWidth(self.width() or 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(Look.current().px(80), Look.current().px(TARGET))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The rail narrows as its own scroll bar comes: words then need another line.
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = Look.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("blue_soft" if self.isChecked() else "grey_soft"))
            painter.drawRoundedRect(QRectF(self.rect()), look.px(5), look.px(5))
        box = self.rect().adjusted(look.px(self.SIDE), 0, -look.px(self.SIDE), 0)
        painter.setFont(self._strong if self.isChecked() else self._font)
        painter.setPen(look.color("blue_deep" if self.isChecked() else "ink"))
        words = box.adjusted(0, 0, self._words_width(self.width()) - box.width(), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.text())
        painter.setFont(self._aside)
        painter.setPen(look.color("ink_soft"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.entry.aside)


class ContentsRail(QFrame):
    chosen = Signal(str)

    def __init__(self, say: Say, parent: QWidget | None = None, *, name: str = "") -> None:
        """`name`: what it holds, where that is not a guide's contents."""
        super().__init__(parent)
        look = Look.current()
        self.say = say
        self.setProperty("role", "bar")
        self.setStyleSheet("ContentsRail { border-right-width: 1px; }")
        self.setAccessibleName(name or say("rail"))
        self.setFixedWidth(look.px(WIDTH))
        self.buttons: dict[str, EntryButton] = {}
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setViewport(QWidget())  # one of our own is not filled
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 1, 0)
        whole.addWidget(self._scroll)

    def show_entries(self, entries: Iterable[Entry]) -> None:
        look = Look.current()
        inside = QWidget()
        within = QVBoxLayout(inside)
        within.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(8))
        within.setSpacing(0)
        self.buttons = {}
        was_apart = False
        for entry in entries:
            if entry.apart and not was_apart:
                within.addSpacing(look.px(5))
                within.addWidget(Line())
                within.addSpacing(look.px(5))
                was_apart = True
            button = EntryButton(entry, self.say)
            button.clicked.connect(lambda _=False, id_=entry.id: self.chosen.emit(id_))
            self.buttons[entry.id] = button
            within.addWidget(button)
        within.addStretch(1)
        self._scroll.setWidget(inside)
        inside.setAutoFillBackground(False)  # the scroll area has just turned it on

    def mark(self, id_: str) -> None:
        for one, button in self.buttons.items():
            button.setChecked(one == id_)
            if one == id_:
                self._scroll.ensureWidgetVisible(button, 0, Look.current().px(8))
