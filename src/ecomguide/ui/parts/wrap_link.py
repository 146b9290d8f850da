"""A link whose words may be long, such as a topic's title: they wrap where a plain button would be cut."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ecomguide.ui.look import Look, TextRole
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.pressable import Pressable

FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class WrapLink(Pressable):
    TARGET = 44

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        role: TextRole = "soft",
        inks: tuple[str, str] = ("blue", "blue_deep"),
    ) -> None:
        """`inks`: usually, and under the mouse."""
        super().__init__(parent)
        look = Look.current()
        self._inks = inks
        font = look.font(role)
        font.setWeight(max(font.weight(), look.font("chip").weight()))
        self.setFont(font)
        self.setText(look.words(text))
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._metrics = QFontMetrics(font)
        accessible.as_link(self)

    def heightForWidth(self, width: int) -> int:
        box = self._metrics.boundingRect(0, 0, max(width, 1), 10_000, FLAGS, self.text())
        return max(Look.current().px(self.TARGET), box.height())

    def sizeHint(self) -> QSize:
        width = self._metrics.horizontalAdvance(self.text()) + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        words = self.text().replace("\u200b", " ").split()
        longest = max((self._metrics.horizontalAdvance(word) for word in words), default=0)
        return QSize(longest + 2, Look.current().px(self.TARGET))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        font = self.font()
        font.setUnderline(self.underMouse())
        painter = QPainter(self)
        painter.setFont(font)
        painter.setPen(Look.current().color(self._inks[self.underMouse()]))
        painter.drawText(self.rect(), FLAGS, self.text())
