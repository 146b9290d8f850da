"""Settings: a theme and a text size take hold at once, are kept, and the page stays where it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from ecomguide import cases, places, settings
from ecomguide.cases import Case
from ecomguide.interview.answers import Answers
from ecomguide.ui.look import Look
from ecomguide.ui.parts import ask
from ecomguide.ui.session import Session
from ecomguide.ui.tokens import DARK
from ecomguide.ui.window import Window
from seen import button, presses, settle, words_on


@pytest.fixture
def page(session: Session, window: Window) -> Window:
    session.look_aside("settings")
    settle()
    return window


def test_a_theme_takes_hold_and_is_kept(session: Session, page: Window) -> None:
    presses(page, "Dark")
    assert Look.current().tokens == DARK
    assert settings.load(places.settings_file()).theme == "dark"
    assert session.place == "settings"
    assert button(page, "Dark").isChecked()


def test_the_focus_stays_on_the_choice(page: Window) -> None:
    button(page, "Dark").setFocus()
    presses(page, "Dark")
    assert QApplication.focusWidget() is button(page, "Dark") or page.focusWidget() is button(page, "Dark")


def test_larger_text_makes_everything_larger(session: Session, page: Window) -> None:
    before = page.page.heading.font().pixelSize()
    presses(page, "200%")
    assert page.page.heading.font().pixelSize() == 2 * before
    assert session.settings.text_scale == 2.0


def test_text_size_by_keys(session: Session, window: Window) -> None:
    window.actions_.larger.trigger()
    assert session.settings.text_scale == 1.15
    window.actions_.smaller.trigger()
    window.actions_.smaller.trigger()
    assert session.settings.text_scale == 1.0


def test_done_goes_back_to_the_same_spot(session: Session, window: Window) -> None:
    session.start_new()
    here = session.question_id
    session.look_aside("settings")
    settle()
    presses(window, "Done")
    assert (session.place, session.question_id) == ("question", here)


def test_where_guides_are_kept_is_said(page: Window) -> None:
    assert str(places.cases_folder()) in words_on(page)


def test_all_guides_can_be_deleted_and_put_back(
    session: Session, page: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("One", "Two"):
        made = replace(Case.new(session.clock(), name), answers=Answers({"purpose": "planning"}))
        cases.save(made, places.cases_folder())
    session.reload_saved()
    monkeypatch.setattr(ask, "sure", lambda *_: True)
    presses(page, "Delete all guides")
    assert session.saved == []
    assert not button(page, "No guides to delete").isEnabled()
    presses(page, "Put them back")
    assert {case.name for case in session.saved} == {"One", "Two"}


def test_the_place_of_the_window_is_kept(session: Session, window: Window) -> None:
    window.resize(711, 577)
    window.close()
    kept = settings.load(places.settings_file())
    assert kept.geometry
    again = Window(Session(session.clock, settings=kept))
    assert (again.width(), again.height()) == (711, 577)
    again.deleteLater()
