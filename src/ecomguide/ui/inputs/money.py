"""A sum in U.S. dollars; or one of the question's bands, where only those are known."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from ecomguide.interview.answers import Money
from ecomguide.interview.entry import Complaint, typed
from ecomguide.language import money
from ecomguide.ui.inputs.asked import Asked
from ecomguide.ui.inputs.typed_input import TypedInput
from ecomguide.ui.parts.option_card import Choice


class MoneyInput(TypedInput):
    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        bands = tuple(Choice(band.id, asked.fill(band.label)) for band in asked.question.band)
        super().__init__(
            asked,
            "Such as 1,200 or 1200.50",
            parent,
            label="Amount in U.S. dollars",
            before="$",
            width=220,
            rough=bands,
        )

    def read(self, text: str) -> Any | Complaint:
        return typed(self.asked.question, text, self.asked.language)

    def write(self, value: Any) -> str:
        known = isinstance(value, Money) and value.dollars is not None
        return money(value.dollars, self.asked.language).lstrip("$") if known else ""

    def understood(self, value: Any) -> str:
        return (
            money(value.dollars, self.asked.language)
            if isinstance(value, Money) and value.dollars is not None
            else ""
        )

    def of_choice(self, id_: str) -> Any:
        return Money(band=id_) if any(band.id == id_ for band in self.asked.question.band) else id_

    def missing(self) -> str:
        return "Type an amount in dollars, such as 1,200, or choose one of the answers below it."
