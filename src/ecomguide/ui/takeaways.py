"""What people take away from a guide: a file of each format, paper from the printer, a code for the phone.

Made when the guide page first comes: what stands behind it is not needed before.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ecomguide.language import tr
from ecomguide.render import FORMATS
from ecomguide.ui.parts import ask
from ecomguide.ui.saving import Saving
from ecomguide.ui.session import Session
from ecomguide.ui.works import CLOSING_MS, Works

if TYPE_CHECKING:
    from ecomguide.ui.parts.more_menu import Group
    from ecomguide.ui.printing import Printing

Add = Callable[..., QAction]

GROUPS: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Save the guide",
        "save_alt",
        (("pdf", "picture_as_pdf"), ("html", "public"), ("text", "notes"), ("json", "data_object")),
    ),
    ("To do", "checklist", (("checklist", "check_box"), ("ics", "event"))),
    (
        "To give to others",
        "send",
        (
            ("broker-sheet", "assignment"),
            ("supplier-letter", "mail"),
            ("supplier-text", "notes"),
            ("vcard", "contacts"),
        ),
    ),
)
"""Title, icon and members: ids of FORMATS, each with its icon. What no group names goes to the first."""
FOR_PHONES = ("qr", "qr-png")
"""Shown first, and saved from where they are shown."""
KEYS = {"pdf": "Ctrl+S", "checklist": "Ctrl+Shift+L", "ics": "Ctrl+Shift+E"}


class TakeAways:
    def __init__(self, session: Session, window: QWidget, add: Add) -> None:
        self.session = session
        self.window = window
        self.works = Works(session, window)
        self.saving = Saving(session, window, self.works)
        self.printing: Printing | None = None
        self.save: dict[str, QAction] = {}
        for one in FORMATS.values():
            action = add(f"{tr(one.label)}…", partial(self.saving.ask, one), KEYS.get(one.id, ""))
            action.setToolTip(_with_keys(tr("Save as {format}").format(format=tr(one.label)), action))
            self.save[one.id] = action
        self.save["pdf"].setIconText(tr("Save PDF"))
        self.save["ics"].setIconText(tr("Calendar"))
        self.print_ = add(tr("Print…"), self._print, "Ctrl+P")
        self.print_.setIconText(tr("Print"))
        self.phone = add(tr("To your phone…"), self._show_phone, "Ctrl+Shift+Q")

    @property
    def all(self) -> list[QAction]:
        return [*self.save.values(), self.print_, self.phone]

    def groups(self) -> list[Group]:
        """For the menu."""
        from ecomguide.ui.parts.more_menu import Entry, Group

        named = {id_ for _, _, members in GROUPS for id_, _ in members}
        found = []
        for place, (title, icon, members) in enumerate(GROUPS):
            entries = [Entry(self.save[id_], drawn) for id_, drawn in members if id_ in self.save]
            if not place:
                rest = [id_ for id_ in self.save if id_ not in (*named, *FOR_PHONES)]
                entries += [Entry(self.save[id_], "save_alt") for id_ in rest]
            found.append(Group(tr(title), icon, entries))
        return found

    def _print(self) -> None:
        printing = self.add_printing()
        printing.ask(printing.whole_guide())

    def add_printing(self) -> Printing:
        if self.printing is None:
            from ecomguide.ui.printing import Printing

            self.printing = Printing(self.session, self.window, self.works, self.save["pdf"].trigger)
        return self.printing

    def _show_phone(self) -> None:
        self.session.look_aside("phone")

    def may_close(self) -> bool:
        """Work under way is done first, or its owner says that it need not be."""
        self.works.wait(CLOSING_MS)
        sheets = self.printing.under_way if self.printing is not None else None
        doing = self.works.now or sheets
        if doing is None:
            return True
        title = tr("Close while this is under way?")
        if not ask.sure(self.window, title, doing.says, tr("Close without it"), tr("Wait")):
            return False
        self.works.forget()
        if sheets is not None and sheets.is_going:
            sheets.stop()
        return True


def _with_keys(words: str, action: QAction) -> str:
    keys = action.shortcut().toString()
    return f"{words} ({keys})" if keys else words
