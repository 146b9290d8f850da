"""Sources by number: each is named once, in a list at the end, and cited elsewhere as [12]. For paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ecomguide.guide.model import Guide, SourceNote
from ecomguide.render.phrases import Phrases, linkable


class Cited:
    """The numbers run through the guide's list, then through what is cited but not in that list."""

    def __init__(self, guide: Guide) -> None:
        self.say = Phrases(guide.stamp.language)
        self.usual_day = guide.stamp.checked_through
        listed = () if guide.off_ramp else (use.source for use in guide.sources)
        self.notes: dict[tuple[str, str | None], SourceNote] = {}
        for note in (*listed, *_cited_in(guide)):
            self.notes.setdefault((note.cite, note.url), note)
        self.numbers = {key: number for number, key in enumerate(self.notes, 1)}

    def cite(self, sources: tuple[SourceNote, ...], *standing: str, one: bool = False) -> dict[str, Any]:
        """19 CFR 143.21 · primary source · [12] [14]: it names the first that we read of."""
        first = next((note for note in sources if note.seen_as != "none"), sources[0] if sources else None)
        own = self._number(first) if first else None
        others = dict.fromkeys(number for note in sources if (number := self._number(note)) != own)
        return {
            "words": " · ".join([*([first.cite] if first else []), *standing]),
            "numbers": [*([own] if own else []), *([] if one else others)],
        }

    def list(self) -> list[dict[str, Any]]:
        """Every source in the order of the numbers, with all that is known of it."""
        return [
            {
                "cite": note.cite,
                "about": self.say.source_in_brief(note, self.usual_day),
                "url": note.url if linkable(note.url) else None,
            }
            for note in self.notes.values()
        ]

    def _number(self, note: SourceNote) -> int:
        return self.numbers[note.cite, note.url]


def named_source(sources: tuple[SourceNote, ...], standing: str) -> dict[str, Any]:
    """19 CFR 143.21 · primary source: for a sheet without a list of sources, the first that we read of."""
    first = next((note for note in sources if note.seen_as != "none"), sources[0] if sources else None)
    url = first.url if first is not None and linkable(first.url) else None
    return {"words": " · ".join([*([first.cite] if first else []), standing]), "url": url}


def _cited_in(guide: Guide) -> Iterator[SourceNote]:
    bearers: Iterable[Any] = guide.contacts
    if not guide.off_ramp:
        opening = (guide.opening,) if guide.opening else ()
        bearers = (
            *opening,
            *guide.glance,
            *guide.items(),
            *guide.costs.lines,
            *guide.contacts,
            *guide.limits,
            *guide.glossary,
        )
    for one in bearers:
        yield from one.sources
