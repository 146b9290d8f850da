"""The frame: a bar above, one page, a line below. It owns Back and Continue, and moves the focus along.

Pages are made when first shown. A new theme or text size makes them all anew: everything they show comes from
the session, so nothing is lost.
"""

from __future__ import annotations

import linecache
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from ecomguide.errors import EcomguideError
from ecomguide.language import tr
from ecomguide.ui.actions import Actions
from ecomguide.ui.asides import ASIDE
from ecomguide.ui.look import Look
from ecomguide.ui.pages import make
from ecomguide.ui.parts.accessible import announce
from ecomguide.ui.parts.status_bar import StatusBar
from ecomguide.ui.parts.top_bar import TopBar, bar_button, more_button
from ecomguide.ui.session import Session

if TYPE_CHECKING:
    from ecomguide.ui.notices import Notice, NoticeBar

SMALLEST = QSize(640, 480)
USUAL = QSize(1280, 800)


class Window(QWidget):
    painted = Signal()
    """The first paint is done; sent once, in the next turn of the event loop."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._seen = False
        self.actions_ = Actions(session, self, self._on_page)
        self.setProperty("role", "paper")
        self.setWindowTitle(tr("E-Commerce Import Guide"))
        self.setMinimumSize(SMALLEST)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._build()
        self._place_window()
        session.changed.connect(self.refresh)
        session.refused.connect(self.refused)
        session.told.connect(self._tell)
        session.untold.connect(self._take_back)
        self.refresh()

    # ---- what it is made of

    def _build(self) -> None:
        self._built_for = self._wished_look()
        self._shown: tuple[str, str] | None = None
        self._left: dict[tuple[str, str], QWidget] = {}
        """Where the focus was on a page when another took its place."""
        self._pages: dict[str, QWidget] = {}
        self._bar_shows: object = None
        self.top_bar = TopBar(self.actions_.home)
        self.stack = QStackedWidget()
        self.status_bar = StatusBar(self.session)
        self._notices: NoticeBar | None = None
        for part in (self.top_bar, self.stack, self.status_bar):
            self._rows.addWidget(part, 1 if part is self.stack else 0)

    @property
    def notices(self) -> NoticeBar:
        """Made when there is something to say."""
        if self._notices is None:
            from ecomguide.ui.notices import NoticeBar

            self._notices = NoticeBar()
            self._rows.insertWidget(1, self._notices)
        return self._notices

    def _wished_look(self) -> tuple[str, float]:
        return self.session.settings.theme, self.session.settings.text_scale

    def _rebuild(self) -> None:
        """The same place in a new look; the focus stays on the control that brought it about."""
        focused = QApplication.focusWidget()
        name = focused.accessibleName() if focused is not None and self.isAncestorOf(focused) else ""
        notice = self._notices.notice if self._notices is not None else None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        for part in (self.top_bar, self._notices, self.stack, self.status_bar):
            if part is None:
                continue
            self._rows.removeWidget(part)
            part.hide()
            part.deleteLater()
        look = Look.chosen(*self._wished_look())  # type: ignore[arg-type]
        (look.with_doubled_words() if Look.current().doubled else look).apply(app)
        self._build()
        self._show_place()
        if notice is not None:
            self._tell(notice)
        again = next(
            (one for one in self.page.findChildren(QWidget) if name and one.accessibleName() == name), None
        )
        (again or self.page.heading).setFocus()  # type: ignore[attr-defined]

    @property
    def page(self) -> QWidget:
        return self._pages[self.session.place]

    # ---- following the session

    def refresh(self) -> None:
        if self._built_for != self._wished_look():
            self._rebuild()
            return
        self._show_place()

    def _show_place(self) -> None:
        session = self.session
        if session.place == "guide":
            self.actions_.add_takeaways()
        self.actions_.refresh()
        here = (session.place, self._spot_of_page())
        moved = here != self._shown
        if moved and self._shown is not None and (focused := QApplication.focusWidget()) is not None:
            self._left[self._shown] = focused
        if session.place not in self._pages:
            self._pages[session.place] = self._new_page()
        self.stack.setCurrentWidget(self.page)
        self.page.refresh()  # type: ignore[attr-defined]
        self.status_bar.refresh()
        self._fill_top_bar()
        if moved:
            self._arrive(here, before=self._shown)
            self._shown = here
        if session.reference_entry:
            self._on_page("show_entry")

    def _spot_of_page(self) -> str:
        """A page that stays, with other things on it: to come there is to arrive."""
        session = self.session
        return {"question": session.question_id, "reference": session.reference_page}.get(session.place, "")

    def _new_page(self) -> QWidget:
        place = self.session.place
        page = make(place, self.session)
        footer_place = getattr(page, "footer_place", None)
        if footer_place is not None:
            from ecomguide.ui.parts.footer import Footer

            footer = Footer(
                tr("Show my guide") if place == "review" else tr("Continue"), why=hasattr(page, "explain")
            )
            footer.back.connect(self.session.back)
            footer.go_on.connect(self._go_on)
            footer.why.connect(lambda: self._on_page("explain"))
            footer_place.addWidget(footer)
        if hasattr(page, "take"):
            page.take = self.actions_.add_takeaways()
        self.stack.addWidget(page)
        linecache.clearcache()  # PySide keeps the source of every module that is imported: megabytes
        return page

    def _arrive(self, here: tuple[str, str], *, before: tuple[str, str] | None) -> None:
        """A stack of pages says nothing to a screen reader: the heading takes the focus, and is read.

        Whoever only looked aside is back at the control that they left from.
        """
        heading = self.page.heading  # type: ignore[attr-defined]
        if before is not None:
            if self._notices is not None:
                self._notices.page_changed()
            announce(self, heading.accessibleName())
        came_back = before is not None and before[0] in ASIDE and before[0] != here[0]
        left = self._left.get(here) if came_back else None
        is_there = left is not None and isValid(left) and self.page.isAncestorOf(left) and left.isVisible()
        (left if is_there and left is not None else heading).setFocus()

    def _fill_top_bar(self) -> None:
        does, session = self.actions_, self.session
        shows = (session.place, session.case.name, session.case.id) if session.is_open else session.place
        if shows == self._bar_shows:
            return
        self._bar_shows = shows
        buttons: list[QPushButton] = []
        if session.place == "home":
            buttons = [bar_button(one, kind="quiet") for one in (does.look_up, does.about, does.settings)]
        elif session.is_aside:
            buttons = [bar_button(does.leave)]
        elif session.place == "guide":
            take = does.add_takeaways()
            calendar, printer = bar_button(take.save["ics"], "event"), bar_button(take.print_, "print")
            close = bar_button(does.close_guide)
            for button in (calendar, printer, close):
                button.setProperty("in_more", True)
            more = more_button(does.for_guide())
            buttons = [close, more, calendar, printer, bar_button(take.save["pdf"], kind="primary")]
        else:
            buttons = [bar_button(does.close_guide)]
        self.top_bar.show_for(session.case.name if session.is_open else "", buttons)

    # ---- what a person does

    def _go_on(self) -> None:
        check = getattr(self.page, "check", None)
        if check is None or check():
            self.session.go_on()

    def _on_page(self, method: str) -> None:
        if (act := getattr(self.page, method, None)) is not None:
            act()

    def _tell(self, notice: Notice) -> None:
        self.notices.tell(notice)

    def _take_back(self, notice: Notice) -> None:
        if self._notices is not None:
            self._notices.take_back(notice)

    def refused(self, error: EcomguideError) -> None:
        """Something of the world went wrong. It stays until it is read."""
        from ecomguide.ui.notices import Notice

        self._tell(Notice(str(error), "error", stays=True))

    # ---- the window itself

    def _place_window(self) -> None:
        kept = QByteArray.fromBase64(self.session.settings.geometry.encode())
        if kept.isEmpty() or not self.restoreGeometry(kept):
            room = self.screen().availableGeometry().size()
            self.resize(USUAL.boundedTo(room))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the answer already chosen goes on."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        goes_on = hasattr(self.page, "check") and getattr(QApplication.focusWidget(), "is_settled", False)
        if enter and goes_on:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.actions_.may_close():
            event.ignore()
            return
        self.session.save_now()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.session.changed.disconnect(self.refresh)
        self.session.use_settings(replace(self.session.settings, geometry=geometry))
        super().closeEvent(event)

    def come_forward(self) -> None:
        """A second start shows the window that is there."""
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()
