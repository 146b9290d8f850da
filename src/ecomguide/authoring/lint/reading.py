"""How hard the words are to read: by the Flesch-Kincaid grade, at most 8 in texts and 6 in questions.

The grade counts words in a sentence and syllables in a word (Kincaid and others, 1975). Syllables are counted
by groups of vowels: a dictionary of sounds would have to be fetched, and hyphenation finds too few.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ecomguide.authoring.lint.records import where
from ecomguide.pack.edition import NAME
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft
from ecomguide.pack.schema import Contents, Question, Topic

TEXT_GRADE, QUESTION_GRADE = 8, 6
FEWEST_WORDS = 12
"""Of fewer the grade says nothing."""
SENTENCE = re.compile(r"[.?!:;]+(?:\s|$)")
WORD = re.compile(r"[A-Za-z’']+")
VOWELS = re.compile(r"[aeiouy]+")
NAMED = re.compile(r"\b[A-Z]{2,}\b|\b[\w-]*\d[\w.-]*\b|\bU\.S\.")
"""Abbreviations, numbers of forms and cases: names, not hard words."""


def check(draft: Draft) -> Iterator[Problem]:
    assert draft.contents is not None
    for record, key, most, texts in _passages(draft.contents):
        found = grade(texts)
        if found > most:
            yield Problem(
                **where(draft, record, key),
                code="hard-to-read",
                says=f"it reads at grade {found:.1f}.",
                hint=f"Make it {most} or less: shorter sentences, shorter words.",
            )


def _passages(contents: Contents) -> Iterator[tuple[Any, str, float, tuple[str, ...]]]:
    """(record, key, the highest grade, the texts that are read in one go)."""
    for topic in contents.topics:
        yield topic, "text.body", TEXT_GRADE, (topic.text.body,)
        yield topic, "text", TEXT_GRADE, _whole(topic)
        yield topic, "text.supplier", TEXT_GRADE, topic.text.supplier.words
    for tile in contents.tiles:
        for outcome in tile.outcome:
            yield tile, f"outcome {outcome.id}", TEXT_GRADE, (outcome.says, outcome.note)
    for fee in contents.fees:
        yield fee, "body", TEXT_GRADE, (fee.body, fee.formula.because or "")
    for opening in contents.openings:
        yield opening, "lead", TEXT_GRADE, (opening.lead, *opening.do_not)
    for contact in contents.contacts:
        yield contact, "serves", TEXT_GRADE, (contact.serves, contact.if_no_reply or "")
    for term in contents.glossary:
        yield term, "says", TEXT_GRADE, (term.says,)
    for limit in contents.limits:
        yield limit, "says", TEXT_GRADE, (limit.says,)
    for page in contents.background:
        yield page, "body", TEXT_GRADE, (*page.body, *(event.says for event in page.event))
    for question in contents.questions:
        yield question, "why", QUESTION_GRADE, _asked(question)


def _whole(topic: Topic) -> tuple[str, ...]:
    text = topic.text
    return (text.body, *text.actions, text.otherwise or "", *text.exceptions, *text.keep)


def _asked(question: Question) -> tuple[str, ...]:
    return (question.asks, question.why, question.help or "")


def grade(texts: Iterable[str]) -> float:
    """The Flesch-Kincaid grade of texts, each of which ends a sentence; 0 where it is too short to tell."""
    plain = [NAMED.sub("name", NAME.sub("ten", text)) for text in texts]
    sentences = [one for text in plain for one in SENTENCE.split(text) if WORD.search(one)]
    words = [word for one in sentences for word in WORD.findall(one)]
    if len(words) < FEWEST_WORDS:
        return 0.0
    return 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word: str) -> int:
    word = word.lower()
    count = len(VOWELS.findall(word))
    return max(count - (word.endswith("e") and not word.endswith("le") and count > 1), 1)
