"""Tiles made at random in small packs: the proof finds what trying every answer in the whole pack finds."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

from builders import PackBuilder
from ecomguide.authoring.prove import prove
from ecomguide.authoring.prove.faults import Claim
from ecomguide.authoring.prove.logic import GaveUp
from ecomguide.authoring.prove.overview import tile_group
from ecomguide.authoring.prove.showing import Stage
from ecomguide.authoring.prove.sweep import sweep
from ecomguide.guide.assemble import days_for
from ecomguide.interview.answers import Answers, Money
from ecomguide.interview.walk import walk
from ecomguide.pack.condition import OPEN, YES
from ecomguide.pack.edition import Days
from ecomguide.pack.pack import Pack
from proving import KINDS_NAMED, faults_of, goods_at_once, only, sound, states

DAYS = [date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 2)]
LINES: list[dict[str, Any]] = [
    {"mode": "ocean"},
    {"mode": {"not": ["ocean", "air"]}},
    {"kinds": "candles"},
    {"kinds": {"none": ["candles"]}},
    {"origin": "CN"},
    {"origin": {"not": "CN"}},
    {"situation": "china_candles"},
    {"situation": {"not": "china_candles"}},
    {"situation": {"none": "china_candles"}},
    {"order_value": {"over": "ceiling"}},
    {"order_value": {"at_most": "ceiling"}},
    {"extra": "rare"},
    {"extra": {"not": "rare"}},
]
SPANS: list[dict[str, date]] = [{}, {}, {"to": DAYS[0]}, {"from": DAYS[1]}, {"from": DAYS[1], "to": DAYS[1]}]


def made(seed: int) -> Pack:
    """A tile of two or three outcomes, each of one or two blocks of one or two lines, on spans of days."""
    chance = random.Random(seed)
    builder = PackBuilder()
    builder.question("extra", {"id": "rare", "when": [{"mode": ["ocean", "mail"]}]}, "usual")
    builder.situation("china_candles", {"kinds": "candles", "origin": "CN"})
    builder.topic("toys", {"kinds": "toys"}).topic("air", {"mode": "air"}).topic("viet", {"origin": "VN"})
    builder.topic("usual", {"extra": "usual"}).topic("big", {"order_value": {"over": "ceiling"}})
    builder.topic("arrives", use=["arrival"])
    outcomes: dict[str, list[dict[str, Any]]] = {}
    for number in range(chance.choice((2, 3))):
        blocks = [chance.sample(LINES, chance.choice((1, 2))) for _ in range(chance.choice((1, 2)))]
        outcomes[f"out{number}"] = [dict(pair for line in block for pair in line.items()) for block in blocks]
    builder.tile("tile", outcomes, *chance.choice(([], [], [{"mode": {"not": "air"}}])))
    for outcome in builder.table("glance/tile.toml")["outcome"]:
        outcome["in_force"] = chance.choice(SPANS)
    return builder.pack()


def all_answers() -> Iterator[Answers]:
    kinds = ("candles", "toys", "mugs")
    sums = [Money(dollars=Decimal(text)) for text in ("0", "2500", "2500.01")]
    for basket in (chosen for size in (1, 2) for chosen in combinations(kinds, size)):
        for mode, dollars, extra in product(("ocean", "air", "mail"), sums, ("rare", "usual")):
            for origins in product(("CN", "VN"), repeat=len(basket)):
                rows = dict(zip(basket, origins, strict=True))
                yield Answers(
                    {"mode": mode, "kinds": basket, "origin": rows, "order_value": dollars, "extra": extra}
                )


def verdict(pack: Pack, answers: Answers, day: date) -> str:
    """By the whole pack's own walk: gap, clash, open, or fine."""
    edition = pack.edition(Days(day, pack.about.checked_through))
    board = walk(edition, answers).board
    [(tile, outcomes)] = edition.tiles
    states = [board.match(outcome.rule).state for outcome in outcomes]
    if tile.when and answers["mode"] == "air":
        return "fine"
    if states.count(YES) > 1:
        return "clash"
    return "open" if OPEN in states else "fine" if YES in states else "gap"


@pytest.mark.parametrize("seed", range(60))
def test_the_proof_finds_what_trying_everything_finds(seed: int) -> None:
    pack = made(seed)
    [tile] = pack.contents.tiles
    swept = sweep(pack.contents, tile_group(tile))
    faults = swept.faults
    assert swept.solved and not swept.disagreements and not swept.gave_up
    for day in DAYS:
        tried = {verdict(pack, answers, day) for answers in all_answers()} - {"fine"}
        assert {fault.verdict for fault in faults if any(one.entry.has(day) for one in fault.when)} == tried


@pytest.mark.parametrize("seed", range(60))
def test_each_fault_shows_in_the_whole_pack_on_the_first_of_its_days(seed: int) -> None:
    pack = made(seed)
    [tile] = pack.contents.tiles
    stage, group = Stage(pack), tile_group(tile)
    for fault in sweep(pack.contents, group).faults:
        for when in fault.when:
            shown = stage.counts(group, fault, when)
            assert shown is not None
            edition = pack.edition(days_for(pack, shown.answers, shown.today))
            assert when.entry.has(edition.days.entry)
            board = walk(edition, shown.answers).board
            states = [board.match(one.rule).state for one in edition.tiles[0][1]]
            assert {"clash": states.count(YES) > 1, "gap": not any(states), "open": OPEN in states}[
                fault.verdict
            ]


@pytest.mark.parametrize("count", [3, 4, 5])
def test_a_fault_of_many_kinds_at_once_is_found(count: int, tmp_path: Path) -> None:
    builder = goods_at_once(*KINDS_NAMED[:count])
    fault = only(builder)
    assert (fault.code, fault.record) == ("gap", "tile second")
    assert fault.answers is not None and fault.answers["kinds"] == KINDS_NAMED[:count]
    assert fault.shown and states(builder, fault, tmp_path)["second.some"] == 0


def test_a_clash_of_four_kinds_at_once_is_found(tmp_path: Path) -> None:
    """Two outcomes, each for goods of two sorts at once, found through answers that are worked out."""
    builder = sound().question("kinds", *KINDS_NAMED, kind="many")
    for name, (one, other) in {"model": ("candles", "toys"), "plan": ("mugs", "pens")}.items():
        rules = [{"value": "two", "says": "Both.", "when": [{"kinds": {"all": [one, other]}}]}]
        builder.question(name, "two", asked=False, infer=rules)
    outcomes = {
        "some": [{"model": "two"}],
        "more": [{"plan": "two"}],
        "else": [{"model": {"not": "two"}, "plan": {"not": "two"}}],
    }
    builder.tile("second", outcomes)
    fault = only(builder)
    assert fault.code == "clash" and fault.answers is not None
    assert set(fault.answers["kinds"]) == {"candles", "toys", "mugs", "pens"}
    found = states(builder, fault, tmp_path)
    assert found["second.some"] == found["second.more"] == 2


def test_a_sound_tile_of_many_kinds_is_solved_and_said_to_be() -> None:
    tiles = claim_of(sound_of_four())
    assert tiles.faults == [] and tiles.short == {}
    assert tiles.solved == {"baskets of up to 4 kinds": ["tile second"]}


def test_without_the_solver_the_claim_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecomguide.authoring.prove.sweep.z3", lambda: None)
    tiles = claim_of(sound_of_four())
    assert tiles.faults == [] and tiles.solved == {}
    [(note, of)] = tiles.short.items()
    assert note.startswith("baskets of 2 kinds were tried, and a fault might need 4") and of == [
        "tile second"
    ]
    assert "z3-solver" in note and "“authoring”" in note


def test_a_solver_that_gives_up_leaves_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    def gives_up(*_: object) -> bool:
        raise GaveUp

    monkeypatch.setattr("ecomguide.authoring.prove.logic.Logic.can_be", gives_up)
    tiles = claim_of(sound_of_four())
    assert tiles.faults == [] and "the solver gave up" in "".join(tiles.short)


def test_kinds_that_are_offered_at_times_only_are_not_solved() -> None:
    builder = sound_of_four()
    kinds = next(one for one in builder.questions if one["id"] == "kinds")
    kinds["option"][-1]["when"] = [{"mode": "ocean"}]
    assert "the solver gave up" in "".join(claim_of(builder).short)


def test_a_solver_that_says_otherwise_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ecomguide.authoring.prove.statement.Statement.gap", lambda _: True)
    faults = faults_of(sound())
    assert {(fault.code, fault.record) for fault in faults} == {("disagree", "tile entry")}


def sound_of_four() -> PackBuilder:
    """Each basket has one outcome, and only one of four kinds at once has the second."""
    names = KINDS_NAMED[:4]
    builder = goods_at_once(*names)
    outcomes = builder.table("glance/second.toml")["outcome"]
    all_named = [{"kinds": {"all": list(names)}}]
    outcomes.append({"id": "all", "says": "All", "note": "All at once.", "when": all_named})
    return builder


def claim_of(builder: PackBuilder) -> Claim:
    return next(claim for claim in prove(builder.pack()) if claim.id == "tiles")
