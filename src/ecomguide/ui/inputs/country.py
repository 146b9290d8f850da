"""A country: type a few letters of its name, or of another name for it, and choose from the list."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ecomguide.interview.entry import Complaint
from ecomguide.interview.search import countries_like, country_named
from ecomguide.language import countries
from ecomguide.ui.inputs.asked import Asked
from ecomguide.ui.inputs.typed_input import TypedInput
from ecomguide.ui.look import Look

MEND = "Choose a country from the list. Type the first letters of its name to find it."
ROWS, SMALL_ROWS = 6, 4


class CountryInput(TypedInput):
    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(asked, "Type a few letters, then choose", parent, label="Country", width=420)
        self.names = countries(asked.language)
        self.list = QListWidget()
        self.list.setAccessibleName(f"Countries that fit: {asked.name}")
        self.list.setMaximumWidth(Look.current().px(420))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._choose)
        self.list.installEventFilter(self)
        self.field.line.installEventFilter(self)
        self.column.insertWidget(self.column.indexOf(self.field) + 1, self.list)
        self.field.label.setVisible(not asked.small)
        self._show_list()

    def read(self, text: str) -> Any | Complaint:
        return country_named(text, self.asked.language) or Complaint(MEND)

    def write(self, value: Any) -> str:
        return self.names.get(value, str(value))

    def understood(self, value: Any) -> str:
        name = self.names.get(value, "")
        return "" if name.casefold() == self.field.text().casefold() else name

    def missing(self) -> str:
        return MEND

    def set_value(self, value: Any | None) -> None:
        super().set_value(value)
        self._show_list(chosen=value is not None)

    def _typed(self) -> None:
        super()._typed()
        self._show_list()

    def _chosen_instead(self) -> None:
        super()._chosen_instead()
        self._show_list()

    # ---- the list

    def _show_list(self, *, chosen: bool = False) -> None:
        """A full list is there until a country is chosen; in a row it comes with the first letter."""
        text = self.field.text()
        self.list.clear()
        settled = chosen or bool(self.instead.chosen()) or (self.asked.small and not text)
        fits = () if settled else countries_like(text, self.asked.language)
        if len(fits) == 1 and self.value() == fits[0]:
            fits = ()  # nothing else can be meant
        for code in fits:
            item = QListWidgetItem(self.names[code])
            item.setData(Qt.ItemDataRole.UserRole, code)
            self.list.addItem(item)
        if text and fits:
            self.list.setCurrentRow(0)
        rows = min(len(fits), SMALL_ROWS if self.asked.small else ROWS)
        height = self.list.sizeHintForRow(0) * rows if rows else 0
        self.list.setFixedHeight(height + Look.current().px(20))
        self.list.setVisible(bool(fits))

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self.take(item.data(Qt.ItemDataRole.UserRole))
        self.field.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress:
            return False
        assert isinstance(event, QKeyEvent)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if watched is self.list:
            return self._key_in_list(event, enter)
        if event.key() == Qt.Key.Key_Down and self.list.isVisible():
            self.list.setFocus()
            self.list.setCurrentRow(max(0, self.list.currentRow()))
            return True
        if enter and self.list.isVisible() and self.field.text() and self.value() is None:
            self._choose(self.list.currentItem())
            return True
        if enter and self.value() is not None:
            self._show_list(chosen=True)  # "China" is typed in full: what else has these letters may go
        return False

    def _key_in_list(self, event: QKeyEvent, enter: bool) -> bool:
        if enter or event.key() == Qt.Key.Key_Space:
            self._choose(self.list.currentItem())
            return True
        if event.key() == Qt.Key.Key_Up and self.list.currentRow() <= 0:
            self.field.line.setFocus()
            return True
        return False
