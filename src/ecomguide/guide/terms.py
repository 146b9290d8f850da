"""The words of the field that stand in a text, and what they mean: for a card, for a question, for a whole
guide.

Words are compared one by one: the longest term that fits at a place wins, with or without an s at its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ecomguide.guide.model import Guide, TermNote
from ecomguide.guide.notes import source_notes
from ecomguide.pack.edition import Edition
from ecomguide.pack.schema import Question, Term, Topic

WORD = re.compile(r"\w+(?:[-.’'&/]\w+)*")


class _Spelling(NamedTuple):
    words: tuple[str, ...]
    exact: bool
    """All in capitals: matched as written, so that ACE is no ace."""
    term: str


class Finder:
    """Finds terms in texts. Made once for a glossary."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_first: dict[str, list[_Spelling]] = {}
        for term in terms:
            for spelling in term.spellings:
                words = tuple(WORD.findall(spelling))
                exact = spelling.upper() == spelling
                made = _Spelling(words if exact else tuple(map(str.casefold, words)), exact, term.id)
                self._by_first.setdefault(words[0].casefold(), []).append(made)
        for spellings in self._by_first.values():
            spellings.sort(key=lambda one: -len(one.words))

    def within(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Ids of the terms in these texts, each once, in the order of their first use."""
        return tuple(dict.fromkeys(term for text in texts for term in self._terms(text)))

    def _terms(self, text: str) -> Iterator[str]:
        words = WORD.findall(text)
        folded = [word.casefold() for word in words]
        place = 0
        while place < len(words):
            spelling = self._at(words, folded, place)
            if spelling is not None:
                yield spelling.term
            place += len(spelling.words) if spelling is not None else 1

    def _at(self, words: list[str], folded: list[str], place: int) -> _Spelling | None:
        first = folded[place]
        known = [*self._by_first.get(first, ()), *self._by_first.get(first.removesuffix("s"), ())]
        for spelling in known:
            end = place + len(spelling.words)
            there = tuple((words if spelling.exact else folded)[place:end])
            if there == spelling.words or (
                there[:-1] == spelling.words[:-1] and there[-1:] == (spelling.words[-1] + "s",)
            ):
                return spelling
        return None


def finder(edition: Edition) -> Finder:
    return edition.kept(("terms",), lambda: Finder(edition.contents.glossary))


def topic_words(topic: Topic) -> tuple[str, ...]:
    text = topic.text
    return (text.title, text.body, *text.actions, text.otherwise or "", *text.exceptions)


def in_topic(edition: Edition, topic: Topic) -> tuple[str, ...]:
    """Ids of the terms in a topic: figures bring none, so the words as written are enough."""
    return edition.kept(("terms", topic.id), lambda: finder(edition).within(topic_words(topic)))


def in_question(edition: Edition, question: Question) -> tuple[TermNote, ...]:
    """The terms that a page of the interview uses."""
    options = (words for one in question.option for words in (one.label, one.hint or ""))
    found = finder(edition).within((question.asks, question.why, question.help or "", *options))
    return explained(edition, found)


def in_guide(edition: Edition, guide: Guide) -> tuple[TermNote, ...]:
    """Every term that a guide uses, in the order of the alphabet."""
    found = dict.fromkeys(id_ for item in guide.items() for id_ in item.terms)
    others = [words for tile in guide.glance for words in (tile.says, tile.note)]
    others += [words for line in guide.costs.lines for words in (line.title, line.body)]
    if guide.opening is not None:
        others += [guide.opening.title, guide.opening.lead, *guide.opening.do_not]
    found.update(dict.fromkeys(finder(edition).within(others)))
    return tuple(sorted(explained(edition, found), key=lambda one: one.term.casefold()))


def explained(edition: Edition, ids: Iterable[str]) -> tuple[TermNote, ...]:
    """What these terms mean, on today's figures."""
    by_id = {term.id: term for term in edition.contents.glossary}
    return tuple(
        TermNote(
            term.id,
            term.term,
            edition.fill(term.says, "today"),
            tuple((id_, by_id[id_].term) for id_ in term.see),
            source_notes(edition, term.source),
            term.status,
        )
        for term in map(by_id.__getitem__, ids)
    )
