"""A card: a rounded frame with a hairline; what it holds goes into `body`."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ecomguide.ui.look import Look

Ground = Literal["card", "info", "success", "warning", "error"]


class Card(QFrame):
    def __init__(
        self, parent: QWidget | None = None, *, ground: Ground = "card", padding: float = 24
    ) -> None:
        super().__init__(parent)
        look = Look.current()
        self.setProperty("role", ground)
        self.body = QVBoxLayout(self)
        inside = look.px(padding)
        self.body.setContentsMargins(inside, inside, inside, inside)
        self.body.setSpacing(look.px(8))


class Line(QFrame):
    """A hairline between the rows of a card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "line")
        self.setFixedHeight(1)
