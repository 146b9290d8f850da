"""The proof that a pack is whole: nothing dead, nothing missing, nothing that clashes, for all answers and
all days.

`prove` runs every claim with the shipped matcher. `regions` cuts days and dollars, `group` cuts the pack
down to what a claim involves, `cases` grows its cases, `sweep` takes them through the days, `showing` looks
at the outcome in the whole pack. Where baskets of goods would be too many to try, `baskets` says how large
they must be, and `solver` asks z3 (`logic`) whether the scene, as `statement` puts it, can fail. The claims
are `alive`, `asked`, `overview`, `agree`, `figures` and `must`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from ecomguide.authoring.prove import agree, figures, overview
from ecomguide.authoring.prove.alive import records_alive
from ecomguide.authoring.prove.asked import questions_alive
from ecomguide.authoring.prove.faults import Claim
from ecomguide.authoring.prove.must import Must, must_haves
from ecomguide.authoring.prove.showing import Stage
from ecomguide.pack.pack import Pack

Tell = Callable[[str], None]


def prove(pack: Pack, musts: Iterable[Must] = (), tell: Tell = lambda _: None) -> list[Claim]:
    """All claims, each with its faults in a steady order. `tell` hears of each claim when it is done."""
    claims = []
    for claim in _claims(pack, musts):
        claim.faults.sort(key=lambda fault: fault.sort_key)
        tell(f"{claim.id}: {claim.cases} cases, {len(claim.faults)} faults")
        claims.append(claim)
    return claims


def _claims(pack: Pack, musts: Iterable[Must]) -> Iterator[Claim]:
    stage = Stage(pack)
    alive = records_alive(stage)  # first: it learns how to be asked for a day of arrival
    yield alive.claim
    yield questions_alive(stage, alive)
    for claim in (
        overview.openings,
        overview.timelines,
        overview.tiles,
        agree.excludes,
        agree.covers,
        figures.figures,
    ):
        yield claim(stage)
    yield must_haves(stage, musts)
