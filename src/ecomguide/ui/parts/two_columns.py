"""Two columns where there is room, one under the other where there is not."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ecomguide.ui.look import Look


class TwoColumns(QWidget):
    SIDE_BY_SIDE = 820

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(Look.current().px(22))
        self._across.addWidget(left, 6, Qt.AlignmentFlag.AlignTop)
        self._across.addWidget(right, 5, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= Look.current().px(self.SIDE_BY_SIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way != self._across.direction():
            self._across.setDirection(way)
