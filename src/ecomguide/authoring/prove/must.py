"""Claim 5: every kind of goods, way of travel and shipping model has what it must have, in every finished
guide.

What that is stands in `must_have.toml` beside the pack's folder, which only this proof reads: inside, the
reader would rightly call it a stray. One table there:

    [[must]]
    id = "product-rule"        says = "what to hold"     # for the report
    each = "kinds"             except = ["none_of_these"] # one claim for each option of this question
    records = ["topic"]        # any of these will do: topic, timeline, fee, contact, outcome
    sections = ["your-products"]   tile = "entry-type"    # narrows topics, narrows outcomes
    names = true               # only records whose own conditions name the option
    [[must.when]]              # for whom
    situation = "still_to_come"
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

from ecomguide.authoring.prove.faults import Claim, Fault, fault
from ecomguide.authoring.prove.group import Group, Guard, RecordKind, Ref
from ecomguide.authoring.prove.overview import checked
from ecomguide.authoring.prove.showing import Stage
from ecomguide.authoring.prove.sweep import sweep
from ecomguide.pack.condition import lines_of
from ecomguide.pack.schema import Block, Contents

FILE = "must_have.toml"
MOST_GAPS, MOST_NAMED = 3, 8
"""Of one promise for one option: faults, and records named in them."""


@dataclass(frozen=True, config=ConfigDict(extra="forbid"))
class Must:
    id: str
    says: str
    each: str
    records: tuple[RecordKind, ...] = ("topic",)
    sections: tuple[str, ...] = ()
    tile: str | None = None
    names: bool = False
    when: tuple[Block, ...] = ()
    except_: tuple[str, ...] = Field(default=(), alias="except")


def read_musts(folder: Path) -> tuple[Must, ...]:
    """What the pack in this folder promises. A pack without the file promises nothing."""
    path = folder.resolve().with_name(FILE)
    if not path.is_file():
        return ()
    return tuple(Must(**table) for table in tomllib.loads(path.read_text(encoding="utf-8")).get("must", []))


def promises(folder: Path) -> str:
    """A digest of what the pack in this folder promises; empty where it promises nothing."""
    path = folder.resolve().with_name(FILE)
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def must_haves(stage: Stage, musts: Iterable[Must]) -> Claim:
    claim = Claim(
        "must-have",
        "Every kind of goods, way of travel and model has what it must have, from the day of the check on.",
    )
    questions = stage.pack.questions
    for must in musts:
        for option in questions[must.each].option:
            if not option.unsure and not option.ends and option.id not in must.except_:
                claim.subjects += 1
                claim.faults += _lacks(stage, claim, must, option.id)
    return claim


def _lacks(stage: Stage, claim: Claim, must: Must, option: str) -> Iterator[Fault]:
    """The guides that lack it. A few simple records often do for all; only else the others are asked too.
    Cases have one kind of goods; mixed baskets are left to the solver."""
    members = sorted(_members(stage.pack.contents, must, option), key=lambda pair: (pair[0], pair[1]))
    guard = Guard(f"{must.id} {option}", tuple({**block, must.each: option} for block in must.when or ({},)))
    since, size = stage.pack.contents.about.checked_through, 1
    while size < len(members):
        group = _group(guard, members[:size])
        swept = sweep(stage.pack.contents, group, since=since)
        claim.add(swept, group)
        if not swept.faults:
            return
        size *= 2
    records = ", ".join(str(ref) for _, ref in members[:MOST_NAMED]) or "no record"
    more = f" and {len(members) - MOST_NAMED} more" if len(members) > MOST_NAMED else ""
    gaps = [
        pair
        for pair in checked(stage, claim, _group(guard, members), since=since)
        if pair[0].verdict == "gap"
    ]
    for found, shown in gaps[:MOST_GAPS]:
        yield fault(
            "lacks",
            f"{must.each} {option}",
            f"{must.says} ({must.id}). Looked at: {records}{more}.",
            found.when,
            found.answers,
            shown,
        )


def _group(guard: Guard, members: list[tuple[int, Ref]]) -> Group:
    return Group(guard.id, tuple(ref for _, ref in members), (guard,), at_least=1, goods=1)


def _members(contents: Contents, must: Must, option: str) -> Iterator[tuple[int, Ref]]:
    """(how many lines it has, the record)."""

    def fits(blocks: tuple[Block, ...]) -> bool:
        return not must.names or any(_names(contents, block, must.each, option) for block in blocks)

    contact = "contact" in must.records
    for topic in contents.topics:
        wanted = "topic" in must.records or (contact and topic.contacts)
        if wanted and (not must.sections or topic.section in must.sections) and fits(topic.when):
            yield _size(topic.when), Ref("topic", topic.id)
    for tile in contents.tiles:
        if "outcome" in must.records and must.tile in (None, tile.id):
            yield from (
                (_size(one.when), Ref("outcome", f"{tile.id}.{one.id}"))
                for one in tile.outcome
                if fits(one.when)
            )
    if "timeline" in must.records:
        yield from (
            (_size(one.when), Ref("timeline", one.id)) for one in contents.timelines if fits(one.when)
        )
    if "fee" in must.records:
        yield from ((_size(one.when), Ref("fee", one.id)) for one in contents.fees if fits(one.when))
    for one in contents.contacts if contact else ():
        if one.when and fits(one.when):
            yield _size(one.when), Ref("contact", one.id)


def _size(blocks: tuple[Block, ...]) -> int:
    return sum(map(len, blocks))


def _names(contents: Contents, block: Block, question: str, option: str) -> bool:
    """Does a line say so, itself or through a situation?"""
    for line in lines_of(block):
        if line.is_situation and line.form == "is":
            named = next(one for one in contents.situations if one.id == line.operand[0])
            if any(_names(contents, inner, question, option) for inner in named.when):
                return True
        elif line.question == question and line.form == "in" and option in line.operand:
            return True
    return False
