"""A page that scrolls down, with its content in a centered column that never grows too wide to read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ecomguide.ui.look import Look


class ScrollColumn(QScrollArea):
    """`column` is the layout to fill; `max_width` is before scaling."""

    def __init__(self, max_width: float = 1152, parent: QWidget | None = None, *, margin: float = 40) -> None:
        super().__init__(parent)
        look = Look.current()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A viewport of our own is not filled. To ask for Qt's costs the start 30 ms: PySide then reads in
        # each class that it might be.
        self.setViewport(QWidget())
        content = QWidget()
        content.setAutoFillBackground(False)
        self._across = across = QHBoxLayout(content)
        side = look.px(margin)
        across.setContentsMargins(side, side, side, side)
        self.inner = QWidget()
        self.inner.setMaximumWidth(look.px(max_width))
        self.inner.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        across.addStretch(1)
        across.addWidget(self.inner, 1000)  # the column takes all it may; what is left goes to both sides
        across.addStretch(1)
        self.column = QVBoxLayout(self.inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(12))
        self.setWidget(content)

    def set_margins(self, side: int, top: int) -> None:
        self._across.setContentsMargins(side, top, side, top)

    def show_all_of(self, widget: QWidget) -> None:
        """Scroll so that a widget is seen with some room around it."""
        room = Look.current().px(48)
        self.ensureWidgetVisible(widget, 0, room)
