"""A sheet for a customs broker: the facts as answered, what seems to apply, and blanks for what is open."""

from __future__ import annotations

from typing import Any

from ecomguide.guide.model import Guide, Item, Open
from ecomguide.render import LETTER, pdf
from ecomguide.render.cited import named_source
from ecomguide.render.frame import frame
from ecomguide.render.phrases import Phrases
from ecomguide.render.typeset import typeset

MOST_DECIDED = 3
"""So many titles show what an open question decides; the rest are counted."""


def render(guide: Guide, paper: str = LETTER) -> bytes:
    """Raises CannotDraw."""
    if guide.off_ramp is not None:
        return pdf.render(guide, paper)
    return typeset("broker_sheet", broker_sheet(guide, paper))


def broker_sheet(guide: Guide, paper: str) -> dict[str, Any]:
    say = Phrases(guide.stamp.language)
    sure = [item for item in guide.items() if item.verdict == "applies"]
    believed = [item for item in sure if concerns_the_broker(item)]
    return frame(guide, paper, say) | {
        "title": say("broker_sheet"),
        "subject": guide.subject,
        "rules": say.rules_of(guide.stamp),
        "lead": say("broker_lead"),
        "facts": [{"fact": line.short, "words": line.words} for line in guide.answers],
        "taken": [one.sentence for one in guide.inferred],
        "glance": [
            {
                "title": tile.title,
                "says": tile.says,
                "note": " ".join(words for words in (tile.note, say.still_open(tile)) if words),
                "cite": named_source(tile.sources, say.named(tile.status)),
            }
            for tile in guide.glance
        ],
        "beliefs": [_belief(item, say) for item in believed],
        "beliefs_more": _counted(len(sure) - len(believed), say),
        "open": [_open(one, guide, say) for one in open_questions(guide)],
        "unconfirmed": [item.title for item in believed if item.status == "unconfirmed"],
        "unpriced": [
            {"title": line.title, "why": line.because_none or ""}
            for line in guide.costs.lines
            if line.amount is None and line.verdict == "applies"
        ],
    }


def concerns_the_broker(item: Item) -> bool:
    """All that the broker has a part in, and what must be and is not for the business alone to do."""
    return "broker" in item.who or (item.weight == "must" and item.who != ("you",))


def open_questions(guide: Guide) -> tuple[Open, ...]:
    """What decides most comes first; then what was answered with "not sure" and decides no item."""
    asked = {one.question for one in guide.open_questions}
    unsure = (line for line in guide.answers if line.unsure and line.question not in asked)
    return (*guide.open_questions, *(Open(line.question, line.short, True) for line in unsure))


def _belief(item: Item, say: Phrases) -> dict[str, Any]:
    return {
        "title": item.title,
        "goods": say.about(item.for_kinds),
        "due": [f"{say.by(due)}: {due.label}" for due in item.deadlines],
        "cite": named_source(item.sources, say.named(item.status)),
    }


def _open(one: Open, guide: Guide, say: Phrases) -> dict[str, Any]:
    asks = {line.question: line.asks for line in guide.answers}
    decided = [item.title for item in guide.items() if one in item.hinges_on]
    shown = decided[:MOST_DECIDED]
    if len(decided) > MOST_DECIDED:
        shown.append(say("and_more", count=len(decided) - MOST_DECIDED))
    return {
        "asks": asks.get(one.question, one.short),
        "decides": say("opens", what="; ".join(shown)) if shown else "",
    }


def _counted(count: int, say: Phrases) -> str | None:
    return say("beliefs_more", count=count) if count else None
