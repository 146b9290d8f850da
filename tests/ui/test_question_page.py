"""The question page: the count, the panel, the steps, why we ask, complaints, going back, room."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ecomguide.interview.answers import UNSURE, Answers
from ecomguide.interview.walk import expected_count
from ecomguide.ui.look import Look
from ecomguide.ui.parts.words import Words
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from seen import settle
from ui.visitor import Visitor

STARTED = Answers({"purpose": "planning", "based": "us", "destination": "own_place"})
MODE = "How do your goods reach the United States?"


@pytest.fixture
def visitor(session: Session, window: Window) -> Visitor:
    session.start_new(STARTED)
    return Visitor(window)


def test_the_count_is_true(visitor: Visitor, session: Session) -> None:
    about = expected_count(session.edition, session.answers)
    assert visitor.sees(f"Question {session.walk.position('mode')} of about {about}")
    visitor.chooses("Express courier")
    assert visitor.sees(f"of about {expected_count(session.edition, session.answers)}")


def test_the_heading_takes_the_focus_on_each_new_question(visitor: Visitor) -> None:
    assert visitor.focus == MODE
    visitor.chooses("Ocean freight")
    assert visitor.focus == "Ocean freight"
    visitor.continues()
    assert visitor.focus == "What are the goods?"


def test_an_answer_goes_to_the_session_at_once(visitor: Visitor, session: Session) -> None:
    visitor.chooses("Ocean freight")
    assert session.answers["mode"] == "ocean"
    visitor.chooses("I am not sure yet")
    assert session.answers["mode"] == UNSURE


def test_a_text_that_is_no_answer_takes_the_answer_back(visitor: Visitor, session: Session) -> None:
    session.go_to("shipped_from")
    settle()
    visitor.types("China", into="sent from")
    assert session.answers["shipped_from"] == "CN"
    visitor.types("Chi", into="sent from")
    assert "shipped_from" not in session.answers


# ---- the panel


def test_the_panel_counts_what_the_guide_holds(visitor: Visitor, session: Session) -> None:
    items = session.guide.items()
    assert visitor.must_do() == sum(i.verdict == "applies" and i.weight == "must" for i in items)
    may = sum(i.verdict == "may" for i in items)
    assert visitor.may_apply() == (str(may) if may <= 99 else "99+")


def test_before_the_first_answer_the_panel_frightens_nobody(session: Session, window: Window) -> None:
    session.start_new()
    visitor = Visitor(window)
    assert visitor.sees("Nothing here yet.")
    assert not visitor.sees("99+")
    visitor.chooses("I am planning to bring goods in")
    assert visitor.sees("This answer adds", "99+")
    assert not visitor.sees("removes")


def test_the_panel_shows_what_the_last_answer_adds_and_removes(visitor: Visitor, session: Session) -> None:
    assert visitor.sees("Choose an answer, and see here what it adds and removes.")
    visitor.chooses("International mail")
    by_mail = {item.title for item in session.guide.items() if item.verdict == "applies"}
    visitor.chooses("Ocean freight")
    assert visitor.sees("“Ocean freight” adds", "and removes")
    added = {item.title for item in session.guide.items() if item.verdict == "applies"} - by_mail
    gone = by_mail - {item.title for item in session.guide.items()}
    assert any(visitor.sees(title) for title in added)
    assert any(visitor.sees(title) for title in gone)


def test_the_panel_is_the_same_on_coming_back(visitor: Visitor) -> None:
    visitor.chooses("Ocean freight")
    first = visitor.page_words
    visitor.continues()
    visitor.goes_back()
    assert visitor.page_words == first


# ---- steps


def steps(window: Window) -> dict[str, tuple[str, bool]]:
    rail = window.page.rail  # type: ignore[attr-defined]
    return {one.accessibleName(): (one.accessibleDescription(), one.isEnabled()) for one in rail.steps}


def test_the_steps_say_what_is_done_and_what_is_to_come(visitor: Visitor) -> None:
    found = steps(visitor.window)
    assert found["Your business"] == ("done", True)
    assert found["How goods travel"] == ("this step", True)
    assert found["What you sell"] == ("to come", False)
    assert found["Check your answers"] == ("to come", False)


def test_a_step_leads_back_to_its_first_question(visitor: Visitor) -> None:
    visitor.presses("Your business")
    assert visitor.is_asked("What brings you here?")
    assert visitor.has_chosen("I am planning to bring goods in")


# ---- why, and complaints


def test_why_we_ask_opens_in_place_and_closes(visitor: Visitor, session: Session) -> None:
    assert session.question is not None
    why = session.question.why
    assert not visitor.sees(why)
    visitor.presses("Why we ask")
    assert visitor.sees(why)
    visitor.presses("Why we ask")
    assert not visitor.sees(why)


def test_continue_without_an_answer_says_so_on_top_and_at_the_field(visitor: Visitor) -> None:
    visitor.continues()
    says = "Choose one answer, or say that you are not sure."
    assert visitor.is_asked(MODE)
    assert visitor.sees("There is something to mend")
    assert visitor.page_words.count(says) == 2
    assert visitor.focus == "Go to the place"
    visitor.hits(Qt.Key.Key_Space)
    assert visitor.focus == "Express courier"
    visitor.chooses("Ocean freight")
    assert not visitor.sees("There is something to mend")
    assert says not in visitor.page_words


def test_a_complaint_is_gone_on_the_next_visit(visitor: Visitor) -> None:
    visitor.continues()
    visitor.goes_back()
    visitor.continues()
    assert visitor.is_asked(MODE)
    assert not visitor.sees("There is something to mend")


def test_enter_in_a_field_goes_on(visitor: Visitor, session: Session) -> None:
    session.answer("mode", "ocean")
    session.answer("kinds", ("candles",))
    session.go_to("shipped_from")
    settle()
    visitor.types("China", into="sent from")
    visitor.hits(Qt.Key.Key_Return)
    assert session.question_id != "shipped_from"


# ---- questions that are not asked by themselves


def test_a_question_that_is_not_live_shows_when_gone_to(visitor: Visitor, session: Session) -> None:
    session.go_review()
    session.go_to("model")
    settle()
    assert visitor.is_asked("Which of these is your way of selling?")
    assert visitor.sees("Set right what we worked out")
    visitor.chooses("Subscription boxes")
    assert session.answers["model"] == "subscription-box"
    visitor.goes_back()
    assert visitor.is_asked("Check your answers")


@pytest.mark.parametrize(
    "kind", ["notice_date", "kinds", "origin", "order_value", "place", "battery", "material", "brand"]
)
def test_every_kind_of_question_shows_without_being_live(
    visitor: Visitor, session: Session, kind: str
) -> None:
    session.go_to(kind)
    settle()
    assert visitor.heading == session.edition.question_by_id[kind].asks


# ---- room


@pytest.mark.parametrize(("width", "height"), [(1024, 700), (1280, 800), (3840, 2160)])
@pytest.mark.parametrize("question", ["mode", "kinds", "origin", "order_value", "arrival", "review"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off(
    app: QApplication, session: Session, open_window: Callable[[Session, int, int], Window],
    width: int, height: int, question: str, scale: float,
) -> None:  # fmt: skip
    from dataclasses import replace

    session.settings = replace(session.settings, text_scale=scale)
    Look.chosen("light", scale).apply(app)
    session.start_new(Answers({**STARTED, "mode": "ocean", "kinds": ("candles", "toys-children")}))
    session.go_review() if question == "review" else session.go_to(question)
    window = open_window(session, width, height)
    settle()
    page = window.page
    cut = [one for one in page.findChildren(QWidget) if one.isVisible() and _is_cut(one)]
    assert [
        (type(one).__name__, one.accessibleName(), one.size(), one.minimumSizeHint()) for one in cut
    ] == []


def _is_cut(one: QWidget) -> bool:
    """Smaller than it must be, or words that need more lines than there is room for."""
    least = one.minimumSizeHint()
    if isinstance(one, Words):
        return one.height() < one.heightForWidth(one.width()) or one.width() < least.width()
    words = isinstance(one, QLabel) or one.accessibleName()
    return bool(words) and (one.width() < least.width() or one.height() < least.height())
