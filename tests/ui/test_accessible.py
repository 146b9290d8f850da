"""Every page as a screen reader meets it: names, roles, headings in order; targets of 44 pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QWidget

from ecomguide.interview.answers import Answers
from ecomguide.ui.look import Look
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from seen import settle

ROLE = QAccessible.Role
CONTROLS = {
    *(
        ROLE.Button,
        ROLE.Link,
        ROLE.CheckBox,
        ROLE.RadioButton,
        ROLE.EditableText,
        ROLE.ButtonMenu,
        ROLE.ListItem,
    ),
    *(ROLE.List, ROLE.Table, ROLE.ComboBox, ROLE.SpinBox, ROLE.ButtonDropDown, ROLE.Grouping, ROLE.Graphic),
    *(ROLE.Tree, ROLE.TreeItem, ROLE.Chart, ROLE.Client, ROLE.Section, ROLE.Cell),
    ROLE.StaticText,  # words to select and copy, such as a phone number
}


def asks(question: str) -> Callable[[Session], None]:
    def go(session: Session) -> None:
        session.start_new(Answers({"purpose": "planning"}))
        session.go_to(question)

    return go


def guide_of(**answers: str) -> Callable[[Session], None]:
    def go(session: Session) -> None:
        session.start_new(Answers(answers))
        session.show_guide()

    return go


def phone(session: Session) -> None:
    guide_of(purpose="planning", mode="ocean")(session)
    session.look_aside("phone")


def reviews(session: Session) -> None:
    session.start_new(Answers({"purpose": "planning", "mode": "ocean"}))
    session.go_review()


PAGES: dict[str, Callable[[Session], None]] = {
    "home": lambda session: None,
    "question": lambda session: session.start_new(),
    "kinds": asks("kinds"),
    "review": reviews,
    "guide": guide_of(purpose="planning", mode="ocean"),
    "off-ramp": guide_of(purpose="exporting"),
    "phone": phone,
    "settings": lambda session: session.look_aside("settings"),
    "about": lambda session: session.look_aside("about"),
    "words": lambda session: session.look_up("words"),
    "covered": lambda session: session.look_up("covered"),
    "background": lambda session: session.look_up("background:low-value-history"),
    "tariff": lambda session: session.look_up("tariff"),
    "tariff number": asks("tariff"),
}


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, session: Session, window: Window) -> Window:
    PAGES[request.param](session)
    settle()
    return window


def interfaces(top: QWidget) -> Iterator[QAccessibleInterface]:
    """All that a screen reader finds, from the window down."""
    waiting = [QAccessible.queryAccessibleInterface(top)]
    while waiting:
        one = waiting.pop()
        if one is None or not one.isValid() or one.state().invisible:
            continue
        yield one
        waiting.extend(one.child(at) for at in reversed(range(one.childCount())))


def name_of(one: QAccessibleInterface) -> str:
    return one.text(QAccessible.Text.Name)


def test_every_control_has_a_name(page: Window) -> None:
    nameless = [
        (one.role().name, type(one.object()).__name__)
        for one in interfaces(page)
        if one.state().focusable and not name_of(one).strip()
    ]
    assert nameless == []


def test_every_control_has_the_role_of_a_control(page: Window) -> None:
    odd = [
        (one.role().name, name_of(one), type(one.object()).__name__)
        for one in interfaces(page)
        if one.state().focusable and one.role() not in CONTROLS
    ]
    assert odd == []


def test_there_is_one_heading_of_the_first_level_and_no_level_is_skipped(page: Window) -> None:
    levels = [
        one.attributesInterface().attributeValue(QAccessible.Attribute.Level)
        for one in interfaces(page)
        if one.role() == ROLE.Heading
    ]
    assert levels.count(1) == 1
    assert all(here <= before + 1 for before, here in zip([1, *levels], levels, strict=False)), levels


def test_the_heading_takes_the_focus(page: Window) -> None:
    assert page.focusWidget() is page.page.heading


def test_no_two_controls_share_a_name_unless_told_apart(page: Window) -> None:
    """A list of "Change, Change, Change" tells nobody anything."""
    seen: dict[tuple[str, str], int] = {}
    for one in interfaces(page):
        if one.state().focusable and one.role() in (ROLE.Button, ROLE.Link):
            key = (name_of(one), one.text(QAccessible.Text.Description))
            seen[key] = seen.get(key, 0) + 1
    assert {key: count for key, count in seen.items() if count > 1} == {}


def test_targets_are_large_enough(page: Window) -> None:
    """44 pixels high, or inside something that is one large target itself."""
    least = Look.current().px(44)
    small = [
        (one.accessibleName(), one.height())
        for one in page.findChildren(QAbstractButton)
        if one.isVisible() and one.height() < least and one.property("role") != "name"
    ]
    assert small == []


def test_tab_reaches_every_control(page: Window) -> None:
    reachable = {
        one
        for one in page.findChildren(QWidget)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    at, reached = page.page.heading, set()
    for _ in range(4000):
        at = at.nextInFocusChain()
        if at is page.page.heading:
            break
        reached.add(at)
    assert reachable <= reached
