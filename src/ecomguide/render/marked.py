"""Pieces of the web page that come again and again: sources, chips, terms. Finished HTML, escaped here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from markupsafe import Markup, escape

from ecomguide.guide.model import Because, Item, NotApplying, SourceNote, TermNote
from ecomguide.render.phrases import Phrases, linkable

MANY = 4096
"""Sources that are kept: the same few hundred stand behind items, charges, contacts and guides."""
APART = "\0"
"""No page can hold this sign."""

escaped = lru_cache(maxsize=MANY)(escape)
"""The same words come again in the same page and in the next guide."""


class Sources:
    """Lines on sources, in one language; each is made once."""

    def __init__(self, say: Phrases) -> None:
        @lru_cache(maxsize=MANY)
        def line(note: SourceNote) -> str:
            return f"<li>{_linked(note)}, {escaped(say.source(note))}</li>\n"

        @lru_cache(maxsize=MANY)
        def described(note: SourceNote) -> Markup:
            return Markup(f'{_linked(note)}<br><span class="soft">{escaped(say.source(note))}</span>')

        self._line, self.described = line, described

    def cited(self, notes: Iterable[SourceNote]) -> Markup:
        return Markup("".join(map(self._line, notes)))


def _linked(note: SourceNote) -> str:
    cite = escaped(note.cite)
    return f'<a href="{escaped(note.url)}" rel="noreferrer">{cite}</a>' if linkable(note.url) else cite


def chips(because: Iterable[Because]) -> Markup:
    return Markup("".join(f'<li class="chip">{escaped(one.sentence)}</li>\n' for one in because))


def told(glossary: Iterable[TermNote], places: Mapping[str, str]) -> dict[str, str]:
    """Each term as a card tells it: its meaning, and a link to where its sources stand."""
    return {
        one.id: f"<div><dt>{_here(places[one.id], one.term)}</dt><dd>{escaped(one.says)}</dd></div>\n"
        for one in glossary
    }


def related(term: TermNote, places: Mapping[str, str]) -> Markup:
    """Links to the related terms that this page has."""
    return Markup(", ".join(_here(places[id_], name) for id_, name in term.see if id_ in places))


def item_links(items: Iterable[Item], places: Mapping[str, str]) -> dict[str, str]:
    """A line for each item, for lists in other orders."""
    return {item.id: f"<li>{_here(places[item.id], item.title)}</li>\n" for item in items}


def picked(ids: Iterable[str], pieces: Mapping[str, str]) -> Markup:
    """The finished pieces of these ids, in their order."""
    return Markup("".join(pieces[id_] for id_ in ids if id_ in pieces))


def _here(place: str, words: str) -> str:
    return f'<a href="#{place}">{escaped(words)}</a>'


def unmet(lacking: Iterable[NotApplying], say: Phrases) -> Markup:
    """What does not apply and what each would need: hundreds of lines, so they are escaped together."""
    before, after = say("needs", what=APART).split(APART)
    lines = ((one.title, "; ".join([lack.sentence for lack in one.unmet])) for one in lacking)
    words = (said.replace(APART, "") for line in lines for said in line)
    safe = iter(str(escape(APART.join(words))).split(APART))
    return Markup(
        "".join(
            f'<li><strong>{title}</strong><br><span class="soft">{before}{needs}{after}</span></li>\n'
            if needs
            else f"<li><strong>{title}</strong></li>\n"
            for title, needs in zip(safe, safe, strict=False)
        )
    )
