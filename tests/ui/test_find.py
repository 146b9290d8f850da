"""Find in the guide: counts, goes on and back, opens what is closed, and leaves no mark behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ecomguide.ui.look import Look
from ecomguide.ui.pages.guide import GuidePage
from ecomguide.ui.parts.finding import Hit, find
from guides import a_guide
from reading import Reading, open_page
from seen import presses, settle, words_on


@pytest.fixture
def page(look: Look) -> Iterator[GuidePage]:
    session = Reading(a_guide(opening=None))
    made = open_page(session)
    yield made
    made.close()
    made.deleteLater()
    settle()


def types(page: GuidePage, words: str) -> None:
    page.find()
    page.find_bar.field.setText(words)
    settle()


def test_every_place_is_found_in_the_order_of_the_page() -> None:
    guide = a_guide(opening=None)
    hits = find(guide, "FORWARDER")
    assert [hit.target for hit in hits] == ["item:isf", "item:bond", "item:wax"]
    assert find(guide, "   ") == ()


def test_two_places_in_one_text_are_two() -> None:
    hits = [hit for hit in find(a_guide(), "it") if hit.text == "It paid the duty for you."]
    assert hits == [Hit("opening", "It paid the duty for you.", 0)]


def test_the_bar_counts_and_goes_on_and_round(page: GuidePage) -> None:
    types(page, "forwarder")
    assert "1 of 3" in words_on(page.find_bar)
    presses(page.find_bar, "Next")
    assert "2 of 3" in words_on(page.find_bar)
    presses(page.find_bar, "Previous")
    presses(page.find_bar, "Previous")
    assert "3 of 3" in words_on(page.find_bar)


def test_enter_goes_on_and_shift_enter_back(page: GuidePage) -> None:
    types(page, "forwarder")
    QTest.keyClick(page.find_bar.field, Qt.Key.Key_Return)
    assert "2 of 3" in words_on(page.find_bar)
    QTest.keyClick(page.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert "1 of 3" in words_on(page.find_bar)


def test_a_closed_card_opens_for_what_is_in_it(page: GuidePage) -> None:
    assert not page.shown.cards["bond"].is_open
    types(page, "forwarder")
    presses(page.find_bar, "Next")
    assert page.shown.cards["bond"].is_open


def test_what_only_may_apply_is_found_in_its_closed_group(page: GuidePage) -> None:
    types(page, "the wax is soy")
    assert page.shown.cards["wax"].is_open
    assert page.shown.cards["wax"].isVisible()


def test_costs_and_contacts_are_found_too(page: GuidePage) -> None:
    types(page, "harbor fee")
    assert "1 of" in words_on(page.find_bar)
    types(page, "Write again")
    assert "1 of 1" in words_on(page.find_bar)


def test_nothing_found_is_said(page: GuidePage) -> None:
    types(page, "zebra")
    assert "Not found" in words_on(page.find_bar)
    assert not page.find_bar.next.isEnabled()


def test_esc_closes_the_bar_and_takes_the_marks_away(page: GuidePage) -> None:
    types(page, "forwarder")
    assert page.found._marked
    QTest.keyClick(page.find_bar.field, Qt.Key.Key_Escape)
    assert not page.find_bar.isVisible() and not page.found._marked


def test_the_bar_and_its_controls_have_names(page: GuidePage) -> None:
    types(page, "forwarder")
    assert page.find_bar.field.accessibleName() == "Find in this guide"
    presses(page.find_bar, "Close find")
    assert not page.find_bar.isVisible()


def test_a_guide_drawn_again_while_something_is_marked_comes_to_no_harm(page: GuidePage) -> None:
    types(page, "forwarder")
    page.session.read(a_guide(opening=None, subject="Another"))  # type: ignore[attr-defined]
    settle()
    types(page, "forwarder")
    assert "1 of 3" in words_on(page.find_bar)
