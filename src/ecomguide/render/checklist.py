"""One page to tick: what to do, by when, who does it, and which papers to keep.

First come the days that are running and the first steps, then what has a day, by its day, then what else
must be done. Where these do not fit, the template leaves off the last of them, counts them, and sends the
reader to the guide.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from ecomguide.guide.model import ClockCard, Guide, Item
from ecomguide.render import LETTER, pdf
from ecomguide.render.frame import frame
from ecomguide.render.phrases import Phrases
from ecomguide.render.typeset import typeset


def render(guide: Guide, paper: str = LETTER) -> bytes:
    """Raises CannotDraw."""
    if guide.off_ramp is not None:
        return pdf.render(guide, paper)
    return typeset("checklist", checklist(guide, paper))


def checklist(guide: Guide, paper: str) -> dict[str, Any]:
    say = Phrases(guide.stamp.language)
    first, dated, others = sorted_by_urgency(guide)
    notes = _assumed(guide, [*first, *dated])
    clocks = guide.opening.clocks if guide.opening else ()
    groups = [
        {"title": say("clocks"), "rows": [_clock(clock, notes, say) for clock in clocks]},
        {"title": say("first"), "rows": [_row(item, notes, say) for item in first]},
        {"title": say("then_dated"), "rows": [_row(item, notes, say) for item in dated]},
    ]
    may = sum(item.verdict == "may" for item in guide.items())
    return frame(guide, paper, say) | {
        "title": f"{say('checklist')}: {guide.subject}",
        "lead": say("checklist_lead"),
        "do_not": guide.opening.do_not if guide.opening else (),
        "groups": [group for group in groups if group["rows"]],
        "others": [_row(item, notes, say) for item in others],
        "more": say("more_steps", count="\0").split("\0"),
        "may": say("may_count", count=may) if may else None,
        "keep": papers_to_keep(guide),
        "notes": [
            f"{say('note', number=n).capitalize()}. {say.assumed(words)}" for words, n in notes.items()
        ],
    }


def sorted_by_urgency(guide: Guide) -> tuple[list[Item], list[Item], list[Item]]:
    """The first steps; what is sure and has a deadline, by its day; the other musts in the guide's order."""
    sure = {item.id: item for item in guide.items() if item.verdict == "applies"}
    first = [sure.pop(id_) for id_ in guide.first if id_ in sure]
    dated = [item for item in sure.values() if item.deadlines and item.weight != "know"]
    others = [item for item in sure.values() if item.weight == "must" and not item.deadlines]
    return first, sorted(dated, key=_soonest), others


def _soonest(item: Item) -> tuple[bool, date]:
    days = [due.date for due in item.deadlines if due.date is not None]
    return not days, min(days, default=date.max)


def papers_to_keep(guide: Guide) -> tuple[str, ...]:
    """Each once, though several items may name it."""
    sure = (item for item in guide.items() if item.verdict == "applies")
    return tuple(dict.fromkeys(words for item in sure for words in item.keep))


def _assumed(guide: Guide, items: list[Item]) -> dict[str, int]:
    """What the days rest on, numbered: said once below the list."""
    clocks = guide.opening.clocks if guide.opening else ()
    said = [clock.assumed for clock in clocks] + [due.assumed for item in items for due in item.deadlines]
    return {words: number for number, words in enumerate(dict.fromkeys(filter(None, said)), 1)}


def _clock(clock: ClockCard, notes: dict[str, int], say: Phrases) -> dict[str, Any]:
    """A card without haste has no day: what it says stands below."""
    has_day = clock.date is not None or clock.tone != "calm"
    counted = clock.says if clock.date is not None or not has_day else ""
    return {
        "title": clock.label,
        "by": (say.day_or_passed(clock.date, clock.past) if clock.date else clock.says) if has_day else "",
        "past": clock.past,
        "note": _note(clock.assumed, notes, say),
        "more": [words for words in (" · ".join(filter(None, (counted, clock.note))),) if words],
        "who": "",
    }


def _row(item: Item, notes: dict[str, int], say: Phrases) -> dict[str, Any]:
    """Its title, and below it what each deadline asks, or the first action where there is no deadline."""
    dues = sorted(item.deadlines, key=lambda due: (due.date is None, due.date or date.max))
    several = len(dues) > 1
    more = [f"{say.by(due)}: {due.label}" if several else _sentence(due.label) for due in dues]
    return {
        "title": item.title,
        "by": say.by(dues[0]) if dues else "",
        "past": bool(dues) and dues[0].past,
        "note": _note(dues[0].assumed, notes, say) if dues else "",
        "more": more or list(item.actions[:1]),
        "who": _sentence(", ".join(say(party).lower() for party in item.who)),
        "others": ", ".join(say(party).lower() for party in item.who if party != "you"),
    }


def _note(assumed: str | None, notes: dict[str, int], say: Phrases) -> str:
    return say("note", number=notes[assumed]) if assumed in notes else ""


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
