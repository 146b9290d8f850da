"""The find bar: what to find, how many places, the next and the one before. Enter, Shift+Enter, Esc."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.buttons import QuietButton
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.words import Body


class FindBar(QFrame):
    wanted = Signal(str)
    step = Signal(int)
    closed = Signal()

    def __init__(self, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = Look.current()
        self.say = say
        self.setProperty("role", "bar")
        self.setStyleSheet("FindBar { border-bottom-width: 1px; }")
        self.field = QLineEdit()
        self.field.setAccessibleName(say("find_what"))
        self.field.setPlaceholderText(look.words(say("find_what")))
        self.field.setMinimumSize(look.px(200), look.px(44))
        self.field.setMaximumWidth(look.px(420))
        self.field.textChanged.connect(self.wanted)
        self.field.installEventFilter(self)
        self.count = Body("", "soft")
        self.before = QuietButton(say("find_before"), size="soft")
        self.next = QuietButton(say("find_next"), size="soft")
        close = QuietButton(say("close"), "close", size="soft")
        close.setAccessibleName(say("find_close"))
        self.before.clicked.connect(lambda: self.step.emit(-1))
        self.next.clicked.connect(lambda: self.step.emit(1))
        close.clicked.connect(self.closed)
        line = QHBoxLayout(self)
        line.setContentsMargins(look.px(16), look.px(6), look.px(16), look.px(6))
        line.setSpacing(look.px(8))
        line.addWidget(self.field, 2)
        line.addWidget(self.count, 1)
        for button in (self.before, self.next, close):
            line.addWidget(button)
        self.hide()

    def open(self) -> None:
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def show_count(self, here: int, count: int) -> None:
        """`here` counts from 1."""
        empty = not self.field.text().strip()
        words = (
            ""
            if empty
            else self.say("find_count", here=here, count=count)
            if count
            else self.say("find_none")
        )
        self.count.setText(words)
        self.before.setEnabled(count > 0)
        self.next.setEnabled(count > 0)
        if words:
            accessible.announce(self, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if pressed is not None and pressed.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = pressed.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step.emit(-1 if back else 1)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
