"""Widgets one under the other, for a page of many: only what changed is measured again.

Qt's own box layout measures every child each time that one is added, and a long guide is built in many turns.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ecomguide.ui.look import Look
from ecomguide.ui.parts.reading_order import controls_in

ROOM_ABOVE = "room_above"
"""A property of a child: so many more pixels above it."""


class Pile(QWidget):
    def __init__(self, gap: float = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gap = Look.current().px(gap)
        self._widgets: list[QWidget] = []
        self._height = 0
        self.tail = 0
        """Room at the end for what is not made yet."""
        self.made = 0
        """How tall what is there is."""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        above = self._last_control()
        widget.setParent(self)
        self._widgets.append(widget)
        widget.show()
        # What is made late would come after the whole window.
        for before, after in pairwise((*above, *controls_in(widget))):
            QWidget.setTabOrder(before, after)

    def _last_control(self) -> list[QWidget]:
        controls = (controls_in(widget) for widget in reversed(self._widgets))
        return next((found[-1:] for found in controls if found), [])

    def clear(self) -> None:
        """What was taken out to be used again is left alone."""
        for widget in self._widgets:
            if widget.parentWidget() is self:
                widget.hide()
                widget.deleteLater()
        self._widgets = []
        self.made = 0

    def place(self) -> None:
        """Each child at its height for this width, the next below it."""
        width, y = self.width(), 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            y += widget.property(ROOM_ABOVE) or 0
            height = self._tall(widget, width)
            widget.setGeometry(0, y, width, height)
            y += height + self._gap
        self.made = max(0, y - self._gap)
        height = self.made + self.tail
        if height != self._height:
            self._height = height
            self.setFixedHeight(height)

    @staticmethod
    def _tall(widget: QWidget, width: int) -> int:
        tall = widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
        return max(tall, widget.minimumHeight())

    def event(self, event: QEvent) -> bool:
        """A child that wants another height tells its parent so."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.place()

    def sizeHint(self) -> QSize:
        return QSize(Look.current().px(640), self._height)

    def minimumSizeHint(self) -> QSize:
        widest = max(
            (widget.minimumSizeHint().width() for widget in self._widgets if not widget.isHidden()), default=0
        )
        return QSize(widest, self._height)
