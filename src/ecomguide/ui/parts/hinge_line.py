"""What an item hinges on: each open question is a button that goes there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from ecomguide.guide.model import Open
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.words import Body
from ecomguide.ui.parts.wrap_link import WrapLink
from ecomguide.ui.session import Session


class HingeLine(QWidget):
    def __init__(
        self,
        hinges_on: Iterable[Open],
        of: str,
        session: Session,
        say: Say,
        parent: QWidget | None = None,
    ) -> None:
        """`of`: what would be settled. It tells a link from its namesakes further down."""
        super().__init__(parent)
        flow = FlowLayout(self, gap=16)
        flow.addWidget(Body(say("hinges"), "soft"))
        for one in hinges_on:
            link = WrapLink(one.short)
            link.setAccessibleName(say("answer_question", short=one.short))
            link.setAccessibleDescription(of)
            link.clicked.connect(lambda _=False, id_=one.question: session.go_to(id_))
            flow.addWidget(link)
