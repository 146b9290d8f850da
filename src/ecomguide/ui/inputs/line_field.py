"""A field for one line of text: its label, how to write it, the line, and what it was understood as."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ecomguide.ui.look import Look
from ecomguide.ui.parts.words import Body


class LineField(QWidget):
    edited = Signal(str)
    left = Signal()
    """The person went on to something else."""
    submitted = Signal()

    def __init__(
        self, label: str, hint: str = "", name: str = "", *, before: str = "", width: float = 320
    ) -> None:
        """`name` is what a screen reader says where the label would not do; `before` stands in the line."""
        super().__init__()
        look = Look.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        self.label = Body(label, "strong")
        column.addWidget(self.label)
        self.hint = Body(hint, "soft")
        column.addWidget(self.hint)
        self.hint.setVisible(bool(hint))
        self.across = QHBoxLayout()
        self.across.setSpacing(look.px(8))
        column.addSpacing(look.px(2))
        column.addLayout(self.across)
        if before:
            self.across.addWidget(Body(before, "strong"))
        self.line = QLineEdit()
        self.line.setMinimumHeight(look.px(46))
        self.line.setMaximumWidth(look.px(width))
        self.line.setFont(look.font("body"))
        self.line.setAccessibleName(name or label)
        self.line.setAccessibleDescription(hint)
        self.label.setBuddy(self.line)
        self.across.addWidget(self.line, 1)
        self.across.addStretch(0)
        self.understood = Body("", "soft")
        self.understood.hide()
        column.addWidget(self.understood)
        self.line.textEdited.connect(self.edited)
        self.line.editingFinished.connect(self.left)
        self.line.returnPressed.connect(self.submitted)

    def text(self) -> str:
        return self.line.text().strip()

    def set_text(self, text: str) -> None:
        """Says nothing to anybody, and leaves a text alone that is there already."""
        if self.line.text() != text:
            self.line.setText(text)

    def understood_as(self, words: str) -> None:
        self.understood.setText(words)
        self.understood.setVisible(bool(words))

    def mark_wrong(self, says: str) -> None:
        """The red edge, and the complaint in the field's description; an empty text takes both away."""
        self.line.setProperty("wrong", "true" if says else "false")
        self.line.style().polish(self.line)
        self.line.setAccessibleDescription(f"{says} {self.hint.accessibleName()}".strip())
