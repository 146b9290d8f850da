"""Items, charges, contacts, limits and terms as the plain data that guide.typ sets in its columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ecomguide.guide.model import ContactCard, Costs, DueDay, Guide, GuideSection, Item
from ecomguide.render import sums
from ecomguide.render.bar import bar_notes, pieces
from ecomguide.render.cited import Cited
from ecomguide.render.phrases import Phrases, linkable

FEW = 5
"""So many items that only may apply are too many to be told at length."""


def sections(guide: Guide, cited: Cited, say: Phrases) -> list[dict[str, Any]]:
    names = {card.id: card.name for card in guide.contacts}
    few = sum(item.verdict == "may" for item in guide.items()) < FEW
    found: list[dict[str, Any]] = []
    for section in guide.sections:
        may = [item for item in section.items if item.verdict == "may"]
        found.append(
            {
                "title": section.title,
                "certain": [
                    _card(item, names, cited, say) for item in section.items if item.verdict == "applies"
                ],
                "may": [_card(item, names, cited, say) for item in may] if few else [],
                "short": [] if few else _by_what_decides(section, cited, say),
                "lead": None if few or any(one["short"] for one in found) else say("may_lead"),
            }
        )
    return found


def _by_what_decides(section: GuideSection, cited: Cited, say: Phrases) -> list[dict[str, Any]]:
    groups: dict[str, list[Item]] = {}
    for item in section.items:
        if item.verdict == "may":
            groups.setdefault(say("decides", what=say.opens(item.hinges_on)), []).append(item)
    return [
        {"decides": decides, "items": [_short(item, cited, say) for item in items]}
        for decides, items in groups.items()
    ]


def _short(item: Item, cited: Cited, say: Phrases) -> dict[str, Any]:
    cite = cited.cite(item.sources)
    return {
        "title": item.title,
        "due": [_due(due, say) for due in item.deadlines],
        "cite": {**cite, "words": f"{say.named(item.weight)} · {say.named(item.status)}"},
    }


def _due(due: DueDay, say: Phrases) -> dict[str, Any]:
    label = f"{due.label} ({say('passed')})" if due.past else due.label
    return {"when": say.due(due), "label": label, "assumed": say.assumed(due.assumed)}


def _card(item: Item, names: dict[str, str], cited: Cited, say: Phrases) -> dict[str, Any]:
    standing = say.standing(item, usual_day=cited.usual_day, inside=True)
    return {
        "id": item.id,
        "title": item.title,
        "weight": item.weight,
        "weight_words": say.named(item.weight),
        "depends": say.depends(item.hinges_on) if item.verdict == "may" else None,
        "goods": ", ".join(name for _, name in item.for_kinds) or None,
        "due": [_due(due, say) for due in item.deadlines],
        "body": item.body,
        "caution": item.note,
        "actions": item.actions,
        "otherwise": item.otherwise,
        "exceptions": item.exceptions,
        "ask": asked(item.contacts, names),
        "because": " ".join(reason.sentence for reason in item.because) or None,
        "cite": cited.cite(item.sources, standing),
    }


def asked(contacts: tuple[str, ...], names: dict[str, str]) -> str | None:
    return ", ".join(names[id_] for id_ in contacts if id_ in names) or None


def charges(
    costs: Costs, cited: Cited, say: Phrases, told: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """`told`: the titles of the items that stand on the paper in full, which a charge can point to."""
    bar = pieces(costs)
    tints = {piece.line: piece.tint for piece in bar if piece.line}
    lines = [
        {
            "title": line.title,
            "may": say("may_short") if line.verdict == "may" else None,
            "tint": tints.get(line.id),
            "amount": sums.amount(line, say),
            "formula": sums.worked_out(line),
            "went_in": "; ".join(sums.went_in(one, say) for one in line.inputs),
            "topic": line.topic if line.topic in (told or {}) else None,
            "read_on": say("read_on_about", title=(told or {}).get(line.topic or "", "")),
            "because_none": sums.reason(line),
            "body": line.body,
            "cite": cited.cite(line.sources, say.named(line.status), say.named(line.collector)),
        }
        for line in costs.lines
    ]
    return {
        "says": costs.says,
        "total": sums.whole(costs, say),
        "bar": [{"start": one.start, "width": one.width, "tint": one.tint, "sure": one.sure} for one in bar],
        "bar_notes": [say(note) for note in bar_notes(bar)],
        "lines": lines,
    }


def contact(one: ContactCard, cited: Cited, say: Phrases) -> dict[str, Any]:
    ways: dict[str, list[dict[str, Any]]] = {}
    for label, value in say.reach(one):
        ways.setdefault(label, []).append({"value": value, "url": _address(value, one)})
    return {
        "name": one.name,
        "serves": one.serves,
        "ways": [{"label": label, "values": values} for label, values in ways.items()],
        "have_ready": one.have_ready,
        "cite": cited.cite(one.sources, say.named(one.status), *_checked(one, cited, say)),
    }


def _checked(one: ContactCard, cited: Cited, say: Phrases) -> tuple[str, ...]:
    return () if one.checked_on == cited.usual_day else (say("reviewed", day=say.short(one.checked_on)),)


def _address(value: str, one: ContactCard) -> str | None:
    if value in one.emails:
        return f"mailto:{value}"
    return value if linkable(value) else None


def limits(guide: Guide, cited: Cited, say: Phrases) -> list[dict[str, Any]]:
    names = {card.id: card.name for card in guide.contacts}
    return [
        {
            "title": one.title,
            "covered": say.named(one.covered),
            "partly": one.covered == "partly",
            "says": one.says,
            "ask": asked(one.contacts, names),
            "cite": cited.cite(one.sources, say.named(one.status)),
        }
        for one in guide.limits
    ]


def glossary(guide: Guide, cited: Cited, say: Phrases) -> list[dict[str, Any]]:
    explained = {one.id for one in guide.glossary}
    return [
        {
            "term": one.term,
            "says": one.says,
            "see": say.see_also(one, explained) or None,
            # A list of terms is dense: the citation stands with its number at the end.
            "cite": {**cited.cite(one.sources), "words": say.named(one.status)},
        }
        for one in guide.glossary
    ]
