"""What somebody types into the search of the tariff → terms to look for. Nothing typed is a fault.

A term is a word, or an everyday phrase ("phone case") that the schedule has other words for and that leads to
known headings. Only letters and digits get through, so no sign can mean anything to SQLite.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from ecomguide.pack.schema import EverydayWord

MOST_LETTERS = 300
MOST_TERMS = 8
SHORTEST_BEGINNING = 3
_NOT_WORD = re.compile(r"['’]s\b|[^a-z0-9]+")
_NUMBER = re.compile(r"[\d.\s]+")
_SAYS_NOTHING = frozenset(
    "a all an and any are as at by for from in into is it made my of on or other our some that the their "
    "them these this to type use used with without your".split()
)

Phrase = tuple[str, ...]


class Sought(NamedTuple):
    """`match` is in the language of FTS5; `headings`: beginnings of numbers, the likeliest first."""

    match: str
    headings: tuple[str, ...] = ()
    otherwise: Sought | None = None
    """What to look for where nothing matches."""


class Everyday:
    """The everyday phrases of a pack, to be found among words."""

    def __init__(self, listed: Iterable[EverydayWord]) -> None:
        self._known = {_stems(plain(one.everyday)): one for one in listed}
        self._longest = max(map(len, self._known), default=0)

    def at(self, words: Phrase, start: int) -> tuple[int, EverydayWord] | None:
        """(how many words, the phrase) of the longest phrase that begins at a word."""
        stems = _stems(words[start : start + self._longest])
        for count in range(len(stems), 0, -1):
            if (known := self._known.get(stems[:count])) is not None:
                return count, known
        return None

    def begun(self, word: str) -> EverydayWord | None:
        """The shortest phrase of which a word, still being typed, is the beginning."""
        if len(word) < SHORTEST_BEGINNING:
            return None
        begun = [one for one in self._known.values() if plain(one.everyday)[0].startswith(word)]
        return min(begun, key=lambda one: (len(one.everyday), one.everyday), default=None)


def plain(text: str) -> Phrase:
    """Words in small letters and digits, without accents."""
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text[:MOST_LETTERS].casefold())
        if not unicodedata.combining(letter)
    )
    return tuple(_NOT_WORD.sub(" ", bare).split())


def digits(text: str) -> str | None:
    """The digits of a number, or of its beginning, of at least two; None where words were typed."""
    bare = re.sub(r"[.\s]", "", text[:MOST_LETTERS])
    is_number = _NUMBER.fullmatch(text[:MOST_LETTERS]) and bare.isascii() and len(bare) >= 2
    return bare if is_number else None


def terms(text: str, everyday: Everyday) -> list[Sought]:
    """The terms of a query, in the order typed."""
    words, found, at = plain(text), list[tuple[str, EverydayWord | None]](), 0
    while at < len(words) and len(found) < MOST_TERMS:
        count, known = everyday.at(words, at) or (1, None)
        if known is not None or words[at] not in _SAYS_NOTHING:
            found.append((" ".join(words[at : at + count]), known))
        at += count
    # The last phrase is what the goods are ("silk scarf"); those before it describe them.
    goods = max((n for n, (_, known) in enumerate(found) if known is not None and known.headings), default=-1)
    return [
        _known(f'"{typed}"', known)
        if known is not None and (n == goods or not known.headings)
        else _word(typed, everyday, is_last=n == len(found) - 1)
        for n, (typed, known) in enumerate(found)
    ]


def _known(match: str, known: EverydayWord) -> Sought:
    means = " AND ".join(f'"{word}"' for word in plain(known.tariff) if word not in _SAYS_NOTHING)
    headings = tuple(known.headings.replace(".", "").split())
    return Sought(f"{match} OR ({means})" if means else match, headings)


def _word(typed: str, everyday: Everyday, *, is_last: bool) -> Sought:
    """The last word may still be typed: where it is none, it is the beginning of one."""
    if not is_last:
        return Sought(f'"{typed}"')
    begun = everyday.begun(typed)
    phrase = _known(f'"{" ".join(plain(begun.everyday))}"', begun) if begun is not None else None
    return Sought(f'"{typed}"', otherwise=Sought(f'"{typed}"*', otherwise=phrase))


def _stems(words: Phrase) -> Phrase:
    return tuple(map(_stem, words))


def _stem(word: str) -> str:
    """One of a thing, roughly: the schedule's own words are stemmed by SQLite."""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("shes", "ches", "sses", "xes")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
