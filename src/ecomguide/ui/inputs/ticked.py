"""What is ticked so far, each with a way to take it out again."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ecomguide.language import tr
from ecomguide.ui.look import Look, icon
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.option_card import Choice
from ecomguide.ui.parts.words import Body


class Ticked(QWidget):
    taken_out = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.current().px(6))
        column.addWidget(Body(tr("You chose"), "strong"))
        self.place = QWidget()
        self.place.setAccessibleName(tr("You chose"))
        accessible.as_role(self.place, QAccessible.Role.Grouping)
        self.flow = FlowLayout(self.place, gap=8)
        column.addWidget(self.place)
        self.buttons: dict[str, QPushButton] = {}
        self.hide()

    def show_choices(self, choices: list[Choice]) -> None:
        wanted = {choice.id: choice for choice in choices}
        for id_ in [id_ for id_ in self.buttons if id_ not in wanted]:
            button = self.buttons.pop(id_)
            self.flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        for id_, choice in wanted.items():
            if id_ not in self.buttons:
                self.buttons[id_] = button = _chip(choice)
                button.clicked.connect(lambda _=False, id_=id_: self.taken_out.emit(id_))
                self.flow.addWidget(button)
        self.setVisible(bool(wanted))


def _chip(choice: Choice) -> QPushButton:
    look = Look.current()
    button = QPushButton(look.words(choice.label))
    button.setProperty("role", "picked")
    button.setFont(look.font("chip"))
    button.setIcon(icon("close", "blue_deep", 18))
    button.setIconSize(QSize(look.px(18), look.px(18)))
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands after the words
    button.setMinimumHeight(look.px(44))
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAutoDefault(True)
    button.setAccessibleName(tr("Remove {what}").format(what=choice.label))
    return button
