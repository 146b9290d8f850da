"""A field to type in, with "not sure" below it. Typing takes "not sure" back, and the other way round."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from PySide6.QtWidgets import QWidget

from ecomguide.interview.answers import UNSURE
from ecomguide.interview.entry import Complaint
from ecomguide.ui.inputs.asked import Asked
from ecomguide.ui.inputs.choices import Choices
from ecomguide.ui.inputs.input import Input
from ecomguide.ui.inputs.line_field import LineField
from ecomguide.ui.look import Look
from ecomguide.ui.parts.option_card import Choice


class TypedInput(Input):
    def __init__(
        self,
        asked: Asked,
        hint: str,
        parent: QWidget | None = None,
        *,
        label: str,
        before: str = "",
        width: float = 320,
        rough: tuple[Choice, ...] = (),
    ) -> None:
        """`rough`: answers to choose where the exact one is not known."""
        super().__init__(asked, parent)
        self.field = LineField(label, hint, f"{asked.name} {hint}", before=before, width=width)
        self.column.addWidget(self.field)
        instead = (*rough, *asked.unsure())
        self.instead = Choices(
            instead, f"Instead: {asked.name}", several=len(instead) == 1, small=asked.small
        )
        self.column.addSpacing(Look.current().px(10))
        self.column.addWidget(self.instead)
        self.instead.setVisible(bool(instead))
        self.field.edited.connect(self._typed)
        self.field.left.connect(self._left)
        self.field.submitted.connect(self.submitted)
        self.instead.changed.connect(self._chosen_instead)

    # ---- each kind says how it reads and writes

    @abstractmethod
    def read(self, text: str) -> Any | Complaint:
        """What the text means."""

    @abstractmethod
    def write(self, value: Any) -> str:
        """An answer as its text."""

    def understood(self, value: Any) -> str:
        """What was typed, in other words, so that a slip is seen."""
        return ""

    def of_choice(self, id_: str) -> Any:
        """The answer that one of `rough` stands for."""
        return id_

    # ---- what every input can do

    def value(self) -> Any | None:
        chosen = self.instead.chosen()
        if chosen:
            return UNSURE if chosen[0] == UNSURE else self.of_choice(chosen[0])
        found = self.read(self.field.text()) if self.field.text() else None
        return None if isinstance(found, Complaint) else found

    def set_value(self, value: Any | None) -> None:
        instead = next((id_ for id_ in self.instead.buttons if value in (id_, self.of_choice(id_))), None)
        self.instead.choose((instead,) if instead else ())
        self.field.set_text("" if value is None or instead else self.write(value))
        self._say_understood()

    def take(self, value: Any) -> None:
        """The person chose this by another way than typing."""
        self.set_value(value)
        self.show_complaint(None)
        self.changed.emit()

    def complaint(self) -> Complaint | None:
        if self.instead.chosen() or not self.field.text():
            return super().complaint()
        found = self.read(self.field.text())
        return found if isinstance(found, Complaint) else None

    def first_field(self) -> QWidget:
        return self.field.line

    def show_complaint(self, complaint: Complaint | None) -> None:
        super().show_complaint(complaint)
        self.field.mark_wrong(complaint.says if complaint else "")

    # ---- what the person does

    def _typed(self) -> None:
        self.instead.choose(())
        self._say_understood()
        if self.complaint() is None:
            self.show_complaint(None)
        self.changed.emit()

    def _left(self) -> None:
        """A wrong text is said on leaving the field, not at each letter; an empty field only on Continue."""
        if self.field.text():
            self.show_complaint(self.complaint())

    def _chosen_instead(self) -> None:
        if self.instead.chosen():
            self.field.set_text("")
            self._say_understood()
        self.show_complaint(None)
        self.changed.emit()

    def _say_understood(self) -> None:
        found = self.read(self.field.text()) if self.field.text() else None
        self.field.understood_as(
            "" if found is None or isinstance(found, Complaint) else self.understood(found)
        )
