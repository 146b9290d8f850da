"""The words that a question uses, explained under its help: a fold, made anew for each question."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.guide.model import TermNote
from ecomguide.guide.terms import in_question
from ecomguide.ui.asides import FIRST_PAGE
from ecomguide.ui.parts.fold import Fold
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.terms_box import TermsBox
from ecomguide.ui.session import Session

LEVEL = 2


class QuestionTerms(QWidget):
    rearranged = Signal()
    """Opened, closed or made anew: Tab has another way to go."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session, self.say = session, Say(session.language)
        self._within = QVBoxLayout(self)
        self._within.setContentsMargins(0, 0, 0, 0)
        self.fold: Fold | None = None
        self._shows: tuple[str, str] = ("", "")
        self.hide()

    def show_for(self, question: str) -> None:
        """Found once for a visit: answers change nothing in it."""
        shows = (self.session.case.id, question)
        if shows == self._shows:
            return
        self._shows = shows
        if self.fold is not None:
            self._within.removeWidget(self.fold)
            self.fold.hide()
            self.fold.deleteLater()
            self.fold = None
        edition = self.session.edition
        terms = in_question(edition, edition.question_by_id[question])
        if terms:
            words = self.say("terms_open", count=len(terms))
            self.fold = Fold(words, lambda: self._box(terms), self.say)
            self.fold.opened.connect(self.rearranged)
            self._within.addWidget(self.fold)
        self.setVisible(bool(terms))
        self.rearranged.emit()

    def _box(self, terms: tuple[TermNote, ...]) -> TermsBox:
        box = TermsBox(terms, LEVEL, self.say("terms_name"), self.say)
        box.all_wanted.connect(lambda: self.session.look_up(FIRST_PAGE))
        return box
