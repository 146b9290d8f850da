"""Words explained where they stand: on a card of the guide, and under a question's help."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from builders import PackBuilder
from ecomguide.interview.answers import Answers
from ecomguide.ui.parts.terms_box import TermsBox
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from seen import settle
from ui.visitor import Visitor, said

Open = Callable[[Session], Window]


@pytest.fixture
def visitor(session: Session, open_window: Open) -> Visitor:
    """One topic and one question that use a word each."""
    builder = PackBuilder()
    builder.only_questions("mode", "arrival")
    builder.term("bond", "A promise to pay.").term("manifest", "The list of all that a ship carries.")
    builder.question("mode", "ocean", "air", asks="Which way, by manifest?", short="Way")
    builder.topic("promise", {"mode": "ocean"}, title="Get a bond", body="The manifest names it.")
    builder.topic("plain", {"mode": "ocean"}, title="Do a thing", body="It is so.")
    session.use_pack(builder.pack())
    return Visitor(open_window(session))


@pytest.fixture
def guide(visitor: Visitor, session: Session) -> Visitor:
    session.start_new(Answers({"mode": "ocean"}))
    session.show_guide()
    assert visitor.comes_to_see("Your answers")
    visitor.window.page.column.finish()  # type: ignore[attr-defined]
    settle()
    return visitor


def boxes(visitor: Visitor) -> list[QWidget]:
    return visitor.window.findChildren(TermsBox)


def test_a_card_explains_its_words_when_asked(guide: Visitor) -> None:
    assert boxes(guide) == []
    guide.presses("Words explained (2): Get a bond")
    assert guide.sees("bond", "A promise to pay.", "manifest", "The list of all that a ship carries.")


def test_a_card_without_such_words_has_no_button(guide: Visitor) -> None:
    assert guide.sees("Do a thing")
    assert not guide.sees("Words explained (0)")
    assert sum(line.startswith("Words explained (") for line in guide.page_words.splitlines()) == 1


def test_the_button_says_whether_it_is_open(guide: Visitor) -> None:
    name = "Words explained (2): Get a bond"
    assert said(guide._controls(name)[0])[1] == "closed"
    guide.presses(name)
    assert said(guide._controls(name)[0])[1] == "open"
    guide.presses(name)
    assert said(guide._controls(name)[0])[1] == "closed"
    assert not guide.sees("A promise to pay.")
    assert len(boxes(guide)) == 1


def test_so_does_the_source(guide: Visitor) -> None:
    guide.presses("Sources of: Get a bond")
    assert said(guide._controls("Sources of: Get a bond")[0])[1] == "open"


def test_a_screen_reader_meets_a_list_of_terms_as_headings(guide: Visitor) -> None:
    guide.presses("Words explained (2): Get a bond")
    [box] = boxes(guide)
    whole = QAccessible.queryAccessibleInterface(box)
    assert whole.role() == QAccessible.Role.List
    items = [whole.child(at) for at in range(whole.childCount())]
    items = [one for one in items if one.role() == QAccessible.Role.ListItem]
    assert [one.text(QAccessible.Text.Name) for one in items] == ["bond", "manifest"]
    assert items[0].child(0).role() == QAccessible.Role.Heading


def test_tab_goes_on_to_all_words(guide: Visitor) -> None:
    guide.presses("Words explained (2): Get a bond")
    guide._controls("This looks wrong: Get a bond")[0].setFocus()
    guide.hits(Qt.Key.Key_Tab)
    assert guide.focus == "All words"


def test_a_question_explains_its_words_under_its_help(visitor: Visitor, session: Session) -> None:
    session.start_new()
    settle()
    visitor.presses("Words explained (1)")
    assert visitor.sees("The list of all that a ship carries.")
    visitor.presses("All words")
    assert visitor.heading == "Words explained"


def test_a_question_without_such_words_has_no_button(visitor: Visitor, session: Session) -> None:
    session.start_new(Answers({"mode": "ocean"}))
    session.go_to("arrival")
    settle()
    assert not visitor.sees("Words explained")


def test_an_answer_leaves_the_words_open_and_the_next_question_closes_them(
    visitor: Visitor, session: Session
) -> None:
    session.start_new()
    settle()
    visitor.presses("Words explained (1)")
    visitor.chooses("Ocean")
    assert visitor.sees("The list of all that a ship carries.")
    session.start_new()
    settle()
    assert not visitor.sees("The list of all that a ship carries.")


def test_words_on_figures_of_today(session: Session, open_window: Open) -> None:
    builder = PackBuilder()
    builder.term("mode", "Free up to {ceiling}.")
    session.use_pack(builder.pack())
    visitor = Visitor(open_window(session))
    session.start_new()
    session.go_to("mode")
    settle()
    visitor.presses("Words explained (1)")
    assert visitor.sees("Free up to $2,500.")
