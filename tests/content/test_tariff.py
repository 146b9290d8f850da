"""The tariff schedule that is shipped: whole, dated, and found by the words that people use."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from ecomguide.pack.pack import Pack
from ecomguide.pack.rate import AdValorem, Free, Other, read_rate
from ecomguide.pack.tariff import Tariff, TariffLine


@pytest.fixture(scope="module")
def tariff(pack: Pack) -> Tariff:
    assert pack.tariff is not None
    return pack.tariff


@pytest.fixture(scope="module")
def lines(tariff: Tariff) -> tuple[TariffLine, ...]:
    headings = [line.number for chapter in tariff.chapters() for line in tariff.children(chapter.id)]
    return tuple(
        line
        for number in headings
        for line in (*filter(None, [tariff.line(number)]), *tariff.below(number))
        if line.number
    )


def test_it_says_which_revision_it_is_and_that_later_ones_exist(tariff: Tariff) -> None:
    edition = tariff.edition
    assert edition.revision in edition.warning
    for words in ("Later revisions exist", "Chapter 99", "hts.usitc.gov", "your guide"):
        assert words in edition.warning
    assert edition.source


def test_every_chapter_is_there_but_the_last(tariff: Tariff, lines: tuple[TariffLine, ...]) -> None:
    chapters = [chapter.id for chapter in tariff.chapters()]
    assert chapters == [f"{number:02}" for number in range(1, 99) if number != 77]
    assert len(lines) > 26_000
    assert Counter(line.number[:2] for line in lines).keys() == set(chapters)
    assert tariff.search("9903.88.15") == () == tariff.search("99")


def test_every_line_has_its_rates_or_lies_above_them(tariff: Tariff, lines: tuple[TariffLine, ...]) -> None:
    bare = [line.number for line in lines if line.is_leaf and not line.rate_from]
    assert all(number.startswith("98") for number in bare), "special provisions may refer to another line"
    assert all(line.number.startswith(line.rate_from) for line in lines)


def test_a_rate_is_free_a_percentage_or_words(lines: tuple[TariffLine, ...]) -> None:
    rates = {rate for line in lines for rate in (line.general, line.special, line.column2)}
    kinds = Counter(type(read_rate(rate)) for rate in rates)
    assert set(kinds) == {Free, AdValorem, Other}
    for rate in rates:
        read = read_rate(rate)
        assert isinstance(read, Other) or not re.search(r"[¢$+]", rate)
        assert not isinstance(read, AdValorem) or f"{read.percent}%" in rate or "/" in rate
    rated = [line for line in lines if line.general and line.rate_from == line.number]
    plain = [line for line in rated if isinstance(line.rate, Free | AdValorem)]
    assert len(plain) > 0.85 * len(rated), "most lines can be reckoned with"


@pytest.mark.parametrize(
    ("number", "parent"),
    [
        ("2620.99.75.20", "2620.99.75"),
        ("2826.90.90.10", "2826.90.90"),
        ("3821.00.00.10", "3821.00.00"),
        ("3907.61.00.10", "3907.61.00"),
        ("3907.69.00.10", "3907.69.00"),
        ("4420.11.00.10", "4420.11.00"),
        ("7210.50.00.20", "7210.50.00"),
        ("7606.92.60.55", "7606.92.60"),
        ("8427.90.00.20", "8427.90.00"),
        ("8462.33.00.40", "8462.33.00"),
        ("9705.39.00.10", "9705.39.00"),
    ],
)
def test_lines_that_skip_an_indent_have_their_parent(tariff: Tariff, number: str, parent: str) -> None:
    line = tariff.line(number)
    assert line is not None
    assert line.rate_from == parent
    assert number in [child.number for child in tariff.children(parent)]


@pytest.mark.parametrize(
    ("typed", "heading"),
    [
        ("candles", "3406"),
        ("cotton t-shirt", "6109.10"),
        ("wooden bed", "9403.50"),
        ("phone case", "3926.90.99"),
        ("coffee mug", "6912.00"),
        ("handmade ceramic coffee mug", "6912.00.44"),
        ("stuffed toy", "9503"),
        ("plush toys for children", "9503"),
        ("sneakers", "6404"),
        ("leather wallet", "4202.31"),
        ("silk scarf", "6214.10"),
        ("wool sweater", "6110.11"),
        ("men's wool socks", "6115.94"),
        ("baby blanket", "6301"),
        ("handmade leather dog collar", "4201.00.30"),
        ("silver earrings", "7113.11"),
        ("gold necklace", "7113"),
        ("sunglasses", "9004.10"),
        ("power bank", "8507.60"),
        ("usb cable", "8544.42"),
        ("wireless earbuds", "8518.30"),
        ("led strip light", "9405"),
        ("yoga mat", "9506.91"),
        ("backpack", "4202.92"),
        ("bamboo cutting board", "4419.11"),
        ("stainless steel tumbler", "7323.93"),
        ("picture frame", "4414"),
        ("face cream", "3304"),
        ("bar soap", "3401"),
        ("hot sauce", "2103"),
        ("green tea", "0902"),
        ("dog food", "2309"),
        ("board game", "9504.90"),
        ("acoustic guitar", "9202"),
        ("electric bike", "8711.60"),
        ("polyester blanket", "6301.40"),
        ("sewing machine", "8452"),
        ("fishing rod", "9507"),
        ("greeting card", "4909"),
        ("candl", "3406"),
    ],
)
def test_what_people_sell_is_found(tariff: Tariff, typed: str, heading: str) -> None:
    found = tariff.search(typed, 5)
    assert found
    assert found[0].number.startswith(heading)


def test_every_everyday_word_leads_to_its_headings(pack: Pack, tariff: Tariff) -> None:
    words = pack.contents.tariff_words
    assert len({one.everyday for one in words}) == len(words) > 500
    astray = {}
    for one in words:
        headings = tuple(one.headings.split())
        missing = [
            heading for heading in headings if not tariff.search(heading, 1)[0].number.startswith(heading)
        ]
        found = tariff.search(one.everyday, 5)
        if missing or not found or (headings and not found[0].number.startswith(headings)):
            astray[one.everyday] = (missing, [line.number for line in found])
    assert astray == {}
