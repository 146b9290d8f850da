"""The sheets of the shipped pack: each must is somebody's, and the supplier is told what it can do."""

from __future__ import annotations

import re
from datetime import date

import pytest

from ecomguide.cases import example_answers
from ecomguide.guide.assemble import guide_for
from ecomguide.guide.model import Guide
from ecomguide.pack.pack import Pack
from ecomguide.render.asks import asks
from ecomguide.render.checklist import papers_to_keep
from ecomguide.render.phrases import Phrases

TODAY = date(2026, 11, 24)


def guide(pack: Pack, example: str) -> Guide:
    return guide_for(pack, example_answers(pack.example(example), pack), TODAY)


def test_a_topic_that_tells_the_supplier_something_names_it_among_those_who_act(pack: Pack) -> None:
    topics = [topic for topic in pack.contents.topics if topic.text.supplier.words]
    assert len(topics) > 100
    assert [topic.id for topic in topics if "supplier" not in topic.who] == []


def test_the_supplier_is_spoken_to_and_never_about(pack: Pack) -> None:
    """The lines are turned round from the actions: "Ask the maker" would be sent to the maker."""
    about = re.compile(r"^Ask |\b(the|your) supplier\b|your (maker|factory)\b")
    wrong = [
        (topic.id, words)
        for topic in pack.contents.topics
        for words in topic.text.supplier.words
        if about.search(words) or not words.endswith(".") or len(words.split()) > 20
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("example", "said"),
    [
        ("candle-maker", ("wax, wick, fragrance", "English name of the country", "ISPM 15", "real name")),
        ("dhaka-clothing", ("fiber by percent", "sewing or knitting factory", "wash tests")),
        ("furniture-shop", ("genus, species", "TSCA Title VI", "anchor kit")),
        ("tea-box", ("FDA registration number",)),
    ],
)
def test_the_letter_of_a_business_asks_for_what_its_goods_need(
    pack: Pack, example: str, said: tuple[str, ...]
) -> None:
    found = asks(guide(pack, example), Phrases("en"))
    letter = " ".join(words for part in found.values() for ask in part for words in ask.words)
    assert [words for words in said if words not in letter] == []


def test_papers_are_kept_as_long_as_the_law_says(pack: Pack) -> None:
    kept = papers_to_keep(guide(pack, "candle-maker"))
    assert any("entry summary and proof of payment, for five years" in words for words in kept)


def test_most_that_must_be_done_says_who_does_it(pack: Pack) -> None:
    musts = [
        item
        for one in pack.contents.examples
        for item in guide(pack, one.id).items()
        if item.weight == "must" and item.verdict == "applies"
    ]
    assert sum(bool(item.who) for item in musts) > 0.8 * len(musts)
