"""The day the goods arrive, as a button that opens a small chooser; the guide is read for that day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.interview.entry import Complaint, typed
from ecomguide.interview.typed_day import as_typed
from ecomguide.ui.inputs.line_field import LineField
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.buttons import PrimaryButton, QuietButton, SecondaryButton
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.words import Body
from ecomguide.ui.session import Session


class ArrivalRow(QWidget):
    def __init__(self, session: Session, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self.say = session, say
        within = QVBoxLayout(self)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(Look.current().px(8))
        line = QWidget()
        self.line = FlowLayout(line, gap=8)
        stamp = session.guide.stamp
        self.button = SecondaryButton(self._words(), "event", size="soft")
        self.button.clicked.connect(self._toggle)
        self.line.addWidget(self.button)
        if stamp.entry_day_assumed:
            self.line.addWidget(Body(say("arrive_assumed", day=say.short(stamp.entry_day)), "soft"))
        within.addWidget(line)
        self.chooser = self._make_chooser()
        self.chooser.hide()
        within.addWidget(self.chooser)

    def _words(self) -> str:
        stamp = self.session.guide.stamp
        if stamp.entry_day_assumed:
            return self.say("arrive_unknown")
        key = "arrived_on" if stamp.is_past else "arrive_on"
        return self.say(key, day=self.say.short(stamp.entry_day))

    def _make_chooser(self) -> QWidget:
        say, stamp = self.say, self.session.guide.stamp
        box = Card(padding=16)
        self.field = LineField(say("arrive_pick"), say("arrive_format"), width=220)
        self.field.set_text("" if stamp.entry_day_assumed else as_typed(stamp.entry_day))
        self.field.submitted.connect(self._show)
        self.opener = SecondaryButton(say("arrive_calendar"), "event")
        self.opener.clicked.connect(self._open_calendar)
        self.field.across.insertWidget(1, self.opener)
        self.field.across.addStretch(1)
        self.complaint = Body("", "soft")
        self.complaint.set_tone("red")
        self.complaint.hide()
        box.body.addWidget(Body(say("arrive_hint"), "soft"))
        box.body.addWidget(self.field)
        box.body.addWidget(self.complaint)
        box.body.addWidget(self._decide())
        return box

    def _decide(self) -> QWidget:
        line = QWidget()
        flow = FlowLayout(line, gap=12)
        show = PrimaryButton(self.say("arrive_show"))
        show.clicked.connect(self._show)
        flow.addWidget(show)
        if not self.session.guide.stamp.entry_day_assumed:
            clear = QuietButton(self.say("arrive_clear"))
            clear.clicked.connect(lambda: self.session.arrive_on(None))
            flow.addWidget(clear)
        return line

    def _toggle(self) -> None:
        self.chooser.setVisible(self.chooser.isHidden())
        if not self.chooser.isHidden():
            self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_calendar(self) -> None:
        found = self._read()
        from ecomguide.ui.parts.calendar import Calendar  # Qt's calendar is large, and seldom wanted

        calendar = Calendar(self, found if isinstance(found, date) else None)
        calendar.chosen.connect(lambda day: self.field.set_text(as_typed(day.toPython())))
        calendar.open_at(self.opener)

    def _read(self) -> date | Complaint:
        assert self.session.pack is not None
        said: date | Complaint = typed(
            self.session.pack.questions["arrival"], self.field.text(), self.say.language
        )
        return said

    def _show(self) -> None:
        found = self._read()
        complaint = found.says if isinstance(found, Complaint) else ""
        self.complaint.setText(complaint)
        self.complaint.setVisible(bool(complaint))
        self.field.mark_wrong(complaint)
        if isinstance(found, Complaint):
            accessible.announce(self, found.says, urgent=True)
            self.field.line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.session.arrive_on(found)
