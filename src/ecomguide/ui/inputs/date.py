"""A day: typed as month/day/year (Jan 15, 2027 and 2027-01-15 will do too), or chosen in a calendar."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from ecomguide.interview.answers import UNSURE
from ecomguide.interview.entry import Complaint, typed
from ecomguide.interview.typed_day import as_typed
from ecomguide.language import long_date
from ecomguide.ui.inputs.asked import Asked
from ecomguide.ui.inputs.typed_input import TypedInput
from ecomguide.ui.parts.buttons import SecondaryButton


class DateInput(TypedInput):
    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(asked, "Such as 1/15/2027 or Jan 15, 2027", parent, label="Day", width=220)
        self.opener = SecondaryButton("Choose in a calendar", "event")
        self.opener.clicked.connect(self.open_calendar)
        self.field.across.insertWidget(1, self.opener)
        self.field.across.addStretch(1)

    def read(self, text: str) -> Any | Complaint:
        return typed(self.asked.question, text, self.asked.language)

    def write(self, value: Any) -> str:
        return as_typed(value) if isinstance(value, date) else ""

    def understood(self, value: Any) -> str:
        return long_date(value, self.asked.language) if isinstance(value, date) else ""

    def open_calendar(self) -> None:
        said = self.value()
        from ecomguide.ui.parts.calendar import Calendar  # Qt's calendar is large, and seldom wanted

        calendar = Calendar(self, said if isinstance(said, date) else None)
        calendar.chosen.connect(self._choose)
        calendar.open_at(self.opener)

    def _choose(self, day: QDate) -> None:
        self.take(day.toPython())
        self.field.line.setFocus()

    def missing(self) -> str:
        if self.value() == UNSURE:
            return ""
        tail = ", or say that you are not sure." if self.asked.question.unsure else "."
        return f"Type the day as month/day/year, such as 1/15/2027{tail}"
