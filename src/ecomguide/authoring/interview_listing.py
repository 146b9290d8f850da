"""The interview as a list: for the command line, for tools that fill in answers, and for authors."""

from __future__ import annotations

import json
from typing import Any

from ecomguide.interview.answers import UNSURE
from ecomguide.pack.edition import Days, Edition
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Question

_TAKES = {
    "one": "one option id",
    "many": "a list of option ids",
    "yes_no": "true or false",
    "money": 'dollars, such as "1200.50", or {"band": id}',
    "country": "two letters of a country, such as CN",
    "date": "a day, such as 2027-01-15",
    "place": "a ZIP code or two letters of a state",
    "tariff": "a tariff number of 4, 6, 8 or 10 digits, such as 3406.00.00",
}


def as_json(pack: Pack) -> str:
    return json.dumps(
        [_plain(pack, question) for question in pack.contents.questions], ensure_ascii=False, indent=2
    )


def _plain(pack: Pack, question: Question) -> dict[str, Any]:
    records = _records(_edition(pack), question.id)
    return {
        "id": question.id,
        "group": question.group,
        "kind": question.kind,
        "asks": question.asks,
        "why": question.why,
        "takes": _TAKES[question.kind],
        "per": question.each,
        "not_sure": UNSURE if question.unsure else None,
        "options": [
            {"id": option.id, "label": option.label, "ends": option.ends, "not_sure": option.unsure}
            for option in question.option
        ],
        "bands": [{"id": band.id, "at_most": band.at_most, "over": band.over} for band in question.band],
        "live": {"asked": question.asked, "while_any_can_apply": len(records), "for_example": records[:3]},
    }


def as_text(pack: Pack) -> str:
    edition = _edition(pack)
    lines: list[str] = []
    for question in pack.contents.questions:
        asked = "" if question.asked else " (never asked: worked out, can be corrected)"
        per = " (once per kind of goods)" if question.each else ""
        lines += [
            f"{question.id}: {question.asks}{per}{asked}",
            f"    takes {_TAKES[question.kind]}{f', or {UNSURE}' if question.unsure else ''}",
            f"    {question.why}",
        ]
        lines += [f"      {option.id:24} {option.label}" for option in question.option]
        lines += [f"      {band.id:24} {edition.fill(band.label)}" for band in question.band]
        lines.append(
            f"    asked while any of {len(_records(edition, question.id))} records can hold and needs it"
        )
        lines.append("")
    return "\n".join(lines)


def asked_for(pack: Pack) -> str:
    """For an author: the records behind each question."""
    edition = _edition(pack)
    return "\n".join(
        f"{question.id}: {', '.join(_records(edition, question.id)) or 'nothing: it is never asked'}"
        for question in pack.contents.questions
    )


def _records(edition: Edition, question: str) -> list[str]:
    hinging = [rule.id for rule, _, _ in edition.rules.feeds.get(question, ())]
    using = [rule.id for rule in edition.rules.uses.get(question, ())]
    return list(dict.fromkeys([*hinging, *using]))


def _edition(pack: Pack) -> Edition:
    day = pack.about.checked_through
    return pack.edition(Days(day, day))
