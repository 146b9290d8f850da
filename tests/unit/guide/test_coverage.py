"""The counts on "What is covered": by section, by kind of goods, by how sure."""

from __future__ import annotations

import pytest

from builders import REVIEWED, PackBuilder
from ecomguide.guide.coverage import KindGroup, Row, coverage, kinds_named

UNSURE = {**REVIEWED, "status": "unconfirmed"}
SECOND = {**REVIEWED, "status": "secondary"}


@pytest.fixture
def builder() -> PackBuilder:
    """One topic for everybody, primary, is in it from the start."""
    return PackBuilder()


def rows(builder: PackBuilder) -> dict[str, Row]:
    groups = coverage(builder.contents()).kinds
    return {row.id: row for group in groups for row in group.rows}


def test_a_section_counts_its_topics_by_status(builder: PackBuilder) -> None:
    builder.topic("two", reviewed=SECOND).topic("three", reviewed=UNSURE).topic("four", reviewed=UNSURE)
    [row] = coverage(builder.contents()).sections
    assert row == Row("basics", "Basics", 1, 1, 2)
    assert row.all == 4


def test_the_total_is_that_of_all_sections(builder: PackBuilder) -> None:
    builder.topic("two", reviewed=SECOND)
    found = coverage(builder.contents())
    assert found.total.all == sum(row.all for row in found.sections) == 2


def test_it_says_through_which_day_the_pack_was_checked(builder: PackBuilder) -> None:
    contents = builder.contents()
    assert coverage(contents).checked_through == contents.about.checked_through


def test_a_kind_counts_the_topics_that_name_it(builder: PackBuilder) -> None:
    builder.topic("wax", {"kinds": "candles"}).topic("both", {"kinds": ["candles", "toys"]}, reviewed=SECOND)
    found = rows(builder)
    assert (found["candles"].primary, found["candles"].secondary) == (1, 1)
    assert (found["toys"].all, found["mugs"].all) == (1, 0)


def test_a_topic_that_names_a_kind_twice_counts_once(builder: PackBuilder) -> None:
    builder.topic("wax", {"kinds": "candles", "mode": "air"}, {"kinds": "candles", "mode": "ocean"})
    assert rows(builder)["candles"].all == 1


def test_a_kind_is_found_through_a_situation(builder: PackBuilder) -> None:
    builder.situation("waxy", {"kinds": "candles"}).situation("hot", {"situation": "waxy", "mode": "air"})
    builder.topic("wax", {"situation": "hot"})
    assert rows(builder)["candles"].all == 1


def test_who_is_left_out_is_not_named(builder: PackBuilder) -> None:
    builder.situation("waxy", {"kinds": "candles"})
    builder.topic("others", {"kinds": {"none": ["candles"]}})
    builder.topic("not-waxy", {"situation": {"not": "waxy"}})
    assert rows(builder)["candles"].all == 0


def test_kinds_stand_in_the_groups_of_the_interview(builder: PackBuilder) -> None:
    builder.question(
        "kinds",
        {"id": "candles", "group": "Home"},
        {"id": "bread", "group": "Food"},
        {"id": "mugs", "group": "Home"},
        {"id": "none_of_these", "exclusive": True},
        kind="many",
    )
    groups = coverage(builder.contents()).kinds
    assert [(group.name, [row.id for row in group.rows]) for group in groups] == [
        ("Home", ["candles", "mugs"]),
        ("Food", ["bread"]),
    ]


def test_a_pack_without_kinds_has_no_groups(builder: PackBuilder) -> None:
    builder.only_questions("mode")
    assert coverage(builder.contents()).kinds == ()


def test_nothing_is_lost_of_what_is_written(builder: PackBuilder) -> None:
    assert kinds_named((), {}) == set()
    assert coverage(builder.contents()).kinds == (
        KindGroup("", tuple(Row(id_, id_.capitalize(), 0, 0, 0) for id_ in ("candles", "toys", "mugs"))),
    )
