"""Buttons, by weight: one primary on a page, secondary beside it, quiet for what stands by."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from ecomguide.ui.look import Look, TextRole
from ecomguide.ui.look import icon as drawn


class _Button(QPushButton):
    role: ClassVar[str]
    ink: ClassVar[str]

    def __init__(
        self, text: str, icon: str | None = None, parent: QWidget | None = None, *, size: TextRole = "strong"
    ) -> None:
        super().__init__(Look.current().words(text), parent)
        look = Look.current()
        self.setProperty("role", self.role)
        font = look.font(size)
        font.setWeight(look.font("strong" if size == "strong" else "chip").weight())
        self.setFont(font)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumSize(look.px(44), look.px(45))
        self.setAutoDefault(True)  # Enter presses it, as Space does
        if icon:
            self.setText(" " + self.text())  # Qt sets icon and words too close
            self.setIcon(drawn(icon, self.ink))
            self.setIconSize(QSize(look.px(20), look.px(20)))

    def set_words(self, text: str) -> None:
        self.setText(("" if self.icon().isNull() else " ") + Look.current().words(text))
        self.setAccessibleName(text)


class PrimaryButton(_Button):
    role, ink = "primary", "on_blue"


class SecondaryButton(_Button):
    role, ink = "secondary", "blue"


class QuietButton(_Button):
    role, ink = "quiet", "blue"
