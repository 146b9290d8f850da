"""The glossary and the texts fit: abbreviations and forms are explained, terms are used, spellings are one
term's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ecomguide.authoring.lint.records import texts, where
from ecomguide.guide.terms import Finder
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft
from ecomguide.pack.schema import Contents

ABBREVIATION = re.compile(r"(?<![\w.-])[A-Z]{2,7}s?(?![\w-])")
FORM = re.compile(r"\b(?:CBP |FDA |FCC |DOT )?Forms? [A-Z]{0,3}-?\d[\w-]*")
EVERYDAY = re.compile(
    "(CD|DVD|GPS|ID|LED|PC|PDF|PIN|PVC|QR|TV|UV|USB|ZIP)s?|[IVX]+|BB|CA|COPY|NY|PO|PR|TX|UK|US|USA"
)
"""Nobody has to look these up."""


def check(draft: Draft) -> Iterator[Problem]:
    contents = draft.contents
    assert contents is not None
    if not contents.glossary:
        return  # a small pack may do without
    yield from _spellings(draft, contents)
    finder, used = Finder(contents.glossary), set[str]()
    unexplained: dict[str, Problem] = {}
    for record, key, words in texts(contents):
        if draft.file_of(record).startswith("glossary/"):
            continue
        used.update(finder.within([words]))
        for match in (*ABBREVIATION.finditer(words), *FORM.finditer(words)):
            if not EVERYDAY.fullmatch(match[0]) and not finder.within([match[0]]):
                unexplained.setdefault(
                    match[0],
                    Problem(
                        **where(draft, record, key),
                        code="term-unexplained",
                        says=f'"{match[0]}" is not in the glossary.',
                        hint="Add a term, or a form to one.",
                    ),
                )
    yield from unexplained.values()
    named = {id_ for term in contents.glossary for id_ in term.see}
    for term in contents.glossary:
        if term.id not in used | named:
            yield Problem(
                **where(draft, term, ""), code="term-unused", says="no text and no other term uses it."
            )


def _spellings(draft: Draft, contents: Contents) -> Iterator[Problem]:
    owner: dict[str, str] = {}
    for term in contents.glossary:
        for spelling in term.spellings:
            other = owner.setdefault(spelling.casefold(), term.id)
            if other != term.id:
                yield Problem(
                    **where(draft, term, "forms"),
                    code="spelling-twice",
                    says=f'"{spelling}" is a form of {other} too.',
                )
