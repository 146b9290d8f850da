"""A Guide → the plain data that guide.typ sets: finished words, in the order of the page."""

from __future__ import annotations

from typing import Any

from ecomguide.guide.model import Glance, Guide, Item, OpeningWords
from ecomguide.render.cited import Cited
from ecomguide.render.entries import asked, charges, contact, glossary, limits, sections
from ecomguide.render.frame import frame
from ecomguide.render.line import drawn, rows, spots
from ecomguide.render.phrases import Phrases, assumptions

LINE = 10.0
"""Points from one line of a label to the next."""
PARTS = (
    "glance",
    "settle",
    "timeline",
    "first",
    "sections",
    "uncovered",
    "coming",
    "answers",
    "inferred",
    "limits",
    "glossary",
)


def sheet(guide: Guide, paper: str) -> dict[str, Any]:
    say, cited = Phrases(guide.stamp.language), Cited(guide)
    whole = frame(guide, paper, say) | {
        "contacts": [contact(one, cited, say) for one in guide.contacts],
        "sources": cited.list(),
        "sources_lead": say("sources_lead", day=say.short(cited.usual_day)),
    }
    return whole | (_off_ramp(guide) if guide.off_ramp else _body(guide, cited, say))


def _off_ramp(guide: Guide) -> dict[str, Any]:
    assert guide.off_ramp is not None
    return {
        **dict.fromkeys(PARTS, ()),
        "ends": True,
        "title": guide.off_ramp.title,
        "lead": guide.off_ramp.body,
        "opening": None,
        "costs": {"lines": (), "bar": ()},
    }


def _body(guide: Guide, cited: Cited, say: Phrases) -> dict[str, Any]:
    names = {card.id: card.name for card in guide.contacts}
    items = {item.id: item for item in guide.items()}
    full = {item.id: item.title for item in items.values() if item.verdict == "applies"}
    return {
        "ends": False,
        "title": guide.subject,
        "lead": say.rules_of(guide.stamp),
        "opening": _opening(guide.opening, cited, say) if guide.opening else None,
        "glance": [_tile(tile, cited, say) for tile in guide.glance],
        "settle": [one.short for one in guide.open_questions],
        **_timeline(guide, say),
        "first": [_first(items[id_], cited, say) for id_ in guide.first if id_ in items],
        "sections": sections(guide, cited, say),
        "uncovered": [
            {"name": one.name, "says": one.says, "ask": asked(one.contacts, names)} for one in guide.uncovered
        ],
        "coming": [
            {"title": one.title, "body": one.body, "on": say("coming_on", day=say.long(one.from_day))}
            for one in guide.coming
        ],
        "costs": charges(guide.costs, cited, say, full),
        "answers": [{"asks": line.asks, "words": line.words} for line in guide.answers],
        "inferred": [one.sentence for one in guide.inferred],
        "limits": limits(guide, cited, say),
        "glossary": glossary(guide, cited, say),
    }


def _first(item: Item, cited: Cited, say: Phrases) -> dict[str, Any]:
    return {
        "id": item.id,
        "title": item.title.rstrip(".") + ".",
        "body": item.body,
        "by": say.soonest(item.deadlines),
        "because": " ".join(reason.sentence for reason in item.because),
        "cite": cited.cite(item.sources, say.named(item.status), one=True),
    }


def _opening(opening: OpeningWords, cited: Cited, say: Phrases) -> dict[str, Any]:
    return {
        "title": opening.title,
        "lead": opening.lead,
        "clocks": [
            {
                "label": clock.label,
                "tone": clock.tone,
                "says": say.clock(clock),
                "note": say.clock_note(clock),
                "assumed": say.assumed(clock.assumed),
            }
            for clock in opening.clocks
        ],
        "lines_title": opening.lines_title or say("line"),
        "lines": [{"name": row.name, "whose": row.whose, "says": row.says} for row in opening.lines],
        "do_not": opening.do_not,
        "cite": cited.cite(opening.sources, say.named(opening.status)),
    }


def _tile(tile: Glance, cited: Cited, say: Phrases) -> dict[str, Any]:
    return {
        "title": tile.title,
        "says": tile.says,
        "note": tile.note,
        "open": say.still_open(tile),
        # A tile is too narrow for a citation.
        "cite": {**cited.cite(tile.sources), "words": say.named(tile.status)},
    }


def _timeline(guide: Guide, say: Phrases) -> dict[str, Any]:
    notes = assumptions(guide.timeline)
    picture = []
    for row in rows(drawn(guide.timeline)):
        standing = spots(row, say)
        y = max(len(spot.above) for spot in standing) * LINE + 12
        height = y + max(len(spot.below) for spot in standing) * LINE + 10
        dots = [
            {"x": spot.x, "above": spot.above, "below": spot.below, "arrival": spot.arrival}
            for spot in standing
        ]
        picture.append({"y": y, "height": height, "dots": dots})
    return {
        "timeline_title": guide.timeline_title,
        "picture": picture,
        "picture_alt": say("picture_here", count=len(drawn(guide.timeline)), title=say("days")),
        "timeline": [
            {
                "when": say.at(one),
                "counted": say.counted(one, notes),
                "label": one.label,
                "set_by": say.set_by(one.set_by),
                "arrival": one.is_anchor,
            }
            for one in guide.timeline
        ],
        "notes": [
            f"{say('note', number=number).capitalize()}. {say.assumed(words)}"
            for words, number in notes.items()
        ],
    }
