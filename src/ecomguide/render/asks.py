"""What a guide asks of the supplier, in the order of a letter: invoice, goods, papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ecomguide.guide.model import Guide, Item
from ecomguide.guide.notes import NOTHING_ASKED
from ecomguide.render.phrases import Phrases

MOST_UNSURE = 12
"""Of more items that only may apply, a letter would be a riddle: they are counted."""
HEADINGS = {"invoice": "on_invoice", "goods": "on_goods", "papers": "in_papers"}


@dataclass(frozen=True, slots=True)
class Ask:
    """What one item asks in one part of the letter. `only_if` says on what it hinges, where it does."""

    item: Item
    words: tuple[str, ...]
    about: str
    only_if: str
    in_time: str


def asks(guide: Guide, say: Phrases) -> dict[str, list[Ask]]:
    """Heading → what is asked under it, what is sure first. A sentence that two items share stands once."""
    found: dict[str, list[Ask]] = {}
    items = [item for item in guide.items() if item.verdict == "applies"]
    if len(unsure := _unsure(guide)) <= MOST_UNSURE:
        items += unsure
    for part, heading in HEADINGS.items():
        said: set[str] = set()
        for item in items:
            words = tuple(one for one in getattr(item.supplier, part) if one not in said)
            said.update(words)
            if words:
                found.setdefault(say(heading), []).append(_ask(item, words, guide, say))
    return found


def lead(guide: Guide, say: Phrases) -> str:
    """The first words: the goods are to come, or there is trouble with goods that are here."""
    return say("supplier_lead" if guide.opening is None else "supplier_lead_trouble")


def waiting(guide: Guide, say: Phrases) -> str | None:
    """How many items may concern the supplier and are left out of the letter."""
    count = len(_unsure(guide))
    return say("asks_wait", count=count) if count > MOST_UNSURE else None


def _unsure(guide: Guide) -> list[Item]:
    return [item for item in guide.items() if item.verdict == "may" and item.supplier != NOTHING_ASKED]


def _ask(item: Item, words: tuple[str, ...], guide: Guide, say: Phrases) -> Ask:
    only_if = say("only_if", what=say.opens(item.hinges_on)) if item.verdict == "may" else ""
    days = "; ".join(_days(item, guide, say))
    return Ask(
        item,
        words,
        say.about(item.for_kinds),
        only_if,
        say("in_time", what=days) if days else "",
    )


def _days(item: Item, guide: Guide, say: Phrases) -> Iterator[str]:
    """Days ahead and before arrival: what the supplier owes is owed before them."""
    stamp = guide.stamp
    drawn_before = any(one.topic == item.id and one.days_from_arrival < 0 for one in guide.timeline)
    for due in item.deadlines:
        before = drawn_before if due.date is None else stamp.today <= due.date < stamp.entry_day
        if before:
            yield f"{due.label}, {say.by(due)}"
