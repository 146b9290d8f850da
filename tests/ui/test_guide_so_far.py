"""What an answer adds to the guide and removes from it."""

from __future__ import annotations

from ecomguide.interview.answers import Answers
from ecomguide.ui.guide_so_far import Shown, Snapshot, without
from ecomguide.ui.session import Session

MUST = Shown("File it", "must", True)
SHOULD = Shown("Ask first", "should", True)
MAYBE = Shown("File it", "must", False)


def test_counts() -> None:
    snapshot = Snapshot({"a": MUST, "b": SHOULD, "c": MAYBE})
    assert (snapshot.must_do, snapshot.may_apply) == (1, 1)


def test_added_is_what_became_certain_the_musts_first() -> None:
    before = Snapshot({"a": MAYBE})
    assert Snapshot({"b": SHOULD, "a": MUST}).added_since(before) == ("File it", "Ask first")
    assert Snapshot({"a": MUST}).added_since(Snapshot({"a": MUST})) == ()


def test_removed_is_what_can_no_longer_be_the_certain_first() -> None:
    before = Snapshot({"c": MAYBE, "b": SHOULD})
    assert Snapshot({}).removed_since(before) == ("Ask first", "File it")
    assert Snapshot({"c": MUST, "b": SHOULD}).removed_since(before) == ()


def test_the_guide_without_an_answer_is_the_guide_before_it(session: Session) -> None:
    session.start_new(Answers({"purpose": "planning", "based": "us"}))
    before = session.reading.so_far
    session.answer("mode", "ocean")
    assert session.reading.so_far != before
    assert without(session.edition, session.answers, "mode") == before


def test_it_holds_what_the_guide_holds(session: Session) -> None:
    session.start_new(Answers({"purpose": "planning", "based": "us", "mode": "ocean"}))
    assert session.reading.so_far == Snapshot.of(session.guide.items())
    session.answer("purpose", "exporting")
    assert session.reading.so_far == Snapshot({}) and not session.guide.items()
