"""Back and Continue, under a question and the review. The frame owns them; a page says where they stand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ecomguide.language import tr
from ecomguide.ui.look import Look
from ecomguide.ui.parts.buttons import PrimaryButton, SecondaryButton
from ecomguide.ui.parts.words import LinkButton


class Footer(QWidget):
    back = Signal()
    go_on = Signal()
    why = Signal()

    def __init__(self, go_on: str, *, why: bool) -> None:
        """`go_on` is the words of the main button: it says what comes next."""
        super().__init__()
        look = Look.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look.px(10), 0, look.px(8))
        row.setSpacing(look.px(14))
        self.back_button = SecondaryButton(tr("Back"))
        self.go_on_button = PrimaryButton(go_on)
        self.why_button = LinkButton(tr("Why we ask"))
        self.back_button.clicked.connect(self.back)
        self.go_on_button.clicked.connect(self.go_on)
        self.why_button.clicked.connect(self.why)
        row.addWidget(self.back_button)
        row.addWidget(self.go_on_button)
        row.addStretch(1)
        row.addWidget(self.why_button)
        self.why_button.setVisible(why)
