"""The small parts: equal where they say the same."""

from __future__ import annotations

from ecomguide.guide.notes import Because, DueDay, Open


def test_parts_are_equal_where_they_say_the_same() -> None:
    assert Because("mode", "Ocean", "It goes by ship.") == Because("mode", "Ocean", "It goes by ship.")
    assert len({Open("mode", "Mode", False), Open("mode", "Mode", False)}) == 1


def test_a_due_day_without_a_date_is_not_past() -> None:
    assert not DueDay("d", "file", "ten days after entry", "law").past
