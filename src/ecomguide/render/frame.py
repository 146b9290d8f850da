"""What every paper has: its size, the words at the edge of each page, and the day that dates it."""

from __future__ import annotations

from typing import Any

from ecomguide.guide.model import Guide
from ecomguide.render import A4, LETTER
from ecomguide.render.phrases import Phrases
from ecomguide.render.words import WORDS

TYPST_NAMES = {LETTER: "us-letter", A4: "a4"}


def frame(guide: Guide, paper: str, say: Phrases) -> dict[str, Any]:
    stamp = guide.stamp
    before, between, after = say("page_of", page="\0", pages="\0").split("\0")
    return {
        "paper": TYPST_NAMES[paper],
        "language": stamp.language,
        "words": {key: say(key) for key in WORDS},
        "program": say("program"),
        "stamp": say.made(stamp),
        "disclaimer": say("disclaimer"),
        "draft": say("draft") if stamp.draft else None,
        "draft_short": say("draft_short"),
        "closing": _closing(guide, say),
        "page_of": [before, between, after],
        "made": [stamp.today.year, stamp.today.month, stamp.today.day],
    }


def _closing(guide: Guide, say: Phrases) -> list[str]:
    stamp = guide.stamp
    made = " · ".join((f"{say('program')} {stamp.program}".strip(), stamp.pack_title, say.made(stamp)))
    return [say("disclaimer"), *([say("draft")] if stamp.draft else []), made]
