"""Check your answers: what was said, what was worked out from it, and what is still open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.guide.model import AnswerLine, Open
from ecomguide.guide.wording import answer_words
from ecomguide.interview.answers import UNSURE
from ecomguide.language import tr
from ecomguide.pack.schema import Question
from ecomguide.ui.inputs.line_field import LineField
from ecomguide.ui.look import Look
from ecomguide.ui.parts.answer_row import AnswerRow
from ecomguide.ui.parts.card import Card, Line
from ecomguide.ui.parts.interview_frame import InterviewFrame
from ecomguide.ui.parts.rail import Rail
from ecomguide.ui.parts.reading_order import order_tabs
from ecomguide.ui.parts.settling import settle
from ecomguide.ui.parts.words import Body, Heading
from ecomguide.ui.session import Session
from ecomguide.ui.steps import go_to_step, steps

MOST_TITLES = 3


@dataclass(frozen=True, slots=True)
class Row:
    label: str
    words: str
    act: str
    """The words of its button."""
    spoken: str
    question: str
    taken_back: bool = False
    """A correction, which may be taken back."""
    note: str = ""


class ReviewPage(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.rail = Rail()
        self.rail.chosen.connect(lambda step: go_to_step(session, step))
        self.frame = InterviewFrame(self, self.rail, None)
        self.footer_place = self.frame.footer_place
        look, column = Look.current(), self.frame.column
        self.heading = Heading(tr("Check your answers"), 1, "h1")
        column.addWidget(self.heading)
        lead = Body(tr("Change what is not right. Your guide follows at once."), "body")
        lead.set_tone("soft")
        column.addWidget(lead)
        self.name = LineField(tr("Name of this guide"), tr("You find it under this name later."), width=660)
        self.name.left.connect(self._rename)
        column.addSpacing(look.px(12))
        column.addWidget(self.name)
        column.addSpacing(look.px(4))
        self.cards = QVBoxLayout()
        self.cards.setSpacing(look.px(10))
        column.addLayout(self.cards)
        column.addStretch(1)
        self._shown: object = None
        self._suggested = ""
        self._buttons: dict[str, QWidget] = {}
        """By question: what changes its answer."""
        self._left_for = ""

    # ---- following the session

    def refresh(self) -> None:
        session = self.session
        self.rail.show_steps(steps(session))
        self._suggested = session.guide.subject
        if not self.name.line.isModified():
            self.name.set_text(session.case.name or self._suggested)
        blocks = self._blocks()
        if blocks != self._shown:
            self._shown = blocks
            self._show(blocks)

    def _show(self, blocks: list[tuple[str, tuple[Row, ...]]]) -> None:
        while (item := self.cards.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._buttons = {}
        for title, rows in blocks:
            self.cards.addWidget(Heading(title, 2, "h2"))
            self.cards.addWidget(self._card(rows))
        order_tabs(self)

    def _card(self, rows: tuple[Row, ...]) -> Card:
        card = Card(padding=0)
        card.body.setSpacing(0)
        for place, row in enumerate(rows):
            if place:
                card.body.addWidget(Line())
            shown = AnswerRow(row.label, row.words, row.note)
            self._buttons[row.question] = shown.add_button(row.act, row.spoken, self._leads_to(row.question))
            if row.taken_back:
                spoken = tr("Use what we worked out: {what}").format(what=row.label)
                shown.add_button(tr("Undo"), spoken, self._takes_back(row.question))
            card.body.addWidget(shown)
        return card

    def _leads_to(self, question: str) -> Callable[[], None]:
        def go() -> None:
            self._left_for = question
            self.session.go_to(question)

        return go

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self._return)

    def _return(self) -> None:
        """At the top; or back at the answer that one left to change, with the keyboard."""
        button = self._buttons.get(self._left_for)
        self._left_for = ""
        settle(self.frame.content)
        self.frame.scroll_up()
        if button is not None and self.isVisible():
            button.setFocus()
            self.frame.scroll.show_all_of(button)

    def _takes_back(self, question: str) -> Callable[[], None]:
        return lambda: self.session.clear(question)

    # ---- what stands in the cards

    def _blocks(self) -> list[tuple[str, tuple[Row, ...]]]:
        guide, groups = self.session.guide, self.session.edition.contents.groups
        blocks = [
            (group.title, tuple(self._answer(line) for line in guide.answers if line.group == group.id))
            for group in groups
        ]
        blocks += [(tr("What we worked out"), self._worked_out()), (tr("Still open"), self._open())]
        return [(title, rows) for title, rows in blocks if rows]

    def _answer(self, line: AnswerLine) -> Row:
        spoken = tr("Change: {what}").format(what=_inside(line.short))
        return Row(line.short, line.words, tr("Change"), spoken, line.question)

    def _worked_out(self) -> tuple[Row, ...]:
        session, edition = self.session, self.session.edition
        rows = [
            self._correct(edition.question_by_id[one.question], one.sentence)
            for one in session.guide.inferred
        ]
        live = {question.id for question in session.walk.live}
        for question in edition.questions:
            said = session.answers.get(question.id)
            if question.id in live or question.id in session.walk.inferred or not question.infer:
                continue
            if said is not None and said != UNSURE and question.id in session.walk.known:
                words = answer_words(edition, question, said)
                rows.append(
                    self._correct(
                        question, tr("{answer} (you set this right)").format(answer=words), back=True
                    )
                )
            elif not question.asked and session.walk.asking.wants(question.id) and session.walk.ended is None:
                rows.append(self._correct(question, tr("We cannot tell yet.")))
        return tuple(rows)

    def _correct(self, question: Question, sentence: str, *, back: bool = False) -> Row:
        spoken = tr("Correct this: {what}").format(what=_inside(question.short))
        return Row(question.short, sentence, tr("Correct this"), spoken, question.id, back)

    def _open(self) -> tuple[Row, ...]:
        """First what was not answered at all, then what the "may apply" of the guide hinges on."""
        walk, guide = self.session.walk, self.session.guide
        skipped = [Open(question.id, question.short, False) for question in walk.live
                   if question.id not in self.session.answers] if walk.ended is None else []  # fmt: skip
        found = {one.question: one for one in (*skipped, *guide.open_questions)}
        return tuple(self._open_row(one) for one in found.values())

    def _open_row(self, one: Open) -> Row:
        hanging = [item.title for item in self.session.guide.items()
                   if any(hinge.question == one.question for hinge in item.hinges_on)]  # fmt: skip
        words, note = tr("You are not sure.") if one.answered_unsure else tr("Not answered yet."), ""
        if hanging:
            words += " " + tr("{n} points of your guide hang on it.").format(n=len(hanging))
            note = tr("Such as: {titles}").format(titles="; ".join(hanging[:MOST_TITLES]))
        spoken = tr("Answer: {what}").format(what=_inside(one.short))
        return Row(one.short, words, tr("Answer"), spoken, one.question, note=note)

    # ---- what the person does

    def _rename(self) -> None:
        name = self.name.text()
        self.name.line.setModified(False)
        if name and name not in (
            self.session.case.name,
            self._suggested if not self.session.case.name else None,
        ):
            self.session.rename(name)

    def check(self) -> bool:
        """The suggested name is taken where none was given."""
        if not self.session.case.name:
            self.session.rename(self.name.text() or self._suggested)
        return True


def _inside(short: str) -> str:
    """A short name inside a line: "How goods travel" → "how goods travel", but "ISF" stays."""
    return short if short[1:2].isupper() else short[:1].lower() + short[1:]
