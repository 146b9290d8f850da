"""A tariff number: type it, or type what the goods are and choose a line of the schedule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from ecomguide.interview.answers import UNSURE
from ecomguide.interview.entry import Complaint, typed
from ecomguide.language import tariff_number, tr
from ecomguide.ui.inputs.asked import Asked
from ecomguide.ui.inputs.typed_input import TypedInput
from ecomguide.ui.parts.accessible import announce
from ecomguide.ui.parts.column import ScrollColumn
from ecomguide.ui.parts.tariff_chosen import TariffChosen
from ecomguide.ui.parts.tariff_lookup import Lookup
from ecomguide.ui.parts.tariff_results import (
    DAMAGED,
    NO_NUMBER,
    NOTHING,
    Found,
    TariffResults,
    count_words,
    worth_of,
)
from ecomguide.ui.parts.tariff_words import is_divided

if TYPE_CHECKING:
    from ecomguide.pack.tariff import TariffLine

MOST = 8
TYPING_MS, MOUSE_MS = 120, 40
WIDTH, HEIGHT = 660, 250


class TariffInput(TypedInput):
    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        hint = tr("Such as 3406.00.00, or scented candle")
        super().__init__(asked, hint, parent, label=tr("Tariff number, or what the goods are"), width=WIDTH)
        self.lookup = Lookup(asked.tariff)
        self.field.label.setVisible(not asked.small)
        self.chosen = TariffChosen()
        name = tr("Lines of the tariff: {question}").format(question=asked.name)
        self.results = TariffResults(name, HEIGHT)
        below = self.column.indexOf(self.field) + 1
        self.column.insertWidget(below, self.chosen)
        self.column.insertWidget(below + 1, self.results)
        self._is_settled = False
        """What stands in the field was chosen, or given: nothing is searched for it."""
        self._suggested: tuple[TariffLine, ...] | None = None
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._search)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        self._leaving = QTimer(self, singleShot=True, interval=MOUSE_MS)
        self._leaving.timeout.connect(self._left)
        for widget in (self.field.line, self.results.list):
            widget.installEventFilter(self)
        self.results.list.picked.connect(self._pick)
        self.results.list.left_above.connect(self.field.line.setFocus)

    # ---- what every input can do

    def read(self, text: str) -> Any | Complaint:
        found = typed(self.asked.question, text, self.asked.language)
        is_words = isinstance(found, Complaint) and any(letter.isalpha() for letter in text)
        return Complaint(self.missing()) if is_words else found

    def write(self, value: Any) -> str:
        return tariff_number(str(value))

    def missing(self) -> str:
        if self.asked.question.unsure:
            return tr("Choose the line that fits, type its number, or say that you are not sure.")
        return tr("Choose the line that fits, or type its number.")

    def set_value(self, value: Any | None) -> None:
        self._is_settled = value not in (None, UNSURE)
        super().set_value(value)

    def showEvent(self, event: QShowEvent) -> None:
        """The schedule is opened after the page is painted: that takes a tenth of a second."""
        super().showEvent(event)
        self._soon.start()

    # ---- what the person does

    def _typed(self) -> None:
        self._is_settled = False
        super()._typed()
        self._typing.start()

    def _left(self) -> None:
        """On the way into the list nothing is wrong yet, and nothing may move under the mouse."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._leaving.start()
        elif not self._has_focus():
            super()._left()

    def _pick(self, number: str) -> None:
        self.take(number.replace(".", ""))
        self.field.line.setFocus()
        self._look()
        announce(self, self.chosen.words())

    def _chosen_instead(self) -> None:
        self._is_settled = False
        super()._chosen_instead()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._soon.start(0)
        if watched is self.field.line and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            return self._key_in_field(event)
        return False

    def _key_in_field(self, event: QKeyEvent) -> bool:
        """Down leads to the lines. So does Enter where no number stands yet: it never chooses one unseen."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (event.key() == Qt.Key.Key_Down or (enter and self.value() is None)):
            return False
        if self._typing.isActive():
            self._typing.stop()
            self._look()
        if not self.results.list.isVisible():
            return False
        self.results.list.enter()
        return True

    # ---- what is shown

    def _search(self) -> None:
        self._look()
        if self.results.isVisible():
            announce(self, self.results.says.accessibleName())

    def _look(self) -> None:
        """Show what fits what stands in the field now."""
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._soon.start(MOUSE_MS)  # nothing may move away under the mouse
            return
        if self._typing.isActive() or not self.isVisible():
            return
        was_there = self.results.isVisible()
        self._say_understood()
        self.results.show_found(self._found(), worth_of(self.lookup.edition, self.asked.language))
        if self.results.isVisible() and not was_there and self._has_focus():
            QTimer.singleShot(0, self._bring_into_view)

    def _found(self) -> Found:
        """What to show now. In a row among others only where the focus is."""
        text, focused, line = self.field.text(), self._has_focus(), self._line()
        if self.asked.small and not focused:
            return Found()
        if self.lookup.edition is None:
            return Found(says=tr(DAMAGED) if self.lookup.is_damaged else "")
        if not text:
            return self._suggestions() if focused or not self.instead.chosen() else Found()
        if line is not None and is_divided(line):
            says = tr("The lines of {number}").format(number=line.number)
            return Found(self.lookup.children(line.number), says, under=line)
        if self._is_settled:
            return Found()
        lines = tuple(one for one in self.lookup.search(text, MOST) if one != line)
        return Found(lines, count_words(len(lines), MOST) if lines else self._nothing())

    def _suggestions(self) -> Found:
        if self._suggested is None:
            self._suggested = self.lookup.suggested(self.asked.goods_words, MOST)
        says = tr("These may fit. Type what the goods are to find others.")
        return Found(self._suggested, says) if self._suggested else Found()

    def _nothing(self) -> str:
        """A whole number that no line has is spoken of in the note."""
        if self.value() is not None:
            return ""
        is_words = any(letter.isalpha() for letter in self.field.text())
        return tr(NOTHING if is_words else NO_NUMBER)

    def _line(self) -> TariffLine | None:
        value = self.value()
        return self.lookup.line(value) if value not in (None, UNSURE) else None

    def _say_understood(self) -> None:
        value = self.value()
        if value in (None, UNSURE):
            self.chosen.show_nothing()
        elif not self.isVisible():
            self._soon.start()  # for who is seen already in a moment; others look when they are shown
        elif (line := self._line()) is not None:
            self.chosen.show_line(line, divided=is_divided(line))
        elif (edition := self.lookup.edition) is not None:
            self.chosen.show_unknown(tariff_number(str(value)), edition.revision)
        else:
            self.chosen.show_nothing()

    def _has_focus(self) -> bool:
        return QApplication.focusWidget() in (self.field.line, self.results.list)

    def _bring_into_view(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, ScrollColumn):
            above = above.parentWidget()
        if above is not None:
            above.show_all_of(self.results)
            above.show_all_of(self.field)
