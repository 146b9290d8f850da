"""Home, as a person meets it: start, a bill, an example, the guides that are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from ecomguide import cases, places
from ecomguide.cases import Case
from ecomguide.interview.answers import Answers
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Example
from ecomguide.pack.schema.contents import Expectations
from ecomguide.ui.parts import ask
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from seen import buttons, presses, settle, words_on

NOW = datetime(2026, 11, 24, 10, 0)


def keep(
    session: Session, name: str, *, made: datetime = NOW, version: str = "2026.11", **answers: str
) -> Case:
    case = replace(Case.new(made, name), answers=Answers(answers), pack_version=version)
    cases.save(case, places.cases_folder())
    session.reload_saved()
    settle()
    return case


def test_the_first_words_stand_there_before_the_pack(look: object, open_window: object) -> None:
    window = open_window(Session(clock=lambda: NOW))  # type: ignore[operator]
    seen = words_on(window)
    assert "Know what Customs" in seen
    assert "Start a new guide" in seen
    assert "Nothing you type leaves this computer." in seen
    assert "Opening the knowledge pack" in seen


def test_starting_before_the_pack_is_open_says_why_not(look: object, open_window: object) -> None:
    window = open_window(Session(clock=lambda: NOW))  # type: ignore[operator]
    presses(window, "Start a new guide")
    assert window.session.place == "home"
    assert "knowledge pack" in words_on(window.notices)


def test_a_new_guide_starts_at_the_first_question(session: Session, window: Window) -> None:
    presses(window, "Start a new guide")
    assert session.place == "question"
    assert window.page.heading.accessibleName() == session.walk.live[0].asks
    assert window.focusWidget() is window.page.heading


def test_a_bill_or_a_letter_is_already_answered(session: Session, window: Window) -> None:
    presses(window, "I got a bill or a letter")
    assert session.answers["purpose"] == "trouble"
    assert session.question_id != "purpose"


def test_without_guides_home_says_how_they_come(window: Window) -> None:
    assert "keeps itself" in words_on(window)


def test_what_is_new_is_said(pack: Pack, window: Window) -> None:
    assert pack.about.new is not None
    assert pack.about.new in words_on(window)
    assert f"New in pack {pack.about.version}" in words_on(window)


def test_kept_guides_are_listed_with_their_state(session: Session, window: Window) -> None:
    keep(session, "Harbor Candle Co.", made=datetime(2026, 9, 12), version="2026.09", purpose="planning")
    keep(session, "Going out", purpose="exporting")
    seen = words_on(window)
    assert "Made 12 Sep 2026 with pack 2026.09" in seen
    assert "Started today" in seen
    assert "left" in seen
    assert "Up to date" in seen


def test_a_guide_made_with_older_rules_says_so(session: Session, window: Window) -> None:
    keep(session, "Going out", version="2025.01", purpose="exporting")
    assert "Made with older rules" in words_on(window)


def test_opening_a_kept_guide_goes_on_where_it_was(session: Session, window: Window) -> None:
    case = keep(session, "Harbor Candle Co.", purpose="planning")
    presses(window, "Harbor Candle Co.")
    assert session.case.id == case.id
    assert session.place == "question"
    assert session.question_id == session.walk.next.id  # type: ignore[union-attr]


def test_renaming(session: Session, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(session, "Harbour", purpose="planning")
    monkeypatch.setattr(ask, "name_for", lambda *_: "Harbor Candle Co.")
    choose(window, "More for Harbour", "Rename…")
    assert "Harbor Candle Co." in words_on(window)
    assert [case.name for case in session.saved] == ["Harbor Candle Co."]


def test_deleting_asks_first(session: Session, window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(session, "Harbor", purpose="planning")
    monkeypatch.setattr(ask, "sure", lambda *_: False)
    choose(window, "More for Harbor", "Delete…")
    assert [case.name for case in session.saved] == ["Harbor"]


def test_what_was_deleted_can_be_put_back(
    session: Session, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = keep(session, "Harbor", purpose="planning")
    monkeypatch.setattr(ask, "sure", lambda *_: True)
    choose(window, "More for Harbor", "Delete…")
    assert session.saved == []
    presses(window, "Put it back")
    assert [one.answers for one in session.saved] == [case.answers]


def test_many_guides_are_shown_when_asked_for(session: Session, window: Window) -> None:
    for number in range(7):
        keep(session, f"Guide {number}", purpose="planning")
    assert words_on(window).count("More for Guide") == 5
    presses(window, "Show all 7 guides")
    assert words_on(window).count("More for Guide") == 7


def test_examples_open_their_guide_and_are_not_kept(session: Session, window: Window, pack: Pack) -> None:
    example = Example(
        id="ex", name="Candle maker", says="buys jars", today=NOW.date(), answers={"purpose": "exporting"},
        expect=Expectations(), home=1,
    )  # fmt: skip
    session.use_pack(Pack(replace(pack.contents, examples=(example,)), draft=True))
    settle()
    presses(window, "Candle maker")
    assert session.place == "guide"
    session.go_home()
    assert session.saved == []


def test_a_damaged_guide_is_said_and_set_aside(session: Session, window: Window) -> None:
    keep(session, "Fine", purpose="planning")
    (places.cases_folder() / "bad.guide.json").write_text("{")
    session.reload_saved()
    assert "set aside" in words_on(window.notices)
    assert [case.name for case in session.saved] == ["Fine"]


def choose(window: Window, menu: str, entry: str) -> None:
    """Choose from a button's menu; the menu itself need not pop up."""
    opener = next(one for one in buttons(window) if one.accessibleName() == menu)
    action = next(one for one in opener.menu().actions() if one.text() == entry)  # type: ignore[attr-defined]
    action.trigger()
    settle()
