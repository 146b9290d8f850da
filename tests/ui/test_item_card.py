"""A topic's card: what is on it, what it says of itself, and how it opens and closes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox

from ecomguide.guide.model import Because, Item
from ecomguide.ui.look import Look
from ecomguide.ui.parts.address import may_open
from ecomguide.ui.parts.first_tick import first_sentence
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.item_card import ItemCard
from guides import PRESS, a_guide, a_may, an_item
from reading import Reading
from seen import button, presses, settle, words_on

Make = Callable[[Item], ItemCard]


@pytest.fixture
def card_of(look: Look) -> Iterator[Make]:
    made: list[ItemCard] = []

    def make(item: Item) -> ItemCard:
        session = Reading(a_guide())
        card = ItemCard(item, session, Say("en"))
        card.resize(800, 500)
        card.show()
        made.append(card)
        return card

    yield make
    for card in made:
        card.close()
        card.deleteLater()
    settle()


def test_closed_it_shows_title_weight_and_the_day(card_of: Make) -> None:
    card = card_of(an_item())
    words = words_on(card)
    for said in ("File the security data (isf)", "Must do", "by 15 Dec 2026"):
        assert said in words
    assert "Customs can hold the container." not in words


def test_without_a_date_the_deadline_stands_in_words(card_of: Make) -> None:
    assert "before you pay" in words_on(card_of(a_may()))


def test_open_it_says_all_that_the_topic_has(card_of: Make) -> None:
    card = card_of(an_item())
    card.toggle()
    settle()
    words = words_on(card)
    for said in (
        "Customs wants to know what is in the container before it sails.",
        "Ask your forwarder who files.",
        "If you do not",
        "Customs can hold the container.",
        "Bulk cargo.",
        "About: Candles",
        "Why: your goods travel by ship",
        "19 CFR 149.2 · primary source · checked 24 Nov 2026",
        "24 hours before loading abroad",
    ):
        assert said in words


def test_a_doubtful_topic_says_so_and_on_what_it_hinges(card_of: Make) -> None:
    card = card_of(a_may())
    card.toggle()
    settle()
    assert "We have not seen an official text for this." in words_on(card)
    assert "May apply" in words_on(card)
    assert button(card, "Answer: Wax")


def test_every_source_and_reason_can_be_reached(card_of: Make) -> None:
    reasons = (
        Because("mode", "Ocean", "Your goods travel by ship."),
        Because("who", "Me", "You are the importer."),
    )
    card = card_of(an_item(sources=(*an_item().sources, PRESS), because=reasons))
    card.toggle()
    settle()
    assert "You are the importer" in words_on(card)
    presses(card, "Sources of: File the security data (isf)")
    words = words_on(card)
    assert "19 CFR 149.2" in words and "eCFR, dated 7 January 2013, read in full on 24 Nov 2026" in words
    assert "A-570-504" in words and "in force from 7 Jan 2013" in words


def test_an_address_is_shown_before_it_can_be_opened(card_of: Make) -> None:
    card = card_of(an_item())
    card.toggle()
    settle()
    presses(card, "Sources of: File the security data (isf)")
    assert "Open in your browser" not in words_on(card)
    presses(card, "Show the web address of: 19 CFR 149.2")
    assert "https://www.ecfr.gov/149" in words_on(card).replace("\u200b", "")
    assert button(card, "Open in your browser").accessibleDescription() == "https://www.ecfr.gov/149"


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://www.ecfr.gov/149", True),
        ("http://www.ecfr.gov/149", False),
        ("https://cbp.gov@evil.example/", False),
        ("https://xn--cbp-abc.example/", False),
        ("javascript:alert(1)", False),
        ("https://[", False),
        ("https:///no-host", False),
    ],
)
def test_only_plain_encrypted_addresses_open(url: str, safe: bool) -> None:
    assert may_open(url) is safe


def test_what_must_be_done_and_what_comes_first_start_open_and_nothing_else(card_of: Make) -> None:
    assert card_of(an_item()).starts_open
    should = card_of(an_item(weight="should"))
    assert not should.starts_open
    should.is_first = True
    assert should.starts_open
    assert not card_of(an_item(weight="know")).starts_open
    assert not card_of(a_may()).starts_open


def test_done_it_is_one_line_with_the_day(card_of: Make) -> None:
    card = card_of(an_item())
    card.toggle()
    card.show_done(date(2026, 11, 20))
    settle()
    assert "done 20 Nov" in words_on(card) and not card.is_open
    card.show_done(None)
    assert card.is_open


def test_its_tick_is_a_check_box_with_the_title_as_its_name(card_of: Make) -> None:
    card = card_of(an_item())
    ticked: list[tuple[str, bool]] = []
    card.ticked.connect(lambda id_, done: ticked.append((id_, done)))
    [box] = card.findChildren(QCheckBox)
    assert box.accessibleName() == "Done: File the security data (isf)"
    assert box.width() >= 44 and box.height() >= 44
    box.click()
    assert ticked == [("isf", True)]


def test_the_button_says_what_it_does_and_whether_the_card_is_open(card_of: Make) -> None:
    card = card_of(an_item())
    assert button(card, "Show more: File the security data (isf)").accessibleDescription() == "closed"
    presses(card, "Show more: File the security data (isf)")
    assert button(card, "Show less: File the security data (isf)").accessibleDescription() == "open"


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Your goods can leave the port first. Then you pay.", "Your goods can leave the port first."),
        ("Your bill shows a sum. Ask for its parts. Then pay.", "Your bill shows a sum. Ask for its parts."),
        ("Your bill shows a sum.", "Your bill shows a sum."),
        ("It is set by 19 U.S.C. 1484 and by habit. More.", "It is set by 19 U.S.C. 1484 and by habit."),
        ("No stop at all", "No stop at all"),
    ],
)
def test_the_first_sentence(words: str, first: str) -> None:
    assert first_sentence(words) == first
