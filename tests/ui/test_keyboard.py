"""The interview without a mouse: Tab reaches everything, Shift+Tab mirrors it, arrows go through choices."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton, QWidget

from ecomguide.interview.answers import Answers
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from seen import settle
from ui.visitor import Visitor, said

STARTED = Answers({"purpose": "planning", "based": "us", "destination": "own_place", "mode": "ocean"})
TWO_KINDS = Answers({**STARTED, "kinds": ("candles", "toys-children")})
PLACES = {
    "mode": STARTED.without("mode"),
    "kinds": STARTED,
    "origin": TWO_KINDS,
    "brand": TWO_KINDS,
    "tariff": TWO_KINDS,
    "order_value": TWO_KINDS,
    "arrival": TWO_KINDS,
    "review": TWO_KINDS,
}
MOST_STEPS = 200


@pytest.fixture(params=PLACES)
def visitor(request: pytest.FixtureRequest, session: Session, window: Window) -> Visitor:
    session.start_new(PLACES[request.param])
    session.go_review() if request.param == "review" else session.go_to(request.param)
    return Visitor(window)


def tab_walk(window: Window, key: Qt.Key) -> list[QWidget]:
    """All that the key reaches, from the control it first comes to until it comes there again."""
    reached: list[QWidget] = []
    while len(reached) < MOST_STEPS:
        QTest.keyClick(QApplication.focusWidget() or window, key)
        focused = QApplication.focusWidget()
        assert focused is not None
        if reached and focused is reached[0]:
            break
        reached.append(focused)
    return reached


def reachable(window: Window) -> set[QWidget]:
    """Everything in sight that Tab should come to; of radio buttons that one is chosen of, the chosen one."""
    policy = Qt.FocusPolicy.TabFocus
    found = {one for one in window.findChildren(QWidget)
             if one.isVisible() and one.isEnabled() and (one.focusPolicy() & policy) == policy}  # fmt: skip
    return {one for one in found if one.focusProxy() is None}


def names(widgets: list[QWidget] | set[QWidget]) -> list[str]:
    return [f"{type(one).__name__} {said(one)[0]}" for one in widgets]


def test_tab_reaches_all_that_can_be_used(visitor: Visitor) -> None:
    reached = tab_walk(visitor.window, Qt.Key.Key_Tab)
    assert sorted(names(set(reached))) == sorted(names(reachable(visitor.window)))
    assert len(reached) == len(set(reached))


def test_shift_tab_is_the_mirror(visitor: Visitor) -> None:
    forward = tab_walk(visitor.window, Qt.Key.Key_Tab)
    backward = tab_walk(visitor.window, Qt.Key.Key_Backtab)
    turned = [backward[0], *reversed(backward[1:])]
    start = forward.index(turned[0])
    assert names(turned) == names(forward[start:] + forward[:start])


def test_tab_follows_the_eye(session: Session, window: Window) -> None:
    session.start_new(STARTED)
    session.go_to("kinds")
    visitor = Visitor(window)
    visitor.presses("Home, toys and hobbies")
    visitor.chooses("Candles")
    walked = [said(one)[0] for one in tab_walk(window, Qt.Key.Key_Tab)]
    order = [
        "Your business",
        "Remove Candles",
        "Search: What are the goods?",
        "Food, drink and plants",
        "Home, toys and hobbies",
        "Candles",
        "Electronics and power",
        "I am not sure yet",
        "Back",
        "Continue",
        "Why we ask",
    ]
    start = walked.index("Your business")
    turned = walked[start:] + walked[:start]
    assert [name for name in turned if name in order] == order


def test_tab_goes_from_the_heading_into_the_answers(session: Session, window: Window) -> None:
    """On the first question shown, on the next, and on one that has an answer."""
    visitor = Visitor(window)
    visitor.presses("Start a new guide")
    visitor.hits(Qt.Key.Key_Tab)
    assert visitor.focus == "I am planning to bring goods in"
    visitor.hits(Qt.Key.Key_Down)
    visitor.hits(Qt.Key.Key_Space)
    visitor.continues()
    visitor.hits(Qt.Key.Key_Tab)
    assert visitor.focus.startswith("Words explained")
    visitor.hits(Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QRadioButton)
    session.back()
    settle()
    visitor.hits(Qt.Key.Key_Tab)
    assert visitor.focus == "My goods are on the way"


def test_enter_presses_whatever_can_be_pressed(session: Session, window: Window) -> None:
    visitor = Visitor(window)
    visitor.hits(Qt.Key.Key_Tab)
    assert visitor.focus == "Start a new guide"
    visitor.hits(Qt.Key.Key_Return)
    assert visitor.heading == "What brings you here?"
    session.start_new(TWO_KINDS)
    session.show_guide()
    settle()
    page = window.page
    page.rail.buttons["costs"].setFocus()  # type: ignore[attr-defined]
    visitor.hits(Qt.Key.Key_Return)
    assert page.column.verticalScrollBar().value() > 0  # type: ignore[attr-defined]


def test_tab_goes_down_the_guide_from_its_heading(session: Session, window: Window) -> None:
    session.start_new(TWO_KINDS)
    session.show_guide()
    visitor = Visitor(window)
    assert visitor.comes_to_see("Your answers")
    walked = []
    for _ in range(9):
        visitor.hits(Qt.Key.Key_Tab)
        walked.append(visitor.focus)
    assert walked[1:4] == ["Find", "Expand all", "Collapse all"]
    first = next(name for name in walked if name.startswith("Done: "))
    assert walked.index(first) < 8


def test_enter_on_the_chosen_answer_goes_on(session: Session, window: Window) -> None:
    session.start_new(STARTED.without("mode"))
    visitor = Visitor(window)
    visitor.hits(Qt.Key.Key_Tab, 2)
    visitor.hits(Qt.Key.Key_Return)
    assert session.question_id == "mode"
    visitor.hits(Qt.Key.Key_Return)
    assert session.question_id != "mode"


def test_arrows_bring_the_answer_into_view(session: Session, window: Window) -> None:
    session.start_new(STARTED.without("mode"))
    visitor = Visitor(window)
    visitor.hits(Qt.Key.Key_Tab, 2)
    visitor.hits(Qt.Key.Key_Down, 8)
    assert visitor.focus == "I am not sure yet"
    focused = QApplication.focusWidget()
    assert focused is not None and focused.visibleRegion().boundingRect() == focused.rect()


# ---- radio buttons


@pytest.fixture
def radios(session: Session, window: Window) -> Visitor:
    session.start_new(STARTED.without("mode"))
    visitor = Visitor(window)
    first = next(one for one in window.findChildren(QRadioButton) if one.isVisible())
    first.setFocus()
    return visitor


def test_arrows_move_and_choose_nothing_until_something_is_chosen(radios: Visitor, session: Session) -> None:
    radios.hits(Qt.Key.Key_Down, 2)
    assert radios.focus == "Ocean freight"
    assert "mode" not in session.answers
    radios.hits(Qt.Key.Key_Space)
    assert session.answers["mode"] == "ocean"


def test_arrows_choose_once_something_is_chosen(radios: Visitor, session: Session) -> None:
    radios.hits(Qt.Key.Key_Space)
    assert session.answers["mode"] == "courier"
    radios.hits(Qt.Key.Key_Down)
    assert (radios.focus, session.answers["mode"]) == ("International mail", "mail")
    radios.hits(Qt.Key.Key_Up)
    assert session.answers["mode"] == "courier"


def test_enter_chooses(radios: Visitor, session: Session) -> None:
    radios.hits(Qt.Key.Key_Down)
    radios.hits(Qt.Key.Key_Return)
    assert session.answers["mode"] == "mail"


def test_a_whole_answer_by_keys(radios: Visitor, session: Session) -> None:
    radios.hits(Qt.Key.Key_Space)
    for _ in range(MOST_STEPS):
        radios.hits(Qt.Key.Key_Tab)
        if radios.focus == "Continue":
            break
    radios.hits(Qt.Key.Key_Space)
    assert radios.heading != "How do your goods reach the United States?"


def test_every_target_is_large_enough(visitor: Visitor) -> None:
    settle()
    shown = [one for one in visitor.window.page.findChildren(QAbstractButton) if one.isVisible()]
    small = [
        one
        for one in shown
        if one.height() < 44 and (one.text() or isinstance(one, QRadioButton | QCheckBox))
    ]
    assert names(small) == []
