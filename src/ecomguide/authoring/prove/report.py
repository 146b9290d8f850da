"""The proof on paper: text for a person, JSON for the pack. Neither holds a time of day, so that two runs
are equal."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from ecomguide.authoring.prove.faults import Claim, Fault, days_in_words, example_file
from ecomguide.authoring.prove.regions import FIRST, LAST
from ecomguide.interview.entry import to_json
from ecomguide.pack.schema import About

MOST_TOLD = 4
"""Faults of one record in the text; the JSON report holds all that were found."""
METHOD = (
    "Cases are grown by the shipped walk and judged by the shipped board; each stands for all answers that "
    "no line of the claim tells apart, and each day for its region.",
    'An answer "not sure" and a rough amount have no cases of their own: the matcher only ever goes from '
    "open to yes or no as answers are added, so they can leave a verdict open, but bring about no gap and no "
    "clash.",
    "Baskets hold one or two kinds of goods, or three where a fault might need them. A claim that might need "
    "more says so.",
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
    yield from (f"{'':21} not exact: {note}" for note in claim.notes)
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


def _end(claims: Sequence[Claim]) -> Iterator[str]:
    faults = sum(len(claim.faults) for claim in claims)
    cases = sum(claim.cases for claim in claims)
    yield f"{faults} faults." if faults else f"No faults: {len(claims)} claims hold in {cases} cases."


def as_json(about: About, claims: Sequence[Claim]) -> str:
    plain = {
        "pack": about.version,
        "checked_through": about.checked_through.isoformat(),
        "days": [FIRST.isoformat(), LAST.isoformat()],
        "holds": not any(claim.faults for claim in claims),
        "method": list(METHOD),
        "claims": [_plain_claim(claim) for claim in claims],
    }
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def _plain_claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "says": claim.says,
        "subjects": claim.subjects,
        "cases": claim.cases,
        "regions": claim.regions,
        "not_exact": claim.notes,
        "faults": [_plain_fault(one) for one in claim.faults],
    }


def _plain_fault(one: Fault) -> dict[str, Any]:
    return {
        "code": one.code,
        "record": one.record,
        "says": one.says,
        "entry_days": [[region.first.isoformat(), region.last.isoformat()] for region in one.entry],
        "today": [[region.first.isoformat(), region.last.isoformat()] for region in one.todays],
        "answers": to_json(one.answers) if one.answers is not None else None,
        "shown": one.shown,
        "example": example_file(one),
    }
