"""The letter to the supplier on paper."""

from __future__ import annotations

from ecomguide.guide.model import GuideSection, SupplierNote
from ecomguide.render.supplier_letter import render, supplier_letter
from guides import a_guide, an_item
from pdf_words import words_of


def test_each_ask_says_about_which_goods_and_on_what_it_rests() -> None:
    [row, *_] = supplier_letter(a_guide(), "letter")["parts"][0]["rows"]
    assert row["notes"][0] == "About: Candles"
    assert row["cite"] == {"words": "19 CFR 149.2 · primary source", "url": "https://www.ecfr.gov/149"}


def test_the_letter_keeps_what_the_business_answered_to_itself() -> None:
    words = words_of(render(a_guide()))
    assert "Whatisthewax?" not in words and "Wetookyouastheimporter" not in words


def test_a_guide_that_asks_nothing_makes_no_form() -> None:
    quiet = a_guide(sections=(GuideSection("leave", "Before", (an_item(supplier=SupplierNote()),)),))
    words = words_of(render(quiet))
    assert "holdsnothingthatthesuppliermustdo" in words and "Dayandsignature" not in words
    assert "Dayandsignature" in words_of(render(a_guide()))
