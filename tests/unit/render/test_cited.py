"""Numbered sources: named once at the end of a paper, cited by number everywhere else."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from ecomguide.guide.model import Guide, GuideSection
from ecomguide.render import pdf
from ecomguide.render.cited import Cited
from guides import LAW, PRESS, TODAY, UNSEEN, a_guide, a_guide_that_ends, a_stamp, an_item, some_terms
from pdf_words import words_of

SOURCES = (LAW, PRESS, UNSEEN)
"""In the order of the guide's own list."""


@pytest.fixture(scope="module")
def words() -> str:
    return drawn(a_guide())


def drawn(guide: Guide) -> str:
    return words_of(pdf.render(guide))


def flat(words: str) -> str:
    return "".join(words.split())


def listed(words: str) -> str:
    return words[words.rindex("Eachwithitspublisher") :]


def test_each_source_is_listed_once_under_its_number(words: str) -> None:
    places = [listed(words).index(f"{number}{flat(note.cite)}") for number, note in enumerate(SOURCES, 1)]
    assert places == sorted(places)
    assert [listed(words).count(flat(note.cite)) for note in SOURCES] == [1, 1, 1]


def test_every_number_leads_to_the_list(words: str) -> None:
    assert {int(number) for number in re.findall(r"\[(\d+)\]", words)} == {1, 2, 3}
    assert "19CFR149.2·primarysource·" in words


def test_named_is_a_source_that_was_seen_before_one_that_was_not() -> None:
    cited = Cited(a_guide())
    assert cited.cite((UNSEEN, LAW), "primary source") == {
        "words": "19 CFR 149.2 · primary source",
        "numbers": [1, 3],
    }
    assert cited.cite((UNSEEN,))["words"] == "84 FR 1", "better one unseen than none"
    assert cited.cite((LAW, PRESS), one=True)["numbers"] == [1]
    assert cited.cite(()) == {"words": "", "numbers": []}


def test_a_source_that_the_list_lacks_is_listed_all_the_same() -> None:
    found = drawn(a_guide(sources=()))
    assert all(flat(note.cite) in listed(found) for note in SOURCES)


def test_a_guide_that_ends_lists_the_sources_of_its_contacts_alone() -> None:
    assert list(Cited(a_guide_that_ends()).notes.values()) == [LAW]


def test_the_sources_of_terms_and_limits_are_listed_last() -> None:
    own = replace(LAW, cite="A book of terms")
    guide = a_guide(glossary=tuple(replace(one, sources=(own,)) for one in some_terms()))
    assert Cited(guide).list()[-1]["cite"] == "A book of terms"


def test_the_usual_day_is_told_once_and_any_other_day_beside_its_source() -> None:
    early = replace(LAW, cite="19 CFR 1", seen_on=TODAY.replace(year=2025))
    guide = a_guide(sections=(GuideSection("s", "Section", (an_item(sources=(early, LAW)),)),), first=())
    about = {one["cite"]: one["about"] for one in Cited(guide).list()}
    assert about["19 CFR 149.2"] == "eCFR, 7 January 2013, in full"
    assert about["19 CFR 1"] == "eCFR, 7 January 2013, in full, 24 Nov 2025"
    assert about["84 FR 1"] == "Federal Register, undated, not seen by us"


def test_an_item_checked_on_another_day_says_so() -> None:
    guide = a_guide(stamp=a_stamp(checked_through=TODAY.replace(day=25)))
    assert "checkedon24Nov2026" in drawn(guide)
    assert "checkedon24Nov2026" not in drawn(a_guide())
