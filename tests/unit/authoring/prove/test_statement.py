"""What a statement lets be. That each of its lines says what the board says is shown in test_solver."""

from __future__ import annotations

from builders import TODAY, PackBuilder
from ecomguide.authoring.prove.group import Part
from ecomguide.authoring.prove.overview import tile_group
from ecomguide.authoring.prove.solver import Solver
from ecomguide.pack.edition import Days
from proving import sound


def solver(builder: PackBuilder, *when: dict[str, object], rows: int = 3) -> Solver:
    contents = builder.tile("second", {"some": list(when)}).pack().contents
    group = tile_group(contents.tiles[-1])
    return Solver(Part(contents, group).scene(Days(TODAY, TODAY)), group, rows)


def test_a_kind_that_stands_alone_is_in_no_mixed_basket() -> None:
    options = ("candles", "toys", {"id": "none", "exclusive": True})
    made = solver(sound().question("kinds", *options, kind="many"), {"kinds": ["candles", "toys"]})
    found = made.find("gap")
    assert found is not None and found["kinds"] == ("none",)
    mixed = solver(sound().question("kinds", *options, kind="many"), {"kinds": {"none": ["candles", "toys"]}})
    assert mixed.stated.logic.can_be(mixed.stated.present[1])
    alone = next(place for place, one in enumerate(mixed.stated.goods) if one.alone)
    assert not mixed.stated.logic.can_be(mixed.stated.present[1], mixed.stated.basket[0][alone])


def test_off_ramps_and_unsure_options_are_no_answers() -> None:
    options = ({"id": "stay"}, {"id": "leave", "ends": True}, {"id": "hm", "unsure": True})
    assert solver(sound().question("way", *options), {"way": "stay"}).find("gap") is None


def test_an_answer_is_only_given_where_it_is_offered() -> None:
    builder = sound().question("extra", {"id": "rare", "when": [{"mode": "ocean"}]}, "usual")
    assert solver(builder, {"extra": "usual"}, {"mode": "ocean"}).find("gap") is None


def test_where_no_option_is_offered_lines_are_denied() -> None:
    options = ({"id": "rare", "when": [{"mode": "ocean"}]}, {"id": "odd", "when": [{"mode": "air"}]})
    builder = sound().question("extra", *options)
    found = solver(builder, {"extra": ["rare", "odd"]}).find("gap")
    assert found is not None and dict(found) == {"mode": "mail"}
    assert solver(builder, {"extra": ["rare", "odd"]}, {"extra": {"not": "rare"}}).find("gap") is None


def test_a_figure_that_is_not_known_leaves_a_line_open() -> None:
    builder = sound().value("limit", "money", {"unknown": "not published"})
    assert solver(builder, {"order_value": {"over": "limit"}}).find("gap") is None


def test_a_group_without_goods_has_one_row() -> None:
    made = solver(sound(), {"mode": "ocean"}, rows=4)
    assert made.stated.rows == 1 and dict(made.find("gap") or {}) == {"mode": "air"}
