"""This looks wrong: a report to copy and send. It names the topic and the pack; answers only where chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ecomguide.guide.model import AnswerLine, Item, Stamp
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.buttons import PrimaryButton, SecondaryButton
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.tick_box import TickBox
from ecomguide.ui.parts.words import Body, Heading
from ecomguide.ui.session import Session


def report_text(item: Item, stamp: Stamp, say: Say, answers: Sequence[AnswerLine] = ()) -> str:
    """Plain lines, the same for every reader: whoever gets it must find the record."""
    lines = [
        f"Topic: {item.title} ({item.id})",
        f"Pack: {stamp.pack_title}, {stamp.pack_version}{' (draft)' if stamp.draft else ''}, "
        f"checked through {stamp.checked_through.isoformat()}",
        f"Program: {stamp.program or 'E-Commerce Import Guide'}",
        f"Read on {stamp.today.isoformat()} for goods that arrive on {stamp.entry_day.isoformat()}",
        f"How sure: {say.standing(item)}",
        "Sources:",
        *(
            f"- {source.cite}, {say.source(source)}{f', {source.url}' if source.url else ''}"
            for source in item.sources
        ),
    ]
    if answers:
        lines += ["Answers:", *(f"- {line.short}: {line.words}" for line in answers)]
    return "\n".join([*lines, "", "What looks wrong, and how you know:", ""])


def send_to(session: Session, say: Say) -> str:
    """Whom the pack names for reports, with an address where it has one."""
    assert session.pack is not None
    contents = session.pack.contents
    contact = next((one for one in contents.contacts if one.id == contents.about.report_to), None)
    if contact is None:
        return say("report_to_name", name=contents.about.report_to)
    reach = contact.emails or contact.urls or contact.phones
    return (
        say("report_to", name=contact.name, address=reach[0])
        if reach
        else say("report_to_name", name=contact.name)
    )


class ReportDialog(QDialog):
    def __init__(self, item: Item, session: Session, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = Look.current()
        self.item, self.session, self.say = item, session, say
        self.setWindowTitle(say("report_title"))
        self.setAccessibleName(say("report_title"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(look.px(560))
        within = QVBoxLayout(self)
        side = look.px(24)
        within.setContentsMargins(side, side, side, side)
        within.setSpacing(look.px(12))
        within.addWidget(Heading(say("report_title"), 2, "h2"))
        within.addWidget(Body(say("report_lead")))
        within.addWidget(Body(send_to(session, say), "strong"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(say("report_text"))
        self.text.setMinimumHeight(look.px(200))
        within.addWidget(self.text, 1)
        self.with_answers = TickBox(say("report_answers"), say("report_answers"))
        self.with_answers.toggled.connect(self._write)
        within.addWidget(self.with_answers)
        within.addLayout(self._buttons())
        self._write()

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        self.copied = Body("", "soft")
        line.addWidget(self.copied, 1)
        close = SecondaryButton(self.say("close"))
        close.clicked.connect(self.reject)
        copy = PrimaryButton(self.say("report_copy"), "content_copy")
        copy.clicked.connect(self._copy)
        line.addWidget(close)
        line.addWidget(copy)
        return line

    def _write(self) -> None:
        answers = self.session.guide.answers if self.with_answers.isChecked() else ()
        self.text.setPlainText(report_text(self.item, self.session.guide.stamp, self.say, answers))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copied.setText(self.say("report_copied"))
        accessible.announce(self, f"{self.say('report_copied')} {send_to(self.session, self.say)}")
