"""Pieces of HTML made in Python: whatever the words hold, they stay words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ecomguide.guide.model import NotApplying, Unmet
from ecomguide.render.marked import Sources, chips, item_links, picked, related, told, unmet
from ecomguide.render.phrases import Phrases
from guides import EFFECT, LAW, UNSEEN, an_item, some_terms

SAY = Phrases("en")
EVIL = "<b>\"'&\0 end"
TAME = "&lt;b&gt;&#34;&#39;&amp;"


def test_a_source_is_a_link_where_it_has_a_web_address() -> None:
    lines = Sources(SAY).cited((LAW, UNSEEN))
    assert lines.startswith('<li><a href="https://www.ecfr.gov/149" rel="noreferrer">19 CFR 149.2</a>, eCFR')
    assert lines.endswith("<li>84 FR 1, Federal Register, undated, not seen by us (24 Nov 2026)</li>\n")


def test_every_piece_is_escaped() -> None:
    [bond, _] = some_terms()
    term = replace(bond, term=EVIL, says=EVIL, see=(("bond", EVIL),))
    source = replace(LAW, cite=EVIL, publisher=EVIL, url="https://example.gov/?<" + EVIL)
    pieces = (
        Sources(SAY).cited([source]),
        Sources(SAY).described(source),
        chips([replace(EFFECT, sentence=EVIL)]),
        told([term], {"bond": "word-1"})["bond"],
        related(term, {"bond": "word-1"}),
        item_links([an_item(title=EVIL)], {"isf": "item-1"})["isf"],
        unmet([NotApplying("mail", EVIL, (Unmet("mode", "mail", EVIL),))], SAY),
    )
    for piece in pieces:
        assert TAME in piece and "<b>" not in piece


def test_only_what_is_there_is_picked_in_its_order() -> None:
    assert picked(("b", "x", "a"), {"a": "<i>", "b": "<u>"}) == "<u><i>"
    assert related(some_terms()[0], {}) == ""


@pytest.mark.parametrize("title", ["Use the mail", "A\0B", ""])
def test_each_line_keeps_its_own_needs(title: str) -> None:
    """They are escaped in one go, so nothing may slip from one line to the next."""
    lacking = [
        NotApplying("one", title, (Unmet("a", "b", "mail"), Unmet("a", "b", "air"))),
        NotApplying("two", "Second", ()),
        NotApplying("three", "Third", (Unmet("a", "b", "rail"),)),
    ]
    first, second, third = unmet(lacking, SAY).splitlines()
    assert first.startswith(f"<li><strong>{title}</strong>".replace("\0", ""))
    assert "It would need: mail; air</span>" in first
    assert second == "<li><strong>Second</strong></li>"
    assert "<strong>Third</strong>" in third and "It would need: rail" in third


def test_nothing_lacking_is_no_line() -> None:
    assert unmet([], SAY) == ""
