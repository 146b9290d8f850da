"""A guide in another order, and what it cannot tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton

from ecomguide.guide.model import GuideView, ViewPartNote
from ecomguide.ui.look import Look
from ecomguide.ui.pages.guide import GuidePage
from ecomguide.ui.parts import guide_column
from ecomguide.ui.parts.finding import find
from ecomguide.ui.parts.item_card import ItemCard
from ecomguide.ui.parts.orders import parts_of
from ecomguide.ui.parts.words import Heading
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from guides import a_guide
from reading import Reading, open_page
from seen import presses, settle, words_on

ITEMS = tuple(item.id for item in a_guide().items())
BACKWARD = GuideView(
    "field",
    "The four fields",
    "Sorted by field.",
    (
        ViewPartNote("late", "What comes late", "All that waits.", ITEMS[2:]),
        ViewPartNote("early", "What comes early", "All that hurries.", ITEMS[:2]),
    ),
)


@pytest.fixture
def page(look: Look) -> Iterator[GuidePage]:
    session = Reading(a_guide(opening=None, views=(BACKWARD,)))
    made = open_page(session)
    session.changed.connect(lambda: (made.column.finish(), settle()))
    yield made
    made.close()
    made.deleteLater()
    settle()


def choose(page: GuidePage, title: str) -> None:
    [button] = [one for one in page.findChildren(QRadioButton) if one.isVisible() and one.text() == title]
    button.click()
    page.column.finish()
    settle()


def titles(page: GuidePage) -> list[str]:
    return [one.accessibleName() for one in page.findChildren(Heading) if one.isVisible() and one.level == 2]


# ---- other orders


def test_the_parts_of_a_view_hold_the_same_items() -> None:
    guide = a_guide(views=(BACKWARD,))
    assert sorted(item.id for one in parts_of(guide, "field") for item in one.items) == sorted(ITEMS)
    assert [one.id for one in parts_of(guide, "unknown")] == [one.id for one in guide.sections if one.items]


def test_sorted_otherwise_the_page_has_the_parts_of_the_view(page: GuidePage) -> None:
    assert "Before goods leave" in titles(page)
    choose(page, "The four fields")
    assert "Before goods leave" not in titles(page)
    assert titles(page).index("What comes late") < titles(page).index("What comes early")
    assert "All that waits." in words_on(page) and "Sorted by field." in words_on(page)


def test_the_contents_follow(page: GuidePage) -> None:
    choose(page, "The four fields")
    names = [one.accessibleName() for one in page.rail.buttons.values()]
    assert any(name.startswith("What comes late") for name in names)
    assert not any(name.startswith("Before goods leave") for name in names)


def test_the_cards_are_the_same_and_as_they_were(page: GuidePage) -> None:
    before = dict(page.shown.cards)
    some = next(iter(before))
    was_open = before[some].is_open
    before[some].toggle()
    choose(page, "The four fields")
    assert all(page.shown.cards.get(id_, card) is card for id_, card in before.items())
    assert page.shown.cards[some].is_open is not was_open
    choose(page, "The way of your goods")
    assert page.shown.cards[some] is before[some]
    assert "Before goods leave" in titles(page)


def test_no_card_stands_twice_and_none_is_lost(page: GuidePage) -> None:
    def boxes() -> list[str]:
        return sorted(one.accessibleName() for one in page.findChildren(QCheckBox) if one.isVisible())

    before = boxes()
    choose(page, "The four fields")
    assert boxes() == before
    assert len(page.findChildren(ItemCard)) == len(set(page.shown.cards) | set(page.shown.spare))


def test_ticks_work_in_each_order(page: GuidePage) -> None:
    choose(page, "The four fields")
    some = next(iter(page.shown.cards))
    page.session.mark_done(some, True)
    settle()
    assert page.shown.cards[some].tick.isChecked()
    choose(page, "The way of your goods")
    assert page.shown.cards[some].tick.isChecked()


def test_find_goes_down_the_page_as_it_is_sorted(page: GuidePage) -> None:
    guide = page.session.guide
    usual = [hit.target for hit in find(guide, "the") if hit.target.startswith("item:")]
    sorted_ = [hit.target for hit in find(guide, "the", "field") if hit.target.startswith("item:")]
    assert sorted(usual) == sorted(sorted_) and usual != sorted_
    choose(page, "The four fields")
    page.find()
    page.find_bar.field.setText("the")
    settle()
    assert [hit.target for hit in page.found.hits if hit.target.startswith("item:")] == sorted_


def test_what_may_apply_is_found_in_its_part(page: GuidePage) -> None:
    choose(page, "The four fields")
    may = next(item for item in page.session.guide.items() if item.verdict == "may")
    card = page.reveal(f"item:{may.id}")
    assert isinstance(card, ItemCard) and card.isVisible()


def test_the_focus_stays_on_the_choice(page: GuidePage) -> None:
    choose(page, "The four fields")
    focused = QApplication.focusWidget()
    assert isinstance(focused, QRadioButton) and focused.isChecked()
    assert focused.text() == "The four fields"


def test_the_choice_holds_for_the_next_guide_and_goes_with_the_view(page: GuidePage) -> None:
    choose(page, "The four fields")
    page.session.read(a_guide(opening=None, views=(BACKWARD,), subject="Another"))
    settle()
    page.column.finish()
    assert "What comes late" in titles(page)
    page.session.read(a_guide(opening=None, views=()))
    settle()
    page.column.finish()
    assert "Before goods leave" in titles(page)
    assert "Sort by:" not in words_on(page)


# ---- what it cannot tell


def test_limits_stand_before_the_sources_and_in_the_contents(page: GuidePage) -> None:
    assert titles(page).index("What this guide cannot tell you") + 1 == titles(page).index("Sources")
    count = len(page.session.guide.limits)
    names = [one.accessibleName() for one in page.rail.buttons.values()]
    assert f"What it cannot tell, {count}" in names
    for limit in page.session.guide.limits:
        assert limit.title in words_on(page) and limit.says in words_on(page)


def test_a_limit_leads_to_the_contact_on_the_page(page: GuidePage) -> None:
    limit = next(one for one in page.session.guide.limits if one.contacts)
    on_page = {card.id: card.name for card in page.session.guide.contacts}
    name = on_page[limit.contacts[0]]
    part = page.column.parts[f"limit:{limit.id}"]
    presses(part, f"Ask: {name}")
    focused = QApplication.focusWidget()
    assert isinstance(focused, Heading) and focused.accessibleName() == name


def test_limits_are_found(page: GuidePage) -> None:
    limit = page.session.guide.limits[0]
    assert f"limit:{limit.id}" in [hit.target for hit in find(page.session.guide, limit.title)]


def test_they_lead_to_all_that_is_covered(page: GuidePage) -> None:
    presses(page, "What is covered, and what is not")
    assert (page.session.place, page.session.reference_page) == ("reference", "covered")


def test_a_guide_without_limits_has_no_such_part(look: Look) -> None:
    made = open_page(Reading(a_guide(opening=None, limits=())))
    assert "What this guide cannot tell you" not in titles(made)
    made.close()
    made.deleteLater()
    settle()


def test_enter_on_an_order_chooses_it(page: GuidePage) -> None:
    from PySide6.QtTest import QTest

    [button] = [one for one in page.findChildren(QRadioButton) if one.text() == "The four fields"]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    page.column.finish()
    settle()
    assert "What comes late" in titles(page)


def test_what_is_above_the_choice_stays_where_it_is(session: Session, window: Window) -> None:
    """On a long guide, far down. A warning of Qt would fail this test too."""
    session.open_example(next(one.id for one in session.pack.contents.examples if one.home == 1))  # type: ignore[union-attr]
    settle()
    page = window.page
    assert isinstance(page, GuidePage)
    page.go("order")
    settle()
    row = page.column.parts["order"]
    before = row.mapTo(page, row.rect().topLeft()).y()
    session.sort_by(session.guide.views[0].id)
    settle()
    row = page.column.parts["order"]
    assert row.mapTo(page, row.rect().topLeft()).y() == before
    page.column.finish()
    settle()
    assert abs(row.mapTo(page, row.rect().topLeft()).y() - before) < 4
    bar = page.column.verticalScrollBar()
    bar.setValue(bar.maximum())
    settle()
    session.sort_by("")
    settle()
    assert "The way of your goods" in words_on(page)


def test_a_window_that_is_read_aloud_has_all_of_it(
    session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A screen reader reads on where nobody scrolls."""
    monkeypatch.setattr(guide_column, "is_read_aloud", lambda: True)
    session.open_example(next(one.id for one in session.pack.contents.examples if one.home == 1))  # type: ignore[union-attr]
    page = window.page
    assert isinstance(page, GuidePage)
    for _ in range(2000):
        settle()
        if page.column.is_filled:
            break
    assert page.column.is_complete
    assert all(card.is_filled for card in page.shown.cards.values())


def test_of_many_limits_the_rest_is_folded_and_found_all_the_same(look: Look) -> None:
    some = a_guide().limits[0]
    many = tuple(
        replace(some, id=f"limit-{number}", title=f"Matter {number}", says=f"Not told: {number}.")
        for number in range(12)
    )
    made = open_page(Reading(a_guide(opening=None, limits=many)))
    assert "Matter 7" in words_on(made) and "Matter 8" not in words_on(made)
    made.find()
    made.find_bar.field.setText("Not told: 11")
    settle()
    assert "Matter 11" in words_on(made)
    made.close()
    made.deleteLater()
    settle()
