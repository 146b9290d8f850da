"""The middle of the guide page: its parts one under the other, made as they are needed.

Widgets are most of a guide's memory. So what is in view and a little more is made, from the top down, in
short turns of the event loop; nothing above the reader ever moves. Room is kept below for the rest, which is
made as one scrolls there, jumps there or searches. Where something reads the page that does not look at it,
such as a screen reader, all of it is made.
"""

from __future__ import annotations

from collections.abc import Iterable
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ecomguide.ui.look import Look
from ecomguide.ui.parts.accessible import is_read_aloud
from ecomguide.ui.parts.column import ScrollColumn
from ecomguide.ui.parts.item_card import ItemCard
from ecomguide.ui.parts.pile import Pile
from ecomguide.ui.parts.stretch import Stretch

FIRST_SECONDS, TURN_SECONDS = 0.05, 0.012
VIEWS_AHEAD = 2
"""So many heights of the view are made below it."""


class GuideColumn(ScrollColumn):
    reached = Signal(str)
    """The part at the top of the view."""
    made_more = Signal()

    def __init__(self, max_width: float, parent: QWidget | None = None) -> None:
        super().__init__(max_width, parent)
        self.stretches: list[Stretch] = []
        self.parts: dict[str, QWidget] = {}
        self.pile = Pile()
        self.column.addWidget(self.pile)
        self.column.addStretch(1)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._take_turn)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._to_fill: list[ItemCard] = []
        self._made_since = 0.0
        """About how tall what was made since it was last placed is."""

    def show_stretches(self, stretches: list[Stretch], max_width: float) -> None:
        self._turn.stop()
        self.pile.clear()
        self.inner.setMaximumWidth(Look.current().px(max_width))
        self.stretches, self.parts = stretches, {}
        self._to_fill = []
        self._made_since = 0.0
        self._work(FIRST_SECONDS)
        self._place()
        self._fill_near()
        self._turn.start()

    def take_out(self, cards: Iterable[ItemCard], keeper: QWidget) -> None:
        """Cards that are to be used again, before other stretches are shown."""
        self._turn.stop()
        self.stretches, self.parts, self._to_fill = [], {}, []
        for card in cards:
            card.setParent(keeper)

    @property
    def is_complete(self) -> bool:
        """Every card is there; some may still be empty inside."""
        return all(stretch.done for stretch in self.stretches)

    @property
    def is_filled(self) -> bool:
        """Nothing in view is missing."""
        return not self._wants_more() and self._next_to_fill() is None

    def finish(self) -> None:
        """Everything now."""
        self.ensure_all()
        while self._to_fill:
            self._fill(self._to_fill[0])

    def ensure(self, id_: str) -> None:
        """Make everything down to this part."""
        for stretch in self.stretches:
            while not stretch.done:
                self._make_one(stretch)
            if stretch.id == id_:
                break
        self.made_more.emit()

    def ensure_all(self) -> None:
        if self.stretches:
            self.ensure(self.stretches[-1].id)

    def jump(self, id_: str) -> QWidget | None:
        """Scroll so that a part stands at the top."""
        self.ensure(id_)
        head = self._head(id_)
        if head is None:
            return None
        self.settle()
        # What is below must be long enough to let this part rise to the top.
        if self.verticalScrollBar().maximum() < self._top(id_):
            self.ensure_all()
            self.settle()
        self.verticalScrollBar().setValue(
            0 if id_ == self.stretches[0].id else self._top(id_) - Look.current().px(16)
        )
        self.reached.emit(id_)
        return head

    def bring(self, part: QWidget) -> None:
        """Scroll so that a part is seen, also where cards around it fill only now and push it on."""
        for _ in range(2):
            self.settle()
            self.show_all_of(part)

    def settle(self) -> None:
        """Have all heights worked out now: a place on the page is asked for."""
        self._place()
        self.column.activate()
        content = self.inner.parentWidget()
        if content is not None and (layout := content.layout()) is not None:
            layout.activate()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _head(self, id_: str) -> QWidget | None:
        return next((stretch.head for stretch in self.stretches if stretch.id == id_), None)

    def _top(self, id_: str) -> int:
        head = self._head(id_)
        return self._y(head) if head is not None else 0

    def _y(self, part: QWidget) -> int:
        """Where a part starts, as the scroll bar counts."""
        return (
            part.mapTo(self.pile, QPoint(0, 0)).y()
            + self.pile.mapTo(self.inner, QPoint(0, 0)).y()
            + self.inner.y()
        )

    def spot(self) -> tuple[str, int]:
        """The named part at the top of the view, and how far it is scrolled past."""
        value = self.verticalScrollBar().value()
        tops = {name: self._y(part) for name, part in self.parts.items()}
        above = [name for name, top in tops.items() if top <= value]
        return (above[-1], value - tops[above[-1]]) if above else ("", 0)

    def return_to(self, spot: tuple[str, int]) -> None:
        name, past = spot
        if not name:  # it was at its top
            self.verticalScrollBar().setValue(0)
            return
        if name not in self.parts:
            self.ensure_all()
        if (part := self.parts.get(name)) is not None:
            self.settle()
            self.verticalScrollBar().setValue(self._y(part) + past)

    def _place(self) -> None:
        """Everything at its height, with room for the rest."""
        to_come = sum(one.still_to_come() for one in self.stretches)
        self.pile.tail = Look.current().px(to_come) if to_come else 0
        self.pile.place()
        self._made_since = 0.0

    def _is_made_to(self, views: float) -> bool:
        """Down to so many heights of the view below it."""
        view = self.viewport().height()
        made = self.pile.made + round(self._made_since * Look.current().scale)
        return made >= self.verticalScrollBar().value() + (1 + views) * view

    def _wants_more(self) -> bool:
        if self.is_complete:
            return False
        return is_read_aloud() or not self._is_made_to(VIEWS_AHEAD)

    def _work(self, seconds: float) -> None:
        until = perf_counter() + seconds
        for stretch in self.stretches:
            while not stretch.done and self._wants_more() and perf_counter() < until:
                self._make_one(stretch)
        self.made_more.emit()

    def _take_turn(self) -> None:
        """First what is missing, then the insides of open cards: those in view before the others."""
        if self._wants_more():
            self._work(TURN_SECONDS)
            self._place()
            self._fill_near()
        elif (card := self._next_to_fill()) is not None:
            self._fill(card)
        else:
            self._turn.stop()

    def _make_in_view(self) -> None:
        """Whoever scrolls fast waits for what is to be seen, and for no more."""
        self._fill_near()
        while not self.is_complete and not self._is_made_to(0):
            for stretch in self.stretches:
                while not stretch.done and not self._is_made_to(0):
                    self._make_one(stretch)
            self._place()
            self._fill_near()  # full, a card may be shorter than was thought
        self._turn.start()

    def _next_to_fill(self) -> ItemCard | None:
        near = next(filter(self._is_near, self._to_fill), None)
        return near or (self._to_fill[0] if self._to_fill and is_read_aloud() else None)

    def _is_near(self, card: ItemCard) -> bool:
        """In view, or about to be."""
        view = self.viewport().height()
        top = card.mapTo(self.viewport(), card.rect().topLeft()).y()
        return -view < top + card.height() and top < 2 * view

    def _fill_near(self) -> None:
        for card in [card for card in self._to_fill if self._is_near(card)]:
            self._fill(card)

    def _fill(self, card: ItemCard) -> None:
        """What is in view stays where it is, though a card above it may grow or shrink."""
        if card not in self._to_fill:  # filling one moves the page, which fills others
            return
        self._to_fill.remove(card)
        if card.is_filled:
            return
        if self._made_since:
            self._place()
        is_above = card.mapTo(self.viewport(), card.rect().bottomLeft()).y() < 0
        before = card.height()
        card.fill()
        self._place()
        grown = card.height() - before  # now: to settle may fill others, which see to themselves
        if is_above and grown:
            self.settle()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + grown)

    def fill_soon(self, cards: Iterable[ItemCard]) -> None:
        """Cards that were opened together."""
        self._to_fill += [card for card in cards if not card.is_filled and card not in self._to_fill]
        self._place()
        self._fill_near()
        self._turn.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._turn.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for what nobody sees: the other pages are to be quick."""
        super().hideEvent(event)
        self._turn.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() > event.oldSize().height():
            self._make_in_view()

    def _scrolled(self, value: int) -> None:
        self._make_in_view()
        self._tell_reached(value)

    def _make_one(self, stretch: Stretch) -> None:
        if stretch.rest is None:
            stretch.rest = stretch.make()
        made = next(stretch.rest, None)
        if made is None:
            stretch.done = True
            return
        name, widget = made
        if name:
            self.parts[name] = widget
        if stretch.made < len(stretch.likely):
            self._made_since += stretch.likely[stretch.made]
        stretch.made += 1
        stretch.head = stretch.head or widget
        self.pile.add(widget)
        if isinstance(widget, ItemCard):
            self._to_fill.append(widget)

    def _tell_reached(self, value: int) -> None:
        """The last part in the contents whose top is above the upper third of the view."""
        line = value + self.viewport().height() // 4
        shown = [stretch.id for stretch in self.stretches if stretch.entry and stretch.head]
        above = [id_ for id_ in shown if self._top(id_) <= line]
        if above or shown:
            self.reached.emit((above or shown)[-1 if above else 0])
