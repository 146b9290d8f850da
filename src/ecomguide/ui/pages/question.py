"""One question: the steps on the left, the question in the middle, what it does to the guide on the right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.guide.wording import answer_words, kind_name
from ecomguide.interview.answers import ALL_GOODS
from ecomguide.language import tr
from ecomguide.pack.schema import Question
from ecomguide.ui.guide_so_far import Snapshot, without
from ecomguide.ui.inputs.asked import Asked
from ecomguide.ui.inputs.input import Input
from ecomguide.ui.inputs.kinds import input_for
from ecomguide.ui.inputs.rows import Rows
from ecomguide.ui.look import Look
from ecomguide.ui.parts.accessible import announce
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.error_summary import ErrorSummary
from ecomguide.ui.parts.interview_frame import InterviewFrame
from ecomguide.ui.parts.panel import GuidePanel
from ecomguide.ui.parts.question_terms import QuestionTerms
from ecomguide.ui.parts.rail import Rail
from ecomguide.ui.parts.reading_order import order_tabs
from ecomguide.ui.parts.settling import settle
from ecomguide.ui.parts.tariff_lookup import goods_words
from ecomguide.ui.parts.words import Body, Heading
from ecomguide.ui.session import Session
from ecomguide.ui.steps import go_to_step, steps

CHOSEN_KINDS = ("one", "yes_no", "many")
"""Kinds of which each choice is an answer; of the others only the finished text is one."""
LONGEST_NAME = 30


class QuestionPage(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.rail, self.panel = Rail(), GuidePanel()
        self.rail.chosen.connect(lambda step: go_to_step(session, step))
        self.frame = InterviewFrame(self, self.rail, self.panel)
        self.footer_place = self.frame.footer_place
        self._build_head()
        self.input: Input | None = None
        self._input_key: object = None
        self._visit: tuple[str, str] = ("", "")
        self._before: Snapshot | None = None
        self._now = Snapshot({})

    def _build_head(self) -> None:
        look, column = Look.current(), self.frame.column
        self.summary = ErrorSummary()
        column.addWidget(self.summary)
        self.count = Body("", "soft")
        column.addWidget(self.count)
        self.heading = Heading("", 1, "h1")
        column.addWidget(self.heading)
        self.help = Body("", "body")
        self.help.set_tone("soft")
        column.addWidget(self.help)
        self.terms = QuestionTerms(self.session)
        self.terms.rearranged.connect(self._terms_changed)
        column.addWidget(self.terms)
        self.why = Card(ground="info", padding=16)
        self.why.body.addWidget(Heading(tr("Why we ask"), 2, "h3"))
        self.why_words = Body("", "body")
        self.why.body.addWidget(self.why_words)
        self.why.hide()
        column.addWidget(self.why)
        self.place = QVBoxLayout()
        self.place.setContentsMargins(0, look.px(5), 0, 0)
        column.addLayout(self.place)
        column.addStretch(1)

    # ---- following the session

    @property
    def question(self) -> Question:
        """Also one that is not asked by itself: the person came to correct what was worked out."""
        return self.session.edition.question_by_id[self.session.question_id]

    def refresh(self) -> None:
        self._arrive_if_new()
        self._show_words()
        self._show_input()
        self.rail.show_steps(steps(self.session))
        self._now = self.session.reading.so_far
        if self.session.answers:
            unsure = self.question.id in self.session.walk.unsure
            self.panel.show_state(self._now, self._before, self._answer_name(), unsure=unsure)
        else:
            self.panel.show_empty()

    def _arrive_if_new(self) -> None:
        visit = (self.session.case.id, self.session.question_id)
        if visit == self._visit:
            return
        self._visit = visit
        self.why.hide()
        self.summary.hide()
        self.frame.scroll_up()
        answered = self.question.id in self.session.answers
        self._before = (
            without(self.session.edition, self.session.answers, self.question.id) if answered else None
        )

    def _show_words(self) -> None:
        question, walk, fill = self.question, self.session.walk, self.session.edition.fill
        position = walk.position(question.id)
        about = max(position, self.session.reading.expected)
        counted = tr("Question {n} of about {all}").format(n=position, all=about)
        self.count.setText(counted if position else tr("Set right what we worked out"))
        self.count.setVisible(bool(position or question.infer))
        self.heading.setText(fill(question.asks))
        inferred = walk.inferred.get(question.id)
        told = tr("From your answers: {says}").format(says=fill(inferred.says)) if inferred else ""
        self.help.setText(" ".join(filter(None, (told, fill(question.help or "")))))
        self.help.setVisible(bool(self.help.accessibleName()))
        self.why_words.setText(fill(question.why))
        self.terms.show_for(question.id)

    def _terms_changed(self) -> None:
        order_tabs(self)
        settle(self.frame.content)

    # ---- the input

    def _show_input(self) -> None:
        asked, kinds = self._asked(), self._kinds()
        key = (self._visit, asked.question, asked.options, kinds)
        if key != self._input_key:
            self._input_key = key
            self._replace_input(self._rows(asked, kinds) if kinds else input_for(asked))
        said = self.session.answers.get(self.question.id)
        assert self.input is not None
        if isinstance(self.input, Rows) or self.input.value() != said:
            self.input.set_value(said)

    def _replace_input(self, made: Input) -> None:
        if self.input is not None:
            self.place.removeWidget(self.input)
            self.input.hide()
            self.input.deleteLater()
        self.input = made
        made.changed.connect(self._changed)
        made.submitted.connect(self._submitted)
        made.rearranged.connect(lambda: order_tabs(self))
        self.place.addWidget(made)
        order_tabs(self)
        settle(self.frame.content)

    def _asked(self) -> Asked:
        edition, question = self.session.edition, self.question
        offered = self.session.walk.offered(question)
        return Asked(
            question,
            offered,
            edition.fill(question.asks),
            edition.fill,
            edition.language,
            tariff=lambda: edition.tariff,
        )

    def _rows(self, asked: Asked, kinds: tuple[tuple[str, str], ...]) -> Rows:
        edition, of = self.session.edition, self.question.each or ""
        return Rows(asked, kinds, goods_words=lambda kind: goods_words(edition, of, kind))

    def _kinds(self) -> tuple[tuple[str, str], ...]:
        """(id, name) of the goods that the question is asked for; empty where it is asked once."""
        if self.question.each is None:
            return ()
        walk, edition = self.session.walk, self.session.edition
        kinds = walk.rows.get(self.question.id) or walk.kinds or (ALL_GOODS,)
        return tuple((kind, kind_name(edition, kind)) for kind in kinds)

    # ---- what the person does

    def _changed(self) -> None:
        """A valid answer goes to the session at once, so that the panel is live."""
        assert self.input is not None
        question, value = self.question, self._whole(self.input.value())
        if question.kind in CHOSEN_KINDS or self._before is None:
            self._before = self._now
        if self.input.complaint() is None:
            self.summary.hide()
            self.input.show_complaint(None)
        if value is None:
            self._before = None
            if question.id in self.session.answers:
                self.session.clear(question.id)
        elif value != self.session.answers.get(question.id):
            self.session.answer(question.id, value)

    def _whole(self, value: Any | None) -> Any | None:
        """Rows that are not on the page keep their answers."""
        if not isinstance(self.input, Rows):
            return value
        said = self.session.answers.get(self.question.id)
        others = said if isinstance(said, dict) else {}
        kept = {
            kind: row for kind, row in others.items() if kind not in self.input.rows and kind != ALL_GOODS
        }
        return {**kept, **(value or {})} or None

    def _submitted(self) -> None:
        if self.check():
            self.session.go_on()

    def check(self) -> bool:
        """Whether one can go on; where not, the page says why and takes the focus there."""
        assert self.input is not None
        complaint = self.input.complaint()
        self.input.show_complaint(complaint)
        if complaint is None:
            self.summary.hide()
            return True
        self.frame.scroll_up()
        self.summary.say(complaint.says, lambda: self._focus(self.input.first_field if self.input else None))
        return False

    def _focus(self, field: Callable[[], QWidget] | None) -> None:
        if field is not None:
            field().setFocus()
            self.frame.scroll.show_all_of(field())

    def explain(self) -> None:
        """ "Why we ask", in place."""
        self.why.setVisible(self.why.isHidden())
        if not self.why.isHidden():
            announce(self.why, self.why_words.accessibleName())
            settle(self.frame.content)
            self.frame.scroll_up()
            self.frame.scroll.show_all_of(self.why)

    def _answer_name(self) -> str:
        """What the panel calls the answer: “Ocean freight”."""
        said = self.session.answers.get(self.question.id)
        if said is None or isinstance(said, dict | tuple) or self.question.kind == "yes_no":
            return tr("This answer")
        words = answer_words(self.session.edition, self.question, said)
        return tr("“{answer}”").format(answer=words) if len(words) <= LONGEST_NAME else tr("This answer")
