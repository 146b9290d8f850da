"""Ids and titles stand for one thing each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ecomguide.authoring.lint.records import where
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft


def check(draft: Draft) -> Iterator[Problem]:
    assert draft.contents is not None
    by_title = defaultdict(list)
    for topic in draft.contents.topics:
        by_title[topic.text.title.casefold()].append(topic)
    for topics in by_title.values():
        for topic in topics[1:]:
            yield Problem(**where(draft, topic, "text.title"), code="title-twice",
                          says=f"the title stands in {draft.file_of(topics[0])} too.")
    for question in draft.contents.questions:
        names = [option.id for option in question.option]
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield Problem(**where(draft, question, f"option {name}"), code="id-twice", says="this option stands twice.")
