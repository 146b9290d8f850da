"""The guide as JSON: a public contract, described in docs/guide-format.md."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from ecomguide.guide.model import Because, DueDay, Guide, Item, Open, SourceNote, TermNote


def render(guide: Guide) -> bytes:
    return (json.dumps(plain(guide), ensure_ascii=False, indent=2) + "\n").encode()


def plain(value: Any) -> Any:
    """The guide, or a part of it, as JSON values in the words of the contract."""
    if (special := _SPECIAL.get(type(value))) is not None:
        return special(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value


def _item(item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "verdict": item.verdict,
        "for": [{"kind": kind, "name": name} for kind, name in item.for_kinds],
        "weight": item.weight,
        "title": item.title,
        "body": item.body,
        "actions": list(item.actions),
        "exceptions": list(item.exceptions),
        "otherwise": item.otherwise,
        "deadlines": plain(item.deadlines),
        "because": plain(item.because),
        "hinges_on": plain(item.hinges_on),
        "sources": plain(item.sources),
        "status": item.status,
        "in_force": {"from": plain(item.in_force_from), "to": plain(item.in_force_to)},
        "reviewed": plain(item.reviewed_on),
        "check_again": plain(item.check_again),
        "contacts": list(item.contacts),
        "caution": item.note,
        "terms": list(item.terms),
        "who": list(item.who),
        "keep": list(item.keep),
        "supplier": plain(item.supplier),
    }


def _due(due: DueDay) -> dict[str, Any]:
    return {
        "id": due.id,
        "label": due.label,
        "offset": due.words,
        "date": plain(due.date),
        "assumes": due.assumed,
        "set_by": due.set_by,
        "past": due.past,
    }


def _source(source: SourceNote) -> dict[str, Any]:
    return {
        "cite": source.cite,
        "publisher": source.publisher,
        "url": source.url,
        "dated": source.dated,
        "seen": {"on": plain(source.seen_on), "as": source.seen_as},
    }


def _because(because: Because) -> dict[str, Any]:
    return {
        "question": because.question or None,
        "answer": because.answer or None,
        "sentence": because.sentence,
    }


def _open(one: Open) -> dict[str, Any]:
    return {
        "question": one.question,
        "short": one.short,
        "answered": "not_sure" if one.answered_unsure else None,
    }


def _term(term: TermNote) -> dict[str, Any]:
    return {
        "id": term.id,
        "term": term.term,
        "says": term.says,
        "see": [{"id": id_, "term": name} for id_, name in term.see],
        "sources": plain(term.sources),
        "status": term.status,
    }


_SPECIAL: dict[type, Any] = {
    Item: _item,
    DueDay: _due,
    SourceNote: _source,
    Because: _because,
    Open: _open,
    TermNote: _term,
}
