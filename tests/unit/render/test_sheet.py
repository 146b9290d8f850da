"""The order of the paper: what matters most on the first page, the same words for eye and ear."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf

from ecomguide.render import LETTER, pdf
from ecomguide.render.sheet import PARTS, sheet
from guides import a_bare_guide, a_guide, a_guide_that_ends, a_stamp, an_item
from pdf_words import words_of


def flat(words: str) -> str:
    return "".join(words.split())


def test_the_first_page_holds_what_matters_most() -> None:
    with pikepdf.open(BytesIO(pdf.render(a_guide(opening=None)))) as document:
        del document.pages[1:]
        kept = BytesIO()
        document.save(kept)
    found = words_of(kept.getvalue())
    parts = ("Ataglance", "Yourtimeline", "Dothesefirst", "Whatitmaycost", "$38.83ofgovernmentcharges")
    places = [found.index(said) for said in parts]
    assert places == sorted(places)


def test_each_first_step_names_the_page_on_which_it_is_told() -> None:
    words = words_of(pdf.render(a_guide()))
    first = words[words.index("Dothesefirst") :]
    title = first.index(flat(an_item().title))
    assert re.search(r"page\d", first[title : title + 400])


def test_what_does_not_apply_is_left_to_the_other_outputs() -> None:
    assert "Use the postal entry" not in str(sheet(a_guide(), LETTER))


def test_other_orders_are_left_to_the_other_outputs() -> None:
    """On paper a list of titles in another order leads nowhere."""
    assert "By field" not in str(sheet(a_guide(), LETTER))


def test_what_stands_at_the_edge_of_a_page_is_said_once_in_its_midst() -> None:
    """Screen readers skip what stands at the edge."""
    for guide in (a_guide(), a_bare_guide(), a_guide_that_ends()):
        closing = " ".join(sheet(guide, LETTER)["closing"])
        assert "not legal advice" in closing and guide.stamp.pack_version in closing
        assert "Nobody has signed it" not in closing
    assert "Nobody has signed it" in str(sheet(a_guide(stamp=a_stamp(draft=True)), LETTER)["closing"])


def test_every_guide_has_the_same_parts() -> None:
    keys = {frozenset(sheet(guide, LETTER)) & {*PARTS} for guide in (a_guide(), a_guide_that_ends())}
    assert keys == {frozenset(PARTS)}
