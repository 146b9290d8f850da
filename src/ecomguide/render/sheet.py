"""A Guide → the plain data that guide.typ sets: finished words, in the order of the page."""

from __future__ import annotations

from typing import Any

from ecomguide.guide.model import ContactCard, Costs, DueDay, Glance, Guide, Item, OpeningWords, SourceNote
from ecomguide.render.bar import pieces
from ecomguide.render.line import drawn, rows, spots
from ecomguide.render.phrases import Phrases, assumptions, linkable
from ecomguide.render.words import WORDS

LINE = 10.0
"""Points from one line of a label to the next."""


def sheet(guide: Guide) -> dict[str, Any]:
    say = Phrases(guide.stamp.language)
    today = guide.stamp.today
    before, between, after = say("page_of", page="\0", pages="\0").split("\0")
    frame = {
        "language": guide.stamp.language,
        "words": {key: say(key) for key in WORDS},
        "program": say("program"),
        "stamp": say.made(guide.stamp),
        "disclaimer": say("disclaimer"),
        "draft": say("draft") if guide.stamp.draft else None,
        "draft_short": say("draft_short"),
        "page_of": [before, between, after],
        "made": [today.year, today.month, today.day],
    }
    return frame | (_off_ramp(guide, say) if guide.off_ramp else _body(guide, say))


def _off_ramp(guide: Guide, say: Phrases) -> dict[str, Any]:
    assert guide.off_ramp is not None
    empty = (
        "glance",
        "settle",
        "timeline",
        "first",
        "sections",
        "uncovered",
        "coming",
        "sources",
        "answers",
        "inferred",
    )
    return {
        **dict.fromkeys(empty, ()),
        "title": guide.off_ramp.title,
        "lead": guide.off_ramp.body,
        "opening": None,
        "costs": {"lines": (), "bar": ()},
        "contacts": [_contact(one, say) for one in guide.contacts],
    }


def _body(guide: Guide, say: Phrases) -> dict[str, Any]:
    names = {card.id: card.name for card in guide.contacts}
    items = {item.id: item for item in guide.items()}
    return {
        "title": guide.subject,
        "lead": say.rules_of(guide.stamp),
        "opening": _opening(guide.opening, say) if guide.opening else None,
        "glance": [_tile(tile, say) for tile in guide.glance],
        "settle": [one.short for one in guide.open_questions],
        **_timeline(guide, say),
        "first": [_first(items[id_], say) for id_ in guide.first if id_ in items],
        "sections": [
            {
                "title": section.title,
                "certain": [_card(item, names, say) for item in section.items if item.verdict == "applies"],
                "may": [_card(item, names, say) for item in section.items if item.verdict == "may"],
            }
            for section in guide.sections
        ],
        "uncovered": [
            {"name": one.name, "says": one.says, "ask": _ask(one.contacts, names)} for one in guide.uncovered
        ],
        "coming": [
            {"title": one.title, "body": one.body, "on": say("coming_on", day=say.long(one.from_day))}
            for one in guide.coming
        ],
        "costs": _costs(guide.costs, say),
        "contacts": [_contact(one, say) for one in guide.contacts],
        "sources": [{**_source(use.source, say), "used_by": "; ".join(use.used_by)} for use in guide.sources],
        "answers": [{"asks": line.asks, "words": line.words} for line in guide.answers],
        "inferred": [one.sentence for one in guide.inferred],
    }


def _source(source: SourceNote, say: Phrases) -> dict[str, Any]:
    return {
        "cite": source.cite,
        "about": say.source(source),
        "url": source.url if linkable(source.url) else None,
    }


def _sources(sources: tuple[SourceNote, ...], say: Phrases) -> list[dict[str, Any]]:
    return [_source(source, say) for source in sources]


def _ask(contacts: tuple[str, ...], names: dict[str, str]) -> str | None:
    return ", ".join(names[id_] for id_ in contacts if id_ in names) or None


def _due(due: DueDay, say: Phrases) -> dict[str, Any]:
    label = f"{due.label} ({say('passed')})" if due.past else due.label
    return {"when": say.due(due), "label": label, "assumed": say.assumed(due.assumed)}


def _card(item: Item, names: dict[str, str], say: Phrases) -> dict[str, Any]:
    goods = ", ".join(name for _, name in item.for_kinds)
    return {
        "title": item.title,
        "weight": item.weight,
        "weight_words": say.named(item.weight),
        "depends": say.depends(item.hinges_on) if item.verdict == "may" else None,
        "goods": say("for_goods", goods=goods) if goods else None,
        "due": [_due(due, say) for due in item.deadlines],
        "body": item.body,
        "caution": item.note,
        "actions": item.actions,
        "otherwise": item.otherwise,
        "exceptions": item.exceptions,
        "ask": _ask(item.contacts, names),
        "because": " ".join(reason.sentence for reason in item.because) or None,
        "standing": say.standing(item),
        "sources": _sources(item.sources, say),
    }


def _first(item: Item, say: Phrases) -> dict[str, Any]:
    source = item.sources[0].cite + " · " if item.sources else ""
    return {
        "title": item.title.rstrip(".") + ".",
        "body": item.body,
        "by": say.soonest(item.deadlines),
        "because": " ".join(reason.sentence for reason in item.because),
        "source": source + say.named(item.status),
    }


def _opening(opening: OpeningWords, say: Phrases) -> dict[str, Any]:
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
        "standing": say.named(opening.status).capitalize(),
        "sources": _sources(opening.sources, say),
    }


def _tile(tile: Glance, say: Phrases) -> dict[str, Any]:
    return {"title": tile.title, "says": tile.says, "note": tile.note, "open": say.still_open(tile)}


def _timeline(guide: Guide, say: Phrases) -> dict[str, Any]:
    notes = assumptions(guide.timeline)
    picture = []
    for row in rows(drawn(guide.timeline)):
        captions = tuple(say.day_and_month(one.date) if one.date else one.words for one in row)
        standing = spots(row, captions)
        y = max(len(spot.above) for spot in standing) * LINE + 12
        height = y + max(len(spot.below) for spot in standing) * LINE + 16
        dots = [
            {"x": spot.x, "above": spot.above, "below": spot.below, "arrival": spot.arrival}
            for spot in standing
        ]
        picture.append({"y": y, "height": height, "dots": dots})
    return {
        "timeline_title": guide.timeline_title,
        "picture": picture,
        "picture_alt": say("picture", count=len(drawn(guide.timeline))),
        "timeline": [
            {
                "when": say.at(one),
                "words": say.counted(one, notes),
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


def _costs(costs: Costs, say: Phrases) -> dict[str, Any]:
    bar = pieces(costs)
    tints = {piece.line: piece.tint for piece in bar if piece.line}
    return {
        "says": costs.says,
        "total": None if costs.total is None else say.money(costs.total),
        "bar": [{"start": piece.start, "width": piece.width, "tint": piece.tint} for piece in bar],
        "lines": [
            {
                "title": line.title,
                "may": say("may_short") if line.verdict == "may" else None,
                "tint": tints.get(line.id),
                "amount": "–" if line.amount is None else say.money(line.amount),
                "formula": line.formula,
                "because_none": line.because_none,
                "body": line.body,
                "status": say.named(line.status).capitalize(),
                "sources": _sources(line.sources, say),
                "collector": say.named(line.collector),
            }
            for line in costs.lines
        ],
    }


def _contact(one: ContactCard, say: Phrases) -> dict[str, Any]:
    return {
        "name": one.name,
        "serves": one.serves,
        "lines": [
            {"label": label, "value": value, "url": _address(value, one)} for label, value in say.reach(one)
        ],
        "have_ready": one.have_ready,
        "checked": say.checked(one),
        "sources": _sources(one.sources, say),
    }


def _address(value: str, one: ContactCard) -> str | None:
    if value in one.emails:
        return f"mailto:{value}"
    return value if linkable(value) else None
