"""A letter to the supplier: what must stand on invoice and goods, and which papers to send. On paper."""

from __future__ import annotations

from typing import Any

from ecomguide.guide.model import Guide
from ecomguide.render import LETTER, pdf
from ecomguide.render.asks import Ask, asks, lead, waiting
from ecomguide.render.cited import named_source
from ecomguide.render.frame import frame
from ecomguide.render.phrases import Phrases
from ecomguide.render.typeset import typeset


def render(guide: Guide, paper: str = LETTER) -> bytes:
    """Raises CannotDraw."""
    if guide.off_ramp is not None:
        return pdf.render(guide, paper)
    return typeset("supplier_letter", supplier_letter(guide, paper))


def supplier_letter(guide: Guide, paper: str) -> dict[str, Any]:
    say = Phrases(guide.stamp.language)
    return frame(guide, paper, say) | {
        "title": say("supplier_letter"),
        "subject": guide.subject,
        "lead": lead(guide, say),
        "waiting": waiting(guide, say),
        "parts": [
            {"title": heading, "rows": [_row(ask, say) for ask in found]}
            for heading, found in asks(guide, say).items()
        ],
    }


def _row(ask: Ask, say: Phrases) -> dict[str, Any]:
    return {
        "words": ask.words,
        "notes": [words for words in (ask.only_if, ask.about, ask.in_time) if words],
        "cite": named_source(ask.item.sources, say.named(ask.item.status)),
    }
