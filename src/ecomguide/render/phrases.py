"""The phrases that all formats share, made of their words and of what a Guide holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ecomguide.guide.model import (
    ClockCard,
    ContactCard,
    DueDay,
    Glance,
    Item,
    Moment,
    Open,
    SourceNote,
    Stamp,
    TermNote,
)
from ecomguide.language import long_date, money, short_date, tr
from ecomguide.render.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Container, Sequence
    from datetime import date
    from decimal import Decimal

OFFICIAL = re.compile(r"(.+\.)?([a-z0-9-]+\.gov|[a-z0-9-]+\.mil|usps\.com)")
UNPRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
C0, C1 = bytes(sign for sign in (*range(32), 127) if sign != 10), re.compile(b"\xc2[\x80-\x9f]")


class Phrases:
    """The words of one language. Values are put in once and never read again as a pattern."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.words = {key: tr(words, language) for key, words in WORDS.items()}

    def __call__(self, key: str, **facts: object) -> str:
        words = self.words[key]
        return words.format(**facts) if facts else words

    def named(self, id_: str) -> str:
        """The words for an id of the pack (a weight, a status); an id we do not know stands for itself."""
        return self(id_) if id_ in WORDS else id_

    def about(self, kinds: Iterable[tuple[str, str]]) -> str:
        """About: candles, kitchenware. Empty where it is about no goods of its own."""
        goods = ", ".join(name for _, name in kinds)
        return self("for_goods", goods=goods) if goods else ""

    def long(self, day: date) -> str:
        return long_date(day, self.language)

    def short(self, day: date) -> str:
        return short_date(day, self.language)

    def day_and_month(self, day: date) -> str:
        return short_date(day, self.language, year=False)

    def money(self, amount: Decimal) -> str:
        return money(amount, self.language)

    def made(self, stamp: Stamp) -> str:
        """Made 24 Nov 2026 · pack 2026.11 · rules checked through 24 Nov 2026"""
        parts = (
            self("made", day=self.short(stamp.today)),
            self("pack", version=stamp.pack_version),
            self("checked_through", day=self.short(stamp.checked_through)),
        )
        return " · ".join(parts)

    def rules_of(self, stamp: Stamp) -> str:
        key = "rules_arrived" if stamp.is_past else "rules_of"
        key = "rules_assumed" if stamp.entry_day_assumed else key
        return self(key, day=self.long(stamp.entry_day))

    def due(self, due: DueDay) -> str:
        """by 15 December 2026 (24 hours before loading abroad); the words alone where there is no date."""
        if due.date is None:
            return due.words
        return f"{self('by_day', day=self.long(due.date))} ({due.words})"

    def soonest(self, deadlines: Sequence[DueDay]) -> str:
        """The first deadline with a date, short, for a narrow column; else the first one's words."""
        dated = sorted(due.date for due in deadlines if due.date is not None)
        if dated:
            return self("by_day", day=self.short(dated[0]))
        return deadlines[0].words if deadlines else ""

    def by(self, due: DueDay) -> str:
        """15 Dec 2026 (passed); the words alone where there is no date. For a narrow column."""
        return due.words if due.date is None else self.day_or_passed(due.date, due.past)

    def day_or_passed(self, day: date, past: bool) -> str:
        return f"{self.short(day)} ({self('passed')})" if past else self.short(day)

    def at(self, moment: Moment) -> str:
        return moment.words if moment.date is None else self.long(moment.date)

    def depends(self, hinges_on: Sequence[Open]) -> str:
        return self("depends", what=self.opens(hinges_on))

    def opens(self, hinges_on: Sequence[Open]) -> str:
        return ", ".join(_inside(one.short) for one in hinges_on) or self("an_open_answer")

    def set_by(self, id_: str) -> str:
        return self("terms") if id_ == "commercial" else self.named(id_)

    def source(self, source: SourceNote) -> str:
        """All but the citation: eCFR, dated 7 January 2013, read in full on 24 Nov 2026"""
        dated = self("dated", day=source.dated) if _is_dated(source) else self("undated")
        day = self.short(source.seen_on)
        unseen = source.seen_as == "none"
        seen = self("unseen", day=day) if unseen else self("seen", how=self.named(source.seen_as), day=day)
        return ", ".join((source.publisher, dated, seen))

    def source_in_brief(self, source: SourceNote, usual_day: date) -> str:
        """eCFR, 7 January 2013, in full. The usual day of seeing is told above the list, once."""
        dated = source.dated if _is_dated(source) and source.dated else self("undated")
        seen = self(f"{source.seen_as}_brief") if source.seen_as in ("full", "excerpt", "none") else ""
        day = "" if source.seen_on == usual_day else self.short(source.seen_on)
        return ", ".join(part for part in (source.publisher, dated, seen, day) if part)

    def standing(self, item: Item, usual_day: date | None = None, inside: bool = False) -> str:
        """Primary source · in force from 7 Jan 2013 · checked on 24 Nov 2026 · check again by 24 Feb 2027.

        The usual day of checking is told elsewhere, once."""
        days = (
            ("in_force_from", item.in_force_from),
            ("in_force_to", item.in_force_to),
            ("reviewed", None if item.reviewed_on == usual_day else item.reviewed_on),
            ("check_again", item.check_again),
        )
        said = [self(key, day=self.short(day)) for key, day in days if day is not None]
        status = self.named(item.status)
        return " · ".join([status if inside else status.capitalize(), *said])

    def clock(self, clock: ClockCard) -> str:
        return clock.says if clock.date is None else self("by_day", day=self.long(clock.date))

    def clock_note(self, clock: ClockCard) -> str:
        """What the clock card says besides the day."""
        counted = clock.says if clock.date is not None else ""
        passed = self("passed") if clock.past else ""
        return " · ".join(part for part in (clock.note, counted, passed) if part)

    def still_open(self, tile: Glance) -> str:
        """For a tile that is not settled: what is still possible, and what decides."""
        if tile.verdict != "may":
            return ""
        several = (
            self("still_possible", what="; ".join(tile.alternatives)) if len(tile.alternatives) > 1 else ""
        )
        decides = "" if several else self.depends(tile.hinges_on)
        return several + decides

    def counted(self, moment: Moment, notes: dict[str, int]) -> str:
        """30 days before loading abroad (note 1): what stands under a date."""
        if moment.date is None:
            return ""
        note = f" ({self('note', number=notes[moment.assumed])})" if moment.assumed in notes else ""
        return moment.words + note

    def reach(self, card: ContactCard) -> list[tuple[str, str]]:
        """(label, value) for every way to reach a contact."""
        ways = [
            *(("phone", value) for value in card.phones),
            *(("email", value) for value in card.emails),
            *(("web", value) for value in card.urls),
            ("hours", card.hours),
            ("address", card.address),
            ("no_reply", card.if_no_reply),
        ]
        return [(self(key), value) for key, value in ways if value]

    def checked(self, card: ContactCard) -> str:
        return f"{self.named(card.status).capitalize()}, {self('reviewed', day=self.short(card.checked_on))}"

    def see_also(self, term: TermNote, explained: Container[str]) -> str:
        """See also: customs bond. Only what the guide explains; empty where that is nothing."""
        related = ", ".join(name for id_, name in term.see if id_ in explained)
        return f"{self('see_also')}: {related}" if related else ""

    def assumed(self, what: str | None) -> str:
        return self("assuming", what=what.rstrip(".")) if what else ""


def _is_dated(source: SourceNote) -> bool:
    return source.dated is not None and source.dated != "undated"


def _inside(words: str) -> str:
    """A short name inside a sentence: "Where goods go" loses its capital, "HTS number" does not."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def assumptions(timeline: Sequence[Moment]) -> dict[str, int]:
    """What the days rest on, each said once and numbered: most points of a timeline share theirs."""
    said = dict.fromkeys(one.assumed for one in timeline if one.assumed)
    return {words: number for number, words in enumerate(said, 1)}


def linkable(url: str | None) -> bool:
    """Web addresses alone become links; anything else is shown as words."""
    return url is not None and url.lower().startswith(("https://", "http://"))


def is_official(url: str) -> bool:
    """Whether the address is one of the government's own."""
    try:
        host = urlsplit(url).hostname if linkable(url) else None
    except ValueError:
        return False
    return host is not None and OFFICIAL.fullmatch(host) is not None


def printable(words: str) -> str:
    """Without control characters, which a terminal obeys, and half characters, which no file can hold."""
    return UNPRINTABLE.sub("", words)


def one_line(words: str) -> str:
    """Printable, on one line, with single blanks."""
    return " ".join(printable(words).split())


def printable_bytes(words: str) -> bytes:
    """The same as UTF-8, fast enough for a whole page."""
    return C1.sub(b"", words.encode(errors="ignore").translate(None, C0))
