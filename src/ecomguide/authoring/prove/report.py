"""The proof on paper: text for a person, and what the pack carries. Neither holds a time of day or anything
that hangs on the speed of a computer, so that two runs are equal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ecomguide.authoring.prove.faults import Claim, Fault, days_in_words, example_file
from ecomguide.authoring.prove.regions import FIRST, LAST
from ecomguide.interview.entry import to_json
from ecomguide.pack.schema import About, Proof, ProvenClaim, ProvenFault

MOST_TOLD, ALL = 4, 1_000_000
"""Faults of one record, and names in one note, in the text; the JSON report holds all that were found."""
METHOD = (
    "Cases are grown by the shipped walk and judged by the shipped board; each stands for all answers that "
    "no line of the claim tells apart, and each day for its region.",
    'An answer "not sure" and a rough amount have no cases of their own: the matcher only ever goes from '
    "open to yes or no as answers are added, so they can leave a verdict open, but bring about no gap and no "
    "clash.",
    "Baskets hold one or two kinds of goods, or three where a fault might need them. Where one might need "
    "still more, as counted from the lines of the claim, z3 was asked for one; wherever z3 was asked, it had "
    "to say the same of the small baskets as the cases do.",
    "Off-ramps are left out: they show no topics and no tiles.",
    "The day of entry runs over the whole span; today runs from the day of the check on.",
)


def as_text(about: About, claims: Sequence[Claim]) -> str:
    return "\n".join(
        [*_head(about), *(line for claim in claims for line in _claim_lines(claim)), *_end(claims)]
    )


def _head(about: About) -> Iterator[str]:
    yield f"{about.title}, {about.version}: proof for all answers and every day from {FIRST} to {LAST}"
    yield ""


def _claim_lines(claim: Claim) -> Iterator[str]:
    state = "holds" if not claim.faults else f"{len(claim.faults)} faults"
    yield f"{claim.id:10} {state:10} {claim.says}"
    yield f"{'':21} {claim.subjects} subjects, {claim.cases} cases, {claim.regions} regions of days"
    yield from (f"{'':21} by the solver: {note}" for note in _notes(claim.solved, MOST_TOLD))
    yield from (f"{'':21} not exact: {note}" for note in _notes(claim.short, MOST_TOLD))
    told: Counter[str] = Counter()
    for one in claim.faults:
        told[one.record] += 1
        if told[one.record] > MOST_TOLD:
            continue
        yield ""
        yield f"  {one.record}: {one.says} [{one.code}]"
        yield from (f"    {words}" for words in days_in_words(one))
        if one.answers is not None:
            yield f"    example{'' if one.shown else ' (the whole pack does not get there)'}:"
            yield from (f"      {line}".rstrip() for line in example_file(one).splitlines())
    for record, count in told.items():
        if count > MOST_TOLD:
            yield f"  {record}: {count - MOST_TOLD} more, in the JSON report."
    yield ""


def _notes(notes: dict[str, list[str]], most: int) -> Iterator[str]:
    for words, of in sorted(notes.items()):
        more = f" and {len(of) - most} more" if len(of) > most else ""
        yield f"{words}: {', '.join(of[:most])}{more}."


def _end(claims: Sequence[Claim]) -> Iterator[str]:
    faults = sum(len(claim.faults) for claim in claims)
    cases = sum(claim.cases for claim in claims)
    yield f"{faults} faults." if faults else f"No faults: {len(claims)} claims hold in {cases} cases."


def as_proof(about: About, claims: Sequence[Claim], folder: str, promises: str) -> Proof:
    """What the pack will carry. `folder`, `promises`: digests of what it was made for."""
    return Proof(
        version=about.version,
        checked_through=about.checked_through,
        folder=folder,
        promises=promises,
        days=(FIRST, LAST),
        holds=not any(claim.faults for claim in claims),
        method=METHOD,
        claims=tuple(map(_proven, claims)),
    )


def _proven(claim: Claim) -> ProvenClaim:
    return ProvenClaim(
        id=claim.id,
        says=claim.says,
        subjects=claim.subjects,
        cases=claim.cases,
        regions=claim.regions,
        not_exact=tuple(_notes(claim.short, ALL)),
        by_solver=tuple(_notes(claim.solved, ALL)),
        faults=tuple(map(_proven_fault, claim.faults)),
    )


def _proven_fault(one: Fault) -> ProvenFault:
    return ProvenFault(
        code=one.code,
        record=one.record,
        says=one.says,
        entry_days=tuple((region.first, region.last) for region in one.entry),
        todays=tuple((region.first, region.last) for region in one.todays),
        answers=to_json(one.answers) if one.answers is not None else None,
        shown=one.shown,
        example=example_file(one),
    )
