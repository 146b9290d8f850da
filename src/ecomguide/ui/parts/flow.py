"""A layout that fills lines from the left and wraps: for chips and tiles."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ecomguide.ui.look import Look


class FlowLayout(QLayout):
    """With `stretch_to`, tiles share a line in equal parts, each at least that wide (before scaling)."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: float = 8,
        line_gap: float | None = None,
        stretch_to: float | None = None,
    ) -> None:
        """`line_gap`: between lines, where it is another than `gap`. Links are tall enough to need none."""
        super().__init__(parent)
        look = Look.current()
        self.gap = look.px(gap)
        self.line_gap = self.gap if line_gap is None else round(line_gap * look.scale)
        self.tile = look.px(stretch_to) if stretch_to else None
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._lay(QRect(0, 0, width, 0), place=False)
        return self._heights[width]

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, place=True)

    def sizeHint(self) -> QSize:
        shown = [item for item in self._items if not item.isEmpty()]
        width = sum(item.sizeHint().width() for item in shown) + self.gap * max(0, len(shown) - 1)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(width, height)

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _lay(self, rect: QRect, *, place: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            height = max(self._height(item, width) for item, width in line)
            x = rect.x()
            for item, width in line:
                tall = height if self.tile else min(height, self._height(item, width))
                if place:
                    item.setGeometry(QRect(QPoint(x, y + (height - tall) // 2), QSize(width, tall)))
                x += width + self.gap
            y += height + self.line_gap
        return max(0, y - rect.y() - self.line_gap)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        shown = [item for item in self._items if not item.isEmpty()]
        return self._tiles(shown, width) if self.tile else self._chips(shown, width)

    def _tiles(self, shown: list[QLayoutItem], width: int) -> list[list[tuple[QLayoutItem, int]]]:
        assert self.tile is not None
        widest = max([self.tile, *(item.minimumSize().width() for item in shown)])
        across = max(1, min(len(shown), (width + self.gap) // (widest + self.gap)))
        each, over = divmod(width - self.gap * (across - 1), across)
        widths = [each + (place < over) for place in range(across)]  # the last ends where the line does
        return [
            list(zip(shown[at : at + across], widths, strict=False)) for at in range(0, len(shown), across)
        ]

    def _chips(self, shown: list[QLayoutItem], width: int) -> list[list[tuple[QLayoutItem, int]]]:
        lines: list[list[tuple[QLayoutItem, int]]] = []
        used = 0
        for item in shown:
            wants = min(item.sizeHint().width(), max(width, 1))
            if not lines or used + self.gap + wants > width:
                lines.append([(item, wants)])
                used = wants
            else:
                lines[-1].append((item, wants))
                used += self.gap + wants
        return lines

    def _height(self, item: QLayoutItem, width: int) -> int:
        return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
