"""Tiles made at random in small packs: the proof finds what trying every answer in the whole pack finds."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations, product
from typing import Any

import pytest

from builders import PackBuilder
from ecomguide.authoring.prove import prove
from ecomguide.authoring.prove.overview import tile_group
from ecomguide.authoring.prove.showing import Stage
from ecomguide.authoring.prove.sweep import sweep
from ecomguide.guide.assemble import days_for
from ecomguide.interview.answers import Answers, Money
from ecomguide.interview.walk import walk
from ecomguide.pack.condition import OPEN, YES
from ecomguide.pack.edition import Days
from ecomguide.pack.pack import Pack
from proving import only, sound

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
    faults = sweep(pack.contents, tile_group(tile)).faults
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


def three_goods(*names: str) -> PackBuilder:
    """A tile that stands in every basket but one of all the named kinds at once."""
    blocks = [[{"kinds": {"none": [name]}}] for name in names]
    return sound().tile("second", {"some": [block for one in blocks for block in one]})


def test_a_fault_of_three_kinds_at_once_is_found() -> None:
    fault = only(three_goods("candles", "toys", "mugs"))
    assert fault.code == "gap" and fault.answers is not None and len(fault.answers["kinds"]) == 3


def test_where_more_kinds_might_be_needed_the_claim_says_so() -> None:
    builder = three_goods("candles", "toys", "mugs", "pens")
    builder.question("kinds", "candles", "toys", "mugs", "pens", kind="many")
    tiles = next(claim for claim in prove(builder.pack()) if claim.id == "tiles")
    assert tiles.faults == []
    assert tiles.notes == ["tile second: baskets of 2 kinds were looked at; a fault might need 4."]
