"""How a line of the tariff is drawn in a list or a tree: number and rate, and its words below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from ecomguide.ui.look import Look

WORDS, NUMBER, RATE = (Qt.ItemDataRole.UserRole + n for n in range(1, 4))
"""What is drawn. The display text of an item is what is heard of it."""
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
SIDE, TOP, BETWEEN, LEAST = 12, 9, 2, 44
NO_END = 100_000
MOST_OF_RATE = 0.45
"""The share of the width that a rate may take beside the number; a longer one goes below the words."""

Index = QModelIndex | QPersistentModelIndex


class TariffRow(QStyledItemDelegate):
    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.view = view
        look = Look.current()
        self.plain, self.bold = look.font("soft"), look.font("soft")
        self.bold.setWeight(QFont.Weight.Bold)
        self._plain, self._bold = QFontMetrics(self.plain), QFontMetrics(self.bold)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look, width = Look.current(), self._width(index)
        height = sum(height for _, height, *_ in self._blocks(index, width))
        return QSize(width, max(look.px(LEAST), height + 2 * look.px(TOP)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = Look.current()
        rect, state = option.rect, option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        near = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if chosen or near:
            painter.fillRect(rect, look.color("blue" if chosen else "blue_soft"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, look.color("line"))
        blocks = self._blocks(index, rect.width())
        left, width = rect.left() + look.px(SIDE), rect.width() - 2 * look.px(SIDE)
        y = rect.top() + (rect.height() - sum(height for _, height, *_ in blocks)) // 2
        for text, height, font, ink, flags in blocks:
            painter.setFont(font)
            painter.setPen(look.color("on_blue" if chosen else ink))
            for words, where in zip(text, (flags, Qt.AlignmentFlag.AlignRight), strict=False):
                painter.drawText(QRect(left, y, width, height), flags | where, words)
            y += height
        painter.restore()

    def _blocks(self, index: Index, width: int) -> list[tuple[tuple[str, ...], int, QFont, str, Qt.TextFlag]]:
        """What stands below each other: the texts (one at the left, one at the right), height, font, ink."""
        look, inner = Look.current(), width - 2 * Look.current().px(SIDE)
        number, words, rate = (look.words(index.data(role) or "") for role in (NUMBER, WORDS, RATE))
        beside = self._bold.horizontalAdvance(rate) <= inner * MOST_OF_RATE
        head = (number, rate) if beside else (number,)
        blocks = []
        if any(head):
            blocks.append((head, self._bold.height() + look.px(BETWEEN), self.bold, "ink", Qt.TextFlag(0)))
        blocks.append(((words,), _tall(self._plain, words, inner), self.plain, "ink", WRAP))
        if not beside:
            blocks.append(((rate,), _tall(self._bold, rate, inner), self.bold, "ink", WRAP))
        return blocks  # type: ignore[return-value]

    def _width(self, index: Index) -> int:
        """What a row has: in a tree, less with each level."""
        width = self.view.viewport().width()
        if isinstance(self.view, QTreeView):
            above, levels = index.parent(), int(self.view.rootIsDecorated())
            while above.isValid():
                above, levels = above.parent(), levels + 1
            width -= levels * self.view.indentation()
        return max(1, width)


def _tall(metrics: QFontMetrics, text: str, width: int) -> int:
    return metrics.boundingRect(QRect(0, 0, max(1, width), NO_END), WRAP, text).height()
