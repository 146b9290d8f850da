"""Lines of the tariff to choose from: by mouse, or with the arrows and Enter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from ecomguide.ui.look import Look
from ecomguide.ui.parts import tariff_words
from ecomguide.ui.parts.tariff_row import NUMBER, RATE, WORDS, TariffRow

if TYPE_CHECKING:
    from ecomguide.pack.tariff import TariffLine


class TariffList(QListWidget):
    picked = Signal(str)
    """A number, with dots."""
    left_above = Signal()
    """Up was pressed on the first line."""

    def __init__(self, name: str, most_height: float = 340) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._lines: tuple[TariffLine, ...] = ()
        self._most = Look.current().px(most_height)
        self.setProperty("role", "lines")
        self.setStyleSheet("QListWidget { padding: 0; }")
        self.setItemDelegate(TariffRow(self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._pick)

    def show_lines(self, lines: Iterable[TariffLine], under: TariffLine | None = None) -> None:
        """`under`: a parent of them all, which need not be said again."""
        if (shown := tuple(lines)) == self._lines:
            return  # and the reader's place in them stays
        self._lines = shown
        self.clear()
        for line in shown:
            item = QListWidgetItem(tariff_words.spoken(line))
            item.setToolTip(tariff_words.spoken(line))
            item.setData(NUMBER, line.number)
            item.setData(WORDS, tariff_words.short(line, under))
            item.setData(RATE, tariff_words.rate(line))
            self.addItem(item)
        self.scrollToTop()
        self._fit()

    def enter(self) -> None:
        """With the keyboard, to its first line."""
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        by_key = event.reason() != Qt.FocusReason.MouseFocusReason
        if by_key and self.currentRow() < 0:
            self.setCurrentRow(0)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._pick(self.currentItem())
        elif event.key() == Qt.Key.Key_Up and self.currentRow() <= 0:
            self.left_above.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self._fit()

    def viewportSizeHint(self) -> QSize:
        return QSize(0, 0)

    def _fit(self) -> None:
        """As tall as its lines, up to a limit; then it scrolls."""
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(min(self._most, rows + 2 * self.frameWidth()))

    def _pick(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.picked.emit(item.data(NUMBER))
