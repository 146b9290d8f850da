"""The guide page as a person meets it: what stands where, what it answers, what it keeps."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QTableWidget, QWidget

from ecomguide.guide.model import Guide, GuideSection
from ecomguide.ui.look import Look
from ecomguide.ui.pages.guide import GuidePage
from ecomguide.ui.parts.words import Heading
from guides import a_bare_guide, a_guide, a_guide_that_ends, a_may, an_item, some_moments
from reading import Reading, named, open_page
from seen import button, presses, settle, words_on

Open = Callable[..., GuidePage]


@pytest.fixture
def open_guide(look: Look) -> Iterator[Open]:
    opened: list[GuidePage] = []

    def show(guide: Guide, width: int = 1280) -> GuidePage:
        session = Reading(guide)
        opened.append(open_page(session, width))
        return opened[-1]

    yield show
    for page in opened:
        page.session.changed.disconnect(page.refresh)
        page.close()
        page.deleteLater()
    settle()


def planning(**changes: object) -> Guide:
    return a_guide(opening=None, **changes)


def headings(page: QWidget) -> list[tuple[int, str]]:
    return [(one.level, one.accessibleName()) for one in page.findChildren(Heading) if one.isVisible()]


def ticks(page: QWidget, title: str) -> QCheckBox:
    [box] = [one for one in page.findChildren(QCheckBox) if one.accessibleName() == f"Done: {title}"]
    return box


def test_a_plan_starts_with_what_it_is_about_then_tiles_then_the_timeline_then_what_to_do_first(
    open_guide: Open,
) -> None:
    page = open_guide(planning())
    named(page.session, "Harbor Candle Co.")
    seen = headings(page)
    assert seen[0] == (1, "Harbor Candle Co.: candles from Vietnam, by ship")
    titles = [title for _, title in seen]
    order = ["Your timeline", "Do these first", "Before goods leave", "Who to contact", "Your answers"]
    assert [title for title in titles if title in order] == order
    assert "Formal entry" in words_on(page.column.parts["tiles"])


def test_no_heading_level_is_skipped(open_guide: Open) -> None:
    for guide in (planning(), a_guide(), a_guide_that_ends()):
        levels = [level for level, _ in headings(open_guide(guide))]
        assert levels[0] == 1
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_headings_reach_a_screen_reader_as_headings(open_guide: Open) -> None:
    page = open_guide(planning())
    for heading in page.findChildren(Heading):
        interface = QAccessible.queryAccessibleInterface(heading)
        assert interface.role() == QAccessible.Role.Heading
        assert interface.text(QAccessible.Text.Name) == heading.accessibleName()


def test_the_contents_lead_to_each_part_and_take_the_focus_there(open_guide: Open) -> None:
    page = open_guide(planning())
    names = [one.accessibleName() for one in page.rail.buttons.values()]
    assert names[:2] == ["At a glance", "Do these first"]
    assert "Before goods leave, 2" in names and "Your answers, Edit" in names
    presses(page, "Who to contact, 1")
    assert page.rail.buttons["contacts"].isChecked()
    assert isinstance(page.column._head("contacts"), Heading)


def test_each_item_stands_on_the_page_once(open_guide: Open) -> None:
    page = open_guide(planning())
    boxes = [one.accessibleName() for one in page.findChildren(QCheckBox)]
    assert len(boxes) == len(set(boxes))
    assert button(page, "Go to: File the security data (isf)").isVisible()


def test_trouble_starts_with_who_it_is_from_then_the_clocks_then_what_to_do(open_guide: Open) -> None:
    page = open_guide(a_guide())
    assert headings(page)[0] == (1, "This bill is from your courier.")
    assert [title for level, title in headings(page) if level == 2][:2] == [
        "Do this first",
        "Your bill, line by line",
    ]
    words = words_on(page)
    for said in (
        "Tell the courier",
        "by 4 December 2026",
        "Government",
        "Courier",
        "Do not pay through a link.",
    ):
        assert said in words
    assert not page.rail.isVisible()


def test_in_trouble_a_step_leads_to_the_whole_of_its_topic(open_guide: Open) -> None:
    page = open_guide(a_guide())
    presses(page, "More: File the security data (isf)")
    assert page.shown.cards["isf"].is_open
    assert "Customs can hold the container." in words_on(page.shown.cards["isf"])


def test_ticking_a_step_in_trouble_ticks_its_card_and_undo_takes_both_back(open_guide: Open) -> None:
    page = open_guide(a_guide())
    page.shown.ticks[0].tick.click()
    assert page.shown.cards["isf"].tick.isChecked()
    [notice] = page.session.notices  # type: ignore[attr-defined]
    assert (notice.text, notice.action) == ("Marked done.", "Undo")
    notice.act()
    assert not page.shown.ticks[0].tick.isChecked() and not page.shown.cards["isf"].tick.isChecked()


def test_a_tick_is_kept_with_the_case_and_draws_nothing_again(open_guide: Open) -> None:
    page = open_guide(planning())
    card = page.shown.cards["isf"]
    ticks(page, "File the security data (isf)").click()
    assert page.session.case.done == {"isf": date(2026, 11, 24)}
    assert page.shown.cards["isf"] is card
    assert "done 24 Nov" in words_on(card) and not card.is_open
    page.session.undo()
    assert page.session.case.done == {} and card.is_open


def test_a_new_answer_draws_the_guide_again_and_keeps_what_was_opened(open_guide: Open) -> None:
    page = open_guide(planning())
    presses(page, "Show more: File the security data (bond)")
    assert page.shown.cards["bond"].is_open
    page.session.read(planning(subject="Candles from China, by ship"))  # type: ignore[attr-defined]
    settle()
    page.column.finish()
    assert headings(page)[0][1] == "Candles from China, by ship"
    assert page.shown.cards["bond"].is_open


def test_what_may_apply_is_one_line_with_the_questions_that_settle_it(open_guide: Open) -> None:
    page = open_guide(planning())
    assert "wax" not in page.shown.cards
    went: list[str] = []
    page.session.go_to = went.append  # type: ignore[method-assign]
    group = page.column.parts["may:products"]
    assert button(group, "May apply: 1, Your products").accessibleDescription() == "closed"
    presses(group, "Answer: Wax")
    assert went == ["wax"]
    presses(group, "May apply: 1, Your products")
    assert "Get proof that the wax is soy (wax)" in words_on(group)


def test_expand_all_and_collapse_all(open_guide: Open) -> None:
    page = open_guide(planning())
    presses(page, "Collapse all")
    assert not any(card.is_open for card in page.shown.cards.values())
    presses(page, "Expand all")
    page.column.finish()
    assert all(card.is_open and card.inside is not None for card in page.shown.cards.values())


def test_costs_say_how_they_are_worked_out_or_why_not(open_guide: Open) -> None:
    page = open_guide(planning())
    costs = page.column.parts["costs"]
    words = words_on(costs)
    for said in (
        "$38.83 of government charges worked out. Not in this sum: The duty; The broker fee.",
        "0.3464% of $4,200.",
        "$33.58",
        "It cannot be worked out until you give a tariff code.",
        "Each broker sets its own.",
        "Government",
        "Business",
    ):
        assert said in words
    presses(costs, "Show as a table: Government charges worked out")
    [table] = [one for one in costs.findChildren(QTableWidget) if one.isVisible()]
    last = table.rowCount() - 1
    assert [table.item(last, column).text() for column in (0, 2)] == [
        "Government charges worked out",
        "$38.83",
    ]


def test_contacts_can_be_copied_and_say_what_to_have_ready(open_guide: Open) -> None:
    page = open_guide(planning())
    card = page.column.parts["contact:broker"]
    words = words_on(card)
    for said in ("555-0100, extension 2", "ask@example.gov", "1 Harbor Way", "The invoice", "Write again."):
        assert said in words
    assert "Checked on 24 Nov 2026" in words
    [phone] = [one for one in card.findChildren(QWidget) if one.accessibleName().startswith("Phone: ")]
    assert phone.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard  # type: ignore[attr-defined]


def test_answers_can_be_changed_and_what_was_taken_from_them_corrected(open_guide: Open) -> None:
    page = open_guide(planning())
    went: list[str] = []
    page.session.go_to = went.append  # type: ignore[method-assign]
    answers = page.column.parts["answers"]
    presses(answers, "Change: How goods travel")
    presses(answers, "Correct: We took you as the importer of record.")
    assert went == ["mode", "importer"]


def test_what_does_not_apply_can_be_searched_and_says_what_it_would_need(open_guide: Open) -> None:
    page = open_guide(planning())
    part = page.column.parts["not"]
    presses(part, "Show what does not apply")
    assert "How goods travel: mail" in words_on(part)
    [field] = [one for one in part.findChildren(QLineEdit) if one.isVisible()]
    assert field.accessibleName() == "Search what does not apply"
    field.setText("no such words")
    settle()
    assert "Nothing here has these words." in words_on(part)
    field.setText("postal ENTRY")
    settle()
    assert "Use the postal entry" in words_on(part)


def test_goods_without_topics_are_named_with_whom_to_ask(open_guide: Open) -> None:
    page = open_guide(planning())
    part = page.column.parts["uncovered:soap"]
    assert "This pack has no rules of its own for soap." in words_on(part)
    presses(part, "Ask: A customs broker")


def test_what_starts_later_says_when(open_guide: Open) -> None:
    assert "Coming on 1 October 2027" in words_on(open_guide(planning()).column.parts["coming:fee"])


def test_the_end_of_the_road_has_its_words_and_contacts_and_nothing_else(open_guide: Open) -> None:
    page = open_guide(a_guide_that_ends())
    assert [title for level, title in headings(page) if level < 3] == [
        "This guide covers goods coming in",
        "Who to contact",
        "Your answers",
    ]


def test_an_empty_guide_says_so_kindly(open_guide: Open) -> None:
    words = words_on(open_guide(a_bare_guide()))
    for said in ("Nothing was found that is yours yet.", "No charges were found", "No contact was found"):
        assert said in words


def test_a_draft_pack_is_said_aloud(open_guide: Open) -> None:
    stamp = replace(planning().stamp, draft=True)
    assert "Do not rely on it." in words_on(open_guide(planning(stamp=stamp)))
    assert "Do not rely on it." in words_on(open_guide(a_guide(stamp=stamp)))


def test_the_day_of_arrival_opens_a_chooser_and_the_guide_follows(open_guide: Open) -> None:
    page = open_guide(planning())
    chosen: list[date | None] = []
    page.session.arrive_on = chosen.append  # type: ignore[method-assign]
    presses(page, "Goods arrive on 15 Jan 2027")
    [field] = [one for one in page.column.findChildren(QLineEdit) if one.isVisible()]
    assert (field.accessibleName(), field.text()) == ("Day of arrival", "Jan 15, 2027")
    field.setText("soon")
    presses(page, "Show the guide for this day")
    assert chosen == [] and "Type the date as month/day/year" in words_on(page.column.parts["tools"])
    field.setText("2027-01-25")
    presses(page, "Show the guide for this day")
    presses(page, "Without a day")
    assert chosen == [date(2027, 1, 25), None]


def test_without_a_day_the_rules_of_today_are_assumed_and_said_so(open_guide: Open) -> None:
    stamp = replace(planning().stamp, entry_day=date(2026, 11, 24), entry_day_assumed=True)
    assert "Assumed: the rules of today, 24 Nov 2026" in words_on(open_guide(planning(stamp=stamp)))


def test_in_a_narrow_window_the_contents_stand_behind_a_button(open_guide: Open) -> None:
    page = open_guide(planning(), 800)
    assert not page.rail.isVisible()
    presses(page, "Contents")
    assert page.rail.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("make", [planning, a_guide, a_guide_that_ends])
def test_nothing_is_smaller_than_its_words_at_any_text_size(
    app: object, open_guide: Open, make: Callable[[], Guide], scale: float
) -> None:
    Look.chosen("light", scale).apply(app)  # type: ignore[arg-type]
    page = open_guide(make(), 1024)
    page.expand_all()
    page.column.finish()
    settle()
    small = [
        (type(one).__name__, one.accessibleName(), one.size(), one.minimumSizeHint())
        for one in page.column.pile.findChildren(QWidget)
        if one.isVisible()
        and (one.height() < one.minimumSizeHint().height() or one.width() < one.minimumSizeHint().width())
    ]
    assert small == []
    assert page.column.horizontalScrollBar().maximum() == 0


def test_a_long_guide_is_shown_before_all_of_it_is_made(open_guide: Open) -> None:
    many = tuple(an_item(f"topic-{number}", first=None) for number in range(120))
    maybe = tuple(a_may(f"maybe-{number}") for number in range(60))
    sections = (
        GuideSection("leave", "Before goods leave", many),
        GuideSection("products", "Your products", maybe),
    )
    session = Reading(planning(sections=sections, first=()))
    session.place = "guide"
    page = GuidePage(session)
    page.resize(1280, 700)
    page.refresh()
    assert page.heading is not None and not page.column.is_complete
    page.go("item:topic-100")
    assert page.shown.cards["topic-100"].inside is not None
    page.go("item:maybe-50")
    assert "maybe-50" in page.shown.cards
    page.deleteLater()


def test_tab_reaches_the_tick_the_card_its_source_and_the_report(open_guide: Open) -> None:
    page = open_guide(planning())
    page.activateWindow()
    card = page.shown.cards["isf"]
    card.tick.setFocus()
    names = []
    for _ in range(6):
        QTest.keyClick(page.focusWidget() or page, Qt.Key.Key_Tab)
        focused = page.focusWidget()
        names.append(focused.accessibleName() if focused is not None else "")
    for name in (
        "Show less: File the security data (isf)",
        "Sources of: File the security data (isf)",
        "Ask: A customs broker",
        "This looks wrong: File the security data (isf)",
    ):
        assert name in names


def test_the_timeline_of_the_page_is_the_one_of_the_guide(open_guide: Open) -> None:
    page = open_guide(planning(timeline=some_moments(5)))
    part = page.column.parts["timeline"]
    assert "counted from arrival on 15 Jan 2027" in words_on(part)
    presses(part, "Show as a table: Your timeline")
    [table] = [one for one in part.findChildren(QTableWidget) if one.isVisible()]
    assert table.rowCount() == 5


# ---- only what is near is made


def a_long_guide() -> Guide:
    items = tuple(an_item(f"topic-{number}", first=None, section="long") for number in range(60))
    return planning(sections=(GuideSection("long", "A long part", items),), first=(), views=())


def rested(page: GuidePage) -> GuidePage:
    """As it stands when nothing more is drawn by itself."""
    page.column.show_stretches(page.shown.all(), 960)
    for _ in range(60):
        settle()
    return page


def test_a_long_guide_is_made_as_far_as_one_looks(open_guide: Open) -> None:
    page = rested(open_guide(a_long_guide()))
    assert not page.column.is_complete and page.column.is_filled
    assert 0 < len(page.column.parts) < 40


def test_the_scroll_bar_tells_about_how_long_it_is(open_guide: Open) -> None:
    page = rested(open_guide(a_long_guide()))
    guessed = page.column.verticalScrollBar().maximum()
    page.column.finish()
    settle()
    assert guessed == pytest.approx(page.column.verticalScrollBar().maximum(), rel=0.35)


def test_whoever_goes_to_the_end_finds_it_made(open_guide: Open) -> None:
    page = rested(open_guide(a_long_guide()))
    bar = page.column.verticalScrollBar()
    for _ in range(10):
        bar.setValue(bar.maximum())
        settle()
    assert page.column.is_complete
    assert "Your answers" in [title for _, title in headings(page)]
    assert page.column.pile.tail == 0


def test_going_down_page_by_page_never_shows_a_gap(open_guide: Open) -> None:
    page = rested(open_guide(a_long_guide()))
    bar, view = page.column.verticalScrollBar(), page.column.viewport().height()
    for _ in range(200):
        if bar.value() == bar.maximum():
            break
        bar.setValue(bar.value() + view)
        made = page.column.pile.made + page.column._y(page.column.pile)
        assert page.column.is_complete or made >= bar.value() + view
    assert bar.value() == bar.maximum()


def test_the_contents_lead_to_what_is_not_made_yet(open_guide: Open) -> None:
    page = rested(open_guide(a_long_guide()))
    presses(page, "Your answers, Edit")
    focused = page.focusWidget()
    assert isinstance(focused, Heading) and focused.accessibleName() == "Your answers"
    assert not focused.visibleRegion().isEmpty()


def test_find_looks_through_all_of_it(open_guide: Open) -> None:
    page = rested(open_guide(a_long_guide()))
    page.find()
    page.find_bar.field.setText("topic-59")
    settle()
    assert "1 of 1" in words_on(page.find_bar)
    assert page.column.is_complete


def test_a_link_leads_to_a_contact_that_is_not_made_yet(open_guide: Open) -> None:
    page = rested(open_guide(a_long_guide()))
    name = page.session.guide.contacts[0].id
    assert f"contact:{name}" not in page.column.parts
    page.go(f"contact:{name}")
    settle()
    card = page.column.parts[f"contact:{name}"]
    assert not card.findChild(Heading).visibleRegion().isEmpty()
