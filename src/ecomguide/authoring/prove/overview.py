"""Claim 2: each tile has exactly one outcome wherever it stands; one opening at most; each timeline is the
first once."""

from __future__ import annotations

from datetime import date

from ecomguide.authoring.prove.cases import Cases, Judge, Verdict
from ecomguide.authoring.prove.faults import Claim, Fault, fault
from ecomguide.authoring.prove.group import Group, Guard, Part, Ref, Scene
from ecomguide.authoring.prove.regions import FIRST
from ecomguide.authoring.prove.showing import Shown, Stage
from ecomguide.authoring.prove.sweep import Found, scenes, sweep
from ecomguide.pack.board import Board
from ecomguide.pack.condition import NO, OPEN, YES
from ecomguide.pack.rules import Rule
from ecomguide.pack.schema import Tile

_SAYS = {
    "gap": "no outcome holds.",
    "clash": "several outcomes hold: {held}.",
    "open": "which outcome holds stays open, though all is answered.",
}


def checked(
    stage: Stage, claim: Claim, group: Group, since: date = FIRST
) -> list[tuple[Found, Shown | None]]:
    """Sweep the group; what a free answer alone brings about is looked for again without it."""
    contents = stage.pack.contents
    swept = sweep(contents, group, since=since)
    claim.add(swept, group)
    worked_out = {one.id for one in contents.questions if not one.asked}
    if any(not worked_out.isdisjoint(found.answers) for found in swept.faults):
        swept = sweep(contents, group, free=False, since=since)
        claim.add(swept, group)
    return [
        (
            found,
            next(
                (
                    shown
                    for when in sorted(found.when)[:4]
                    if (shown := stage.counts(group, found, when)) is not None
                ),
                None,
            ),
        )
        for found in swept.faults
    ]


def tiles(stage: Stage) -> Claim:
    claim = Claim(
        "tiles", "Each tile has exactly one outcome wherever it stands, for all answers on all days."
    )
    for tile in stage.pack.contents.tiles:
        claim.subjects += 1
        claim.faults += [
            _tile_fault(tile, found, shown) for found, shown in checked(stage, claim, tile_group(tile))
        ]
    return claim


def tile_group(tile: Tile) -> Group:
    outcomes = tuple(Ref("outcome", f"{tile.id}.{one.id}") for one in tile.outcome)
    guards = (Guard(f"tile {tile.id}", tile.when),) if tile.when else ()
    return Group(f"tile {tile.id}", outcomes, guards, at_least=1, at_most=1)


def _tile_fault(tile: Tile, found: Found, shown: Shown | None) -> Fault:
    held = [ref.id.split(".")[1] for ref in found.holding]
    expect = {"glance": {tile.id: held[-1]}} if found.verdict == "clash" else {}
    return fault(
        found.verdict,
        f"tile {tile.id}",
        _SAYS[found.verdict].format(held=", ".join(held)),
        found.when,
        found.answers,
        shown,
        **expect,
    )


def openings(stage: Stage) -> Claim:
    claim = Claim("openings", "At most one opening holds, but for the fallback, and the fallback is needed.")
    records = stage.pack.contents.openings
    own = tuple(Ref("opening", one.id) for one in records if not one.fallback)
    claim.subjects = len(records)
    if own:
        for found, shown in checked(stage, claim, Group("openings", own, at_most=1)):
            held = [ref.id for ref in found.holding]
            claim.faults.append(
                fault(
                    "clash",
                    f"opening {held[0]}",
                    f"several openings hold: {', '.join(held)}.",
                    found.when,
                    found.answers,
                    shown,
                    opening=held[-1],
                )
            )
    for one in records:
        if one.fallback and not _leads(stage, claim, Ref("opening", one.id), own, surely=False):
            claim.faults.append(
                fault("dead", f"opening {one.id}", "wherever it holds another opening holds too.")
            )
    return claim


def timelines(stage: Stage) -> Claim:
    claim = Claim(
        "timelines", "Each timeline is the first that holds for some answers: only the first is drawn."
    )
    refs = tuple(Ref("timeline", one.id) for one in stage.pack.contents.timelines)
    claim.subjects = len(refs)
    for number, ref in enumerate(refs):
        if not _leads(stage, claim, ref, refs[:number]):
            claim.faults.append(fault("dead", ref, "wherever it holds an earlier timeline holds too."))
    return claim


def _leads(stage: Stage, claim: Claim, ref: Ref, before: tuple[Ref, ...], *, surely: bool = True) -> bool:
    """Can it hold while none of the others does? `surely`: with all answered; else the others may be open."""
    part = Part(stage.pack.contents, Group(f"{ref} alone", (ref, *before)))
    for scene, when in scenes(part):
        claim.regions += len(when)
        if ref in scene.members:
            for case in Cases(scene).all(_alone(scene, ref, surely), eager=True):
                claim.cases += 1
                if case.verdict == "found":
                    return True
    return False


def _alone(scene: Scene, ref: Ref, surely: bool) -> Judge:
    own, others = scene.members[ref], [rule for one, rule in scene.members.items() if one != ref]

    def judge(board: Board) -> tuple[Verdict, list[Rule]]:
        state, states = board.match(own).state, [board.match(rule).state for rule in others]
        if state == NO or YES in states:
            return "fine", []
        waiting = [rule for rule, one in zip(others, states, strict=True) if one == OPEN]
        if state == OPEN:
            return "undecided", [own]
        return ("undecided", waiting) if waiting and surely else ("found", [])

    return judge
