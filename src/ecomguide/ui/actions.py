"""What can be done from anywhere: each an action with a name and a key, shared by menus and buttons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from ecomguide.language import tr
from ecomguide.ui.session import Session

if TYPE_CHECKING:
    from ecomguide.ui.parts.more_menu import Part
    from ecomguide.ui.takeaways import TakeAways


class Actions(QObject):
    """`on_page` runs a method of the page that is shown, where it has it (find)."""

    def __init__(self, session: Session, window: QWidget, on_page: Callable[[str], None]) -> None:
        super().__init__(window)
        self.session = session
        self.window = window
        self.new = self._add(tr("New guide"), session.start_new, "Ctrl+N")
        self.home = self._add(tr("Home"), session.go_home, "Alt+Home")
        self.close_guide = self._add(tr("Save and close"), session.go_home, "Ctrl+W")
        self.back = self._add(tr("Back"), session.back, "Alt+Left")
        self.undo = self._add(tr("Undo the last tick"), self.undo_tick, "Ctrl+Z")
        self.find = self._add(tr("Find in this guide"), lambda: on_page("find"), "Ctrl+F")
        self.copy = self._add(tr("Copy as text"), self.copy_text, "Ctrl+Shift+C")
        self.settings = self._add(tr("Settings"), lambda: session.look_aside("settings"), "Ctrl+,")
        self.about = self._add(tr("About"), lambda: session.look_aside("about"), "F1")
        self.look_up = self._add(tr("Look it up"), session.look_up, "Ctrl+L")
        self.leave = self._add(tr("Done"), session.leave_aside, "Esc")
        self._add_text_sizes()
        self.take: TakeAways | None = None

    def _add(self, text: str, act: Callable[[], object], keys: str = "") -> QAction:
        action = QAction(text, self.window)
        action.triggered.connect(lambda: act())
        if keys:
            action.setShortcut(QKeySequence(keys))
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text} ({shown})")
        self.window.addAction(action)
        return action

    def _add_text_sizes(self) -> None:
        session = self.session
        self.larger = self._add(
            tr("Larger text"), lambda: session.use_settings(session.settings.larger()), "Ctrl++"
        )
        self.larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self.smaller = self._add(
            tr("Smaller text"), lambda: session.use_settings(session.settings.smaller()), "Ctrl+-"
        )
        self.usual = self._add(
            tr("Usual text size"),
            lambda: session.use_settings(replace(session.settings, text_scale=1.0)),
            "Ctrl+0",
        )

    def add_takeaways(self) -> TakeAways:
        """One action for each line of FORMATS: a new output needs nothing here. Done with an open pack."""
        if self.take is None:
            from ecomguide.ui.takeaways import TakeAways

            self.take = TakeAways(self.session, self.window, self._add)
        return self.take

    def refresh(self) -> None:
        """What cannot be done now is grey, and its key does nothing."""
        session = self.session
        has_pack, has_guide = session.pack is not None, session.place == "guide"
        self.new.setEnabled(has_pack)
        self.back.setEnabled(session.place != "home")
        self.undo.setEnabled(has_guide and session.can_undo)
        self.close_guide.setEnabled(session.is_open)
        self.find.setEnabled(has_guide or session.place == "reference")
        self.look_up.setEnabled(has_pack and session.place != "reference")
        self.leave.setEnabled(session.is_aside)
        for action in (self.copy, *(self.take.all if self.take else ())):
            action.setEnabled(has_guide)
        if self.take is not None and not session.mode.may_print:
            self.take.print_.setEnabled(False)
        if session.is_open:
            self.close_guide.setIconText(tr("Save and close") if session.case.id else tr("Close"))

    def for_guide(self) -> list[Part]:
        """All that can be done with a guide, for a menu."""
        from ecomguide.ui.parts.more_menu import Entry

        take = self.add_takeaways()
        return [
            *take.groups(),
            Entry(take.phone, "qr_code"),
            Entry(take.print_, "print"),
            Entry(self.copy, "content_copy"),
            None,
            Entry(self.find, "search"),
            Entry(self.undo, "undo"),
            Entry(self.close_guide, "close"),
            None,
            Entry(self.look_up, "help_outline"),
            Entry(self.settings, "settings"),
            Entry(self.about, "info"),
        ]

    def may_close(self) -> bool:
        return self.take is None or self.take.may_close()

    def undo_tick(self) -> None:
        from ecomguide.ui.notices import Notice

        self.session.undo()
        self.session.told.emit(Notice(tr("The last tick is taken back."), "info"))

    def copy_text(self) -> None:
        from ecomguide.render import FORMATS
        from ecomguide.ui.notices import Notice

        QGuiApplication.clipboard().setText(FORMATS["text"].render(self.session.guide).decode())
        self.session.told.emit(Notice(tr("The guide is copied as text."), "success"))
