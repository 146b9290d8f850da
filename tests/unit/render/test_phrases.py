"""The phrases that all formats share."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import timedelta

import pytest

from ecomguide.render.phrases import (
    Phrases,
    assumptions,
    is_official,
    linkable,
    one_line,
    printable,
    printable_bytes,
)
from guides import OPEN, a_due, a_stamp, an_item, some_moments, some_terms

SAY = Phrases("en")


def test_nothing_that_a_terminal_obeys_or_a_file_cannot_hold_is_left() -> None:
    signs = "".join(map(chr, range(0x11000)))
    kept = "".join(one for one in signs if one == "\n" or unicodedata.category(one) not in ("Cc", "Cs"))
    assert printable(signs) == kept
    assert printable_bytes(signs) == kept.encode()


def test_only_web_addresses_are_links() -> None:
    assert linkable("https://a.gov") and linkable("HTTP://a.gov")
    assert not any(map(linkable, (None, "", "javascript:alert(1)", "mailto:a@b.gov", " https://a.gov")))


def test_a_deadline_without_a_date_is_told_by_its_words() -> None:
    bare = a_due(date=None)
    assert SAY.due(bare) == bare.words and SAY.soonest((bare,)) == bare.words and SAY.soonest(()) == ""
    assert SAY.due(a_due()) == "by 15 December 2026 (24 hours before loading abroad)"
    assert SAY.soonest((bare, a_due())) == "by 15 Dec 2026"


def test_a_short_name_loses_its_capital_inside_a_sentence_but_a_code_does_not() -> None:
    code = type(OPEN)("code", "HTS number", False)
    assert SAY.depends((OPEN, code)) == "May apply: depends on wax, HTS number"


def test_standing_leaves_out_the_usual_day_alone() -> None:
    item, day = an_item(), an_item().reviewed_on
    assert "checked on 24 Nov 2026" in SAY.standing(item)
    assert SAY.standing(item, usual_day=day, inside=True) == (
        "primary source · in force from 7 Jan 2013 · check again by 1 Jun 2027"
    )


def test_an_assumption_is_numbered_once() -> None:
    assert assumptions((*some_moments(), *some_moments())) == {"we took 30 days at sea": 1}


def test_a_guide_without_an_arrival_day_says_whose_rules_it_reads() -> None:
    assert "No arrival day" in SAY.rules_of(a_stamp(entry_day_assumed=True))


def test_goods_that_are_here_have_arrived() -> None:
    stamp = a_stamp()
    assert "that arrive on" in SAY.rules_of(replace(stamp, today=stamp.entry_day))
    assert "that arrived on" in SAY.rules_of(replace(stamp, today=stamp.entry_day + timedelta(1)))


def test_related_terms_are_named_as_far_as_they_are_explained() -> None:
    bond, data = some_terms()
    assert SAY.see_also(data, {"bond"}) == "See also: customs bond"
    assert SAY.see_also(bond, {"bond", "security-data"}) == ""


@pytest.mark.parametrize(
    ("url", "official"),
    [
        ("https://www.cbp.gov/trade", True),
        ("https://cbp.gov", True),
        ("https://www.usps.com/ship", True),
        ("https://army.mil", True),
        ("https://evilusps.com", False),
        ("https://cbp.gov.evil.example", False),
        ("https://cbp.gov@evil.example", False),
        ("https://[broken.gov", False),
        ("javascript:alert('.gov')", False),
        ("www.cbp.gov", False),
    ],
)
def test_official_pages_are_the_government_s_own(url: str, official: bool) -> None:
    assert is_official(url) is official


def test_goods_are_named_and_none_say_nothing() -> None:
    assert SAY.about((("candles", "Candles"), ("mugs", "Kitchenware"))) == "About: Candles, Kitchenware"
    assert SAY.about(()) == ""


def test_one_line_has_single_blanks_and_no_signs_that_a_reader_obeys() -> None:
    assert one_line(" a\tb\r\n\x1b[1m c\u00a0 d ") == "ab [1m c d"
