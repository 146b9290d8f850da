"""The tariff, to look things up: searched, gone through by chapter, one line read whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem, QWidget

from ecomguide.errors import PackUnreadable
from ecomguide.pack.pack import Pack
from ecomguide.ui.pages.reference_tariff import TYPING_MS, TariffReference
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from seen import settle
from ui import test_accessible
from ui.visitor import Visitor, said

MUG = "6912.00.44.00"
SEARCH = "Search the tariff"

WALK = (
    test_accessible.test_every_control_has_a_name,
    test_accessible.test_every_control_has_the_role_of_a_control,
    test_accessible.test_there_is_one_heading_of_the_first_level_and_no_level_is_skipped,
    test_accessible.test_no_two_controls_share_a_name_unless_told_apart,
    test_accessible.test_targets_are_large_enough,
    test_accessible.test_tab_reaches_every_control,
)


@pytest.fixture
def visitor(session: Session, window: Window) -> Visitor:
    session.look_up("tariff")
    window.activateWindow()
    found = Visitor(window)
    assert found.comes_to_see(warning(session))
    return found


def warning(session: Session) -> str:
    assert session.pack is not None and session.pack.contents.tariff is not None
    return session.pack.contents.tariff.warning


def page(visitor: Visitor) -> TariffReference:
    [found] = visitor.window.findChildren(TariffReference)
    return found


def looks_for(visitor: Visitor, words: str) -> None:
    visitor.types(words, into=SEARCH)
    QTest.qWait(TYPING_MS + 30)
    settle()


def top(visitor: Visitor, place: int) -> QTreeWidgetItem:
    found = page(visitor).tree.topLevelItem(place)
    assert found is not None
    return found


def test_it_says_which_schedule_it_is_and_what_that_is_worth(visitor: Visitor, session: Session) -> None:
    assert visitor.heading == "Tariff numbers"
    assert visitor.sees("Harmonized Tariff Schedule of the United States", "2026 Revision 10")
    assert visitor.sees(warning(session))


def test_words_find_a_line_and_the_line_is_told_whole(visitor: Visitor) -> None:
    looks_for(visitor, "ceramic mug")
    assert visitor.sees("lines fit")
    visitor.hits(Qt.Key.Key_Down)
    visitor.hits(Qt.Key.Key_Return)
    assert visitor.focus == f"{MUG} Mugs and other steins"
    assert visitor.sees("Chapter 69, Ceramic products › ", "General rate", "10%", "Special rate")
    assert visitor.sees("Column 2 rate", "55%", "Counted in", "Dz Pcs", "Where it stands")


def test_back_leads_to_the_lines_as_they_were(visitor: Visitor) -> None:
    looks_for(visitor, "ceramic mug")
    visitor.hits(Qt.Key.Key_Down, 3)
    visitor.hits(Qt.Key.Key_Return)
    visitor.presses("Back to the lines")
    shown = page(visitor).results.list
    assert shown.hasFocus() and shown.currentRow() == 2
    visitor.hits(Qt.Key.Key_Up, 3)
    assert visitor.focus == SEARCH


def test_the_number_is_copied(visitor: Visitor) -> None:
    page(visitor).show_entry(MUG)
    visitor.presses("Copy the number")
    assert QGuiApplication.clipboard().text() == MUG
    assert visitor.sees(f"Copied: {MUG}")


def test_a_line_stands_among_its_siblings(visitor: Visitor) -> None:
    page(visitor).show_entry(MUG)
    settle()
    tree = page(visitor).view.tree
    here = tree.currentItem()
    assert here is not None and here.text(0).startswith(f"{MUG}, Mugs and other steins")
    above = here.parent()
    assert above is not None and above.text(0) == "Other" and above.isExpanded()
    siblings = [above.child(n).text(0)[:13] for n in range(above.childCount())]
    assert "6912.00.41.00" in siblings and "6912.00.45.00" in siblings
    tree.setFocus()
    visitor.hits(Qt.Key.Key_Down)
    visitor.hits(Qt.Key.Key_Return)
    assert visitor.focus.startswith("6912.00.45.00 ")


def test_a_line_that_takes_its_rates_from_above_says_so(visitor: Visitor) -> None:
    page(visitor).show_entry("6912.00.35.10")
    settle()
    assert visitor.sees("The rates stand on 6912.00.35, which it belongs to.", "9.8%")


def test_a_heading_leads_on(visitor: Visitor) -> None:
    assert page(visitor).show_entry("6912")
    settle()
    assert visitor.sees("It has no rate of its own. Choose one of its lines below.")
    assert not page(visitor).show_entry("1234.56")


def test_footnotes_stand_with_what_they_are_notes_to(visitor: Visitor) -> None:
    page(visitor).show_entry("8211.92.20")
    settle()
    assert visitor.sees("Footnotes of the schedule", "General rate: See 9903.88.15.")
    assert visitor.sees("Numbers that begin with 99 add duties, or take some away.")


def test_chapters_are_gone_through_with_the_keyboard(visitor: Visitor) -> None:
    tree = page(visitor).tree
    assert tree.topLevelItemCount() > 90
    looks_for(visitor, "")
    visitor.hits(Qt.Key.Key_Down)
    assert tree.hasFocus()
    assert tree.currentItem() is top(visitor, 0)
    tree.setCurrentItem(top(visitor, 33))
    assert top(visitor, 33).text(0).startswith("Chapter 34, ")
    visitor.hits(Qt.Key.Key_Return)
    assert top(visitor, 33).isExpanded()
    visitor.hits(Qt.Key.Key_Down, 6)
    assert tree.currentItem().text(0).startswith("3406.00.00.00, Candles, tapers and the like. General rate")
    visitor.hits(Qt.Key.Key_Return)
    assert visitor.focus == "3406.00.00.00 Candles, tapers and the like"
    visitor.presses("Back to the lines")
    assert tree.hasFocus() and top(visitor, 33).isExpanded()
    visitor.hits(Qt.Key.Key_Left, 2)
    assert not top(visitor, 33).isExpanded()


def test_a_click_opens_a_chapter_and_another_closes_it(visitor: Visitor) -> None:
    tree = page(visitor).tree
    for is_open in (True, False):
        at = tree.visualItemRect(top(visitor, 0)).center()
        QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
        settle()
        assert top(visitor, 0).isExpanded() is is_open


def test_nothing_found_says_how_to_go_on(visitor: Visitor) -> None:
    looks_for(visitor, "xyzzy")
    assert visitor.sees("Nothing fits these words.")
    looks_for(visitor, "7777")
    assert visitor.sees("No line begins with these digits.")
    looks_for(visitor, "")
    assert page(visitor).tree.isVisible()


def test_find_leads_to_the_field(visitor: Visitor) -> None:
    page(visitor).show_entry(MUG)
    page(visitor).find()
    assert visitor.focus == SEARCH


def test_a_line_can_be_asked_for_from_elsewhere(session: Session, window: Window) -> None:
    session.look_up("tariff", MUG)
    visitor = Visitor(window)
    settle()
    assert visitor.comes_to_see(f"{MUG} Mugs and other steins")


def test_a_screen_reader_meets_a_tree_with_names(visitor: Visitor) -> None:
    one = QAccessible.queryAccessibleInterface(page(visitor).tree)
    assert one.role() == QAccessible.Role.Tree
    assert one.text(QAccessible.Text.Name) == "Chapters of the tariff"
    first = one.child(1)  # after the header, which is not seen
    assert first.text(QAccessible.Text.Name) == "Chapter 1, Live animals"
    assert first.state().expandable


@pytest.mark.parametrize("check", WALK, ids=lambda check: check.__name__)
def test_a_line_and_what_was_found_are_walked_through(
    visitor: Visitor, check: Callable[[Window], None]
) -> None:
    looks_for(visitor, "kitchen knife")
    check(visitor.window)
    page(visitor).show_entry("8211.92.20")
    settle()
    check(visitor.window)


def test_a_damaged_schedule_is_told(
    session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(pack: Pack) -> None:
        raise PackUnreadable(path=Path("pack.ecg"), why="its tariff schedule is damaged")

    monkeypatch.setattr(Pack, "tariff", property(refuse))
    session.look_up("tariff")
    visitor = Visitor(window)
    assert visitor.comes_to_see("The tariff schedule on this computer cannot be read.")
    assert not page(visitor).tree.isVisible()


def test_tab_goes_from_the_heading_through_the_line(visitor: Visitor) -> None:
    page(visitor).show_entry(MUG)
    settle()
    walked = []
    for _ in range(3):
        visitor.hits(Qt.Key.Key_Tab)
        walked.append(visitor.focus)
    assert walked[:2] == ["Copy the number", "The lines of its heading"]
    assert "Harmonized Tariff Schedule" in walked[2]


def test_no_word_is_cut_in_large_type(session: Session, window: Window) -> None:
    session.use_settings(replace(session.settings, text_scale=2.0))
    session.look_up("tariff")
    visitor = Visitor(window)
    assert visitor.comes_to_see(warning(session))
    page(visitor).show_entry("8211.92.20")
    settle()
    for part in page(visitor).findChildren(QWidget):
        if part.isVisible() and part.accessibleName():
            least = part.minimumSizeHint()
            assert part.width() >= least.width() and part.height() >= least.height(), said(part)
    assert QApplication.focusWidget() is page(visitor).view.heading
