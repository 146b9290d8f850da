"""What has to be mended, on top of the page. Its link leads to the field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ecomguide.language import tr
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.words import Body, Heading, LinkButton


class ErrorSummary(Card):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="error", padding=18)
        self.body.setSpacing(Look.current().px(4))
        inside = Look.current().px(18)
        self.body.setContentsMargins(inside, inside, inside, Look.current().px(4))
        self.heading = Heading(tr("There is something to mend"), 2, "h3")
        self.heading.set_tone("red")
        self.body.addWidget(self.heading)
        self.words = Body("", "strong")
        self.body.addWidget(self.words)
        self.link = LinkButton(tr("Go to the place"))
        self.body.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self._lead: Callable[[], None] | None = None
        self.link.clicked.connect(self._go)
        self.hide()

    def say(self, text: str, lead: Callable[[], None]) -> None:
        """Shows the complaint, and takes the focus."""
        self._lead = lead
        self.words.setText(text)
        self.link.setAccessibleDescription(text)
        self.show()
        self.link.setFocus()
        accessible.announce(self, f"{self.heading.accessibleName()}. {text}", urgent=True)

    def _go(self) -> None:
        if self._lead is not None:
            self._lead()
