"""To look things up: words, what is covered, how it came about. Told by somebody who has no guide yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QTableWidget

from builders import TODAY, PackBuilder
from ecomguide.interview.answers import Answers
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Proof
from ecomguide.pack.schema.proof import ProvenClaim
from ecomguide.ui.parts.more_menu import Entry
from ecomguide.ui.parts.words import Words
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from seen import buttons, settle
from ui.visitor import Visitor, said

Open = Callable[[Session], Window]
STARTED = Answers({"purpose": "planning", "based": "us", "destination": "own_place", "mode": "ocean"})


@pytest.fixture
def small(session: Session, open_window: Open) -> Visitor:
    """A window with a small pack: three words, two limits, one page of background."""
    builder = PackBuilder()
    builder.term("bond", "A promise to pay the duty.", forms=["surety bond"], see=["entry"])
    builder.term("entry", "The papers that ask Customs to let goods in. A bond may stand behind them.")
    builder.term("7501", "The form of the entry summary.", term="7501 form")
    builder.limit("art", contacts=["desk"]).limit("guns", covered="partly")
    builder.background(
        "history",
        title="How it came about",
        event=[
            {
                "on": "2016",
                "says": "It begins.",
                "source": builder.table("topics/10-basics/10-always.toml")["source"],
            },
        ],
    )
    session.use_pack(builder.pack())
    return Visitor(open_window(session))


# ---- the way there and back


def test_it_is_reached_from_the_first_page_and_done_leads_back(session: Session, window: Window) -> None:
    visitor = Visitor(window)
    visitor.presses("Look it up")
    assert visitor.heading == visitor.focus == "Words explained"
    visitor.presses("Done")
    assert session.place == "home"


def test_it_needs_a_pack(look: object, open_window: Open) -> None:
    from ui.conftest import NOW

    session = Session(clock=lambda: NOW)
    window = open_window(session)
    assert not window.actions_.look_up.isEnabled()
    session.look_up()
    assert session.place == "home"


def test_the_button_can_be_pressed_as_soon_as_there_is_a_pack(
    look: object, pack: object, open_window: Open
) -> None:
    from ui.conftest import NOW

    session = Session(clock=lambda: NOW)
    visitor = Visitor(open_window(session))
    session.use_pack(pack)  # type: ignore[arg-type]
    visitor.presses("Look it up")
    assert visitor.heading == "Words explained"


def test_from_a_guide_it_comes_back_to_the_guide(session: Session, window: Window) -> None:
    session.start_new(STARTED)
    session.show_guide()
    in_menu = [part.action for part in window.actions_.for_guide() if isinstance(part, Entry)]
    assert window.actions_.look_up in in_menu
    window.actions_.look_up.trigger()
    assert session.place == "reference"
    window.actions_.leave.trigger()
    assert session.place == "guide"


def test_about_lies_on_the_way_back(session: Session, window: Window) -> None:
    session.start_new(STARTED)
    here = session.question_id
    session.look_up("covered")
    session.look_aside("about")
    session.leave_aside()
    assert (session.place, session.reference_page) == ("reference", "covered")
    session.leave_aside()
    assert (session.place, session.question_id) == ("question", here)


def test_whoever_looked_aside_is_back_at_the_control_they_left(session: Session, window: Window) -> None:
    session.start_new(STARTED)
    session.go_to("mode")
    visitor = Visitor(window)
    visitor.presses("Words explained (4)")
    visitor.presses("All words")
    assert visitor.heading == "Words explained"
    visitor.presses("Done")
    assert session.question_id == "mode"
    assert visitor.focus == "All words"


def test_the_contents_lead_to_each_page_and_the_heading_is_read(small: Visitor, session: Session) -> None:
    small.presses("Look it up")
    for name in ("What is covered", "How it came about", "Words explained"):
        small.presses(name)
        assert small.heading == small.focus == name
    small.presses("Done")
    assert session.place == "home"


def test_the_page_that_was_open_is_open_again(small: Visitor, session: Session) -> None:
    session.look_up("background:history")
    session.leave_aside()
    small.presses("Look it up")
    assert small.heading == "How it came about"


def test_a_page_that_the_pack_does_not_have_is_the_first(small: Visitor, session: Session) -> None:
    session.look_up("background:gone")
    settle()
    assert small.heading == "Words explained"


def test_in_a_narrow_window_the_contents_stand_behind_a_button(small: Visitor, session: Session) -> None:
    small.window.resize(700, 700)
    session.look_up()
    settle()
    assert not small.sees("What is covered")
    small.presses("Contents")
    small.presses("What is covered")
    assert small.heading == "What is covered"
    assert not small.sees("How it came about")


def test_another_pack_makes_the_pages_anew(small: Visitor, session: Session) -> None:
    session.look_up()
    session.use_pack(PackBuilder().term("quota", "A most.").pack())
    settle()
    assert small.sees("1 words") or small.sees("quota")
    assert not small.sees("How it came about")


# ---- words


def test_words_stand_under_their_letter(small: Visitor) -> None:
    small.presses("Look it up")
    assert small.sees("A promise to pay the duty.")
    assert not small.sees("The form of the entry summary.")
    small.presses("Words with 0–9")
    assert small.sees("7501 form", "The form of the entry summary.")
    assert said(QApplication.focusWidget() or small.window)[1] == "shown"


def test_a_word_is_found_by_its_name_and_by_another_spelling(small: Visitor, session: Session) -> None:
    session.look_up()
    for typed in ("bond", "surety", "BON"):
        small.types(typed, into="Search the words")
        small.hits(Qt.Key.Key_Return)
        assert small.sees("A promise to pay the duty.")


def test_what_only_the_meaning_has_comes_after(small: Visitor, session: Session) -> None:
    session.look_up()
    small.types("bond", into="Search the words")
    small.hits(Qt.Key.Key_Return)
    words = small.page_words
    assert (
        words.index("A promise to pay") < words.index("Named in the meaning of") < words.index("The papers")
    )


def test_nothing_found_is_said_with_what_may_be_meant(small: Visitor, session: Session) -> None:
    session.look_up()
    small.types("entri", into="Search the words")
    small.hits(Qt.Key.Key_Return)
    assert small.sees("No word like “entri”", "Did you mean:")
    small.presses("entry")
    assert small.sees("The papers that ask Customs")
    assert small.focus == "entry"


def test_an_empty_search_shows_the_letter_again(small: Visitor, session: Session) -> None:
    session.look_up()
    small.types("zzz", into="Search the words")
    small.hits(Qt.Key.Key_Return)
    small.types("", into="Search the words")
    small.hits(Qt.Key.Key_Return)
    assert small.sees("A promise to pay the duty.")


def test_a_pause_in_typing_is_enough(small: Visitor, session: Session) -> None:
    session.look_up()
    small.types("papers", into="Search the words")
    assert small.comes_to_see("Named in the meaning of")


def test_see_also_goes_to_the_other_word(small: Visitor, session: Session) -> None:
    session.look_up()
    small.presses("entry")
    assert small.focus == "entry"
    assert small.sees("The papers that ask Customs")


def test_each_word_says_how_sure_it_is_and_where_from(small: Visitor, session: Session) -> None:
    session.look_up()
    assert small.sees("Secondary source")
    assert not small.sees("19 CFR 1.1")
    small.presses("Sources of: bond")
    assert small.sees("19 CFR 1.1")
    small.presses("Sources of: bond")
    assert not small.sees("19 CFR 1.1")


def test_words_reach_a_screen_reader_as_headings_in_a_list(small: Visitor, session: Session) -> None:
    session.look_up()
    settle()
    row = next(iter(small.window.page.shown.rows.values()))  # type: ignore[attr-defined]
    item, heading = map(QAccessible.queryAccessibleInterface, (row, row.heading))
    assert (item.role(), heading.role()) == (QAccessible.Role.ListItem, QAccessible.Role.Heading)
    assert heading.text(QAccessible.Text.Name) == "bond"


def test_one_word_can_be_asked_for(small: Visitor, session: Session) -> None:
    session.look_up("words", "7501")
    settle()
    assert small.focus == "7501 form"
    assert session.reference_entry == ""


def test_ctrl_f_goes_to_the_search(small: Visitor, session: Session) -> None:
    session.look_up()
    small.window.actions_.find.trigger()
    assert small.focus == "Search the words"


def test_a_long_list_is_shown_in_parts(session: Session, open_window: Open) -> None:
    builder = PackBuilder()
    for number in range(70):
        builder.term(f"box-{number}", "A thing.")
    session.use_pack(builder.pack())
    visitor = Visitor(open_window(session))
    session.look_up()
    settle()
    visitor.types("box", into="Search the words")
    visitor.hits(Qt.Key.Key_Return)
    assert len(visitor.window.page.shown.rows) == 30  # type: ignore[attr-defined]
    visitor.presses("Show more, 40 left")
    assert len(visitor.window.page.shown.rows) == 60  # type: ignore[attr-defined]
    assert visitor.focus.startswith("box")


def test_every_letter_of_the_shipped_pack_can_be_seen_whole(session: Session, window: Window) -> None:
    session.look_up()
    settle()
    shown = window.page.shown  # type: ignore[attr-defined]
    seen: set[str] = set()
    for letter in shown.letters.buttons:
        shown._choose_by_hand(letter)
        while any(one.accessibleName().startswith("Show more") for one in buttons(shown)):
            shown._more()
            settle()
        seen |= set(shown.rows)
    assert seen == {one.id for one in session.pack.contents.glossary}  # type: ignore[union-attr]


# ---- what is covered


def test_it_counts_by_part_and_by_kind_of_goods(small: Visitor, session: Session) -> None:
    session.look_up("covered")
    settle()
    assert small.sees("1 statements, each with its source.", "By part of the guide", "By kind of goods")
    small.presses("All kinds (3)")
    tables = [one for one in small.window.findChildren(QTableWidget) if one.isVisible()]
    cells = [[table.item(row, 0).text() for row in range(table.rowCount())] for table in tables]
    assert cells == [["Basics"], ["Candles", "Toys", "Mugs"]]


def test_it_says_what_was_tested_and_what_was_not(small: Visitor, session: Session) -> None:
    session.look_up("covered")
    settle()
    assert small.sees("These rules were not tested as a whole.")
    claim = ProvenClaim(id="tiles", says="Each tile has one outcome.", subjects=5, cases=9, regions=1)
    days = (date(2016, 1, 1), date(2030, 12, 31))
    proof = Proof(
        version="1",
        checked_through=TODAY,
        folder="",
        promises="",
        days=days,
        holds=True,
        method=(),
        claims=(claim,),
    )
    session.use_pack(Pack(replace(PackBuilder().contents(), proof=proof), draft=False))
    settle()
    assert small.sees("on all days from 1 January 2016 to 31 December 2030. No fault was found.")
    small.presses("What was claimed (1)")
    [table] = [
        one
        for one in small.window.findChildren(QTableWidget)
        if one.isVisible() and one.accessibleName() == "What was tested"
    ]
    assert table.item(0, 0).text() == "Each tile has one outcome."


def test_it_says_what_is_missing_and_whom_to_ask(small: Visitor, session: Session) -> None:
    session.look_up("covered")
    settle()
    small.presses("Not covered: Show 1")
    assert small.sees("Nothing on art.", "Not covered")
    small.presses("Ask: Desk")
    assert small.sees("+1 202 555 0100")
    small.presses("Partly covered: Show 1")
    assert small.sees("Nothing on guns.")


# ---- how it came about


def test_background_tells_words_days_and_sources(small: Visitor, session: Session) -> None:
    session.look_up("background:history")
    settle()
    assert small.sees("It came about.", "What happened, and when", "2016", "It begins.")
    small.presses("Show all 1 sources")
    assert small.sees("19 CFR 1.1", "Used for: 2016")


def test_a_day_that_is_yet_to_come_says_so(session: Session, window: Window) -> None:
    session.look_up("background:low-value-history")
    settle()
    assert "planned" in Visitor(window).page_words


def test_the_word_that_was_asked_for_stands_at_the_top(session: Session, window: Window) -> None:
    id_ = next(one.id for one in session.pack.contents.glossary if one.term == "CBP")  # type: ignore[union-attr]
    session.look_up("words", id_)
    settle()
    row = window.page.shown.rows[id_]  # type: ignore[attr-defined]
    view = window.page.shown.view  # type: ignore[attr-defined]
    assert 0 <= row.mapTo(view, row.rect().topLeft()).y() < 40


def test_the_whole_word_comes_before_its_beginning(session: Session, open_window: Open) -> None:
    builder = PackBuilder().term("bonded-warehouse").term("customs-bond").term("bond")
    session.use_pack(builder.pack())
    visitor = Visitor(open_window(session))
    session.look_up()
    visitor.types("bond", into="Search the words")
    visitor.hits(Qt.Key.Key_Return)
    shown = list(visitor.window.page.shown.rows)  # type: ignore[attr-defined]
    assert shown == ["bond", "customs-bond", "bonded-warehouse"]


@pytest.mark.parametrize("page", ["words", "covered", "background:low-value-history"])
@pytest.mark.parametrize(("width", "scale"), [(1280, 2.0), (700, 1.0), (1280, 1.0)])
def test_no_words_are_cut(session: Session, window: Window, page: str, width: int, scale: float) -> None:
    session.use_settings(replace(session.settings, text_scale=scale))
    window.resize(width, 800)
    session.look_up(page)
    settle()
    for words in window.page.findChildren(Words):
        if words.isVisible() and words.width():
            assert words.width() >= words.minimumSizeHint().width(), words.text()
            assert words.height() >= words.heightForWidth(words.width()), words.text()
