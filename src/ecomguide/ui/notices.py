"""What the window has to say in passing: saved, undone, failed. It blocks nothing and is read aloud."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

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
    busy: bool = False
    """Work is under way."""
    done: float | None = None
    """How much of it, from 0 to 1; None where nobody can tell. The same words again only move the bar."""
    other: str = ""
    """A second button, and what it does."""
    act_other: Callable[[], object] | None = None


class NoticeBar(QFrame):
    """One notice at a time, the newest. It stays until it is closed or the page changes; none runs out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice: Notice | None = None
        look = Look.current()
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(look.px(24), look.px(4), look.px(12), look.px(4))
        row.setSpacing(look.px(12))
        self._icon = QLabel()
        self._words = Body("", "soft")
        self._words.set_tone("ink")
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._bar: QProgressBar | None = None
        self._action = LinkButton("")
        self._action.clicked.connect(lambda: self._acted(other=False))
        self._other = LinkButton("")
        self._other.clicked.connect(lambda: self._acted(other=True))
        self._close = _close_button()
        self._close.clicked.connect(self.dismiss)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        row.addWidget(self._other)
        row.addWidget(self._close)
        self.hide()

    def tell(self, notice: Notice) -> None:
        before, self.notice = self.notice, notice
        self._show_progress(notice)
        if before is not None and notice.busy and before.busy and before.text == notice.text:
            return
        self.setProperty("role", notice.kind)
        self.style().unpolish(self)
        self.style().polish(self)
        name, color = _ICONS[notice.kind]
        self._icon.setPixmap(pixmap(name, color, 22))
        self._words.setText(notice.text)
        for button, words in ((self._action, notice.action), (self._other, notice.other)):
            button.setText(Look.current().words(words))
            button.setAccessibleName(words)
            button.setVisible(bool(words))
        self.show()
        announce(self, notice.text, urgent=notice.kind == "error")

    def _show_progress(self, notice: Notice) -> None:
        if notice.busy and self._bar is None:
            self._bar = _progress_bar()
            self._row.insertWidget(2, self._bar)
        if self._bar is not None:
            self._bar.setVisible(notice.busy)
            self._bar.setAccessibleName(notice.text)
            still = not Look.current().motion  # without an end in sight it would run to and fro
            self._bar.setRange(0, 100 if notice.done is not None or still else 0)
            self._bar.setValue(round(100 * notice.done) if notice.done is not None else 0)

    def page_changed(self) -> None:
        if self.notice is not None and not self.notice.stays:
            self.dismiss()

    def dismiss(self) -> None:
        self.notice = None
        self.hide()

    def take_back(self, notice: Notice) -> None:
        """Where it is still this one that is shown."""
        if self.notice is not None and self.notice.busy and self.notice.text == notice.text:
            self.dismiss()

    def _acted(self, *, other: bool) -> None:
        notice = self.notice
        self.dismiss()
        act = None if notice is None else notice.act_other if other else notice.act
        if act is not None:
            act()


def _progress_bar() -> QProgressBar:
    look = Look.current()
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setFixedSize(look.px(140), look.px(6))
    return bar


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
