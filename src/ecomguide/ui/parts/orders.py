"""In which order the items of a guide stand on the page: the way of the goods, or that of a view."""

from __future__ import annotations

from dataclasses import dataclass

from ecomguide.guide.model import Guide, Item

THE_WAY = ""
"""The guide's own order: its sections."""


@dataclass(frozen=True, slots=True)
class Part:
    """`says`: one line under the title, where the order has one."""

    id: str
    title: str
    says: str
    items: tuple[Item, ...]


def parts_of(guide: Guide, order: str = THE_WAY) -> tuple[Part, ...]:
    """Parts without items are left out. An order that the guide does not know is its own."""
    view = next((one for one in guide.views if one.id == order), None) if order else None
    if view is None:
        return tuple(Part(one.id, one.title, "", one.items) for one in guide.sections if one.items)
    by_id = {item.id: item for item in guide.items()}
    return tuple(
        Part(one.id, one.title, one.says, tuple(by_id[id_] for id_ in one.items))
        for one in view.parts
        if one.items
    )
