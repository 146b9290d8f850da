"""The letter to the supplier as plain text, for an e-mail or a chat."""

from __future__ import annotations

from ecomguide.guide.model import Guide
from ecomguide.render import text
from ecomguide.render.asks import Ask, asks, lead, waiting
from ecomguide.render.cited import named_source
from ecomguide.render.column import Page
from ecomguide.render.phrases import Phrases

BLANK = "_" * 40


def render(guide: Guide) -> bytes:
    if guide.off_ramp is not None:
        return text.render(guide)
    say = Phrases(guide.stamp.language)
    page = Page()
    page.title(say("supplier_letter"))
    page.say(guide.subject)
    page.gap()
    for key in ("to", "from", "order", "sent_on"):
        page.say(f"{say(key)}: {BLANK}")
    page.gap()
    page.say(lead(guide, say))
    parts = asks(guide, say)
    for heading, found in parts.items():
        page.heading(heading)
        for ask in found:
            _ask(page, ask, say)
    if wait := waiting(guide, say):
        page.gap()
        page.say(wait)
    if parts:
        page.heading(say("confirm"))
        for key in ("name", "company", "day_signed"):
            page.say(f"{say(key)}: {BLANK}")
    else:
        page.gap()
        page.say(say("nothing_asked"))
    text.foot(page, guide, say)
    return page.bytes()


def _ask(page: Page, ask: Ask, say: Phrases) -> None:
    page.each(ask.words, "[ ] ")
    cite = named_source(ask.item.sources, say.named(ask.item.status))["words"]
    for words in (ask.only_if, ask.about, ask.in_time, f"({cite})"):
        if words:
            page.say(words, "    ")
    page.gap()
