"""The tariff number: typed, or chosen by what the goods are; alone, among several kinds, and without a
schedule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QWidget

from builders import PackBuilder
from ecomguide.errors import PackUnreadable
from ecomguide.interview.answers import UNSURE, Answers
from ecomguide.pack import store
from ecomguide.pack.schema import Question
from ecomguide.pack.tariff import Tariff
from ecomguide.ui.inputs.asked import Asked
from ecomguide.ui.inputs.rows import Rows
from ecomguide.ui.inputs.tariff import TYPING_MS, TariffInput
from ecomguide.ui.look import Look
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from seen import presses, settle, words_on
from tariffs import with_tariff
from ui import test_accessible
from ui.visitor import Visitor

QUESTION = "What is their tariff number?"
MUG = "6912.00.44.00"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Tariff:
    found = store.open_file(with_tariff(PackBuilder()).compile(tmp_path_factory.mktemp("tariff"))).tariff
    assert found is not None
    return found


def asked(open_schedule: Callable[[], Tariff | None], **more: Any) -> Asked:
    one = Question(id="tariff", group="g", kind="tariff", asks=QUESTION, short="Number", why="Because.")
    return Asked(one, (), one.asks, str, tariff=open_schedule, **more)


@pytest.fixture
def shown(look: Look) -> Iterator[Callable[[QWidget], Any]]:
    made: list[QWidget] = []

    def show(one: QWidget) -> QWidget:
        made.append(one)
        one.resize(660, 700)
        one.show()
        one.activateWindow()
        settle()
        return one

    yield show
    for one in made:
        one.deleteLater()
    settle()


def types(one: TariffInput, text: str) -> None:
    field = one.field.line
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text) if text else QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.qWait(TYPING_MS + 30)
    settle()


def hits(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    settle()


def lines(one: TariffInput) -> list[str]:
    shown = one.results.list
    return [shown.item(row).text() for row in range(shown.count())] if shown.isVisible() else []


@pytest.fixture
def one(shown: Callable[[QWidget], Any], small: Tariff) -> TariffInput:
    return shown(TariffInput(asked(lambda: small, goods_words=("cotton tee", "sneakers"))))  # type: ignore[no-any-return]


# ---- finding and choosing


def test_the_goods_themselves_are_looked_for_first(one: TariffInput) -> None:
    assert [line.split(",")[0] for line in lines(one)] == ["6109.10.00", "6404.11.90.00"]
    assert "These may fit" in words_on(one)
    assert "without added duties" in words_on(one)


def test_words_find_lines_and_a_click_chooses(one: TariffInput) -> None:
    values: list[Any] = []
    one.changed.connect(lambda: values.append(one.value()))
    types(one, "candles")
    assert values[-1] is None, "words are no answer yet"
    first = one.results.list.item(0)
    at = one.results.list.visualItemRect(first).center()
    QTest.mouseClick(one.results.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle()
    assert values[-1] == "3406000000"
    assert one.field.text() == "3406.00.00.00"
    assert "3406.00.00.00 · Candles, tapers and the like · Free" in words_on(one)
    assert lines(one) == []
    assert one.field.line.hasFocus()


def test_a_line_by_keys_alone(one: TariffInput) -> None:
    types(one, "candles")
    hits(Qt.Key.Key_Down)
    assert one.results.list.hasFocus()
    assert one.results.list.currentRow() == 0
    hits(Qt.Key.Key_Up)
    assert one.field.line.hasFocus()
    hits(Qt.Key.Key_Down)
    hits(Qt.Key.Key_Return)
    assert one.value() == "3406000000"


def test_enter_leads_to_the_lines_and_chooses_none_unseen(one: TariffInput) -> None:
    one.field.line.setFocus()
    QTest.keyClicks(one.field.line, "candles")
    hits(Qt.Key.Key_Return)  # before the pause after typing is over
    assert one.value() is None
    assert one.results.list.hasFocus()
    assert lines(one)[0].startswith("3406")
    hits(Qt.Key.Key_Return)
    assert one.value() == "3406000000"


def test_enter_on_a_number_goes_on(one: TariffInput) -> None:
    submitted: list[int] = []
    one.submitted.connect(lambda: submitted.append(1))
    types(one, "3406.00.00")
    hits(Qt.Key.Key_Return)
    assert submitted == [1]


def test_each_line_is_heard_whole(one: TariffInput) -> None:
    types(one, "cotton tee")
    assert lines(one)[0] == (
        "6109.10.00, T-shirts, singlets and tank tops, knitted › Of cotton. General rate: 16.5%"
    )
    assert one.results.list.item(0).toolTip() == lines(one)[0]
    assert QUESTION in one.results.list.accessibleName()


def test_words_that_find_nothing(one: TariffInput) -> None:
    types(one, "xyzzy")
    assert "Nothing fits these words" in words_on(one)
    types(one, "77")
    assert "No line begins with these digits." in words_on(one)


def test_the_place_in_the_lines_stays_while_nothing_is_typed(one: TariffInput) -> None:
    types(one, "6404.11")
    hits(Qt.Key.Key_Down)
    hits(Qt.Key.Key_Down)
    QTest.qWait(60)
    assert one.results.list.currentRow() == 1


# ---- numbers


def test_a_number_is_understood(one: TariffInput) -> None:
    types(one, "3406.00.00")
    assert one.value() == "34060000"
    assert "3406.00.00.00 · Candles, tapers and the like · Free" in words_on(one)
    assert lines(one) == [], "nothing else can be meant"


def test_a_heading_will_do_and_leads_to_its_lines(one: TariffInput) -> None:
    types(one, "6404.11")
    assert one.value() == "640411"
    assert "It has several lines. Choose the one that fits, or go on." in words_on(one)
    assert [line.split(",")[0] for line in lines(one)] == ["6404.11.20", "6404.11.90.00"]
    hits(Qt.Key.Key_Down)
    hits(Qt.Key.Key_Return)
    assert one.value() == "64041120"
    assert lines(one) == []
    assert "The general rate, without added duties" in words_on(one)


def test_a_number_that_is_not_in_the_schedule_is_taken(one: TariffInput) -> None:
    types(one, "1234.56")
    assert one.value() == "123456"
    assert one.complaint() is None
    assert "1234.56 is not in the schedule of Revision 10. Check it, or go on if you are sure." in words_on(
        one
    )


def test_words_and_half_a_number_cannot_go_on(one: TariffInput) -> None:
    types(one, "candles")
    assert one.complaint().says == (  # type: ignore[union-attr]
        "Choose the line that fits, type its number, or say that you are not sure."
    )
    types(one, "340")
    assert "4, 6, 8 or 10 digits" in one.complaint().says  # type: ignore[union-attr]


def test_the_way_into_the_lines_brings_no_complaint(one: TariffInput) -> None:
    types(one, "candles")
    hits(Qt.Key.Key_Down)
    assert not one.note.isVisible()
    hits(Qt.Key.Key_Tab)
    types(one, "candles")
    one.instead.first_field().setFocus()
    settle()
    assert one.note.isVisible()


def test_not_sure_takes_the_lines_away_and_a_look_at_the_field_brings_them_back(one: TariffInput) -> None:
    presses(one, "I am not sure yet")
    one.instead.first_field().setFocus()
    settle()
    assert one.value() == UNSURE
    assert lines(one) == []
    one.field.line.setFocus()
    settle()
    assert len(lines(one)) == 2
    types(one, "3406")
    assert one.value() == "3406"


def test_an_emptied_field_has_the_first_lines_again(one: TariffInput) -> None:
    types(one, "3406")
    types(one, "")
    assert one.value() is None
    assert lines(one)[0].startswith("6109.10.00")


# ---- a schedule that is not there, or damaged


def test_a_damaged_schedule_is_told_and_a_number_still_taken(shown: Callable[[QWidget], Any]) -> None:
    def refuse() -> Tariff:
        raise PackUnreadable(path=Path("pack.ecg"), why="its tariff schedule is damaged")

    one = shown(TariffInput(asked(refuse, goods_words=("candles",))))
    assert "The tariff schedule on this computer cannot be read." in words_on(one)
    types(one, "3406.00.00")
    assert one.value() == "34060000"


def test_without_a_schedule_it_is_a_field(shown: Callable[[QWidget], Any]) -> None:
    one = shown(TariffInput(asked(lambda: None, goods_words=("candles",))))
    assert not one.results.isVisible()
    types(one, "3406")
    assert one.value() == "3406"
    assert not one.chosen.isVisible()


def test_the_schedule_is_not_opened_before_the_field_is_seen(look: Look, small: Tariff) -> None:
    opened: list[int] = []
    one = TariffInput(asked(lambda: opened.append(1) or small))  # type: ignore[func-returns-value]
    one.set_value("3406000000")
    settle()
    assert opened == []
    one.show()
    settle()
    assert opened == [1]
    assert "Candles, tapers and the like" in words_on(one)
    one.deleteLater()


# ---- several kinds of goods


def rows(shown: Callable[[QWidget], Any], small: Tariff) -> tuple[Rows, TariffInput, TariffInput]:
    words = {"candles": ("candles",), "shoes": ("sneakers",)}
    one = Rows(
        asked(lambda: small),
        (("candles", "Candles"), ("shoes", "Shoes")),
        goods_words=lambda kind: words[kind],
    )
    shown(one)
    first, second = one.rows.values()
    assert isinstance(first, TariffInput) and isinstance(second, TariffInput)
    first.field.line.setFocus()
    settle()
    return one, first, second


def test_lines_show_in_the_row_with_the_focus_alone(shown: Callable[[QWidget], Any], small: Tariff) -> None:
    _, first, second = rows(shown, small)
    assert lines(first)[0].startswith("3406") and lines(second) == []
    second.field.line.setFocus()
    settle()
    assert lines(first) == [] and lines(second)[0].startswith("6404.11.90")


def test_in_rows_one_goes_from_kind_to_kind(shown: Callable[[QWidget], Any], small: Tariff) -> None:
    one, first, second = rows(shown, small)
    hits(Qt.Key.Key_Down)
    hits(Qt.Key.Key_Return)
    assert first.field.line.hasFocus()
    hits(Qt.Key.Key_Return)
    assert second.field.line.hasFocus()
    hits(Qt.Key.Key_Return)
    hits(Qt.Key.Key_Return)
    assert one.value() == {"candles": "3406000000", "shoes": "6404119000"}
    assert "Candles, tapers and the like" in words_on(first)


def test_one_number_is_not_given_to_all_but_not_sure_may_be(
    shown: Callable[[QWidget], Any], small: Tariff
) -> None:
    one, first, second = rows(shown, small)
    types(first, "3406")
    assert not one.same.isEnabled()
    first.instead.buttons[UNSURE].click()
    settle()
    presses(one, "Same for all")
    assert second.value() == UNSURE


def test_nothing_moves_away_under_the_mouse(shown: Callable[[QWidget], Any], small: Tariff) -> None:
    """Pressed on "Not sure" of the second row: the lines of the first stay until the button is up."""
    _, first, second = rows(shown, small)
    pill = second.instead.first_field()
    before = pill.y()
    pill.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.mousePress(pill, Qt.MouseButton.LeftButton)
    QTest.qWait(100)
    assert pill.y() == before
    QTest.mouseRelease(pill, Qt.MouseButton.LeftButton)
    QTest.qWait(100)
    settle()
    assert second.value() == UNSURE
    assert lines(first) == []


# ---- on the page, with the shipped pack


def kinds(*ids: str) -> Answers:
    return Answers(
        {"purpose": "planning", "based": "us", "destination": "own_place", "mode": "ocean", "kinds": ids}
    )


def at_the_question(session: Session, *ids: str) -> None:
    session.start_new(kinds(*ids).with_("origin", dict.fromkeys(ids, "VN")))
    session.go_to("tariff")
    settle()


def test_most_owners_only_choose(session: Session, window: Window) -> None:
    at_the_question(session, "candles")
    visitor = Visitor(window)
    assert visitor.is_asked(QUESTION)
    [shown] = [one for one in window.findChildren(QListWidget) if one.isVisible()]
    visitor.picks(shown.item(0).text(), of="Lines of the tariff")
    assert visitor.sees("3406.00.00.00 · Candles, tapers and the like · Free")
    assert session.answers["tariff"] == {"candles": "3406000000"}
    visitor.continues()
    visitor.goes_back()
    assert visitor.comes_to_see("3406.00.00.00 · Candles, tapers and the like · Free")


def test_a_mug_by_its_words_among_several_kinds(session: Session, window: Window) -> None:
    at_the_question(session, "candles", "kitchenware")
    visitor = Visitor(window)
    visitor.types("ceramic mug", into="Kitchenware")
    assert visitor.comes_to_see("The 8 lines that fit best.")
    visitor.hits(Qt.Key.Key_Down)
    visitor.hits(Qt.Key.Key_Return)
    assert session.answers["tariff"] == {"kitchenware": MUG.replace(".", "")}
    assert visitor.sees(f"{MUG} · Mugs and other steins · 10%")


def test_the_lines_that_come_are_in_sight(session: Session, window: Window) -> None:
    at_the_question(session, "candles", "kitchenware", "toys-children", "furniture")
    visitor = Visitor(window)
    last = [one for one in window.findChildren(TariffInput) if one.isVisible()][-1]
    last.field.line.setFocus()
    QTest.qWait(50)
    settle()
    assert lines(last)
    assert last.results.list.visibleRegion().boundingRect().height() == last.results.list.height()
    assert last.field.line.visibleRegion().boundingRect().height() == last.field.line.height()
    assert visitor.sees("These may fit.")


@pytest.mark.parametrize("ids", [("candles",), ("candles", "kitchenware")])
def test_the_page_is_walked_through(session: Session, window: Window, ids: tuple[str, ...]) -> None:
    at_the_question(session, *ids)
    visitor = Visitor(window)
    visitor.types("kitchen knife", into=QUESTION if len(ids) == 1 else "Kitchenware")
    assert visitor.comes_to_see("The 8 lines that fit best.")
    for check in (
        test_accessible.test_every_control_has_a_name,
        test_accessible.test_every_control_has_the_role_of_a_control,
        test_accessible.test_there_is_one_heading_of_the_first_level_and_no_level_is_skipped,
        test_accessible.test_targets_are_large_enough,
        test_accessible.test_tab_reaches_every_control,
    ):
        check(window)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_word_is_cut(session: Session, open_window: Any, scale: float) -> None:
    session.use_settings(replace(session.settings, text_scale=scale))
    window = open_window(session)
    at_the_question(session, "candles", "kitchenware")
    visitor = Visitor(window)
    visitor.types("kitchen knife", into="Kitchenware")
    QTest.qWait(TYPING_MS + 50)
    settle()
    page = [one for one in window.findChildren(TariffInput) if one.isVisible()]
    for part in (part for one in page for part in one.findChildren(QWidget) if part.isVisible()):
        least = part.minimumSizeHint()
        assert part.width() >= least.width() and part.height() >= least.height(), part.accessibleName()
    found = page[-1].results.list
    for row in range(found.count()):
        assert found.visualItemRect(found.item(row)).width() <= found.viewport().width()
