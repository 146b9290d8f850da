"""The next steps and the official links as a QR code: a telephone reads it as plain text, without a server.

The answers are left out unless they are asked for: a code on a screen is read by whoever stands by. Also
draws a resume code, which holds the answers alone.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

import segno

from ecomguide.errors import CannotDraw
from ecomguide.language import tr
from ecomguide.render.phrases import Phrases, is_official, one_line, printable

if TYPE_CHECKING:
    from ecomguide.guide.model import Guide, Item

MOST_VERSION = 25
"""The largest code that a telephone reads from a screen at half a meter."""
LEVEL = "M"
"""Can do without 15% of its area: a finger, a glare. What is free in a code of that size adds to it."""
MOST_BYTES = 997
"""What such a code holds."""
QUIET = 4
"""The white edge, in dots, that a reader needs."""
MOST_LINKS = 4
"""More would make the code denser, and the guide has them all."""


def render(guide: Guide, answers: bool = False) -> bytes:
    return svg(text(guide, answers), Phrases(guide.stamp.language)("qr", subject=guide.subject))


def text(guide: Guide, answers: bool = False) -> str:
    """What the telephone shows: whole lines, as many as a code holds. When it was made, and from what, is
    always there."""
    say = Phrases(guide.stamp.language)
    # Without signs that some telephones misread.
    head = [_cut(guide.subject, 200), say.made(guide.stamp).replace(" · ", ", ")]
    foot = [*([say("draft_short")] if guide.stamp.draft else []), say("disclaimer")]
    lines = [one_line(line) for line in _lines(guide, say, answers)]
    kept = list(lines)
    while kept and _bytes([*head, *kept, *_left_out(lines, kept, say), *foot]) > MOST_BYTES:
        kept.pop()
    return "\n".join([*(one_line(line) for line in head), *kept, *_left_out(lines, kept, say), *foot])


def _left_out(lines: list[str], kept: list[str], say: Phrases) -> list[str]:
    return [say("qr_more", count=len(lines) - len(kept))] if len(kept) < len(lines) else []


def _lines(guide: Guide, say: Phrases, answers: bool) -> Iterator[str]:
    if guide.off_ramp is not None:
        yield guide.off_ramp.title
        yield guide.off_ramp.body
    else:
        for clock in guide.opening.clocks if guide.opening else ():
            yield f"{clock.label}: {say.clock(clock)}"
        if steps := list(_steps(guide)):
            yield f"{say('first')}:"
            for number, item in enumerate(steps, 1):
                by = say.soonest(item.deadlines)
                yield f"{number}. {item.title}{f' ({by})' if by else ''}"
    if answers and guide.off_ramp is None:
        yield f"{say('answers')}:"
        for line in guide.answers:
            yield f"{line.short}: {line.words}"
    if links := _links(guide):
        yield f"{say('qr_links')}:"
        yield from (f"{name}: {url}" for url, name in list(links.items())[:MOST_LINKS])


def _steps(guide: Guide) -> Iterator[Item]:
    by_id = {item.id: item for item in guide.items()}
    yield from (by_id[id_] for id_ in guide.first if id_ in by_id)


def _links(guide: Guide) -> dict[str, str]:
    """Official page → whose it is: first of those whom the first steps name, then of the other contacts."""
    wanted = [] if guide.off_ramp is not None else [id_ for item in _steps(guide) for id_ in item.contacts]
    found: dict[str, str] = {}
    for card in sorted(guide.contacts, key=lambda one: one.id not in wanted):
        url = next((url for url in card.urls if is_official(url)), None)
        if url is not None:
            found.setdefault(url, card.name)
    return found


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 1]}…"


def _bytes(lines: list[str]) -> int:
    return len("\n".join(lines).encode(errors="ignore"))


# ---- drawing


def svg(words: str, title: str) -> bytes:
    """A drawing of any size; the words stand in it too, for those who cannot see it."""
    out = io.BytesIO()
    _code(words).save(
        out,
        kind="svg",
        scale=4,
        border=QUIET,
        light="#fff",
        title=one_line(title),
        desc=printable(words),
        nl=True,
    )
    return out.getvalue()


def png(words: str) -> bytes:
    """A picture of about a thousand dots a side."""
    code = _code(words)
    out = io.BytesIO()
    code.save(out, kind="png", scale=max(4, 1000 // code.symbol_size()[0]), border=QUIET)
    return out.getvalue()


def resume_title(language: str = "en") -> str:
    """The name of the drawing of a resume code."""
    return tr("QR code: resume code for the E-Commerce Import Guide", language)


def _code(words: str) -> segno.QRCode:
    """Of the smallest size; then with as much spare as that size holds. Raises CannotDraw."""
    encoding = None if words.isascii() else "utf-8"
    try:
        code = segno.make_qr(words, error=LEVEL, boost_error=True, encoding=encoding)
    except segno.DataOverflowError as why:
        raise CannotDraw(format=tr("QR code"), why=tr("it would hold too much")) from why
    if int(code.version) > MOST_VERSION:
        raise CannotDraw(format=tr("QR code"), why=tr("it would be too fine to be read"))
    return code
