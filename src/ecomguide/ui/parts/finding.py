"""Find in the guide: where words occur, in the order of the page.

Works on the guide itself, so that what is closed or not yet drawn is found as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ecomguide.guide.model import ContactCard, CostLine, Guide, Item
from ecomguide.ui.parts.orders import THE_WAY, parts_of


@dataclass(frozen=True, slots=True)
class Hit:
    """The `number`th place in `text`, which stands in the part of the page called `target`."""

    target: str
    text: str
    number: int = 0


def find(guide: Guide, words: str, order: str = THE_WAY) -> tuple[Hit, ...]:
    """Every place where the words occur, whatever their capitals."""
    wanted = words.casefold().strip()
    if not wanted:
        return ()
    return tuple(
        Hit(target, text, number)
        for target, texts in _targets(guide, order)
        for text in texts
        for number in range(text.casefold().count(wanted))
    )


def _targets(guide: Guide, order: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(target, its texts), in the order of the page."""
    if guide.opening is not None:
        yield "opening", (guide.opening.title, guide.opening.lead)
    first = [item for id_ in guide.first for item in guide.items() if item.id == id_]
    above = [] if guide.opening is not None else first
    for item in above:
        yield f"item:{item.id}", _item(item)
    for one in guide.uncovered:
        yield f"uncovered:{one.kind}", (one.name, one.says)
    for section in parts_of(guide, order):
        # What may apply stands at the end of its section.
        for item in sorted(section.items, key=lambda item: item.verdict == "may"):
            if item not in above:
                yield f"item:{item.id}", _item(item)
    for coming in guide.coming:
        yield f"coming:{coming.id}", (coming.title, coming.body)
    for line in guide.costs.lines:
        yield f"cost:{line.id}", _cost(line)
    for contact in guide.contacts:
        yield f"contact:{contact.id}", _contact(contact)
    for limit in guide.limits:
        yield f"limit:{limit.id}", (limit.title, limit.says)


def _item(item: Item) -> tuple[str, ...]:
    otherwise = (item.otherwise,) if item.otherwise else ()
    return (item.title, item.body, *item.actions, *otherwise, *item.exceptions)


def _cost(line: CostLine) -> tuple[str, ...]:
    return (line.title, line.body)


def _contact(contact: ContactCard) -> tuple[str, ...]:
    return (contact.name, contact.serves, *((contact.if_no_reply,) if contact.if_no_reply else ()))
