"""The More menu: every output in a group, with its icon and a key that nothing else has."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from ecomguide.interview.answers import Answers
from ecomguide.render import FORMATS
from ecomguide.ui.mode import Mode
from ecomguide.ui.session import Session
from ecomguide.ui.takeaways import FOR_PHONES, GROUPS, TakeAways
from ecomguide.ui.window import Window
from seen import settle


@pytest.fixture
def reading(session: Session, window: Window) -> Window:
    session.start_new(Answers({"purpose": "planning"}))
    session.show_guide()
    settle()
    return window


def more(window: Window) -> QMenu:
    [button] = [one for one in window.findChildren(QPushButton) if one.accessibleName() == "More"]
    return button.menu()


def entries(menu: QMenu) -> dict[str, QAction]:
    return {one.text(): one for one in menu.actions() if not one.isSeparator()}


def test_every_format_has_its_place() -> None:
    members = [id_ for _, _, group in GROUPS for id_, _ in group]
    assert sorted([*members, *FOR_PHONES]) == sorted(FORMATS)


def test_the_menu_is_in_groups(reading: Window) -> None:
    shown = entries(more(reading))
    assert list(shown) == [
        *("Save the guide", "To do", "To give to others", "To your phone…", "Print…", "Copy as text"),
        *("Find in this guide", "Undo the last tick", "Save and close"),
        *("Look it up", "Settings", "About"),
    ]
    inside = {title: list(entries(one.menu())) for title, one in shown.items() if one.menu() is not None}
    assert inside["Save the guide"] == ["PDF document…", "Web page…", "Plain text…", "Data (JSON)…"]
    assert inside["To do"] == ["Checklist (PDF)…", "Calendar…"]
    assert inside["To give to others"] == [
        *("Broker sheet (PDF)…", "Supplier letter (PDF)…", "Supplier letter (text)…", "Contact cards…"),
    ]


def test_every_entry_has_a_picture_and_no_key_is_given_twice(reading: Window) -> None:
    top = entries(more(reading))
    every = [*top.values(), *(e for one in top.values() if one.menu() for e in entries(one.menu()).values())]
    assert [one.text() for one in every if one.icon().isNull()] == []
    keys = [key.toString() for one in reading.actions() for key in one.shortcuts()]
    assert len(keys) == len(set(keys))
    assert {"Ctrl+S", "Ctrl+P", "Ctrl+Shift+L", "Ctrl+Shift+E", "Ctrl+Shift+Q"} <= set(keys)


def test_a_format_that_no_group_names_is_still_to_be_had(
    reading: Window, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ecomguide.ui.takeaways.GROUPS", (("Save the guide", "save_alt", ()),))
    take = TakeAways(session, reading, reading.actions_._add)
    [group] = take.groups()
    assert len(group.entries) == len(FORMATS) - len(FOR_PHONES)


def test_where_nothing_may_be_printed_print_is_grey(session: Session, reading: Window) -> None:
    session.mode = Mode(may_print=False)
    reading.refresh()
    assert not reading.actions_.add_takeaways().print_.isEnabled()


def test_the_bar_has_calendar_print_and_pdf(reading: Window) -> None:
    shown = [one.accessibleName() for one in reading.top_bar._right if one.isVisible()]
    assert shown == ["Save and close", "More", "Calendar", "Print", "Save PDF"]
