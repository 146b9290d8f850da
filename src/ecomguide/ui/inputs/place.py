"""Where in the United States: a ZIP code, a state's two letters, or its name."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from ecomguide.interview.entry import Complaint, typed
from ecomguide.interview.states import STATE_NAMES, state_named
from ecomguide.ui.inputs.asked import Asked
from ecomguide.ui.inputs.typed_input import TypedInput


class PlaceInput(TypedInput):
    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(asked, "Such as 90731, or CA", parent, label="ZIP code or state", width=260)

    def read(self, text: str) -> Any | Complaint:
        return state_named(text) or typed(self.asked.question, text, self.asked.language)

    def write(self, value: Any) -> str:
        return str(value)

    def understood(self, value: Any) -> str:
        return STATE_NAMES.get(value, "")

    def missing(self) -> str:
        tail = ", or say that you are not sure." if self.asked.question.unsure else "."
        return f"Type a ZIP code of five digits, or a state{tail}"
