""" "Your guides" on Home: what is kept, or how it comes to be kept; and what is new in the pack."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from ecomguide.language import tr
from ecomguide.ui.look import Look
from ecomguide.ui.parts.card import Card, Line
from ecomguide.ui.parts.emptied import empty
from ecomguide.ui.parts.words import Body, Heading, LinkButton
from ecomguide.ui.session import Session

if TYPE_CHECKING:
    from ecomguide.cases import Case
    from ecomguide.ui.parts.saved_row import SavedRow

AT_FIRST = 5
"""Rows shown at once; the others come when asked for."""


class SavedList(Card):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._all = False
        self._shows: object = None
        look = Look.current()
        self.body.setSpacing(look.px(12))
        self.body.addWidget(Heading(tr("Your guides"), 2, "h2"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.px(4))
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self._news = QVBoxLayout()
        self.body.addLayout(self._news)

    def refresh(self) -> None:
        session = self.session
        shows = (session.pack, tuple(session.saved), session.saved_are_read, self._all, session.today)
        if session.pack is None or shows == self._shows:
            return
        self._shows = shows
        empty(self._rows)
        empty(self._news)
        shown = session.saved if self._all else session.saved[:AT_FIRST]
        for case in shown:
            self._rows.addWidget(Line())
            self._rows.addWidget(self._row(case))
        if session.saved_are_read and not session.saved:
            self._say_empty()
        if len(shown) < len(session.saved):
            more = LinkButton(tr("Show all {count} guides").format(count=len(session.saved)))
            more.clicked.connect(self._show_all)
            self._rows.addWidget(more)
        self._say_news()

    def _row(self, case: Case) -> SavedRow:
        from ecomguide.ui.parts.saved_row import SavedRow, state_of  # after the first paint

        state = state_of(case, self.session)
        row = SavedRow(state)
        row.opened.connect(partial(self.session.open_case, case))
        row.renamed.connect(partial(self._rename, case, state.name))
        row.deleted.connect(partial(self._delete, case, state.name))
        return row

    def _say_empty(self) -> None:
        self._rows.addWidget(Line())
        self._rows.addSpacing(Look.current().px(12))
        self._rows.addWidget(Body(tr("Nothing here yet"), "strong"))
        self._rows.addWidget(
            Body(
                tr(
                    "A guide that you start keeps itself, on this computer. "
                    "Stop whenever you like and go on from here."
                ),
                "soft",
            )
        )

    def _say_news(self) -> None:
        assert self.session.pack is not None
        about = self.session.pack.about
        if not about.new:
            return
        box = Card(ground="info", padding=16)
        box.body.setSpacing(0)
        box.body.addWidget(Heading(tr("New in pack {version}").format(version=about.version), 3, "strong"))
        news = Body(about.new, "soft")
        news.set_tone("ink")
        box.body.addWidget(news)
        self._news.addWidget(box)

    def _show_all(self) -> None:
        self._all = True
        self.refresh()

    def _rename(self, case: Case, name: str) -> None:
        from ecomguide.ui.parts import ask

        given = ask.name_for(self.window(), tr("Rename this guide"), name)
        if given != name:
            self.session.rename_saved(case, given)

    def _delete(self, case: Case, name: str) -> None:
        from ecomguide.ui.notices import Notice
        from ecomguide.ui.parts import ask

        title = tr("Delete “{name}”?").format(name=name)
        if ask.sure(self.window(), title, tr("Its answers and ticks go with it."), tr("Delete")):
            self.session.delete(case)
            deleted = tr("Deleted “{name}”.").format(name=name)
            back = partial(self.session.put_back, case)
            self.session.told.emit(Notice(deleted, "info", tr("Put it back"), back))
