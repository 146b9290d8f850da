"""A chip: one to four words on a soft ground. It never says by color alone."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ecomguide.ui.look import Look

Tone = Literal["red", "gold", "blue", "green", "grey"]


class Chip(QLabel):
    def __init__(self, text: str, tone: Tone = "grey", parent: QWidget | None = None) -> None:
        super().__init__(Look.current().words(text), parent)
        self.setIndent(0)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(text)
        self.setProperty("chip", tone)
        self.setFont(Look.current().font("chip"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
