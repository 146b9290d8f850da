"""Topics that say nearly the same: one of two would do, unless they never stand together."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from ecomguide.authoring.lint.records import where
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft
from ecomguide.pack.schema import Span, Topic

MOST_SHARED = 0.6
RUN = 3
"""Words in a row that count as the same."""
FEWEST_RUNS = 8
"""Two bodies of a few words may well be alike."""
WORD = re.compile(r"[\w’']+")


def check(draft: Draft) -> Iterator[Problem]:
    assert draft.contents is not None
    topics = {topic.id: topic for topic in draft.contents.topics}
    runs = {id_: _runs(topic) for id_, topic in topics.items()}
    using: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for id_, own in runs.items():
        for run in own:
            using[run].append(id_)
    shared = Counter(pair for ids in using.values() for pair in combinations(ids, 2))
    for (one, other), count in shared.items():
        shorter = min(len(runs[one]), len(runs[other]))
        part = count / shorter
        if part > MOST_SHARED and shorter >= FEWEST_RUNS and not _apart(topics[one], topics[other]):
            yield Problem(
                **where(draft, topics[other], "text.body"),
                code="near-duplicate",
                says=f"{part:.0%} of it stands in {draft.file_of(topics[one])} too.",
                hint="Make it one topic, or declare that they exclude each other.",
            )


def _runs(topic: Topic) -> frozenset[tuple[str, ...]]:
    words = WORD.findall(topic.text.body.casefold())
    return frozenset(zip(*(words[start:] for start in range(RUN)), strict=False))


def _apart(one: Topic, other: Topic) -> bool:
    """They never stand in one guide: declared (and proven), or by their days."""
    if other.id in one.excludes or one.id in other.excludes:
        return True
    return _never_together(one.in_force, other.in_force) or _never_together(one.entered, other.entered)


def _never_together(one: Span, other: Span) -> bool:
    return any(
        first.to is not None and second.from_ is not None and first.to < second.from_
        for first, second in ((one, other), (other, one))
    )
