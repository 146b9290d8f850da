""" "Have a resume code?" on Home: a quiet link that opens a field to type or paste it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.language import tr
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.tab_order import put_after
from ecomguide.ui.parts.words import LinkButton
from ecomguide.ui.session import Session


class ResumeRow(QWidget):
    def __init__(self, session: Session, reveal: Callable[[QWidget], object]) -> None:
        """`reveal` scrolls so that all of a part is seen."""
        super().__init__()
        self.session, self.reveal = session, reveal
        self._within = QVBoxLayout(self)
        self._within.setContentsMargins(0, 0, 0, 0)
        self._within.setSpacing(Look.current().px(8))
        self.link = LinkButton(tr("Have a resume code?"))
        self.link.clicked.connect(self._toggle)
        self._within.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self._box: QWidget | None = None

    def _toggle(self) -> None:
        if self._box is None:
            self._box = self._make()
            self._within.addWidget(self._box)
            self._box.show()
            put_after(self.link, self._box)
        else:
            self._box.setVisible(self._box.isHidden())
        if not self._box.isHidden():
            self._look_here()

    def _look_here(self) -> None:
        self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self.reveal(self))  # once it is laid out

    def _make(self) -> QWidget:
        """When first wanted: Home is drawn before any of it."""
        from ecomguide.ui.inputs.line_field import LineField
        from ecomguide.ui.parts.buttons import SecondaryButton
        from ecomguide.ui.parts.complaint_note import ComplaintNote

        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.current().px(10))
        hint = tr("Groups of five letters and digits. Capitals and dashes do not matter.")
        self.field = LineField(tr("Resume code"), hint, width=540)
        self.field.submitted.connect(self._go)
        self.complaint = ComplaintNote()
        go = SecondaryButton(tr("Go on from here"), "arrow_forward")
        go.clicked.connect(self._go)
        column.addWidget(self.field)
        column.addWidget(self.complaint)
        column.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _go(self) -> None:
        if self.session.pack is None:
            self._say(tr("This needs the knowledge pack, which is not open."))
            return
        from ecomguide.interview.entry import Complaint
        from ecomguide.interview.resume import decode

        found = decode(self.field.text(), self.session.pack.questions)
        if isinstance(found, Complaint):
            self._say(tr(found.says))
            return
        self._say("")
        unread = len(found.unread)
        self.field.set_text("")
        self.link.click()
        self.session.start_new(found.answers)
        self._tell(len(found.answers), unread)

    def _say(self, complaint: str) -> None:
        self.complaint.say(complaint)
        self.field.mark_wrong(complaint)
        if complaint:
            accessible.announce(self, complaint, urgent=True)
            self._look_here()

    def _tell(self, answers: int, unread: int) -> None:
        from ecomguide.ui.notices import Notice

        if unread:
            lost = tr(
                "{count} answers of the code are not known to this knowledge pack. Look at what is asked."
            )
            self.session.told.emit(Notice(lost.format(count=unread), "warning", stays=True))
        else:
            found = tr("{count} answers are back, as a new guide.").format(count=answers)
            self.session.told.emit(Notice(found, "success", stays=True))
