"""About how tall the parts of a guide's page will be, before any of it is made: for a scroll bar that tells
the truth. In pixels, before scaling; the room between two parts is counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ecomguide.guide.model import Item
from ecomguide.ui.parts.guide_tail import MOST_LIMITS
from ecomguide.ui.parts.item_card import likely_inside, starts_open

if TYPE_CHECKING:
    from ecomguide.ui.parts.stretches import Stretches

TITLE, CLOSED, GROUP, CONTACT, LIMIT, A_LINE, FOLD = 56, 72, 150, 330, 170, 36, 56
HEAD = (50, 57, 176, 220)


def likely_heights(page: Stretches, stretch: str) -> tuple[float, ...]:
    guide = page.session.guide
    kind, _, id_ = stretch.partition(":")
    match kind:
        case "glance":
            return HEAD
        case "first":
            by_id = {item.id: item for item in guide.items()}
            return (TITLE, *(_card(page, by_id[one]) for one in guide.first))
        case "section":
            return _section(page, id_)
        case "contacts":
            return (TITLE, *(CONTACT for _ in guide.contacts))
        case "limits":
            return (TITLE, A_LINE, *(LIMIT for _ in guide.limits[:MOST_LIMITS]), FOLD, FOLD)
        case "costs":
            return (TITLE, 120 + 150 * len(guide.costs.lines))
        case "answers":
            return (TITLE, 40 + 78 * len(guide.answers), FOLD)
        case _:
            return (TITLE, FOLD)


def _section(page: Stretches, id_: str) -> tuple[float, ...]:
    part = next(one for one in page.parts if one.id == id_)
    above = () if page.session.guide.opening is not None else page.session.guide.first
    shown_above = [item for item in part.items if item.id in above]
    applies = [item for item in part.items if item.verdict == "applies" and item.id not in above]
    may = any(item.verdict == "may" and item.id not in above for item in part.items)
    return (
        TITLE,
        *((A_LINE,) if part.says else ()),
        *((A_LINE + 44 * len(shown_above),) if shown_above else ()),
        *(_card(page, item) for item in applies),
        *((GROUP,) if may else ()),
    )


def _card(page: Stretches, item: Item) -> float:
    is_done = page.session.is_done(item.id)
    opens = starts_open(item, is_first=item.id in page.session.guide.first, is_done=is_done)
    return CLOSED + (likely_inside(item) if page.open_items.get(item.id, opens) else 0)
