"""The Pack as one thing: what it knows of itself."""

from __future__ import annotations

from builders import PackBuilder


def test_questions_are_found_by_id_in_their_order() -> None:
    pack = PackBuilder().pack()
    assert list(pack.questions) == [question.id for question in pack.contents.questions]
    assert pack.about.version == "2026.11"
    assert not pack.draft
