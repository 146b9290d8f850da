"""Your answers, each with a button that changes it; and what was worked out, which can be corrected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ecomguide.guide.model import AnswerLine, Inferred
from ecomguide.ui.look import Look
from ecomguide.ui.parts.card import Card, Line
from ecomguide.ui.parts.chip import Chip
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.words import Body, Heading, LinkButton
from ecomguide.ui.session import Session


class AnswersList(Card):
    def __init__(self, session: Session, say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=20)
        self.session, self.say = session, say
        guide = session.guide
        self.setAccessibleName(say("answers"))
        if not guide.answers:
            self.body.addWidget(Body(say("no_answers")))
        for number, line in enumerate(guide.answers):
            if number:
                self.body.addWidget(Line())
            self.body.addWidget(self._answer(line))
        if guide.inferred:
            self.body.addSpacing(Look.current().px(12))
            self.body.addWidget(Heading(say("inferred"), 3, "h3"))
            for one in guide.inferred:
                self.body.addWidget(self._inferred(one))

    def _answer(self, line: AnswerLine) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(Look.current().px(2))
        words.addWidget(Body(line.short, "small"))
        words.addWidget(Body(line.words, "strong"))
        change = LinkButton(self.say("change"))
        change.setAccessibleName(self.say("change_what", short=line.short))
        change.clicked.connect(lambda: self.session.go_to(line.question))
        row, across = _row(words, change)
        if line.unsure:
            across.insertWidget(1, Chip(self.say("not_sure_yet"), "gold"), 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _inferred(self, one: Inferred) -> QWidget:
        words = QVBoxLayout()
        words.addWidget(Body(one.sentence))
        correct = LinkButton(self.say("correct"))
        correct.setAccessibleName(self.say("correct_what", sentence=one.sentence))
        correct.clicked.connect(lambda: self.session.go_to(one.question))
        return _row(words, correct)[0]


def _row(words: QVBoxLayout, action: QWidget) -> tuple[QWidget, QHBoxLayout]:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(Look.current().px(16))
    across.addLayout(words, 1)
    across.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)
    return row, across
