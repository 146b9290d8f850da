"""The contract of every output: nothing a person needs is lost, whatever the words are made of."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import pytest
import vobject
import zxingcpp
from icalendar import Calendar
from PIL import Image

from carried import NEEDED, subject_and_stamp
from ecomguide.guide.model import Guide
from ecomguide.language import short_date
from ecomguide.render import FORMATS, WHOLE
from guides import NASTY, a_bare_guide, a_guide, a_guide_that_ends, a_stamp, spoken
from pdf_words import words_of


class _Shown(HTMLParser):
    """The words of a page, without its style and the addresses behind its links."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.hidden = False

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.hidden = tag == "style"

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.words.append(data)


def _html(data: bytes) -> str:
    page = _Shown()
    page.feed(data.decode())
    return "".join(page.words)


def _json(data: bytes) -> str:
    def strings(value: Any) -> Iterator[str]:
        if isinstance(value, str):
            yield value
        for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from strings(one)

    return "\n".join(strings(json.loads(data)))


def _ics(data: bytes) -> str:
    calendar = Calendar.from_ical(data)
    parts = [*calendar.walk("VEVENT"), calendar]
    return "\n".join(
        str(part[key])
        for part in parts
        for key in ("SUMMARY", "DESCRIPTION", "X-WR-CALNAME", "X-WR-CALDESC")
        if key in part
    )


def _pdf(data: bytes) -> str:
    return words_of(data, edges=False)


def _vcard(data: bytes) -> str:
    fields = (one for card in vobject.readComponents(data.decode()) for one in card.getChildren())
    return "\n".join(str(one.value) for one in fields)


def _qr(data: bytes) -> str:
    return str(ElementTree.fromstring(data).findtext("{http://www.w3.org/2000/svg}desc"))


def _qr_png(data: bytes) -> str:
    read = zxingcpp.read_barcodes(Image.open(BytesIO(data)), zxingcpp.BarcodeFormat.QRCode)
    return "".join(found.text for found in read)


READ: dict[str, Callable[[bytes], str]] = {
    "pdf": _pdf,
    "html": _html,
    "text": bytes.decode,
    "ics": _ics,
    "json": _json,
    "vcard": _vcard,
    "qr": _qr,
    "qr-png": _qr_png,
    "checklist": _pdf,
    "broker-sheet": _pdf,
    "supplier-letter": _pdf,
    "supplier-text": bytes.decode,
}
ON_PAPER = [id_ for id_, form in FORMATS.items() if form.on_paper]
FOR_PEOPLE = [*ON_PAPER, "html", "text", "supplier-text"]
"""Those that are read as pages; a calendar or a card has its own tests beside."""


def squeezed(words: str) -> str:
    """Without blanks: where a line breaks is the layout's affair."""
    return "".join(words.split())


def shown(format_: str, guide: Guide) -> str:
    return squeezed(READ[format_](FORMATS[format_].render(guide)))


def needed(format_: str, guide: Guide) -> Iterator[str]:
    yield from subject_and_stamp(guide)
    for part in sorted(FORMATS[format_].carries):
        yield from NEEDED[part](guide)


@pytest.mark.parametrize("format_", FORMATS)
def test_nothing_that_an_output_promises_is_lost(format_: str) -> None:
    guide = a_guide()
    found = shown(format_, guide)
    assert [words for words in needed(format_, guide) if squeezed(words) not in found] == []


@pytest.mark.parametrize("format_", ["pdf", "html", "text", "json"])
def test_a_whole_output_promises_every_item_deadline_and_source(format_: str) -> None:
    assert FORMATS[format_].carries >= WHOLE


@pytest.mark.parametrize("words", NASTY)
@pytest.mark.parametrize("format_", [*FOR_PEOPLE, "json"])
def test_words_that_mean_something_to_the_format_come_through_whole(format_: str, words: str) -> None:
    guide = spoken(a_guide(), words)
    found = shown(format_, guide)
    missing = [
        said for said in needed(format_, guide) if not any(way in found for way in _ways(format_, said))
    ]
    assert missing == []


@pytest.mark.parametrize("format_", ["html", "json"])
def test_what_can_be_sorted_otherwise_is(format_: str) -> None:
    guide = a_guide()
    words = [said for view in guide.views for part in (view, *view.parts) for said in (part.title, part.says)]
    assert words and all(squeezed(said) in shown(format_, guide) for said in words)


@pytest.mark.parametrize("format_", ["pdf", "html", "text"])
def test_a_limit_says_how_much_is_covered_and_whom_to_ask(format_: str) -> None:
    found = shown(format_, a_guide())
    limits = found[found.rindex("Codesofmixedwax") :]
    assert all(said in limits for said in ("partlycovered", "Ask:Acustomsbroker", "notcovered"))


def _ways(format_: str, said: str) -> Iterator[str]:
    yield squeezed(said)
    if format_ in ON_PAPER:
        # The fonts have no emoji, so it is named; and what runs from right to left stands in that order.
        named = "".join(
            f"[{unicodedata.name(sign).lower()}]" if ord(sign) > 0x1F000 else sign for sign in said
        )
        yield squeezed(named)
        if any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in said):
            yield squeezed(said.split("ש")[0])


@pytest.mark.parametrize("format_", FORMATS)
def test_every_output_says_when_it_was_made_and_from_what(format_: str) -> None:
    guide = a_guide(stamp=a_stamp(pack_version="1234.56"))
    found = shown(format_, guide)
    assert "1234.56" in found
    day = guide.stamp.today.isoformat() if format_ == "json" else short_date(guide.stamp.today)
    assert squeezed(day) in found


@pytest.mark.parametrize("format_", [*FOR_PEOPLE, "ics", "vcard"])
def test_a_draft_says_so_and_a_signed_pack_does_not(format_: str) -> None:
    assert "Nobodyhassignedit" in shown(format_, a_guide(stamp=a_stamp(draft=True)))
    assert "Nobodyhassignedit" not in shown(format_, a_guide())


@pytest.mark.parametrize("format_", [*FOR_PEOPLE, "ics", "vcard", "qr", "qr-png"])
def test_no_output_poses_as_advice_or_as_official(format_: str) -> None:
    for guide in (a_guide(), a_bare_guide(), a_guide_that_ends()):
        assert squeezed("General information, not legal advice. Not an official publication.") in shown(
            format_, guide
        )


@pytest.mark.parametrize("format_", FOR_PEOPLE)
def test_a_guide_that_ends_shows_its_words_and_contacts_only(format_: str) -> None:
    guide = a_guide_that_ends()
    found = shown(format_, guide)
    assert guide.off_ramp is not None
    for words in (guide.off_ramp.title, guide.off_ramp.body, guide.contacts[0].name):
        assert squeezed(words) in found
    others = [item.title for item in guide.items()] + [guide.subject, guide.answers[0].asks, guide.costs.says]
    others += [one.says for one in (*guide.glossary, *guide.limits, *guide.views)]
    assert [words for words in others if squeezed(words) in found] == []


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_guide_gives_the_same_bytes(format_: str) -> None:
    assert FORMATS[format_].render(a_guide()) == FORMATS[format_].render(a_guide())


@pytest.mark.parametrize("format_", FORMATS)
def test_a_guide_that_knows_nothing_can_be_drawn(format_: str) -> None:
    assert FORMATS[format_].render(a_bare_guide())


@pytest.mark.parametrize("format_", [*FOR_PEOPLE, "ics", "vcard", "qr", "qr-png"])
def test_control_signs_never_reach_a_reader(format_: str) -> None:
    found = shown(format_, spoken(a_guide(), "ring\x07 \x1b[31mred\x9b \x00end"))
    assert [sign for sign in found if unicodedata.category(sign) == "Cc"] == []
    assert "[31mred" in found
