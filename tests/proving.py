"""A small sound pack for the proof, what is found in it, and a fault's example walked as a file there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from builders import PackBuilder
from ecomguide.authoring.prove import prove
from ecomguide.authoring.prove.faults import Fault, example_file
from ecomguide.authoring.prove.must import Must
from ecomguide.cases import example_answers
from ecomguide.guide.assemble import days_for
from ecomguide.interview.walk import walk
from ecomguide.pack import store
from ecomguide.pack.edition import Edition

CHINA = {"kinds": "candles", "origin": "CN"}
STEP = {"label": "Arrive", "count": {"from": "arrival", "days": 0}}


def sound() -> PackBuilder:
    """A small pack without a fault: each of its questions matters, and its tile has one outcome."""
    builder = PackBuilder()
    builder.tile(
        "entry", {"formal": [{"order_value": {"over": "ceiling"}}], "small": [{"situation": "small"}]}
    )
    builder.situation("small", {"order_value": {"at_most": "ceiling"}})
    builder.topic("candles-of-china", CHINA)
    builder.topic("by-ship", {"mode": "ocean"}, use=["arrival"])
    return builder


def faults_of(builder: PackBuilder, *musts: Must) -> list[Fault]:
    return [fault for claim in prove(builder.pack(), musts) for fault in claim.faults]


def only(builder: PackBuilder, *musts: Must) -> Fault:
    [fault] = faults_of(builder, *musts)
    return fault


def states(builder: PackBuilder, fault: Fault, folder: Path) -> dict[str, int]:
    """The fault's example, as a file in the pack's folder, walked: the state of each record's rule."""
    builder.files["examples/shown.toml"] = example_file(fault)
    pack = store.open_folder(builder.write(folder))
    example = pack.example("shown")
    answers = example_answers(example, pack)
    edition = pack.edition(days_for(pack, answers, example.today))
    assert any(region.has(edition.days.entry) for region in fault.entry)
    return _states(edition, walk(edition, answers).board.match)


def _states(edition: Edition, match: Callable) -> dict[str, int]:  # type: ignore[type-arg]
    records = [*edition.topics, *edition.openings, *edition.timelines, *edition.fees, *edition.contacts]
    found = {one.record.id: match(one.rule).state for one in records}
    for tile, outcomes in edition.tiles:
        found |= {f"{tile.id}.{one.record.id}": match(one.rule).state for one in outcomes}
    return found


def tile(*blocks: list[dict[str, object]], **days: dict[str, date]) -> PackBuilder:
    builder = sound().tile("second", {f"out{number}": block for number, block in enumerate(blocks)})
    for outcome in builder.table("glance/second.toml")["outcome"]:
        if outcome["id"] in days:
            outcome["in_force"] = days[outcome["id"]]
    return builder


KINDS_NAMED = ("candles", "toys", "mugs", "pens", "maps")


def goods_at_once(*names: str) -> PackBuilder:
    """A tile that stands in every basket but one of all the named kinds at once."""
    builder = sound().question("kinds", *dict.fromkeys((*names, *KINDS_NAMED)), kind="many")
    return builder.tile("second", {"some": [{"kinds": {"none": [name]}} for name in names]})
