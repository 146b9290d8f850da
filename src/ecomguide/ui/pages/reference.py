"""To look things up: what words mean, what is covered, tariff numbers, and how it all came about.

It needs a pack and no guide. Its pages stand in `SECTIONS`, one line each; the pack's background follows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ecomguide.language import tr
from ecomguide.pack.pack import Pack
from ecomguide.ui.asides import FIRST_PAGE
from ecomguide.ui.look import Look
from ecomguide.ui.parts.buttons import QuietButton
from ecomguide.ui.parts.column import ScrollColumn
from ecomguide.ui.parts.contents_rail import ContentsRail, Entry
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.words import Heading
from ecomguide.ui.session import Session

RAIL_FROM = 900
"""Narrower than this, the contents stand behind a button."""
SIDE, TOP_WITH_BUTTON = 40, 10


class ReferenceSection(Protocol):
    """What a page of the reference is: a widget that scrolls by itself and fills the room it gets."""

    heading: Heading
    """Of the first level. It takes the focus when the page is come to."""

    def show_entry(self, entry: str) -> bool:
        """Show one thing on the page, with the focus on it: a term by its id, a tariff line by its number.
        False: there is none."""

    def find(self) -> None:
        """For Ctrl+F: the focus goes to the search field, where there is one."""


@dataclass(frozen=True, slots=True)
class Section:
    """`make` gives a widget that is a `ReferenceSection` too, made when first shown."""

    id: str
    title: str
    make: Callable[[Session], QWidget]
    offered: Callable[[Pack], bool] = lambda pack: True


def _words(session: Session) -> QWidget:
    from ecomguide.ui.pages.reference_words import WordsReference

    return WordsReference(session)


def _covered(session: Session) -> QWidget:
    from ecomguide.ui.pages.reference_covered import CoveredReference

    return CoveredReference(session)


def _tariff(session: Session) -> QWidget:
    from ecomguide.ui.pages.reference_tariff import TariffReference

    return TariffReference(session)


def _background(id_: str, session: Session) -> QWidget:
    from ecomguide.ui.pages.reference_background import BackgroundReference

    return BackgroundReference(session, id_)


SECTIONS = (
    Section(FIRST_PAGE, "Words explained", _words),
    Section("covered", "What is covered", _covered),
    Section("tariff", "Tariff numbers", _tariff, lambda pack: pack.contents.tariff is not None),
)
"""In the order of the contents; titles are translated when shown."""


def sections_of(pack: Pack) -> tuple[Section, ...]:
    """Those that the pack has something for, then its background pages."""
    told = (
        Section(f"background:{one.id}", one.title, partial(_background, one.id))
        for one in pack.contents.background
    )
    return (*(one for one in SECTIONS if one.offered(pack)), *told)


class ReferencePage(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.say = Say(session.language)
        self._pack: Pack | None = None
        self._made: dict[str, QWidget] = {}
        self._rail_asked = False
        self.rail = ContentsRail(self.say, name=tr("Look it up"))
        self.rail.chosen.connect(self._go_from_rail)
        self.stack = QStackedWidget()
        self._contents = QuietButton(self.say("contents_show"), "map", size="soft")
        self._contents.clicked.connect(self._toggle_rail)
        right = QVBoxLayout()
        right.setSpacing(0)
        above = QHBoxLayout()
        above.setContentsMargins(Look.current().px(SIDE - 10), 0, 0, 0)  # in line with the column's words
        above.addWidget(self._contents)
        above.addStretch(1)
        right.addLayout(above)
        right.addWidget(self.stack, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(right, 1)
        self._place_rail()

    # ---- what the window asks of a page

    @property
    def heading(self) -> Heading:
        return self.shown.heading

    @property
    def shown(self) -> ReferenceSection:
        return cast(ReferenceSection, self._made[self.session.reference_page])

    def refresh(self) -> None:
        session = self.session
        if session.place != "reference" or session.pack is None:
            return
        if session.pack is not self._pack:
            self._start_over(session.pack)
        known = {one.id: one for one in sections_of(session.pack)}
        if session.reference_page not in known:
            session.reference_page = FIRST_PAGE
        if session.reference_page not in self._made:
            made = self._made[session.reference_page] = known[session.reference_page].make(session)
            self.stack.addWidget(made)
            self._place_rail()
        self.stack.setCurrentWidget(self._made[session.reference_page])
        self.rail.mark(session.reference_page)

    def find(self) -> None:  # type: ignore[override]  # hides a function of Qt that nobody here needs
        self.shown.find()

    def show_entry(self) -> bool:
        """What was asked for on this page, by `look_up`; said once."""
        entry, self.session.reference_entry = self.session.reference_entry, ""
        return bool(entry) and self.shown.show_entry(entry)

    def _start_over(self, pack: Pack) -> None:
        self._pack = pack
        for made in self._made.values():
            self.stack.removeWidget(made)
            made.deleteLater()
        self._made = {}
        self.rail.show_entries(
            Entry(one.id, tr(one.title), apart=one.id.startswith("background:")) for one in sections_of(pack)
        )

    # ---- the contents

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_rail()

    def _place_rail(self) -> None:
        wide = self.width() >= Look.current().px(RAIL_FROM)
        self.rail.setVisible(wide or self._rail_asked)
        self._contents.setVisible(not wide)
        side, top = Look.current().px(SIDE), Look.current().px(SIDE if wide else TOP_WITH_BUTTON)
        for column in self.stack.findChildren(ScrollColumn):
            column.set_margins(side, top)

    def _toggle_rail(self) -> None:
        self._rail_asked = not self._rail_asked
        self._place_rail()
        if self._rail_asked and self.rail.buttons:
            self.rail.buttons[self.session.reference_page].setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_from_rail(self, id_: str) -> None:
        self._rail_asked = False
        self._place_rail()
        if id_ == self.session.reference_page:
            self.heading.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.session.look_up(id_)
