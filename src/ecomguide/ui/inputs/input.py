"""What every input can do. A page asks `value`, `complaint` and `first_field`, and listens to `changed`."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.interview.entry import Complaint
from ecomguide.ui.inputs.asked import Asked
from ecomguide.ui.look import Look
from ecomguide.ui.parts.complaint_note import ComplaintNote


class Input(QWidget):
    changed = Signal()
    """The person said something else; `value` is what holds now."""
    submitted = Signal()
    """Enter was pressed in a field: as good as Continue."""
    rearranged = Signal()
    """Controls came or went: Tab has to be put in order again."""

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked = asked
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Look.current().px(9))
        self.note = ComplaintNote()
        self.column.addWidget(self.note)

    @abstractmethod
    def value(self) -> Any | None:
        """The answer, or None where there is none that can be used."""

    @abstractmethod
    def set_value(self, value: Any | None) -> None:
        """Show an answer; says nothing to anybody."""

    def complaint(self) -> Complaint | None:
        """Why one cannot go on with this."""
        return None if self.value() is not None else Complaint(self.missing())

    def missing(self) -> str:
        tail = ", or say that you are not sure." if self.asked.question.unsure else "."
        return f"Choose one answer{tail}"

    @abstractmethod
    def first_field(self) -> QWidget:
        """Where the focus goes to mend a complaint."""

    def show_complaint(self, complaint: Complaint | None) -> None:
        self.note.say(complaint.says if complaint else "")
