"""Conditions compiled: shared lines, and which question feeds which record."""

from __future__ import annotations

from graphlib import CycleError

import pytest

from builders import PackBuilder
from ecomguide.pack.rules import Rules


def rules_of(builder: PackBuilder) -> Rules:
    return builder.edition().rules


def fed_by(rules: Rules, question: str) -> set[str]:
    return {rule.id for rule, _, _ in rules.feeds.get(question, [])}


def test_equal_lines_are_numbered_once() -> None:
    builder = PackBuilder().topic("one", {"mode": "ocean"}).topic("two", {"mode": ["ocean"]})
    lines = [line for line in rules_of(builder).lines if line.question == "mode"]
    assert len(lines) == 1


def test_a_guard_is_in_every_block_of_its_topics() -> None:
    builder = (
        PackBuilder().guard({"mode": "ocean"}, {"mode": "air"}).topic("t", {"origin": "CN"}, {"origin": "VN"})
    )
    [topic] = [ruled for ruled in builder.edition().topics if ruled.record.id == "t"]
    assert len(topic.rule.blocks) == 4
    assert all(len(block.guard) == len(block.own) == 1 for block in topic.rule.blocks)


def test_a_topic_without_conditions_takes_over_the_guard_alone() -> None:
    builder = PackBuilder().guard({"mode": "ocean"})
    [topic] = builder.edition().topics
    assert [(len(block.own), len(block.guard)) for block in topic.rule.blocks] == [(0, 1)]


def test_a_question_feeds_records_through_situations_and_inferences() -> None:
    builder = PackBuilder().question(
        "model", "bulk", asked=False, infer=[{"value": "bulk", "says": "Bulk.", "when": [{"mode": "ocean"}]}]
    )
    builder.situation("big", {"model": "bulk"}).topic("t", {"situation": {"not": "big"}})
    rules = rules_of(builder)
    assert "t" in fed_by(rules, "mode")
    assert "t" in fed_by(rules, "model")
    assert "t" not in fed_by(rules, "origin")


def test_coming_topics_ask_for_nothing() -> None:
    from datetime import date

    builder = PackBuilder().topic("t", {"mode": "ocean"}, in_force={"from": date(2030, 1, 1)})
    assert fed_by(rules_of(builder), "mode") == set()


@pytest.mark.parametrize(
    ("line", "bound"),
    [
        ({"kinds": "toys"}, True),
        ({"kinds": {"not": "toys"}}, True),
        ({"kinds": {"all": ["toys", "mugs"]}}, False),
        ({"kinds": {"none": "toys"}}, False),
        ({"origin": "CN"}, True),
        ({"mode": "air"}, False),
        ({"situation": "made_in_china"}, True),
        ({"situation": {"not": "made_in_china"}}, True),
        ({"situation": {"none": "made_in_china"}}, False),
    ],
)
def test_lines_on_one_kind_bind_their_block(line: dict[str, object], bound: bool) -> None:
    builder = PackBuilder().situation("made_in_china", {"origin": "CN"})
    [block] = rules_of(builder).blocks([line])
    assert block.bound is bound


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ({"kinds": "toys"}, True),
        ({"origin": "CN"}, False),
        ({"situation": "toys"}, True),
        ({"kinds": {"not": "toys"}}, False),
        ({"situation": {"not": "toys"}}, False),
    ],
)
def test_a_block_knows_whether_it_names_kinds(line: dict[str, object], names: bool) -> None:
    [block] = rules_of(PackBuilder().situation("toys", {"kinds": "toys"})).blocks([line])
    assert block.names_kinds is names


def test_situations_may_stand_in_any_order() -> None:
    builder = PackBuilder().situation("outer", {"situation": "inner"}).situation("inner", {"mode": "air"})
    builder.topic("t", {"situation": "outer"})
    assert builder.verdict("t", {"mode": "air"}) == "applies"
    assert builder.verdict("t", {"mode": "mail"}) == "not"


def test_a_circle_of_situations_is_refused() -> None:
    builder = PackBuilder().situation("a", {"situation": "b"}).situation("b", {"situation": "a"})
    with pytest.raises(CycleError):
        builder.edition()
