"""A topic on the guide page: its tick, title, weight and day; and the rest, once it is opened."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ecomguide.guide.model import Item
from ecomguide.ui.look import Look, icon
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.chip import Chip
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.item_body import ItemBody
from ecomguide.ui.parts.tab_order import put_after
from ecomguide.ui.parts.tick_box import TARGET, TickBox
from ecomguide.ui.parts.words import Body, Heading
from ecomguide.ui.session import Session

TONES = {"must": "red", "should": "gold", "know": "grey"}


class ItemCard(Card):
    """`ticked` comes from a person only. What is inside is made when the card first opens."""

    ticked = Signal(str, bool)
    contact_wanted = Signal(str)

    def __init__(
        self,
        item: Item,
        session: Session,
        say: Say,
        parent: QWidget | None = None,
        *,
        is_first: bool = False,
    ) -> None:
        """`is_first`: one of those to do first."""
        super().__init__(parent, padding=0)
        look = Look.current()
        self.item, self.session, self.say = item, session, say
        self.is_first = is_first
        self.is_open = False
        self.inside: ItemBody | None = None
        self._room: QWidget | None = None
        self._done = False
        self.setAccessibleName(item.title)
        self.body.setContentsMargins(look.px(10), look.px(8), look.px(12), look.px(8))
        self.body.setSpacing(0)
        self._head = self._make_head()
        self.body.addWidget(self._head)
        self.show_done(session.case.done.get(item.id))

    def _make_head(self) -> QWidget:
        head = QWidget()
        head.setCursor(Qt.CursorShape.PointingHandCursor)
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self.tick = TickBox(self.say("done_box", title=self.item.title))
        self.tick.clicked.connect(lambda checked: self.ticked.emit(self.item.id, checked))
        line.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._title_line(), 1)
        line.addWidget(self._chevron(), 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _title_line(self) -> QVBoxLayout:
        """In the middle of the head. There are many cards, so nothing stands in it that is not seen."""
        middle = QVBoxLayout()
        room = Look.current().px(10)
        middle.setContentsMargins(
            0, room, 0, room
        )  # of one line, as tall as the tick; of two, apart from the body
        self._flow = FlowLayout(gap=10)
        self.heading = Heading(self.item.title, 3, "h3")
        self.heading.set_tone("ink")
        self._flow.addWidget(self.heading)
        self._flow.addWidget(Chip(self.say.named(self.item.weight), TONES.get(self.item.weight, "grey")))  # type: ignore[arg-type]
        if self.item.verdict == "may":
            self._flow.addWidget(Chip(self.say("may_chip"), "blue"))
        self._when: Body | None = None
        middle.addStretch(1)
        middle.addLayout(self._flow)
        middle.addStretch(1)
        return middle

    def _show_when(self, words: str) -> None:
        if self._when is None and words:
            self._when = Body("", "soft")
            self._flow.addWidget(self._when)
        if self._when is not None:
            self._when.setText(words)
            self._when.setVisible(bool(words))

    def _chevron(self) -> QPushButton:
        look = Look.current()
        self.chevron = QPushButton()
        self.chevron.setProperty("role", "link")
        self.chevron.setFixedSize(look.px(TARGET), look.px(TARGET))
        self.chevron.setIconSize(QSize(look.px(20), look.px(20)))
        self.chevron.setAutoDefault(True)
        self.chevron.clicked.connect(self.toggle)
        self._show_chevron()
        return self.chevron

    def _show_chevron(self) -> None:
        self.chevron.setIcon(icon("expand_less" if self.is_open else "expand_more", "ink_soft"))
        key = "close_card" if self.is_open else "open_card"
        self.chevron.setAccessibleName(self.say(key, title=self.item.title))
        self.chevron.setAccessibleDescription(self.say("fold_open" if self.is_open else "fold_closed"))

    @property
    def starts_open(self) -> bool:
        return starts_open(self.item, is_first=self.is_first, is_done=self.tick.isChecked())

    def toggle(self) -> None:
        self.set_open(not self.is_open)
        self.fill()

    def set_open(self, is_open: bool) -> None:
        """Opened from afar, the card keeps room until it is filled."""
        if is_open == self.is_open:
            return
        self.is_open = is_open
        if self.inside is not None:
            self.inside.setVisible(is_open)
        elif is_open:
            self._room = QWidget()
            self._room.setFixedHeight(self._likely_height())
            self.body.addWidget(self._room)
        elif self._room is not None:
            self._leave_room()
        self._show_chevron()

    @property
    def is_filled(self) -> bool:
        return self.inside is not None or not self.is_open

    def fill(self) -> None:
        if self.is_filled:
            return
        self._leave_room()
        self.inside = ItemBody(self.item, self.session, self.say)
        self.inside.contact_wanted.connect(self.contact_wanted)
        margins = self.body.contentsMargins()
        width = max(1, self.width() - margins.left() - margins.right())
        # At its width from the start: else its words are laid out for less.
        self.inside.resize(width, max(1, self.inside.heightForWidth(width)))
        self.body.addWidget(self.inside)
        self.inside.show()  # now, not in the next turn: the card's height is asked for
        put_after(self.chevron, self.inside)

    def _leave_room(self) -> None:
        if self._room is not None:
            self.body.removeWidget(self._room)
            self._room.hide()
            self._room.deleteLater()
            self._room = None

    def _likely_height(self) -> int:
        return Look.current().px(likely_inside(self.item))

    def show_done(self, day: date | None) -> None:
        """A tick closes the card to one line with its day; taking it away opens it again."""
        was_done, self._done = self._done, day is not None
        self.tick.setChecked(day is not None)
        soonest = self.say.soonest(self.item.deadlines)
        words = self.say("done_on", day=self.say.day_and_month(day)) if day else soonest
        self._show_when(words)
        if self._done != was_done:
            self.set_open(day is None)
            self.fill()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole head opens the card: the sign at its end is small."""
        if (
            event.button() == Qt.MouseButton.LeftButton
            and event.position().y() <= self._head.geometry().bottom()
        ):
            self.toggle()
        super().mousePressEvent(event)


def starts_open(item: Item, *, is_first: bool, is_done: bool) -> bool:
    """What comes first and what must be done is shown; the rest is one line, so that a long guide can be
    looked over."""
    return (is_first or item.weight == "must") and item.verdict == "applies" and not is_done


def likely_inside(item: Item) -> float:
    """About how tall an open card is inside: near enough that the scroll bar tells the truth."""
    a_line = 100
    texts = (item.body, *item.actions, *item.exceptions, item.otherwise or "")
    lines = sum(-(-len(text) // a_line) for text in texts) + 5
    return 26 * lines
