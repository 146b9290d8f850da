"""What is typed into the search: words, phrases that people use, numbers, or anything at all."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomguide.pack.schema import EverydayWord
from ecomguide.pack.tariff_query import MOST_TERMS, Everyday, Sought, digits, plain, terms

EVERYDAY = Everyday(
    [
        EverydayWord(everyday="phone case", tariff="articles of plastics", headings="3926.90 4202"),
        EverydayWord(everyday="case", tariff="cases", headings="4202"),
        EverydayWord(everyday="t-shirt", tariff="T-shirts", headings="6109"),
        EverydayWord(everyday="polyester", tariff="synthetic fibers"),
    ]
)


def test_words_are_bare() -> None:
    assert plain("Men’s CAFÉ-table, 10%") == ("men", "cafe", "table", "10")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("6109", "6109"),
        ("6109.10.00", "61091000"),
        (" 6109 10 00 12 ", "6109100012"),
        ("95", "95"),
        ("9", None),
        ("", None),
        ("...", None),
        ("6109x", None),
        ("٦١٠٩", None),
        ("10 candles", None),
    ],
)
def test_numbers_are_told_from_words(typed: str, found: str | None) -> None:
    assert digits(typed) == found


def test_the_last_word_may_still_be_typed() -> None:
    [first, last] = terms("beeswax cand", EVERYDAY)
    assert first == Sought('"beeswax"')
    assert last == Sought('"cand"', otherwise=Sought('"cand"*'))


def test_words_that_say_nothing_are_left_out() -> None:
    assert [one.match for one in terms("a box for the candles with", EVERYDAY)] == ['"box"', '"candles"']
    assert terms("of the", EVERYDAY) == []


def test_the_longest_phrase_counts_in_one_or_many() -> None:
    for typed in ("phone case", "Phone Cases", "phone-case"):
        [one] = terms(typed, EVERYDAY)
        assert one.headings == ("392690", "4202")
        assert '"articles" AND "plastics"' in one.match


def test_the_last_phrase_is_what_the_goods_are() -> None:
    shirt, case = terms("t-shirt case", EVERYDAY)
    assert (shirt.headings, case.headings) == ((), ("4202",))


def test_a_word_that_only_describes_goods_keeps_its_meaning() -> None:
    first, second = terms("polyester case", EVERYDAY)
    assert first == Sought('"polyester" OR ("synthetic" AND "fibers")')
    assert second.headings == ("4202",)


def test_a_phrase_begun_is_the_last_resort() -> None:
    [one] = terms("phon", EVERYDAY)
    assert one.otherwise is not None
    assert one.otherwise.match == '"phon"*'
    assert one.otherwise.otherwise is not None
    assert one.otherwise.otherwise.headings == ("392690", "4202")
    [short] = terms("ph", EVERYDAY)
    assert short.otherwise is not None
    assert short.otherwise.otherwise is None


def test_a_long_text_gives_few_terms() -> None:
    assert len(terms("candle lamp " * 5000, EVERYDAY)) == MOST_TERMS


@given(st.text(max_size=400))
def test_nothing_typed_is_a_fault(typed: str) -> None:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE words USING fts5(own)")
    for one in terms(typed, EVERYDAY):
        database.execute("SELECT rowid FROM words WHERE words MATCH ?", [one.match]).fetchall()
        if one.otherwise is not None:
            database.execute("SELECT rowid FROM words WHERE words MATCH ?", [one.otherwise.match]).fetchall()
    database.close()
    digits(typed)
