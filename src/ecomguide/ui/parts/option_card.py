"""Answers to choose from: radio buttons and check boxes that look like cards, or like pills in a row.

They are Qt's own radio buttons and check boxes, so arrows, Space and screen readers work as people expect.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QWidget

from ecomguide.ui.look import Look, TextRole, pixmap

WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
NO_END = 16_000_000


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer as shown. `dashed` marks "not sure"; an `exclusive` one stands alone among several."""

    id: str
    label: str
    hint: str = ""
    icon: str | None = None
    dashed: bool = False
    exclusive: bool = False


@dataclass(frozen=True, slots=True)
class _Shape:
    """Sizes before scaling."""

    side: float
    top: float
    icon: float
    gap: float
    radius: float
    least: float
    label: TextRole
    badge: float
    """Room on the right for the mark of a chosen card."""


CARD = _Shape(side=19, top=12, icon=20, gap=18, radius=10, least=56, label="strong", badge=44)
PILL = _Shape(side=14, top=9, icon=20, gap=8, radius=22, least=44, label="body", badge=4)


class _Face:
    """What the four classes share: how a choice is measured and drawn. Qt's class comes after it."""

    shape: _Shape
    marks: tuple[str, str]
    """The icon of a choice that has none of its own: not chosen, chosen."""

    def dress(self: Any, choice: Choice, *, marked: bool) -> None:
        """`marked`: show the box or circle itself, in place of an icon."""
        look = Look.current()
        self.choice = choice
        self.icon_name = None if marked else choice.icon
        self.label, self.hint = look.words(choice.label), look.words(choice.hint)
        self.label_font, self.hint_font = look.font(self.shape.label), look.font("soft")
        self.measured: dict[int, tuple[int, int]] = {}
        self.setAccessibleName(choice.label)
        self.setAccessibleDescription(choice.hint)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        across = QSizePolicy.Policy.Preferred if self.shape is PILL else QSizePolicy.Policy.Expanding
        policy = QSizePolicy(across, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    # ---- measure

    def _text_left(self: Any) -> int:
        shape, px = self.shape, Look.current().px
        return px(shape.side) + px(shape.icon) + px(shape.gap)

    def _text_width(self: Any, width: int) -> int:
        return max(1, width - self._text_left() - Look.current().px(self.shape.badge) - self._right())

    def _right(self: Any) -> int:
        return Look.current().px(self.shape.side if self.shape is PILL else 8)

    def _heights(self: Any, width: int) -> tuple[int, int]:
        """Of the label and of the hint, for a width of text. A layout asks again and again."""
        if width not in self.measured:
            room = QRect(0, 0, width, NO_END)
            label = QFontMetrics(self.label_font).boundingRect(room, WRAP, self.label).height()
            hint = QFontMetrics(self.hint_font).boundingRect(room, WRAP, self.hint).height()
            self.measured[width] = (label, hint if self.hint else 0)
        found: tuple[int, int] = self.measured[width]
        return found

    def _between(self: Any) -> int:
        return Look.current().px(4) if self.hint else 0

    def hasHeightForWidth(self: Any) -> bool:
        return True

    def heightForWidth(self: Any, width: int) -> int:
        look = Look.current()
        label, hint = self._heights(self._text_width(width))
        return max(look.px(self.shape.least), label + self._between() + hint + 2 * look.px(self.shape.top))

    def sizeHint(self: Any) -> QSize:
        texts = ((self.label_font, self.label), (self.hint_font, self.hint))
        text = max(QFontMetrics(font).horizontalAdvance(words) for font, words in texts) + 2
        width = self._text_left() + text + Look.current().px(self.shape.badge) + self._right()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self: Any) -> QSize:
        """At least the longest word: a card wraps its words and never cuts them."""
        fonts = ((self.label_font, self.label), (self.hint_font, self.hint))
        longest = max(
            (QFontMetrics(font).horizontalAdvance(w) for font, text in fonts for w in text.split()), default=0
        )
        across = self._text_left() + longest + 2 + Look.current().px(self.shape.badge) + self._right()
        return QSize(across, Look.current().px(self.shape.least))

    def resizeEvent(self: Any, event: QResizeEvent) -> None:
        needed = self.heightForWidth(self.width())
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)

    def hitButton(self: Any, at: QPoint) -> bool:
        return bool(self.rect().contains(at))

    # ---- act

    def keyPressEvent(self: Any, event: QKeyEvent) -> None:
        """Enter chooses. Where nothing is left to choose the window gets it, and goes on."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        if not enter:
            super().keyPressEvent(event)  # type: ignore[misc]
        elif self.is_settled:
            event.ignore()
        else:
            self.click()

    @property
    def is_settled(self: Any) -> bool:
        """Chosen, and no other can be chosen with it."""
        alone = isinstance(self, QRadioButton) or self.choice.dashed or self.choice.exclusive
        return bool(self.isChecked() and alone)

    # ---- draw

    def paintEvent(self: Any, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        look, shape = Look.current(), self.shape
        label, hint = self._heights(width := self._text_width(self.width()))
        top = (self.height() - label - self._between() - hint) // 2
        painter.setFont(self.label_font)
        painter.setPen(look.color("ink"))
        painter.drawText(QRect(self._text_left(), top, width, label), WRAP, self.label)
        if self.hint:
            painter.setFont(self.hint_font)
            painter.setPen(look.color("ink_soft"))
            painter.drawText(
                QRect(self._text_left(), top + label + self._between(), width, hint), WRAP, self.hint
            )
        name = self.icon_name or self.marks[self.isChecked()]
        self._paint_icon(painter, name, look.px(shape.side))
        if self.isChecked() and self.icon_name:
            self._paint_icon(painter, "check_circle", self.width() - look.px(shape.side + shape.icon))

    def _paint_ground(self: Any, painter: QPainter) -> None:
        look, chosen = Look.current(), self.isChecked()
        near = self.underMouse() and self.isEnabled()
        width = look.px(2) if chosen else 1
        edge = "blue" if chosen or near else "edge" if self.shape is PILL or self.choice.dashed else "line"
        pen = QPen(look.color(edge), width)
        if self.choice.dashed and not chosen and self.shape is CARD:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(look.color("blue_faint" if chosen else "card"))
        inset, radius = width / 2, look.px(self.shape.radius)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)

    def _paint_icon(self: Any, painter: QPainter, name: str, left: int) -> None:
        side = Look.current().px(self.shape.icon)
        painter.drawPixmap(left, (self.height() - side) // 2, pixmap(name, "blue", self.shape.icon))


CIRCLES = ("radio_button_unchecked", "radio_button_checked")
BOXES = ("check_box_outline_blank", "check_box")


class RadioCard(_Face, QRadioButton):
    shape, marks = CARD, CIRCLES

    def __init__(self, choice: Choice, *, marked: bool = False, parent: QWidget | None = None) -> None:
        QRadioButton.__init__(self, parent)
        self.dress(choice, marked=marked)


class CheckCard(_Face, QCheckBox):
    shape, marks = CARD, BOXES

    def __init__(self, choice: Choice, *, marked: bool = True, parent: QWidget | None = None) -> None:
        QCheckBox.__init__(self, parent)
        self.dress(choice, marked=marked)


class RadioPill(_Face, QRadioButton):
    shape, marks = PILL, CIRCLES

    def __init__(self, choice: Choice, *, parent: QWidget | None = None) -> None:
        QRadioButton.__init__(self, parent)
        self.dress(choice, marked=True)


class CheckPill(_Face, QCheckBox):
    shape, marks = PILL, BOXES

    def __init__(self, choice: Choice, *, parent: QWidget | None = None) -> None:
        QCheckBox.__init__(self, parent)
        self.dress(choice, marked=True)
