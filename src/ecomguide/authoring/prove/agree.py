"""Claim 3: topics that exclude each other never hold together; topics that cover the same thing leave no day
without."""

from __future__ import annotations

from ecomguide.authoring.prove.faults import Claim, fault
from ecomguide.authoring.prove.group import Group, Ref
from ecomguide.authoring.prove.overview import checked
from ecomguide.authoring.prove.showing import Stage


def excludes(stage: Stage) -> Claim:
    """Speaks of the same goods: in a mixed basket each of two topics may well hold for another kind, and one
    kind alone shows any clash. While the arrival day is not known, topics about goods that arrived in a span
    all stay: that is the program's rule, and no clash."""
    claim = Claim("excludes", "Topics that exclude each other never hold together for the same goods.")
    topics = {topic.id for topic in stage.pack.contents.topics}
    pairs = sorted(
        {
            tuple(sorted((topic.id, other)))
            for topic in stage.pack.contents.topics
            for other in topic.excludes
            if other in topics
        }
    )
    for one, other in pairs:
        claim.subjects += 1
        group = Group(
            f"{one} or {other}", (Ref("topic", one), Ref("topic", other)), at_most=1, goods=1, alone=True
        )
        for found, shown in checked(stage, claim, group):
            claim.faults.append(
                fault(
                    "excludes",
                    f"topic {one}",
                    f"it holds together with {other}, which it excludes.",
                    found.when,
                    found.answers,
                    shown,
                    not_applying=(other,),
                )
            )
    return claim


def covers(stage: Stage) -> Claim:
    """The answers are those under which a topic would hold if it were always in force; sums are read as on
    the day."""
    claim = Claim(
        "covers", "Topics that cover one thing leave no day without one of them, for whom any of them is."
    )
    names: dict[str, list[Ref]] = {}
    for topic in stage.pack.contents.topics:
        if topic.covers:
            names.setdefault(topic.covers, []).append(Ref("topic", topic.id))
    for name, refs in sorted(names.items()):
        claim.subjects += 1
        group = Group(f"covers {name}", tuple(refs), at_least=1, ever=tuple(refs))
        for found, shown in checked(stage, claim, group):
            claim.faults.append(
                fault(
                    "uncovered",
                    f"covers {name}",
                    f"none of {', '.join(ref.id for ref in refs)} holds on these days.",
                    found.when,
                    found.answers,
                    shown,
                    applies=(refs[0].id,),
                )
            )
    return claim
