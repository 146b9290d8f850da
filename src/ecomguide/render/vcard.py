"""All contacts of the guide as cards for a telephone or a mail program: vCard 4.0 (RFC 6350), one file.

A card's UID is made from the contact's id alone, so a newer file brings the same cards up to date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from uuid import UUID, uuid5

from ecomguide.guide.model import ContactCard, Guide
from ecomguide.render.phrases import Phrases, linkable, printable

CARDS = UUID("7c0a4f3e-6f0d-5c55-9d3c-5d3a7b8f2e11")
"""The name space of all UIDs; a change would double every card in every address book."""
LONGEST_LINE = 75
PHONE = re.compile(
    r"(?P<country>\+?1[ -])?(?P<number>\d{3}[ -]\d{3}[ -]\d{4})(?:, extension (?P<extension>\d+))?"
    r"(?P<rest> \(.*\))?"
)
"""A number of North America as the pack writes it: 877-227-5511 (toll-free)."""


def render(guide: Guide) -> bytes:
    say = Phrases(guide.stamp.language)
    cards = [_card(one, guide, say) for one in guide.contacts] or [_no_contacts(guide, say)]
    lines = [line for card in cards for line in card]
    return b"".join(_folded(line) for line in lines)


def _card(card: ContactCard, guide: Guide, say: Phrases) -> Iterator[str]:
    yield from _head(card.id, card.name, guide)
    yield f"ORG:{_escaped(card.name)}"
    for number in card.phones:
        yield _phone(number)
    for email in card.emails:
        yield f"EMAIL;TYPE=work:{_escaped(email)}"
    for url in card.urls:
        if linkable(url):
            yield f"URL;TYPE=work:{_bare(url)}"
    if card.address:
        # The address is one text: what in it is the street and what the town, nobody has said.
        yield f'ADR;TYPE=work;LABEL="{_parameter(card.address)}":;;;;;;'
    yield from _tail(_note(card, guide, say), guide)


def _no_contacts(guide: Guide, say: Phrases) -> Iterator[str]:
    """The standard knows no file without a card."""
    yield from _head("no-contacts", say("program"), guide)
    yield from _tail((say("no_contacts"), *_stamp(guide, say)), guide)


def _head(id_: str, name: str, guide: Guide) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"PRODID:-//ecomguide//{_escaped(guide.stamp.program)}//EN"
    yield f"UID:{uuid5(CARDS, id_).urn}"
    yield "KIND:org"
    yield f"FN:{_escaped(name)}"


def _tail(note: tuple[str, ...], guide: Guide) -> Iterator[str]:
    words = "\n".join(part for part in note if part)
    yield f"NOTE;LANGUAGE={_bare(guide.stamp.language)}:{_escaped(words)}"
    yield f"REV:{guide.stamp.today:%Y%m%d}T000000Z"
    yield "END:VCARD"


def _note(card: ContactCard, guide: Guide, say: Phrases) -> tuple[str, ...]:
    return (
        card.serves,
        # A number or an address without a field of its own is told here; so is what the fields cannot hold.
        *(f"{say('phone')}: {number}" for number in card.phones),
        *(f"{say('web')}: {url}" for url in card.urls if not linkable(url)),
        f"{say('hours')}: {card.hours}" if card.hours else "",
        f"{say('have_ready')}: {'; '.join(card.have_ready)}" if card.have_ready else "",
        f"{say('no_reply')}: {card.if_no_reply}" if card.if_no_reply else "",
        f"{say.checked(card)}.",
        *_stamp(guide, say),
    )


def _stamp(guide: Guide, say: Phrases) -> tuple[str, ...]:
    draft = (say("draft"),) if guide.stamp.draft else ()
    return (f"{guide.subject}. {say.made(guide.stamp)}.", say("disclaimer"), *draft)


def _phone(number: str) -> str:
    """A number that can be dialed as it stands; any other as words, which a person can read."""
    found = PHONE.fullmatch(number)
    if found is None:
        return f"TEL;VALUE=text;TYPE=work:{_escaped(number)}"
    extension = f";ext={found['extension']}" if found["extension"] else ""
    digits = re.sub("[^0-9]", "-", found["number"])
    kind = 'TYPE="work,voice"'
    return f"TEL;VALUE=uri;{kind}:tel:+1-{digits}{extension}"


def _bare(words: str) -> str:
    """On one line and without blanks: an address or a code, which is not escaped."""
    return "".join(printable(words).split())


def _escaped(words: str) -> str:
    """A text value: backslash, comma, semicolon and line ends mean something in a card."""
    plain = printable(words).replace("\r", "")
    for sign in "\\,;":
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def _parameter(words: str) -> str:
    """Inside quotes; a quote and a line end are written as RFC 6868 says."""
    return printable(words).replace("^", "^^").replace('"', "^'").replace("\n", "^n")


def _folded(line: str) -> bytes:
    """Lines of at most 75 bytes; what goes on begins with a blank, and no letter is cut in two."""
    parts, length = [], 0
    for letter in line:
        width = len(letter.encode())
        if length + width > LONGEST_LINE:
            parts.append("\r\n ")
            length = 1
        parts.append(letter)
        length += width
    return "".join(parts).encode() + b"\r\n"
