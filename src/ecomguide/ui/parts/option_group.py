"""A group of choices under a heading that opens and closes. Its cards are made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ecomguide.language import tr
from ecomguide.ui.look import Look, icon
from ecomguide.ui.parts.option_card import CheckCard, Choice


class OptionGroup(QWidget):
    opened = Signal()

    def __init__(self, title: str, choices: Sequence[Choice], make: Callable[[Choice], CheckCard]) -> None:
        super().__init__()
        look = Look.current()
        self.title, self.choices, self._make = title, choices, make
        self.cards: list[CheckCard] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(9))
        self.button = QPushButton()
        self.button.setProperty("role", "group")
        self.button.setFont(look.font("strong"))
        self.button.setIconSize(QSize(look.px(20), look.px(20)))
        self.button.setMinimumHeight(look.px(48))
        self.button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self.toggle)
        self.column.addWidget(self.button)
        self.inside = QWidget()
        self.within = QVBoxLayout(self.inside)
        self.within.setContentsMargins(look.px(18), 0, 0, look.px(8))
        self.within.setSpacing(look.px(9))
        self.column.addWidget(self.inside)
        self.is_open = False
        self.inside.hide()
        self.show_ticked(())

    def toggle(self) -> None:
        self.is_open = not self.is_open
        if self.is_open and not self.cards:
            self.cards = [self._make(choice) for choice in self.choices]
            for card in self.cards:
                self.within.addWidget(card)
        self.inside.setVisible(self.is_open)
        self._say_state()
        self.opened.emit()

    def show_ticked(self, ids: Sequence[str]) -> None:
        self.ticked = sum(choice.id in ids for choice in self.choices)
        for card in self.cards:
            card.setChecked(card.choice.id in ids)
        count = tr("{n} chosen").format(n=self.ticked) if self.ticked else str(len(self.choices))
        self.button.setText(f"  {Look.current().words(self.title)}  ({count})".replace("&", "&&"))
        self._say_state()

    def _say_state(self) -> None:
        self.button.setIcon(icon("expand_less" if self.is_open else "expand_more", "blue"))
        self.button.setAccessibleName(self.title)
        chosen = tr(", {n} chosen").format(n=self.ticked) if self.ticked else ""
        state = tr("open") if self.is_open else tr("closed")
        self.button.setAccessibleDescription(
            tr("{n} kinds").format(n=len(self.choices)) + f"{chosen}, {state}"
        )
