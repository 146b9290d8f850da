"""Tiles: one outcome that holds, or those still possible and what decides."""

from __future__ import annotations

from builders import PackBuilder, Table
from ecomguide.guide.model import Glance


def builder() -> PackBuilder:
    made = PackBuilder().tile(
        "bond", {"yes": [{"mode": "ocean"}], "no": [{"mode": "mail"}], "ask": [{"mode": "air"}]}
    )
    return made.topic("late", {"order_value": {"over": "ceiling"}})


def tile(plain: Table, made: PackBuilder | None = None) -> Glance | None:
    tiles = (made or builder()).guide(plain).glance
    return tiles[0] if tiles else None


def test_the_outcome_that_holds_with_its_reason() -> None:
    found = tile({"mode": "mail"})
    assert found is not None
    assert (found.verdict, found.outcome, found.says, found.note) == (
        "applies",
        "no",
        "It is no",
        "Because of no",
    )
    assert [one.question for one in found.because] == ["mode"]


def test_several_still_possible() -> None:
    found = tile({})
    assert found is not None
    assert (found.verdict, found.outcome, found.says) == ("may", None, "Not sure yet")
    assert found.alternatives == ("It is yes", "It is no", "It is ask")
    assert [one.question for one in found.hinges_on] == ["mode"]
    assert found.note == "It depends on: mode."


def test_two_still_possible_are_named() -> None:
    made = PackBuilder().tile("bond", {"yes": [{"mode": "ocean"}], "no": [{"mode": {"not": "ocean"}}]})
    found = tile({"mode": "not_sure"}, made)
    assert found is not None
    assert found.says == "Not sure yet"
    assert found.note == "It is yes, or: It is no. It depends on: mode."
    assert found.hinges_on[0].answered_unsure


def test_one_still_possible_is_a_may() -> None:
    made = PackBuilder().tile("bond", {"yes": [{"mode": "ocean"}]})
    found = tile({}, made)
    assert found is not None
    assert (found.verdict, found.outcome, found.alternatives) == ("may", "yes", ())


def test_a_tile_whose_guard_does_not_hold_is_left_out() -> None:
    made = PackBuilder().tile(
        "bond", {"yes": [{"mode": "ocean"}], "no": [{"mode": "air"}]}, {"kinds": "toys"}
    )
    assert tile({"mode": "ocean", "kinds": ["mugs"]}, made) is None
    found = tile({"mode": "ocean", "kinds": ["toys"]}, made)
    assert found is not None
    assert found.outcome == "yes"


def test_figures_are_filled_in() -> None:
    made = builder().set("glance/bond.toml", "outcome.0.says", "More than {ceiling}")
    found = tile({"mode": "ocean"}, made)
    assert found is not None
    assert found.says == "More than $2,500"
