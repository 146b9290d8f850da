"""A card that is one button: a title and a line under it, as tall as its words."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ecomguide.ui.look import Look
from ecomguide.ui.parts.words import Body


class TileButton(QPushButton):
    def __init__(self, title: str, says: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = Look.current()
        self.setProperty("role", "tile")
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self.setAccessibleName(title)
        self.setAccessibleDescription(says)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(15), look.px(16), look.px(14))
        column.setSpacing(look.px(2))
        for words in (Body(title, "strong"), Body(says, "small")):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(words)
        column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return self._column.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.totalMinimumSize()

    def heightForWidth(self, width: int) -> int:
        return self._column.totalHeightForWidth(width)
