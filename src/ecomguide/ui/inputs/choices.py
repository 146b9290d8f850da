"""A group of choices: one of them, or several. Cards below each other, or pills that wrap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLayout, QVBoxLayout, QWidget

from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.option_card import CheckCard, CheckPill, Choice, RadioCard, RadioPill


class Choices(QWidget):
    """Nothing is chosen until the person chooses."""

    changed = Signal()

    def __init__(
        self,
        choices: Sequence[Choice],
        name: str,
        *,
        several: bool = False,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.choices = tuple(choices)
        self.setAccessibleName(name)
        accessible.as_role(self, QAccessible.Role.Grouping)
        layout = self._layout(small)
        self.group = QButtonGroup(self)
        self.group.setExclusive(not several)
        self.buttons: dict[str, QAbstractButton] = {}
        for choice in self.choices:
            button = _button(choice, several=several, small=small)
            self.buttons[choice.id] = button
            layout.addWidget(button)
            if not several:
                self.group.addButton(button)
            button.clicked.connect(lambda _=False, choice=choice: self._clicked(choice))

    def _layout(self, small: bool) -> QLayout:
        if small:
            return FlowLayout(self, gap=8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Look.current().px(9))
        return layout

    def chosen(self) -> tuple[str, ...]:
        return tuple(id_ for id_, button in self.buttons.items() if button.isChecked())

    def choose(self, ids: Iterable[str]) -> None:
        """Show these as chosen; says nothing to anybody."""
        wanted = set(ids)
        exclusive = self.group.exclusive()
        self.group.setExclusive(False)  # else Qt refuses to leave none chosen
        for id_, button in self.buttons.items():
            button.setChecked(id_ in wanted)
        self.group.setExclusive(exclusive)
        if exclusive:
            self._let_tab_reach(wanted)

    def _let_tab_reach(self, chosen: set[str]) -> None:
        """Tab comes to the answer that is chosen, so that the arrows go on from there."""
        for id_, button in self.buttons.items():
            reached = id_ in chosen or not chosen & self.buttons.keys()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if reached else Qt.FocusPolicy.ClickFocus)

    def first_field(self) -> QWidget:
        checked = next((button for button in self.buttons.values() if button.isChecked()), None)
        return checked or next(iter(self.buttons.values()))

    def _clicked(self, choice: Choice) -> None:
        if self.buttons[choice.id].isChecked():
            alone = {one.id for one in self.choices if one.exclusive}
            rivals = set(self.buttons) - {choice.id} if choice.exclusive else alone - {choice.id}
            if not self.group.exclusive():
                for id_ in rivals:
                    self.buttons[id_].setChecked(False)
        self.changed.emit()


def _button(choice: Choice, *, several: bool, small: bool) -> QAbstractButton:
    if small:
        return CheckPill(choice) if several else RadioPill(choice)
    if several:
        return CheckCard(choice, marked=choice.icon is None)
    return RadioCard(choice, marked=choice.icon is None)
