"""Data and template → PDF: our fonts alone, and every failure told in words."""

from __future__ import annotations

import pytest

from ecomguide.errors import CannotDraw
from ecomguide.render import pdf, typeset
from guides import a_guide
from pdf_words import words_of


def test_a_sign_that_no_font_has_is_spelled_out() -> None:
    assert "Candles[candle]" in words_of(pdf.render(a_guide(subject="Candles 🕯")))


def test_a_script_that_no_font_has_is_refused_in_words() -> None:
    letters = " ".join(chr(0x4E00 + number) for number in range(200))
    with pytest.raises(CannotDraw, match="Your guide is safe"):
        pdf.render(a_guide(subject=letters))


def test_a_failure_of_typst_is_told_as_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> bytes:
        raise RuntimeError("it broke")

    monkeypatch.setattr(typeset, "_compiled", fails)
    with pytest.raises(CannotDraw, match="PDF could not be made: it broke"):
        pdf.render(a_guide())


def test_in_pictures_of_pages_it_is_spelled_out_as_well() -> None:
    drawn, named = (
        pdf.pages(a_guide(subject=f"Candles{sign}"), ppi=20) for sign in ("\U0001f56f", "[candle]")
    )
    assert drawn == named


def test_a_single_page_is_a_list_too() -> None:
    assert typeset._as_list(b"page") == [b"page"]
    assert typeset._as_list([b"one", b"two"]) == [b"one", b"two"]
