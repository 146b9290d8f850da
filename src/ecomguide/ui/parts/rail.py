"""The steps of the interview, on the left: which are done, which one this is, which are to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ecomguide.language import tr
from ecomguide.ui.look import Look, pixmap
from ecomguide.ui.parts import accessible

State = Literal["done", "current", "to come"]
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Step:
    id: str
    title: str
    state: State
    reachable: bool
    """Something in it was answered, so one can go back there."""


class Rail(QFrame):
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = Look.current()
        self.setProperty("role", "bar")
        self.setAccessibleName(tr("Steps"))
        accessible.as_role(self, QAccessible.Role.List)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(look.px(16), look.px(25), look.px(12), look.px(16))
        self.column.setSpacing(0)
        self.steps: list[_Step] = []
        self.list_items: list[QWidget] = []
        self.column.addStretch(1)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Buttons are made once; after that only their state changes."""
        if [step.id for step in steps] != [made.step.id for made in self.steps]:
            for old in self.list_items:
                self.column.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.list_items = []
            self.steps = [self._add(step) for step in steps]
        for made, step in zip(self.steps, steps, strict=True):
            made.show_step(step)

    def _add(self, step: Step) -> _Step:
        item = QWidget()
        item.setAccessibleName(step.title)
        accessible.as_role(item, QAccessible.Role.ListItem)
        within = QVBoxLayout(item)
        within.setContentsMargins(0, 0, 0, 0)
        button = _Step(step)
        button.clicked.connect(lambda _=False, id_=step.id: self.chosen.emit(id_))
        within.addWidget(button)
        self.column.insertWidget(self.column.count() - 1, item)
        self.list_items.append(item)
        return button


class _Step(QPushButton):
    """Drawn here, as a title may need two lines."""

    def __init__(self, step: Step) -> None:
        super().__init__()
        self.step = step
        self._heights: dict[tuple[int, bool], int] = {}  # a layout asks for many widths, again and again
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAutoDefault(True)  # Enter presses it, as Space does
        self._show()

    def show_step(self, step: Step) -> None:
        if step != self.step:
            self.step = step
            self._show()

    def _show(self) -> None:
        step = self.step
        said = {"done": tr("done"), "current": tr("this step"), "to come": tr("to come")}[step.state]
        self.setAccessibleName(step.title)
        self.setAccessibleDescription(said)
        self.setEnabled(step.reachable)
        pointer = Qt.CursorShape.PointingHandCursor if step.reachable else Qt.CursorShape.ArrowCursor
        self.setCursor(pointer)
        self.updateGeometry()
        self.update()

    def _font(self) -> QFont:
        font = Look.current().font("soft")
        font.setWeight(QFont.Weight.Bold if self.step.state == "current" else QFont.Weight.Normal)
        return font

    def _left(self) -> int:
        return Look.current().px(40)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        key = (width, self.step.state == "current")
        if key not in self._heights:
            self._heights[key] = self._measured(width)
        return self._heights[key]

    def _measured(self, width: int) -> int:
        look = Look.current()
        room = QRect(0, 0, max(1, width - self._left() - look.px(4)), 1_000_000)
        text = QFontMetrics(self._font()).boundingRect(room, WRAP, look.words(self.step.title)).height()
        return max(look.px(44), text + look.px(14))

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._font()).horizontalAdvance(Look.current().words(self.step.title)) + 4
        return QSize(self._left() + width + Look.current().px(4), Look.current().px(44))

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        longest = max(metrics.horizontalAdvance(word) for word in self.step.title.split())
        return QSize(self._left() + longest + Look.current().px(8), Look.current().px(44))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = Look.current(), QPainter(self)
        state = self.step.state
        name, token = {
            "done": ("check_circle", "green"),
            "current": ("radio_button_unchecked", "blue"),
            "to come": ("radio_button_unchecked", "edge"),
        }[state]
        side = look.px(22)
        painter.drawPixmap(look.px(8), (self.height() - side) // 2, pixmap(name, token, 22))
        ink = {"done": "ink", "current": "heading", "to come": "ink_soft"}[state]
        font = self._font()
        if self.underMouse() and self.isEnabled():
            font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(look.color(ink))
        room = QRect(self._left(), 0, self.width() - self._left(), self.height())
        painter.drawText(
            room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter, look.words(self.step.title)
        )
