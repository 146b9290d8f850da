"""Each item stands once in each view: where it says so itself, else where its section does."""

from __future__ import annotations

from builders import SECTION, PackBuilder


def builder() -> PackBuilder:
    made = PackBuilder().view("field", "data", "revenue", "safety")
    made.set(f"{SECTION}/section.toml", "view", {"field": "revenue"})
    return made.topic("t", {"mode": "ocean"}, view={"field": "data"})


def test_a_topic_may_depart_from_its_section() -> None:
    [view] = builder().guide({"mode": "ocean"}).views
    assert {part.id: part.items for part in view.parts} == {"data": ("t",), "revenue": ("always",)}


def test_a_part_without_items_is_left_out_and_none_stands_twice() -> None:
    guide = builder().guide({"mode": "air"})
    [view] = guide.views
    assert [part.id for part in view.parts] == ["revenue"]
    assert sorted(id_ for part in view.parts for id_ in part.items) == sorted(one.id for one in guide.items())
