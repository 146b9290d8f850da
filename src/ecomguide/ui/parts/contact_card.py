"""Whom to ask: what they answer, how to reach them, what to have ready, and what to do if nobody replies."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

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
        self.body.addWidget(self._ways())
        for number, url in enumerate(contact.urls, 1):
            several = len(contact.urls) > 1
            of = say("one_of", title=contact.name, number=number, count=len(contact.urls))
            self.body.addWidget(Address(url, of if several else contact.name, say, may_follow))
        checked = say("checked_on", day=say.short(contact.checked_on))
        self.body.addWidget(Body(f"{say.named(contact.status).capitalize()} · {checked}", "small"))

    def _ways(self) -> QWidget:
        """Words that are worth copying can be selected, by mouse and by keyboard."""
        contact, say = self.contact, self.say
        ways = QWidget()
        grid = QGridLayout(ways)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Look.current().px(16))
        grid.setVerticalSpacing(Look.current().px(6))
        grid.setColumnStretch(1, 1)
        rows = (
            ("phone", "\n".join(contact.phones), True),
            ("email", "\n".join(contact.emails), True),
            ("hours", contact.hours or "", False),
            ("address", contact.address or "", True),
            ("have_ready", "\n".join(contact.have_ready), False),
            ("no_reply", contact.if_no_reply or "", False),
        )
        for key, words, can_copy in rows:
            if words:
                row = grid.rowCount()
                grid.addWidget(Body(say(key), "soft"), row, 0, Qt.AlignmentFlag.AlignTop)
                said = CopyText(words, say(key)) if can_copy else Body(words)
                grid.addWidget(said, row, 1)
        return ways
