"""The guide: its contents at the left, its parts in the middle, find above them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ecomguide.guide.model import Guide
from ecomguide.ui.look import Look
from ecomguide.ui.notices import Notice
from ecomguide.ui.parts.accessible import announce
from ecomguide.ui.parts.arrival_row import ArrivalRow
from ecomguide.ui.parts.buttons import QuietButton
from ecomguide.ui.parts.contents_rail import ContentsRail
from ecomguide.ui.parts.find_bar import FindBar
from ecomguide.ui.parts.fold import Fold
from ecomguide.ui.parts.guide_column import GuideColumn
from ecomguide.ui.parts.guide_find import GuideFind
from ecomguide.ui.parts.guide_head import title_of
from ecomguide.ui.parts.guide_tail import MORE_LIMITS
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.item_card import ItemCard
from ecomguide.ui.parts.may_group import MayGroup
from ecomguide.ui.parts.order_row import OrderRow
from ecomguide.ui.parts.orders import THE_WAY
from ecomguide.ui.parts.stretches import Doings, Stretches
from ecomguide.ui.parts.words import Heading
from ecomguide.ui.session import Session

COLUMN, WIDE_COLUMN = 960, 1152
RAIL_FROM = 900
"""Narrower than this, the contents stand behind a button."""


class GuidePage(QWidget):
    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.say = Say(session.language)
        self._guide: Guide | None = None
        self._open_items: dict[str, bool] = {}
        self._case_id: tuple[str, str] = ("", "")
        self._rail_asked = False
        self._contents: QuietButton | None = None
        """Opens the rail where it is hidden; a guide that ends in an off-ramp has none."""
        self._aside = QWidget(self)
        """Holds cards that wait to be used again."""
        self._aside.hide()
        self.rail = ContentsRail(self.say)
        self.column = GuideColumn(COLUMN)
        self.find_bar = FindBar(self.say)
        self.shown = Stretches(session, self.say, self._doings())
        self.found = GuideFind(session, self.find_bar, self.column, self.reveal, lambda: self.order)
        self.rail.chosen.connect(self._go_from_rail)
        self.column.reached.connect(self.rail.mark)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.find_bar)
        right.addWidget(self.column, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(right, 1)

    def _doings(self) -> Doings:
        return Doings(tick=self._tick, go=self.go, tools=self._tools, sort=self.session.sort_by)

    @property
    def order(self) -> str:
        """The chosen order, where this guide has it."""
        known = {one.id for one in self.session.guide.views}
        return self.session.order if self.session.order in known else THE_WAY

    # ---- what the window asks of a page

    @property
    def heading(self) -> Heading | None:
        return self.shown.heading

    def refresh(self) -> None:
        if self.session.place != "guide" or self.session.pack is None:
            return
        if self.session.guide is not self._guide:
            self._draw()
        elif self.order != self.shown.order:
            self._sort()
        else:
            self._show_ticks()

    def find(self) -> None:  # type: ignore[override]  # hides a function of Qt that nobody here needs
        self.found.open()

    # ---- drawing

    def _draw(self, spare: dict[str, ItemCard] | None = None) -> None:
        """`spare`: cards of the same guide."""
        guide = self.session.guide
        case = (self.session.case.id, self.session.case.name)
        same, spot = case == self._case_id and self._guide is not None, self.column.spot()
        self._keep_open_items(same)
        self._guide, self._case_id = guide, case
        self._contents = None
        self.found.close()
        for card in self.shown.spare.values():  # never used again
            card.deleteLater()
        self.shown = Stretches(
            self.session,
            self.say,
            self._doings(),
            open_items=self._open_items,
            order=self.order,
            spare=spare or {},
        )
        stretches = self.shown.all()
        self.rail.show_entries([stretch.entry for stretch in stretches if stretch.entry is not None])
        in_trouble = guide.opening is not None
        self.column.show_stretches(
            stretches, WIDE_COLUMN if in_trouble or guide.off_ramp is not None else COLUMN
        )
        self._place_rail()
        self.column.verticalScrollBar().setValue(0)
        self.rail.mark("glance")
        if same and spare is None:
            self.column.return_to(spot)

    def _sort(self) -> None:
        """The same cards in another order. What is above the choice stays where it is, as does the focus."""
        bar = self.column.verticalScrollBar()
        scrolled = bar.value()
        spare = {**self.shown.spare, **self.shown.cards}
        self.shown.spare = {}
        self.column.take_out(spare.values(), self._aside)
        self._draw(spare)
        self.column.ensure("order")
        self.column.settle()
        bar.setValue(scrolled)
        row = self.column.parts.get("order")
        if isinstance(row, OrderRow):
            self.column.bring(row)
            chosen = row.buttons[self.order]
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, self.say("sort_again", title=chosen.accessibleName()))

    def _keep_open_items(self, same: bool) -> None:
        """Drawn again for another day, the guide keeps open what was open."""
        if not same:
            self._open_items = {}
            return
        self._open_items |= {
            id_: card.is_open for id_, card in self.shown.cards.items() if card.is_open != card.starts_open
        }

    def _show_ticks(self) -> None:
        done = self.session.case.done
        for id_, card in self.shown.cards.items():
            card.show_done(done.get(id_))
        for tick in self.shown.ticks:
            tick.show_done(done.get(tick.item.id))
        assert self._guide is not None
        title = title_of(self.session.case.name, self._guide)
        if self.heading is not None and self.heading.accessibleName() != title:
            self.heading.setText(title)
            self._case_id = (self.session.case.id, self.session.case.name)

    def _tools(self) -> QWidget:
        """The day of arrival, then what works on the whole page."""
        row = ArrivalRow(self.session, self.say)
        for key, icon, act in (
            ("contents_show", "map", self._toggle_rail),
            ("find", "search", self.find),
            ("expand_all", "expand_more", self.expand_all),
            ("collapse_all", "expand_less", self.collapse_all),
        ):
            button = QuietButton(self.say(key), icon, size="soft")
            button.clicked.connect(act)
            row.line.addWidget(button)
            if key == "contents_show":
                self._contents = button
                button.setVisible(self.rail.isHidden())
        return row

    # ---- the contents

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_rail()

    def _place_rail(self) -> None:
        """In trouble the page begins without it: the clocks come first."""
        guide = self._guide
        wide = self.width() >= Look.current().px(RAIL_FROM)
        calm = guide is None or (guide.opening is None and guide.off_ramp is None)
        self.rail.setVisible((wide and calm) or self._rail_asked)
        if self._contents is not None:
            self._contents.setVisible(not (wide and calm))

    def _toggle_rail(self) -> None:
        self._rail_asked = not self._rail_asked
        self._place_rail()
        if self._rail_asked and self.rail.buttons:
            next(iter(self.rail.buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_from_rail(self, id_: str) -> None:
        head = self.column.jump(id_)
        if head is not None:
            head.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.width() < Look.current().px(RAIL_FROM):
            self._rail_asked = False
            self._place_rail()

    # ---- going to one thing

    def go(self, target: str) -> None:
        """To a part of the page by its name, with the keyboard."""
        part = self.reveal(target)
        if part is None:
            return
        self.column.bring(part)
        place = part.tick if isinstance(part, ItemCard) else part.findChild(Heading) or part
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self, target: str) -> QWidget | None:
        """The part, made and opened."""
        if target not in self.column.parts:
            self.column.ensure_all()
        kind, _, id_ = target.partition(":")
        if kind == "item":
            return self._reveal_item(id_)
        if kind == "cost":
            part = self.column.parts.get("costs")
            return part.rows.get(id_) if part is not None else None  # type: ignore[attr-defined]
        folded = self.column.parts.get(MORE_LIMITS)
        if kind == "limit" and target not in self.column.parts and isinstance(folded, Fold):
            folded.set_open(True)
            return folded
        return self.column.parts.get(target)

    def _reveal_item(self, id_: str) -> QWidget | None:
        if id_ not in self.shown.cards:
            group = self.column.parts.get(f"may:{self.shown.part_of(id_)}")
            if isinstance(group, MayGroup):
                group.fold.set_open(True)
        card = self.shown.cards.get(id_)
        if card is not None:
            card.set_open(True)
            card.fill()
        self.column.settle()
        return card

    def expand_all(self) -> None:
        self.column.ensure_all()
        for card in self.shown.cards.values():
            card.set_open(True)
        self.column.fill_soon(self.shown.cards.values())

    def collapse_all(self) -> None:
        self.column.ensure_all()
        for card in self.shown.cards.values():
            card.set_open(False)

    # ---- ticks

    def _tick(self, item_id: str, done: bool) -> None:
        self.session.mark_done(item_id, done)
        words = self.say("marked" if done else "unmarked")
        self.session.told.emit(Notice(words, "success", self.say("undo"), self.session.undo))
