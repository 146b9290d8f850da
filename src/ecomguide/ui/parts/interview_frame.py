"""How the pages of the interview stand: steps, middle, panel. In little room, both sides go below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ecomguide.ui.look import Look
from ecomguide.ui.parts.column import ScrollColumn
from ecomguide.ui.parts.reading_order import order_tabs

RAIL, PANEL, COLUMN = 231, 299, 660
MARGIN, TOP, LOW_TOP = 44, 22, 16
ROOM_FOR_PANEL, ROOM_FOR_RAIL = 1100, 800
ROOM_FOR_FOOTER = 670
"""A lower page needs its height for the answers: there the footer scrolls with them."""


class InterviewFrame(QObject):
    """`column` is the layout of the middle; `footer_place` is below it, and scrolls only on a low page."""

    def __init__(self, page: QWidget, rail: QWidget, panel: QWidget | None) -> None:
        super().__init__(page)
        look = Look.current()
        self.page, self.rail, self.panel = page, rail, panel
        page.setProperty("role", "paper")
        self.across = QHBoxLayout(page)
        self.across.setContentsMargins(0, 0, 0, 0)
        self.across.setSpacing(0)
        self.scroll = ScrollColumn(COLUMN, margin=MARGIN)
        content = self.scroll.widget()
        assert content is not None, "a column is made with its content"
        self.content: QWidget = content
        self.column = QVBoxLayout()
        self.column.setSpacing(look.px(8))
        self.scroll.column.addLayout(self.column, 1)
        self.below = QVBoxLayout()
        self.below.setSpacing(look.px(16))
        self.footer_in_page = QVBoxLayout()
        self.scroll.column.addLayout(self.footer_in_page)
        self.scroll.column.addLayout(self.below)
        self.middle = QVBoxLayout()
        self.middle.setSpacing(0)
        self.middle.addWidget(self.scroll, 1)
        self.strip, self.holder = self._footer()
        self.middle.addWidget(self.strip)
        self.edges = (_edge(), _edge())
        self.sides = (_Side(RAIL), _Side(PANEL))
        self.across.addWidget(self.sides[0])
        self.across.addWidget(self.edges[0])
        self.across.addLayout(self.middle, 1)
        self.across.addWidget(self.edges[1])
        self.across.addWidget(self.sides[1])
        self._beside: tuple[bool, bool] | None = None
        self._is_low: bool | None = None
        page.installEventFilter(self)
        self.scroll.verticalScrollBar().installEventFilter(self)
        self._arrange()

    def _footer(self) -> tuple[QWidget, QWidget]:
        """A strip as wide as the page, and in it the footer's place, in line with the column above."""
        look = Look.current()
        strip = QWidget()
        self.footer_row = QHBoxLayout(strip)
        holder = QWidget()
        holder.setMaximumWidth(look.px(COLUMN))
        self.footer_row.addStretch(1)
        self.footer_row.addWidget(holder, 1000)
        self.footer_row.addStretch(1)
        self.footer_place = QVBoxLayout(holder)
        self.footer_place.setContentsMargins(0, 0, 0, 0)
        return strip, holder

    def _line_up_footer(self) -> None:
        bar = self.scroll.verticalScrollBar()
        side, beside = Look.current().px(MARGIN), bar.sizeHint().width() if bar.isVisible() else 0
        self.footer_row.setContentsMargins(side, 0, side + beside, Look.current().px(10))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.page and event.type() == QEvent.Type.Resize:
            self._arrange()
        elif event.type() in (QEvent.Type.Show, QEvent.Type.Hide) and watched is not self.page:
            self._line_up_footer()
        return False

    def _arrange(self) -> None:
        self._arrange_height()
        look, width = Look.current(), self.page.width()
        beside = (width >= look.px(ROOM_FOR_RAIL), width >= look.px(ROOM_FOR_PANEL))
        if beside == self._beside:
            return
        self._beside = beside
        parts = (self.rail, self.panel)
        # The panel is what one wants to see first, so it stands above the steps where both are below.
        for place in (1, 0):
            part = parts[place]
            stands_beside = beside[place] and part is not None
            self.edges[place].setVisible(stands_beside)
            self.sides[place].setVisible(stands_beside)
            if part is not None:
                self._put(part, self.sides[place], stands_beside)
        order_tabs(self.page)

    def _arrange_height(self) -> None:
        look = Look.current()
        is_low = self.page.height() < look.px(ROOM_FOR_FOOTER)
        if is_low == self._is_low:
            return
        self._is_low = is_low
        side, top = look.px(MARGIN), look.px(LOW_TOP if is_low else TOP)
        self.scroll.set_margins(side, top)
        if is_low:
            self.footer_row.removeWidget(self.holder)
            self.footer_in_page.addWidget(self.holder)
        else:
            self.footer_in_page.removeWidget(self.holder)
            self.footer_row.insertWidget(1, self.holder, 1000)
        self.strip.setVisible(not is_low)
        self._line_up_footer()
        order_tabs(self.page)

    def _put(self, part: QWidget, side: _Side, beside: bool) -> None:
        if beside:
            self.below.removeWidget(part)
            side.setWidget(part)
        else:
            side.takeWidget()
            self.below.removeWidget(part)
            self.below.addWidget(part)
        part.setProperty("role", "bar" if beside else "card")
        part.style().polish(part)
        part.show()

    def scroll_up(self) -> None:
        self.scroll.verticalScrollBar().setValue(0)


class _Side(QScrollArea):
    """What is too tall for the window scrolls on its own."""

    def __init__(self, width: float) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(Look.current().px(width))


def _edge() -> QFrame:
    edge = QFrame()
    edge.setProperty("role", "line")
    edge.setFixedWidth(1)
    return edge
