"""The frame: Back and Continue, keys, notices, the bar that folds, the status line."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton

from ecomguide.errors import CannotWrite
from ecomguide.interview.answers import Answers
from ecomguide.ui.notices import Notice
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from seen import buttons, presses, settle, words_on


def test_continue_without_an_answer_stays_and_says_why(session: Session, window: Window) -> None:
    session.start_new()
    here = session.question_id
    presses(window, "Continue")
    assert session.question_id == here


def test_continue_and_back(session: Session, window: Window) -> None:
    session.start_new()
    first = session.question_id
    session.answer(first, "planning")
    presses(window, "Continue")
    assert session.question_id != first
    presses(window, "Back")
    assert session.question_id == first
    presses(window, "Back")
    assert session.place == "home"


def test_the_review_leads_to_the_guide(session: Session, window: Window) -> None:
    session.start_new(Answers({"purpose": "exporting"}))
    session.go_review()
    settle()
    presses(window, "Show my guide")
    assert session.place == "guide"


def test_a_notice_goes_with_its_page(session: Session, window: Window) -> None:
    session.told.emit(Notice("Done.", "success"))
    assert "Done." in words_on(window.notices)
    session.start_new()
    settle()
    assert not window.notices.isVisible()


def test_what_went_wrong_stays_until_it_is_read(session: Session, window: Window) -> None:
    session.refused.emit(CannotWrite(path="here", why="full"))
    session.start_new()
    settle()
    assert "here could not be written" in words_on(window.notices)
    presses(window.notices, "Close this message")
    assert not window.notices.isVisible()


def test_a_notice_survives_a_new_look(session: Session, window: Window) -> None:
    session.told.emit(Notice("Saved.", "success"))
    session.use_settings(session.settings.larger())
    settle()
    assert "Saved." in words_on(window.notices)


def test_escape_leaves_settings(session: Session, window: Window) -> None:
    assert not window.actions_.leave.isEnabled()
    session.look_aside("settings")
    window.actions_.leave.trigger()
    assert session.place == "home"


def test_the_status_line_says_which_rules(session: Session, window: Window) -> None:
    about = session.pack.about  # type: ignore[union-attr]
    seen = words_on(window.status_bar)
    assert f"Draft pack {about.version}, unsigned" in seen
    assert "General information, not legal advice" in seen


@pytest.mark.parametrize("width", [640, 800, 1024, 1280, 2560])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_bar_folds_and_cuts_nothing(session: Session, window: Window, width: int, scale: float) -> None:
    session.use_settings(replace(session.settings, text_scale=scale))
    session.start_new(Answers({"purpose": "exporting"}))
    session.rename("A name of a guide that is rather long for a bar at the top of a window")
    session.show_guide()
    window.top_bar.setFixedWidth(width)
    settle()
    shown: list[QAbstractButton] = buttons(window.top_bar)
    assert {"Save PDF", "More"} <= {one.accessibleName() for one in shown}
    for one in shown:
        assert one.width() >= one.minimumSizeHint().width()
        assert one.geometry().right() <= width


def test_a_guide_that_ends_early_can_follow_a_whole_one(session: Session, window: Window) -> None:
    """The button for the contents is gone with the guide that had it; a new size of the window minds not."""
    for answers in ({"purpose": "planning"}, {"purpose": "exporting"}):
        session.start_new(Answers(answers))
        session.show_guide()
        settle()
    window.resize(800, 700)
    settle()
    assert session.guide.off_ramp is not None
    assert session.guide.off_ramp.title in words_on(window)
