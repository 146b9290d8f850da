"""Small packs made at random: what the solver finds is what enumeration finds in the same baskets."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import TODAY, PackBuilder
from ecomguide.authoring.prove.baskets import goods_needed
from ecomguide.authoring.prove.cases import Cases, counter
from ecomguide.authoring.prove.group import Group, Part, Scene
from ecomguide.authoring.prove.logic import Formula
from ecomguide.authoring.prove.overview import tile_group
from ecomguide.authoring.prove.solver import WRONG, Solver
from ecomguide.interview.answers import UNSURE
from ecomguide.interview.walk import walk
from ecomguide.pack.condition import NO, OPEN, YES
from ecomguide.pack.edition import Days
from proving import KINDS_NAMED, goods_at_once, sound

GOODS = ["candles", "toys", "mugs", "pens", "maps"]
LINES: list[dict[str, Any]] = [
    {"mode": "ocean"},
    {"mode": {"not": ["ocean", "air"]}},
    {"extra": "rare"},
    {"extra": {"not": "rare"}},
    {"tags": "red"},
    {"tags": {"none": ["red", "blue"]}},
    {"tags": {"all": ["red", "blue"]}},
    {"order_value": {"over": "ceiling"}},
    {"order_value": {"at_most": "unclear"}},
    {"model": "sea"},
    {"model": {"not": "sea"}},
    {"kinds": "candles"},
    {"kinds": {"not": ["candles", "toys"]}},
    {"kinds": {"none": ["toys"]}},
    {"kinds": {"all": ["candles", "toys"]}},
    {"kinds": "none"},
    {"origin": "CN"},
    {"origin": {"not": "CN"}},
    {"wax": "bees"},
    {"tariff": {"within": ["3406", "3407.00"]}},
]
NAMED: list[dict[str, Any]] = [
    {"situation": form}
    for name in ("first", "second")
    for form in (name, {"not": name}, {"none": name})
]  # fmt: skip


def blocks(*lines: dict[str, Any], most: int = 2) -> st.SearchStrategy[list[dict[str, Any]]]:
    block = st.lists(st.sampled_from(lines), min_size=1, max_size=2).map(
        lambda chosen: {key: said for line in chosen for key, said in line.items()}
    )
    return st.lists(block, min_size=1, max_size=most)


@st.composite
def scenes(draw: st.DrawFn, *, free: bool = True) -> tuple[Scene, Group]:
    """A tile of two or three outcomes, at times with a guard, read today."""
    builder = PackBuilder().value("unclear", "money", {"unknown": "not published"})
    goods = GOODS[: draw(st.integers(3, 5))]
    builder.question("kinds", *goods, {"id": "none", "exclusive": True}, kind="many")
    builder.question("wax", "bees", "plant", {"id": "hm", "unsure": True}, each="kinds")
    builder.question("tariff", kind="tariff", each="kinds")
    without_extra = [line for line in LINES if not {"extra", "tags", "model"} & set(line)]
    builder.situation("first", *draw(blocks(*without_extra)))
    builder.situation("second", *draw(blocks(*without_extra, *NAMED[:3])))
    offers = draw(blocks(*without_extra, *NAMED))
    more = [{"when": draw(blocks(*without_extra))}] if draw(st.booleans()) else [{}]
    builder.question("extra", {"id": "rare", "when": offers}, {"id": "usual", **more[0]})
    builder.question("tags", {"id": "red", "when": offers}, "blue", "green", kind="many")
    rules = [{"value": "sea", "says": "By sea.", "when": draw(blocks(*without_extra, *NAMED))}]
    rules.append({"value": "post", "says": "By post.", "when": draw(blocks(*without_extra, *NAMED))})
    builder.question("model", "sea", "post", asked=False, infer=rules)
    names = ("one", "two", "three")[: draw(st.integers(2, 3))]
    outcomes = {name: draw(blocks(*LINES, *NAMED)) for name in names}
    builder.tile("tile", outcomes, *(draw(blocks(*LINES, *NAMED, most=1)) if draw(st.booleans()) else []))
    contents = builder.pack().contents
    group = tile_group(contents.tiles[0])
    return Part(contents, group, free=free).scene(Days(TODAY, TODAY)), group


def by_enumeration(scene: Scene, group: Group, goods: int) -> set[str]:
    judge = counter(scene, group.at_least, group.at_most)
    return {case.verdict for case in Cases(scene, goods).all(judge)} & set(WRONG)


def by_solver(scene: Scene, group: Group, goods: int, rows: int) -> set[str]:
    solver = Solver(scene, group, rows)
    return {wrong for wrong in WRONG if solver.can_be(wrong, goods)}


@pytest.mark.parametrize("free", [True, False])
@given(st.data())
@settings(max_examples=100, deadline=None)
def test_the_solver_finds_what_enumeration_finds(free: bool, data: st.DataObject) -> None:
    scene, group = data.draw(scenes(free=free))
    for goods in (1, 2, 3):
        assert by_solver(scene, group, goods, 4) == by_enumeration(scene, group, goods)


@pytest.mark.parametrize("free", [True, False])
@given(st.data())
@settings(max_examples=100, deadline=None)
def test_no_larger_basket_than_needed_shows_more(free: bool, data: st.DataObject) -> None:
    scene, group = data.draw(scenes(free=free))
    needed = goods_needed(scene, group)
    assert by_solver(scene, group, needed, needed) == by_solver(scene, group, 6, 6)


class Shuffled(Solver):
    """Takes any answers that can be, not the first."""

    def __init__(self, scene: Scene, group: Group, rows: int, chance: random.Random) -> None:
        super().__init__(scene, group, rows)
        self.chance = chance

    def first(self, names: Sequence[Formula], fixed: list[Formula]) -> int | None:
        places = self.chance.sample(range(len(names)), len(names))
        found = super().first([names[place] for place in places], fixed)
        return None if found is None else places[found]


@pytest.mark.parametrize("free", [True, False])
@given(st.data())
@settings(max_examples=100, deadline=None)
def test_each_line_says_what_it_says_on_the_board(free: bool, data: st.DataObject) -> None:
    scene, group = data.draw(scenes(free=free))
    chance, size = data.draw(st.randoms(use_true_random=False)), data.draw(st.integers(1, 3))
    solver = Shuffled(scene, group, 3, chance)
    stated, logic = solver.stated, solver.stated.logic
    size = min(size, stated.rows)
    truths = {
        (number, row): [logic.named(truth.yes), logic.named(truth.no)]
        for number in range(len(scene.edition.rules.lines))
        for row in range(size)
        if (truth := stated.line(number, row))
    }
    fixed: list[Formula] = []
    answers = solver.answers(size, fixed)
    rows = walk(scene.edition, answers).board.rows
    assert len(rows) == size
    for (number, row), (yes, no) in truths.items():
        said = (logic.can_be(*fixed, yes), logic.can_be(*fixed, no))
        state = rows[row][number]
        assert said == (state == YES, state == NO), (scene.edition.rules.lines[number], answers)


@pytest.mark.parametrize("free", [True, False])
@given(st.data())
@settings(max_examples=100, deadline=None)
def test_fewer_answers_leave_lines_open_and_turn_none(free: bool, data: st.DataObject) -> None:
    """What the whole proof rests on: a verdict that is settled stays so, whatever is answered besides."""
    scene, group = data.draw(scenes(free=free))
    chance = data.draw(st.randoms(use_true_random=False))
    solver = Shuffled(scene, group, 2, chance)
    for number in range(len(scene.edition.rules.lines)):
        for row in range(solver.stated.rows):
            solver.stated.line(number, row)
    answers = solver.answers(solver.stated.rows, [])
    fewer = answers
    for question in chance.sample(list(answers), chance.randint(0, len(answers))):
        fewer = fewer.without(question) if chance.random() < 0.7 else fewer.with_(question, UNSURE)
    rows, rows_of_fewer = walk(scene.edition, answers).board.rows, walk(scene.edition, fewer).board.rows
    for place, row in enumerate(rows):
        before = rows_of_fewer[place if len(rows_of_fewer) == len(rows) else 0]
        turned = [
            scene.edition.rules.lines[number]
            for number, (one, other) in enumerate(zip(before, row, strict=True))
            if one not in (OPEN, other)
        ]
        assert turned == [], (fewer, answers)


@given(scenes())
@settings(max_examples=100, deadline=None)
def test_the_walk_shows_what_is_found(made: tuple[Scene, Group]) -> None:
    scene, group = made
    solver, judge = Solver(scene, group, 4), counter(scene, group.at_least, group.at_most)
    for wrong in WRONG:
        answers = solver.find(wrong)
        assert (answers is None) == (wrong not in by_solver(scene, group, 4, 4))
        if answers is not None:
            assert judge(walk(scene.edition, answers).board)[0] == wrong


@pytest.mark.parametrize("count", [3, 4, 5])
def test_the_smallest_basket_is_given_with_its_first_answers(count: int) -> None:
    contents = goods_at_once(*KINDS_NAMED[:count]).pack().contents
    group = tile_group(contents.tiles[-1])
    scene = Part(contents, replace(group, goods=2)).scene(Days(TODAY, TODAY))
    solver = Solver(scene, group, 6)
    assert not solver.can_be("gap", count - 1)
    assert dict(solver.find("gap") or {}) == {"kinds": tuple(KINDS_NAMED[:count])}
    assert solver.find("clash") is None


def test_a_basket_holds_no_more_kinds_than_there_are() -> None:
    contents = sound().tile("second", {"china": [{"origin": "CN"}]}).pack().contents
    group = tile_group(contents.tiles[-1])
    scene = Part(contents, group).scene(Days(TODAY, TODAY))
    solver = Solver(scene, group, 9)
    assert solver.stated.rows == 3 and solver.can_be("gap", 3)
