"""What an answer does to the guide: how much there is to do, what came and what went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ecomguide.guide.items import Items
from ecomguide.guide.model import Item
from ecomguide.guide.timeline import Calendar
from ecomguide.guide.wording import Reasons
from ecomguide.interview.answers import Answers
from ecomguide.interview.walk import Walk, walk
from ecomguide.pack.edition import Edition

_RANK = {"must": 0, "should": 1, "know": 2}


@dataclass(frozen=True, slots=True)
class Shown:
    title: str
    weight: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Snapshot:
    items: Mapping[str, Shown]
    """Empty before the first answer: everything may apply then, which says nothing to anybody."""

    @classmethod
    def of(cls, items: Iterable[Item]) -> Snapshot:
        return cls({item.id: Shown(item.title, item.weight, item.verdict == "applies") for item in items})

    @property
    def must_do(self) -> int:
        return sum(item.certain and item.weight == "must" for item in self.items.values())

    @property
    def may_apply(self) -> int:
        return sum(not item.certain for item in self.items.values())

    def added_since(self, before: Snapshot) -> tuple[str, ...]:
        """Titles that are certain now and were not."""
        had = {id_ for id_, item in before.items.items() if item.certain}
        return _titles({id_: item for id_, item in self.items.items() if item.certain and id_ not in had})

    def removed_since(self, before: Snapshot) -> tuple[str, ...]:
        """Titles that applied, or could have, and no longer do; those that were certain come first."""
        return _titles({id_: item for id_, item in before.items.items() if id_ not in self.items})


def _titles(items: dict[str, Shown]) -> tuple[str, ...]:
    return tuple(
        i.title for i in sorted(items.values(), key=lambda i: (not i.certain, _RANK.get(i.weight, 9)))
    )


def so_far(edition: Edition, walked: Walk) -> Snapshot:
    """The items of the guide and nothing else of it: this is worked out at every answer."""
    if walked.ended is not None or (not walked.known and not walked.unsure):
        return Snapshot({})
    return Snapshot.of(Items(edition, walked, Reasons(edition, walked), Calendar(edition, walked)).shown)


def without(edition: Edition, answers: Answers, question: str) -> Snapshot:
    """The guide as it would be without the answer to a question."""
    return so_far(edition, walk(edition, answers.without(question)))
