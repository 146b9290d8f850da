"""Ids and titles stand for one thing each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from ecomguide.authoring.lint.records import where
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft
from ecomguide.pack.schema import Contents


def check(draft: Draft) -> Iterator[Problem]:
    assert draft.contents is not None
    by_title = defaultdict(list)
    for topic in draft.contents.topics:
        by_title[topic.text.title.casefold()].append(topic)
    for topics in by_title.values():
        for topic in topics[1:]:
            yield Problem(
                **where(draft, topic, "text.title"),
                code="title-twice",
                says=f"the title stands in {draft.file_of(topics[0])} too.",
            )
    for record, what, names in _inner_ids(draft.contents):
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield Problem(
                **where(draft, record, f"{what} {name}"), code="id-twice", says=f"this {what} stands twice."
            )


def _inner_ids(contents: Contents) -> Iterator[tuple[Any, str, list[str]]]:
    for question in contents.questions:
        yield question, "option", [option.id for option in question.option]
        yield question, "band", [band.id for band in question.band]
    for tile in contents.tiles:
        yield tile, "outcome", [outcome.id for outcome in tile.outcome]
    for topic in contents.topics:
        yield topic, "deadline", [deadline.id for deadline in topic.deadline]
