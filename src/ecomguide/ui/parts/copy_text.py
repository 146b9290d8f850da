"""Words worth copying, such as a phone number: they can be selected with mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ecomguide.ui.look import Look


class CopyText(QLabel):
    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Look.current().words(text), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(Look.current().font("strong"))
        self.setAccessibleName(f"{name}: {text}")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
