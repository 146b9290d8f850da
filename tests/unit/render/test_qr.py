"""QR codes, read back by another program."""

from __future__ import annotations

import io
from xml.etree import ElementTree

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from ecomguide.errors import CannotDraw
from ecomguide.guide.model import ClockCard, Guide, GuideSection
from ecomguide.interview.answers import Answers
from ecomguide.interview.codebook import KINDS
from ecomguide.interview.resume import encode
from ecomguide.render import qr, qr_png
from guides import (
    GUIDES,
    a_bare_guide,
    a_contact,
    a_guide,
    a_guide_that_ends,
    a_stamp,
    an_item,
    an_opening,
    spoken,
)

SVG = "{http://www.w3.org/2000/svg}"


QR = zxingcpp.BarcodeFormat.QRCode
"""Asked for by name: in the dots of a large code the reader may see a small code of another sort."""


def of_picture(data: bytes) -> str:
    [found] = zxingcpp.read_barcodes(Image.open(io.BytesIO(data)), QR)
    return str(found.text)


def of_drawing(data: bytes) -> str:
    image = QImage(900, 900, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(data)).render(painter)
    painter.end()
    [found] = zxingcpp.read_barcodes(image.convertToFormat(QImage.Format.Format_Grayscale8), QR)
    return str(found.text)


def version(words: str) -> int:
    return int(qr._code(words).version)


@pytest.mark.parametrize("name", GUIDES)
def test_another_program_reads_what_we_wrote(name: str) -> None:
    words = qr.text(GUIDES[name])
    assert of_picture(qr_png.render(GUIDES[name])) == words
    assert of_drawing(qr.render(GUIDES[name])) == words
    assert version(words) <= qr.MOST_VERSION


def test_it_holds_the_next_steps_and_official_pages() -> None:
    words = qr.text(a_guide())
    for said in (
        "Candles from Vietnam, by ship",
        "Made 24 Nov 2026, pack 2026.11",
        "Tell the courier: by 4 December 2026",
        "1. File the security data (isf) (by 15 Dec 2026)",
        "A customs broker: https://example.gov/ask",
        "General information, not legal advice.",
    ):
        assert said in words
    assert words.isascii()


def test_answers_are_left_out_unless_they_are_asked_for() -> None:
    assert "By ship" not in qr.text(a_guide())
    assert "How goods travel: By ship" in qr.text(a_guide(), answers=True)
    assert "How goods travel: By ship" in of_picture(qr_png.render(a_guide(), answers=True))
    assert "By ship" not in qr.text(a_guide_that_ends(), answers=True)


def many_steps(count: int, words: str = "") -> Guide:
    items = tuple(an_item(f"step-{number}", title=f"Step {number} {words}") for number in range(count))
    return a_guide(
        sections=(GuideSection("one", "One", items),), first=tuple(item.id for item in items), opening=None
    )


@pytest.mark.parametrize("words", ["", "with a long title", "mit Ölen und Käse", "שלום", "🕯️" * 9])
def test_what_does_not_fit_is_counted_and_the_code_stays_readable(words: str) -> None:
    found = qr.text(many_steps(200, words), answers=True)
    assert len(found.encode()) <= qr.MOST_BYTES
    assert version(found) <= qr.MOST_VERSION
    assert "In the guide, but not here" in found
    assert "pack 2026.11" in found and "not legal advice" in found
    assert of_picture(qr.png(found)) == found


def test_a_subject_without_end_is_cut() -> None:
    found = qr.text(spoken(a_bare_guide(), "x" * 5000))
    assert len(found.encode()) <= qr.MOST_BYTES + 3 * 5000  # the stamp's own words were made longer too
    assert "…" in qr.text(a_guide(subject="long " * 100))


def test_only_a_few_pages_and_each_once() -> None:
    cards = tuple(a_contact(f"c{n}", urls=("https://a.com", f"https://www.a{n % 9}.gov/")) for n in range(20))
    words = qr.text(a_guide(contacts=tuple(cards)))
    assert words.count("https://") == qr.MOST_LINKS
    assert "a.com" not in words


def test_whom_the_first_steps_name_comes_first() -> None:
    cards = tuple(a_contact(f"c{n}", name=f"N{n}", urls=(f"https://c{n}.gov/",)) for n in range(3))
    words = qr.text(
        a_guide(contacts=cards, sections=(GuideSection("one", "One", (an_item(contacts=("c2",)),)),))
    )
    assert words.index("N2") < words.index("N0") < words.index("N1")


def test_a_draft_says_so() -> None:
    assert "Draft: unsigned knowledge pack" in qr.text(a_guide(stamp=a_stamp(draft=True)))


def test_a_guide_that_ends_gives_its_words_and_whom_to_ask() -> None:
    words = qr.text(a_guide_that_ends())
    assert "You send goods out." in words and "https://example.gov/ask" in words
    assert "File the security data" not in words


def test_words_are_on_one_line_each() -> None:
    clock = ClockCard("a\r\nb", "calm", "c\x07", "", None, None)
    opening = an_opening()
    words = qr.text(a_guide(opening=type(opening)(**{**_fields(opening), "clocks": (clock,)})))
    assert "a b: c" in words


def _fields(record: object) -> dict[str, object]:
    return {name: getattr(record, name) for name in type(record).__dataclass_fields__}  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", GUIDES)
def test_the_drawing_has_a_name_and_tells_its_words(name: str) -> None:
    page = ElementTree.fromstring(qr.render(GUIDES[name]))
    assert page.findtext(f"{SVG}title", "").startswith("QR code: ")
    assert page.findtext(f"{SVG}desc", "") == qr.text(GUIDES[name])


@pytest.mark.parametrize("answers", [Answers(), Answers({"mode": "ocean", "kinds": ("candles",)})])
def test_a_resume_code_is_read_back_and_small(answers: Answers) -> None:
    code = encode(answers)
    assert of_picture(qr.png(code)) == of_drawing(qr.svg(code, qr.resume_title())) == code
    assert version(code) <= 3


def test_the_resume_code_of_a_shop_that_sells_everything_fits() -> None:
    rows: dict[str, dict[str, object]] = {
        "origin": dict.fromkeys(KINDS.words, "CN"),
        "tariff": dict.fromkeys(KINDS.words, "3406000000"),
        "material": dict.fromkeys(KINDS.words, ("animal", "metal", "cotton")),
        "brand": dict.fromkeys(KINDS.words, "yes"),
        "battery": dict.fromkeys(KINDS.words, "lithium_loose"),
    }
    code = encode(Answers({"kinds": KINDS.words, **rows, "place": "77002"}))
    assert version(code) <= qr.MOST_VERSION
    assert of_picture(qr.png(code)) == code


@pytest.mark.parametrize(("count", "why"), [(300, "too fine to be read"), (3000, "hold too much")])
def test_a_code_that_no_telephone_could_read_is_refused(count: int, why: str) -> None:
    with pytest.raises(CannotDraw, match=why):
        qr.png("0GTDE-" * count)
