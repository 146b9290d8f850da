"""Whom to ask: what they answer, how to reach them, what to have ready, and what to do if nobody replies."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ecomguide.guide.model import ContactCard as Contact
from ecomguide.ui.look import Look
from ecomguide.ui.parts.address import Address
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.copy_text import CopyText
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.words import Body, Heading


class ContactCard(Card):
    def __init__(self, contact: Contact, say: Say, may_follow: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=20)
        self.contact, self.say = contact, say
        self.setAccessibleName(contact.name)
        self.heading = Heading(contact.name, 3, "h3")
        self.heading.set_tone("ink")
        self.body.addWidget(self.heading)
        self.body.addWidget(Body(contact.serves))
        self.body.addWidget(self._ways(may_follow))
        checked = say("checked_on", day=say.short(contact.checked_on))
        self.body.addWidget(Body(f"{say.named(contact.status).capitalize()} · {checked}", "small"))

    def _ways(self, may_follow: bool) -> QWidget:
        """Words that are worth copying can be selected, by mouse and by keyboard."""
        contact, say = self.contact, self.say
        ways = QWidget()
        grid = QGridLayout(ways)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Look.current().px(16))
        grid.setVerticalSpacing(Look.current().px(6))
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, list[QWidget]], ...] = (
            ("phone", [CopyText(one, say("phone")) for one in contact.phones]),
            ("email", [CopyText(one, say("email")) for one in contact.emails]),
            ("web", self._addresses(may_follow)),
            ("hours", [Body(contact.hours)] if contact.hours else []),
            ("address", [CopyText(contact.address, say("address"))] if contact.address else []),
            ("have_ready", [Body("\n".join(contact.have_ready))] if contact.have_ready else []),
            ("no_reply", [Body(contact.if_no_reply)] if contact.if_no_reply else []),
        )
        for key, said in rows:
            if said:
                row = grid.rowCount()
                grid.addWidget(self._label(key), row, 0, Qt.AlignmentFlag.AlignTop)
                for number, one in enumerate(said):
                    grid.addWidget(one, row + number, 1)
        return ways

    def _addresses(self, may_follow: bool) -> list[QWidget]:
        contact, count = self.contact, len(self.contact.urls)
        names = (
            self.say("one_of", title=contact.name, number=number, count=count) if count > 1 else contact.name
            for number in range(1, count + 1)
        )
        return [
            Address(url, name, self.say, may_follow, by_name=True)
            for url, name in zip(contact.urls, names, strict=True)
        ]

    def _label(self, key: str) -> QWidget:
        label = Body(self.say(key), "soft")
        if key != "web":
            return label
        # Beside the first link, whose words stand in the middle of a taller control.
        room, look = QWidget(), Look.current()
        within = QVBoxLayout(room)
        within.setContentsMargins(0, look.px(12), 0, 0)
        within.addWidget(label)
        return room
