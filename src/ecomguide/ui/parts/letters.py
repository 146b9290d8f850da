"""The letters of an alphabetical list, as a line of small buttons; one is chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ecomguide.language import tr
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.pressable import Pressable

SIDE = 44


class LetterButton(Pressable):
    def __init__(self, letter: str) -> None:
        super().__init__()
        look = Look.current()
        self.letter = letter
        self.setText(letter)
        self.setFont(look.font("strong"))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chosen(False)

    def nextCheckState(self) -> None:
        """Chosen by what is shown, not by the press."""

    def show_chosen(self, is_chosen: bool) -> None:
        self.setChecked(is_chosen)
        name = tr("Words with {letter}").format(letter=self.letter)
        self.setAccessibleName(name)
        self.setAccessibleDescription(tr("shown") if is_chosen else "")

    def sizeHint(self) -> QSize:
        side = Look.current().px(SIDE)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = Look.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            chosen = self.isChecked()
            painter.setPen(QPen(look.color("blue"), look.px(1)) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(look.color("blue_soft" if chosen else "grey_soft"))
            room = QRectF(self.rect()).adjusted(2, 2, -2, -2)
            painter.drawRoundedRect(room, look.px(5), look.px(5))
        painter.setFont(self.font())
        painter.setPen(look.color("blue_deep" if self.isChecked() else "blue"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Letters(QWidget):
    chosen = Signal(str)

    def __init__(self, letters: Iterable[str]) -> None:
        super().__init__()
        self.setAccessibleName(tr("Letters"))
        accessible.as_role(self, QAccessible.Role.Grouping)
        flow = FlowLayout(self, gap=0)
        self.buttons = {letter: LetterButton(letter) for letter in letters}
        for letter, button in self.buttons.items():
            button.clicked.connect(lambda _=False, letter=letter: self.chosen.emit(letter))
            flow.addWidget(button)

    def mark(self, letter: str) -> None:
        """No letter: none is marked."""
        for one, button in self.buttons.items():
            button.show_chosen(one == letter)
