"""What the window has to say in passing: saved, undone, failed. It blocks nothing and is read aloud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ecomguide.language import tr
from ecomguide.ui.look import Look, icon, pixmap
from ecomguide.ui.parts.accessible import announce
from ecomguide.ui.parts.words import Body, LinkButton

Kind = Literal["info", "success", "warning", "error"]
_ICONS = {
    "info": ("info", "blue"),
    "success": ("check_circle", "green"),
    "warning": ("warning", "gold"),
    "error": ("error", "red"),
}


@dataclass(frozen=True, slots=True)
class Notice:
    text: str
    kind: Kind = "info"
    action: str = ""
    """The words of a button that mends or undoes; `act` is what it does."""
    act: Callable[[], object] | None = None
    stays: bool = False
    """Kept when the page changes: what must not be missed."""


class NoticeBar(QFrame):
    """One notice at a time, the newest. It stays until it is closed or the page changes; none runs out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice: Notice | None = None
        look = Look.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(24), look.px(4), look.px(12), look.px(4))
        row.setSpacing(look.px(12))
        self._icon = QLabel()
        self._words = Body("", "soft")
        self._words.set_tone("ink")
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._action = LinkButton("")
        self._action.clicked.connect(self._acted)
        self._close = _close_button()
        self._close.clicked.connect(self.dismiss)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self.hide()

    def tell(self, notice: Notice) -> None:
        self.notice = notice
        self.setProperty("role", notice.kind)
        self.style().unpolish(self)
        self.style().polish(self)
        name, color = _ICONS[notice.kind]
        self._icon.setPixmap(pixmap(name, color, 22))
        self._words.setText(notice.text)
        self._action.setText(Look.current().words(notice.action))
        self._action.setAccessibleName(notice.action)
        self._action.setVisible(bool(notice.action))
        self.show()
        announce(self, notice.text, urgent=notice.kind == "error")

    def page_changed(self) -> None:
        if self.notice is not None and not self.notice.stays:
            self.dismiss()

    def dismiss(self) -> None:
        self.notice = None
        self.hide()

    def _acted(self) -> None:
        notice = self.notice
        self.dismiss()
        if notice is not None and notice.act is not None:
            notice.act()


def _close_button() -> QPushButton:
    look = Look.current()
    button = QPushButton()
    button.setAutoDefault(True)
    button.setProperty("role", "quiet")
    button.setIcon(icon("close", "ink_soft"))
    button.setIconSize(QSize(look.px(20), look.px(20)))
    button.setFixedSize(look.px(44), look.px(44))
    button.setAccessibleName(tr("Close this message"))
    button.setToolTip(tr("Close this message"))
    return button
