"""A guide made by hand, open on the guide page: for tests of what a person sees and does there."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from builders import PackBuilder
from ecomguide.guide.model import Guide
from ecomguide.ui.notices import Notice
from ecomguide.ui.pages.guide import GuidePage
from ecomguide.ui.session import Session
from seen import settle

NOW = datetime(2026, 11, 24, 10, 0)


class Reading(Session):
    """The real session, reading the guide that it is given."""

    def __init__(self, given: Guide) -> None:
        super().__init__(clock=lambda: NOW)
        self.given = given
        self.notices: list[Notice] = []
        self.pack = PackBuilder().pack()
        self.told.connect(self.notices.append)

    @property
    def guide(self) -> Guide:
        return self.given

    def read(self, guide: Guide) -> None:
        """Another answer, another guide."""
        self.given = guide
        self.changed.emit()


def open_page(session: Session, width: int = 1280, height: int = 700) -> GuidePage:
    """The page as the window shows it, all of it made."""
    session.place = "guide"
    page = GuidePage(session)
    session.changed.connect(page.refresh)
    page.resize(width, height)
    page.refresh()
    page.show()
    settle()
    page.column.finish()
    settle()
    return page


def named(session: Session, name: str) -> None:
    session.case = replace(session.case, name=name)
    session.changed.emit()
