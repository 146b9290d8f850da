"""To find a word of the glossary: by its beginning, by its other spellings, by what its meaning says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ecomguide.guide.model import TermNote

OTHER = "0–9"
"""Stands for all beginnings that are no letter."""
CLOSE, MOST_CLOSE = 0.6, 3


@dataclass(frozen=True, slots=True)
class Found:
    """`named`: the word itself is like what was typed; `said`: only its meaning has it."""

    named: tuple[TermNote, ...]
    said: tuple[TermNote, ...]

    @property
    def is_empty(self) -> bool:
        return not self.named and not self.said


class TermSearch:
    def __init__(self, terms: Iterable[TermNote], spellings: dict[str, tuple[str, ...]]) -> None:
        """`spellings`: term id → all ways to write it."""
        self.terms = tuple(sorted(terms, key=lambda one: one.term.casefold()))
        self.by_id = {one.id: one for one in self.terms}
        self._spelled = {id_: tuple(map(str.casefold, ways)) for id_, ways in spellings.items()}

    def letters(self) -> tuple[str, ...]:
        """In their order, and last what begins with a figure."""
        found = {letter_of(one) for one in self.terms}
        return tuple(sorted(found, key=lambda letter: (letter == OTHER, letter)))

    def under(self, letter: str) -> tuple[TermNote, ...]:
        return tuple(one for one in self.terms if letter_of(one) == letter)

    def find(self, typed: str) -> Found:
        words = typed.casefold().split()
        whole = " ".join(words)
        named = [one for one in self.terms if self._is_named(one, words)]
        ids = {one.id for one in named}
        said = [one for one in self.terms if one.id not in ids and _all_in(words, one.says.casefold())]
        named.sort(key=lambda one: min(_distance(whole, way) for way in self._ways(one)))
        return Found(tuple(named), tuple(said))

    def close_to(self, typed: str) -> tuple[TermNote, ...]:
        """Words that somebody may have meant."""
        from difflib import get_close_matches  # rarely wanted

        by_way = {way: one for one in self.terms for way in self._ways(one)}
        close = get_close_matches(typed.casefold().strip(), by_way, n=MOST_CLOSE, cutoff=CLOSE)
        return tuple(dict.fromkeys(by_way[way] for way in close))

    def _is_named(self, term: TermNote, words: list[str]) -> bool:
        return any(_all_in(words, way) for way in self._ways(term))

    def _ways(self, term: TermNote) -> tuple[str, ...]:
        return self._spelled.get(term.id) or (term.term.casefold(),)


def _distance(typed: str, way: str) -> int:
    """0: it is the word. 1: it stands in it whole. 2: it begins with it. 3: neither."""
    if way == typed:
        return 0
    if f" {typed} " in f" {way.translate(_APART)} ":
        return 1
    return 2 if way.startswith(typed) else 3


def letter_of(term: TermNote) -> str:
    """Brackets and the like before a word do not count."""
    first = next((sign for sign in term.term if sign.isalnum()), "").upper()
    return first if first.isalpha() else OTHER


def _all_in(words: list[str], text: str) -> bool:
    """Each word begins a word of the text: "art" is not in "party"."""
    padded = f" {text.translate(_APART)}"
    return bool(words) and all(f" {word}" in padded for word in words)


_APART = str.maketrans(dict.fromkeys("-/(“\"'", " "))
