"""A heading that opens and closes what is under it. What is inside is made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ecomguide.ui.look import Look, icon
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.tab_order import put_after, reached_by_tab


class FoldButton(QPushButton):
    """Says in its description whether it is open: the sign at its side is only for the eye."""

    def __init__(self, text: str, say: Say, parent: QWidget | None = None) -> None:
        look = Look.current()
        super().__init__(look.words(text), parent)
        self.say = say
        self.setProperty("role", "link")
        font = look.font("soft")
        font.setWeight(look.font("chip").weight())
        self.setFont(font)
        self.setAccessibleName(text)
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(look.px(44))
        self.setIconSize(QSize(look.px(20), look.px(20)))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_state(False)

    def show_state(self, is_open: bool) -> None:
        self.setIcon(icon("expand_less" if is_open else "expand_more", "blue"))
        self.setAccessibleDescription(self.say("fold_open" if is_open else "fold_closed"))


class Fold(QWidget):
    opened = Signal(bool)

    def __init__(
        self,
        text: str,
        make: Callable[[], QWidget],
        say: Say,
        parent: QWidget | None = None,
        *,
        before: QWidget | None = None,
        under: QWidget | None = None,
    ) -> None:
        """`before` stands at the left of the button, `under` below it; both are always seen."""
        super().__init__(parent)
        self._make = make
        self.inside: QWidget | None = None
        self.button = FoldButton(text, say)
        self.button.clicked.connect(self.toggle)
        self.is_open = False
        self._within = QVBoxLayout(self)
        self._within.setContentsMargins(0, 0, 0, 0)
        self._within.setSpacing(Look.current().px(8))
        if before is None:
            self._within.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            line = QWidget()
            flow = FlowLayout(line, gap=16)
            flow.addWidget(before)
            flow.addWidget(self.button)
            self._within.addWidget(line)
        self._last_before_inside: QWidget = self.button
        if under is not None:
            self._within.addWidget(under)
            self._last_before_inside = [self.button, *reached_by_tab(under)][-1]

    def toggle(self) -> None:
        self.set_open(not self.is_open)

    def set_open(self, is_open: bool) -> None:
        if is_open == self.is_open:
            return
        self.is_open = is_open
        if is_open and self.inside is None:
            self.inside = self._make()
            self._within.addWidget(self.inside)
            put_after(self._last_before_inside, self.inside)
        if self.inside is not None:
            self.inside.setVisible(is_open)
        self.button.show_state(is_open)
        self.opened.emit(is_open)
