from __future__ import annotations

from typing import Any

import pytest

from builders import TODAY, PackBuilder
from ecomguide.authoring.prove.baskets import goods_needed
from ecomguide.authoring.prove.group import Group, Part
from ecomguide.authoring.prove.overview import tile_group
from ecomguide.pack.edition import Days
from proving import sound

CHINA, TOYS, MUGS = {"origin": "CN"}, {"kinds": "toys"}, {"kinds": "mugs"}
SHIP = {"mode": "ocean"}


def needed(builder: PackBuilder, *guard: dict[str, Any], **outcomes: list[dict[str, Any]]) -> int:
    builder.situation("china", CHINA).situation("toys", TOYS).situation("ship", SHIP)
    builder.situation("no_toys", {"situation": {"none": "toys"}})
    contents = builder.tile("second", outcomes, *guard).pack().contents
    group = tile_group(contents.tiles[-1])
    return goods_needed(Part(contents, group).scene(Days(TODAY, TODAY)), group)


def none(*names: str) -> dict[str, Any]:
    return {"situation": {"none": list(names)}}


@pytest.mark.parametrize(
    ("count", "outcomes"),
    [
        (1, {"one": [SHIP], "other": [{"mode": {"not": "ocean"}}]}),
        (1, {"one": [CHINA]}),
        (2, {"one": [CHINA], "other": [TOYS]}),
        (2, {"one": [CHINA], "other": [none("china")]}),
        (2, {"one": [none("china"), none("toys")]}),
        (1, {"one": [none("ship")]}),
        (1, {"one": [none("no_toys")]}),
        (1, {"one": [{"situation": "no_toys"}]}),
        (3, {"one": [CHINA, {"situation": {"not": "no_toys"}}], "other": [MUGS]}),
        (4, {"one": [{"kinds": {"all": ["toys", "mugs"]}}, CHINA], "other": [TOYS]}),
        (2, {"one": [{"kinds": {"none": ["toys"]}}, {"kinds": {"none": ["mugs"]}}]}),
    ],
)
def test_so_many_kinds_are_needed(count: int, outcomes: dict[str, list[dict[str, Any]]]) -> None:
    assert needed(sound(), **outcomes) == count


def test_a_guard_for_some_goods_needs_one_more() -> None:
    outcomes = {"one": [none("china"), none("toys")]}
    assert needed(sound(), SHIP, **outcomes) == 2
    assert needed(sound(), MUGS, **outcomes) == 3


def test_an_option_that_is_offered_for_some_goods_needs_one_more() -> None:
    builder = sound().question(
        "extra", {"id": "rare", "when": [MUGS]}, {"id": "odd", "when": [TOYS]}, "usual"
    )
    assert needed(builder, one=[{"extra": "rare"}], other=[CHINA]) == 3


def test_of_many_answers_each_may_be_offered_for_other_goods() -> None:
    options = ({"id": "rare", "when": [MUGS]}, {"id": "odd", "when": [TOYS]}, "usual")
    builder = sound().question("extra", *options, kind="many")
    assert needed(builder, one=[{"extra": {"all": ["rare", "odd"]}}]) == 2


def test_a_group_that_counts_nothing_needs_one() -> None:
    contents = sound().pack().contents
    group = Group("none", ())
    assert goods_needed(Part(contents, group).scene(Days(TODAY, TODAY)), group) == 1
