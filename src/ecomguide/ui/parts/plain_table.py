"""A table as tall as its rows: what a drawing shows, for the keyboard and a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ecomguide.ui.look import Look

PADDING = 12


class PlainTable(QTableWidget):
    def __init__(
        self,
        name: str,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        parent: QWidget | None = None,
        *,
        wide_first: bool = False,
    ) -> None:
        """`wide_first`: names in the first column, figures in the others."""
        super().__init__(len(rows), len(heads), parent)
        look = Look.current()
        self._wide_first = wide_first
        self.setAccessibleName(name)
        self.setFont(look.font("soft"))
        self.setHorizontalHeaderLabels([look.words(head) for head in heads])
        for row, cells in enumerate(rows):
            for column, words in enumerate(cells):
                self.setItem(row, column, QTableWidgetItem(look.words(words)))
        self._plain()
        self._fit()

    def _plain(self) -> None:
        """Read-only, no grid of its own scrolling, and Tab leaves it."""
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        mode = QHeaderView.ResizeMode
        head.setSectionResizeMode(mode.Fixed if self._wide_first else mode.Stretch)
        head.setMinimumSectionSize(1)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        look = Look.current()
        tokens = look.tokens
        self.setStyleSheet(
            f"QTableWidget {{ background: transparent; color: {tokens.ink}; border: 0; }}"
            f"QHeaderView::section {{ background: transparent; color: {tokens.ink_soft}; border: 0;"
            f" border-bottom: 1px solid {tokens.edge}; padding: 4px 2px;"
            f" font-size: {look.px(13)}px; font-weight: 600; }}"
            f"QHeaderView {{ background: transparent; }}"
        )

    def _fit(self) -> None:
        """Rows as tall as their words, the table as tall as its rows."""
        room = Look.current().px(PADDING)
        if self._wide_first:
            for column, width in enumerate(self._widths()):
                self.setColumnWidth(column, width)
        for row in range(self.rowCount()):
            self.setRowHeight(row, max(map(partial(self._tall, row), range(self.columnCount()))) + room)
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + Look.current().px(4))

    def _widths(self) -> list[int]:
        """All columns but the first are as wide as their longest word or figure."""
        columns = range(self.columnCount())
        if not self._wide_first:
            return [self.viewport().width() // self.columnCount()] * self.columnCount()
        ruler, room = QFontMetrics(Look.current().font("chip")), 2 * Look.current().px(PADDING)
        heads = [
            item.text() if (item := self.horizontalHeaderItem(one)) is not None else "" for one in columns
        ]
        narrow = [ruler.horizontalAdvance(words) + room for words in heads[1:]]
        return [max(1, self.viewport().width() - sum(narrow)), *narrow]

    def _tall(self, row: int, column: int) -> int:
        item = self.item(row, column)
        # The header itself learns its widths too late to be asked.
        width = max(1, self._widths()[column] - Look.current().px(PADDING))
        words = item.text() if item is not None else ""
        return self.fontMetrics().boundingRect(0, 0, width, 10_000, Qt.TextFlag.TextWordWrap, words).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def viewportSizeHint(self) -> QSize:
        return QSize(0, 0)

    def wheelEvent(self, event: QEvent) -> None:
        """The page scrolls, never the table."""
        event.ignore()
