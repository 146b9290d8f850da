"""The small parts: equal where they say the same."""

from __future__ import annotations

from builders import SOURCE, PackBuilder
from ecomguide.guide.notes import Because, DueDay, Open


def test_parts_are_equal_where_they_say_the_same() -> None:
    assert Because("mode", "Ocean", "It goes by ship.") == Because("mode", "Ocean", "It goes by ship.")
    assert len({Open("mode", "Mode", False), Open("mode", "Mode", False)}) == 1


def test_a_due_day_without_a_date_is_not_past() -> None:
    assert not DueDay("d", "file", "ten days after entry", "law").past


def test_a_site_that_nobody_should_be_sent_to_is_named_without_its_address() -> None:
    copy = {**SOURCE, "publisher": "A copy", "url": "https://copies.example.com/1"}
    builder = PackBuilder().topic("t", source=[copy, SOURCE])
    builder.files["hosts.toml"] = {
        "group": [{"reason": "Owner not known", "link": False, "hosts": ["copies.example.com"]}]
    }
    [item] = [one for one in builder.guide({}).items() if one.id == "t"]
    assert [(one.publisher, one.url) for one in item.sources] == [("A copy", None), ("eCFR", SOURCE["url"])]
