"""A page of the reference: a heading and a lead in a column that scrolls, and room for what it holds."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from ecomguide.ui.look import Look
from ecomguide.ui.parts.column import ScrollColumn
from ecomguide.ui.parts.settling import settle
from ecomguide.ui.parts.words import Body, Heading

COLUMN = 760


class ReferenceSheet(QWidget):
    """`column` is the layout to fill."""

    def __init__(self, title: str, lead: str = "", width: float = COLUMN) -> None:
        super().__init__()
        across = QVBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        self.view = ScrollColumn(width)
        across.addWidget(self.view)
        self.column = self.view.column
        self._goal: QWidget | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._scroll_to_goal)
        self.heading = Heading(title, 1, "h1")
        self.column.addWidget(self.heading)
        if lead:
            words = Body(lead)
            words.set_tone("soft")
            self.column.addWidget(words)

    def show_entry(self, entry: str) -> bool:
        return False

    def find(self) -> None:  # type: ignore[override]  # hides a function of Qt that nobody here needs
        """Nothing to search, unless a page says otherwise."""

    def go_to(self, part: QWidget, focus: QWidget | None = None) -> None:
        """Scroll so that a part stands near the top, with the focus on it or on a part of it."""
        self._goal = part
        self._scroll_to_goal()
        self._later.start()  # a page that is just made has not got its size yet
        (focus or part).setFocus(Qt.FocusReason.OtherFocusReason)

    def _scroll_to_goal(self) -> None:
        content, part = self.view.widget(), self._goal
        if content is None or part is None or not isValid(part):
            return
        settle(content)
        top = part.mapTo(content, part.rect().topLeft()).y()
        self.view.verticalScrollBar().setValue(max(0, top - Look.current().px(16)))
