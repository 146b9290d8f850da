"""A few choices that exclude each other, as radio buttons under a heading."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from ecomguide.ui.look import Look


class Choice(QWidget):
    def __init__(
        self,
        name: str,
        options: Sequence[tuple[object, str]],
        chosen: object,
        choose: Callable[[object], None],
    ) -> None:
        """`options` are (value, words). `name` is what the group is called."""
        super().__init__()
        look = Look.current()
        self.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[object, QRadioButton] = {}
        for value, words in options:
            button = QRadioButton(look.words(words))
            button.setAccessibleName(words)
            button.setAccessibleDescription(name)
            button.setFont(look.font("body"))
            button.setMinimumHeight(look.px(44))
            self._group.addButton(button)
            self._buttons[value] = button
            column.addWidget(button)
            button.clicked.connect(lambda _=False, value=value: choose(value))
        self.show_chosen(chosen)

    def show_chosen(self, value: object) -> None:
        if (button := self._buttons.get(value)) is not None:
            button.setChecked(True)
