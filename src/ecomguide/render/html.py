"""The guide as one web page: no script, no outside file; for screen, phone, paper and screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, TemplateError

from ecomguide.errors import CannotDraw
from ecomguide.guide.model import Guide, Moment
from ecomguide.places import resources
from ecomguide.render import sums
from ecomguide.render.bar import bar_notes, pieces
from ecomguide.render.line import Spot, drawn, rows, spots
from ecomguide.render.marked import Sources, chips, item_links, picked, related, told, unmet
from ecomguide.render.phrases import Phrases, assumptions, linkable, printable_bytes

WIDTH, MARGIN, LINE = 960, 76, 17


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
    spot: Spot


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the timeline; `y` is where it runs."""

    y: float
    dots: tuple[Dot, ...]

    @property
    def count(self) -> int:
        return len(self.dots)


def render(guide: Guide) -> bytes:
    try:
        page = _template(guide.stamp.language).render(_facts(guide))
    except TemplateError as why:
        raise CannotDraw(format="web page", why=why) from why
    return printable_bytes(page)


@lru_cache(maxsize=4)
def _template(language: str) -> Template:
    """Compiled once for each language: that takes longer than all the drawing."""
    say = Phrases(language)
    sources = Sources(say)
    environment = Environment(
        loader=FileSystemLoader(resources() / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals["say"] = say
    environment.filters |= {
        "about": say.about,
        "assumed": say.assumed,
        "checked": say.checked,
        "chips": chips,
        "cited": sources.cited,
        "depends": say.depends,
        "described": sources.described,
        "due": say.due,
        "linkable": linkable,
        "listed": "; ".join,
        "named": say.named,
        "picked": picked,
        "reach": say.reach,
        "related": related,
        "said": say,
        "standing": say.standing,
    }
    return environment.get_template("guide.html.jinja")


def _facts(guide: Guide) -> dict[str, Any]:
    say = Phrases(guide.stamp.language)
    picture, height = _timeline(guide.timeline, say)
    bar = pieces(guide.costs)
    items = guide.items()
    # Numbers, not the pack's ids: an id in the page must be one word and must not clash with our own.
    place = {item.id: f"item-{number}" for number, item in enumerate(items, 1)}
    word_place = {one.id: f"word-{number}" for number, one in enumerate(guide.glossary, 1)}
    return {
        "guide": guide,
        "items": {item.id: item for item in items},
        "place": place,
        "item_links": item_links(items, place) if guide.views else {},
        "cards": {card.id: card for card in guide.contacts},
        "card_place": {card.id: f"contact-{number}" for number, card in enumerate(guide.contacts, 1)},
        "word_place": word_place,
        "terms": told(guide.glossary, word_place),
        "picture": picture,
        "height": height,
        "width": WIDTH,
        "margin": MARGIN,
        "line": LINE,
        "bar": bar,
        "bar_notes": bar_notes(bar),
        "sums": sums,
        "tints": {piece.line: piece.tint for piece in bar if piece.line},
        "notes": assumptions(guide.timeline),
        "unmet": unmet(guide.not_applying[:], say),
    }


def _timeline(timeline: Sequence[Moment], say: Phrases) -> tuple[tuple[Row, ...], float]:
    """The rows of the drawing and its height."""
    found, y = [], 0.0
    for row in rows(drawn(timeline)):
        standing = spots(row, say)
        y += max(len(spot.above) for spot in standing) * LINE + 16
        room = WIDTH - 2 * MARGIN
        found.append(Row(y, tuple(Dot(round(MARGIN + spot.x * room, 1), spot) for spot in standing)))
        y += max(len(spot.below) for spot in standing) * LINE + 26
    return tuple(found), y
