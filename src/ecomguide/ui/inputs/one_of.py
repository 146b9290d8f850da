"""One of several answers, as cards; "not sure" is one of them."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from ecomguide.ui.inputs.asked import Asked
from ecomguide.ui.inputs.choices import Choices
from ecomguide.ui.inputs.input import Input
from ecomguide.ui.parts.option_card import Choice


class OneOf(Input):
    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(asked, parent)
        self.choices = Choices((*self.answers(), *asked.unsure()), asked.name, small=asked.small)
        self.choices.changed.connect(self.changed)
        self.column.addWidget(self.choices)

    def answers(self) -> tuple[Choice, ...]:
        return self.asked.choices()

    def value(self) -> Any | None:
        return next(iter(self.choices.chosen()), None)

    def set_value(self, value: Any | None) -> None:
        self.choices.choose(() if value is None else (value,))

    def first_field(self) -> QWidget:
        return self.choices.first_field()
