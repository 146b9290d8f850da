""" "Have a resume code?" on Home: typed or pasted, it brings the answers back as a new guide."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from ecomguide.interview.answers import Answers
from ecomguide.interview.resume import encode
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from ui.visitor import Visitor, said

SAID = Answers({"purpose": "planning", "mode": "ocean", "kinds": ("candles",), "based": "us"})
LINK = "Have a resume code?"


@pytest.fixture
def visitor(window: Window) -> Visitor:
    return Visitor(window)


def test_the_field_comes_when_it_is_asked_for(visitor: Visitor) -> None:
    assert "Go on from here" not in visitor.page_words
    visitor.presses(LINK)
    assert visitor.focus == "Resume code"
    visitor.hits(Qt.Key.Key_Tab)
    assert visitor.focus == "Go on from here"
    visitor.presses(LINK)
    assert "Go on from here" not in visitor.page_words


@pytest.mark.parametrize("as_typed", [str, str.lower, lambda code: code.replace("-", " ")])
def test_a_code_brings_the_answers_back_as_a_new_guide(
    visitor: Visitor, session: Session, as_typed: type[str]
) -> None:
    visitor.presses(LINK)
    visitor.types(as_typed(encode(SAID)), into="Resume code")
    visitor.presses("Go on from here")
    assert session.answers == SAID
    assert session.case.id and session.place == "question"
    assert session.question_id == session.walk.next.id  # type: ignore[union-attr]
    assert visitor.sees("4 answers are back, as a new guide.")


def test_a_slip_is_told_with_its_group(visitor: Visitor, session: Session) -> None:
    code = encode(SAID)
    slip = code[:7] + ("A" if code[7] != "A" else "B") + code[8:]
    visitor.presses(LINK)
    visitor.types(slip, into="Resume code")
    visitor.presses("Go on from here")
    assert session.place == "home"
    assert visitor.sees("Look again at group 2")
    assert visitor.focus == "Resume code"
    assert "Look again at group 2" in said(visitor._field("Resume code"))[1]
    visitor.types(code, into="Resume code")
    visitor.presses("Go on from here")
    assert session.answers == SAID


def test_an_empty_field_says_what_to_do(visitor: Visitor) -> None:
    visitor.presses(LINK)
    visitor.presses("Go on from here")
    assert visitor.sees("Type the code")


def test_without_a_pack_it_says_why_not(look: object, open_window: Callable[[Session], Window]) -> None:
    visitor = Visitor(open_window(Session(clock=lambda: datetime(2026, 11, 24, 10, 0))))
    visitor.presses(LINK)
    visitor.types(encode(SAID), into="Resume code")
    visitor.presses("Go on from here")
    assert visitor.sees("This needs the knowledge pack, which is not open.")


def test_a_complete_code_leads_to_the_review(visitor: Visitor, session: Session) -> None:
    visitor.presses(LINK)
    visitor.types(encode(Answers({"purpose": "exporting"})), into="Resume code")
    visitor.presses("Go on from here")
    assert session.place == "review"


def test_answers_that_the_pack_does_not_know_are_told(visitor: Visitor, session: Session) -> None:
    visitor.presses(LINK)
    visitor.types(encode(SAID.with_("color_of_the_box", "green")), into="Resume code")
    visitor.presses("Go on from here")
    assert session.answers == SAID
    assert visitor.sees("1 answers of the code are not known to this knowledge pack.")
