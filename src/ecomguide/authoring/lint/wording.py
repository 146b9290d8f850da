"""Words for an owner: short sentences, no bare figures of law, no marks that the voice leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ecomguide.authoring.lint.records import texts, where
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft

MOST_WORDS = 20
MOST_TITLE = 90
SENTENCE = re.compile(r"[^.?!:;]+[.?!:;]?")
ABBREVIATIONS = re.compile(r"\b(U\.S\.|No\.|Inc\.|Co\.|St\.|vs\.|a\.m\.|p\.m\.)")
BARE = re.compile(r"\$\s?\d|\d\s?%|\b\d[\d,.]* (?:percent|dollars)\b|\b(?:19|20)\d\d\b")
AVOIDED = (
    ("and/or", "say which"),
    ("please", "leave it out"),
    ("i.e.", "say it"),
    ("e.g.", "say such as"),
    ("fulfilment", "fulfillment"),
    ("licence", "license"),
    ("colour", "color"),
    ("jewellery", "jewelry"),
    ("aluminium", "aluminum"),
    ("tyre", "tire"),
)
CURLY = re.compile("[\u2018\u2019\u201c\u201d]")
NAMES = re.compile(r"https?://\S+|\{[a-z0-9_]+\}|\bE[SN]? ?\d+|F963-\d\d|HTS 2026")


def check(draft: Draft) -> Iterator[Problem]:
    assert draft.contents is not None
    for record, key, words in texts(draft.contents):
        at = where(draft, record, key)
        plain = NAMES.sub("name", ABBREVIATIONS.sub("name", words))
        for sentence in SENTENCE.findall(plain):
            if (count := len(sentence.split())) > MOST_WORDS:
                yield Problem(
                    **at,
                    code="long-sentence",
                    says=f'{count} words: "{sentence.strip()[:60]}…".',
                    hint=f"Make it {MOST_WORDS} or fewer.",
                )
        if (bare := BARE.search(plain)) is not None:
            yield Problem(
                **at, code="bare-figure", says=f'"{bare[0]}" stands in the words.', hint="Name it in values/."
            )
        if "!" in words:
            yield Problem(**at, code="avoided-word", says="an exclamation mark.")
        if (curly := CURLY.search(words)) is not None:
            yield Problem(
                **at,
                code="avoided-word",
                says=f"a curly {curly[0]}.",
                hint="Write the straight one, as on the keyboard.",
            )
        if key == "text.title" and len(words) > MOST_TITLE:
            yield Problem(
                **at,
                code="long-title",
                says=f"{len(words)} characters.",
                hint=f"Make it {MOST_TITLE} or fewer.",
            )
        for word, instead in AVOIDED:
            if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", words, re.IGNORECASE):
                yield Problem(
                    **at, code="avoided-word", says=f'"{word}".', hint=f"{instead[:1].upper()}{instead[1:]}."
                )
