"""The renderers' own words, one table for all formats, and the phrases that are made with them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from ecomguide.guide.model import ClockCard, DueDay, Item, Moment, Open, SourceNote, Stamp
from ecomguide.language import long_date, money, short_date, tr

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

WORDS = {
    # the frame
    "program": "E-Commerce Import Guide",
    "disclaimer": "General information, not legal advice. Not an official publication.",
    "draft": "Draft. This guide was made from a knowledge pack that is still under work. Nobody has signed it. "
    "Do not rely on it.",
    "draft_short": "Draft: unsigned knowledge pack",
    "skip": "Skip to the guide",
    "contents": "In this guide",
    "made": "Made {day}",
    "pack": "pack {version}",
    "checked_through": "rules checked through {day}",
    "rules_of": "Rules and fees for goods that arrive on {day}.",
    "rules_assumed": "No arrival day was given, so this guide uses the rules and fees of {day}.",
    "page_of": "Page {page} of {pages}",
    # headings
    "glance": "At a glance",
    "timeline": "Your timeline",
    "first": "Do these first",
    "may": "May apply to you",
    "may_short": "may apply",
    "read_on": "Read on",
    "read_on_about": "Read on: {title}",
    "show_not_applying": "Show all {count}, and what each would need",
    "uncovered": "Not covered by this guide",
    "coming": "Coming later",
    "coming_on": "Coming on {day}",
    "costs": "What it may cost",
    "contacts": "Who to contact",
    "sources": "Sources",
    "answers": "Your answers",
    "inferred": "What we took from your answers",
    "not_applying": "What does not apply to you",
    "do_not": "Do not",
    "clocks": "Clocks that run",
    "settle": "Settle these first",
    "settle_lead": "Each open answer below decides whether more of this guide is yours. The one that decides most "
    "comes first.",
    # columns and labels
    "what": "What",
    "by": "By",
    "why": "Why it is yours",
    "when": "When",
    "step": "Step",
    "set_by": "Set by",
    "charge": "Charge",
    "amount": "Amount",
    "worked_out": "How it is worked out",
    "collected_by": "Collected by",
    "how_sure": "How sure",
    "statement": "Source",
    "used_by": "Used for",
    "question": "Question",
    "answer": "Your answer",
    "line": "Line on the bill",
    "whose": "Whose money",
    "meaning": "What it is",
    "total": "Government charges worked out",
    "note": "note {number}",
    "by_when": "By when",
    "steps": "Steps",
    "otherwise": "If you do not",
    "exceptions": "Exceptions",
    "because": "Why",
    "depends": "May apply: depends on {what}",
    "still_possible": "Still possible: {what}",
    "or": "or",
    "for_goods": "About: {goods}",
    "in_force_from": "in force from {day}",
    "in_force_to": "in force until {day}",
    "reviewed": "checked on {day}",
    "check_again": "check again by {day}",
    "ask": "Ask",
    "phone": "Phone",
    "email": "E-mail",
    "web": "Web",
    "hours": "Hours",
    "address": "Address",
    "have_ready": "Have ready",
    "no_reply": "If there is no reply",
    "dated": "dated {day}",
    "undated": "undated",
    "seen": "{how} on {day}",
    "done": "Done: {what}",
    "passed": "this day has passed",
    "on_day": "on {day}",
    "by_day": "by {day}",
    "assuming": "Assumed: {what}.",
    "unsure": "not sure",
    "not_sure_yet": "Not sure yet",
    "an_open_answer": "an open answer",
    "needs": "It would need: {what}",
    "calendar": "Import deadlines: {subject}",
    "check_event": "Check again: {title}",
    "check_event_says": "What this guide says was to be checked again by this day.",
    "may_event": "May apply: {title}",
    "reminder": "Tomorrow: {what}",
    "picture": "A line with {count} points. The table below says the same in words.",
    # words for the pack's ids
    "must": "Must do",
    "should": "Should do",
    "know": "Good to know",
    "primary": "primary source",
    "secondary": "secondary source",
    "unconfirmed": "unconfirmed",
    "full": "read in full",
    "excerpt": "excerpt read",
    "none": "not seen by us",
    "government": "Government",
    "commercial": "Business",
    "law": "law",
    "practice": "usual practice",
    "planning": "good planning",
    "anchor": "your own date",
    "terms": "business terms",
}


class Phrases:
    """The words of one language. Values are put in once and never read again as a pattern."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, key: str, **facts: object) -> str:
        words = tr(WORDS[key], self.language)
        return words.format(**facts) if facts else words

    def named(self, id_: str) -> str:
        """The words for an id of the pack (a weight, a status); an id we do not know stands for itself."""
        return self(id_) if id_ in WORDS else id_

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
        key = "rules_assumed" if stamp.entry_day_assumed else "rules_of"
        return self(key, day=self.long(stamp.entry_day))

    def due(self, due: DueDay) -> str:
        """by 15 December 2026 (24 hours before loading abroad); the words alone where there is no date."""
        if due.date is None:
            return due.words
        return f"{self('by_day', day=self.long(due.date))} ({due.words})"

    def soonest(self, deadlines: tuple[DueDay, ...]) -> str:
        """The first deadline with a date, short, for a narrow column; else the first one's words."""
        dated = sorted((due.date for due in deadlines if due.date is not None))
        if dated:
            return self("by_day", day=self.short(dated[0]))
        return deadlines[0].words if deadlines else ""

    def at(self, moment: Moment) -> str:
        return moment.words if moment.date is None else self.long(moment.date)

    def depends(self, hinges_on: tuple[Open, ...]) -> str:
        return self("depends", what=self.opens(hinges_on))

    def opens(self, hinges_on: tuple[Open, ...]) -> str:
        return ", ".join(_inside(one.short) for one in hinges_on) or self("an_open_answer")

    def set_by(self, id_: str) -> str:
        return self("terms") if id_ == "commercial" else self.named(id_)

    def source(self, source: SourceNote) -> str:
        """All but the citation: eCFR, dated 7 January 2013, read in full on 24 Nov 2026"""
        undated = source.dated is None or source.dated == "undated"
        dated = self("undated") if undated else self("dated", day=source.dated)
        seen = self("seen", how=self.named(source.seen_as), day=self.short(source.seen_on))
        return ", ".join((source.publisher, dated, seen))

    def standing(self, item: Item) -> str:
        """How sure, since when, until when, checked and to be checked: Primary source · checked on 24 Nov 2026"""
        days = (
            ("in_force_from", item.in_force_from),
            ("in_force_to", item.in_force_to),
            ("reviewed", item.reviewed_on),
            ("check_again", item.check_again),
        )
        said = [self(key, day=self.short(day)) for key, day in days if day is not None]
        return " · ".join([self.named(item.status).capitalize(), *said])

    def clock(self, clock: ClockCard) -> str:
        return clock.says if clock.date is None else self("by_day", day=self.long(clock.date))

    def assumed(self, what: str | None) -> str:
        return self("assuming", what=what.rstrip(".")) if what else ""


def _inside(words: str) -> str:
    """A short name inside a sentence: "Where goods go" loses its capital, "HTS number" does not."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def assumptions(timeline: tuple[Moment, ...]) -> dict[str, int]:
    """What the days rest on, each said once and numbered: most points of a timeline share theirs."""
    said = dict.fromkeys(one.assumed for one in timeline if one.assumed)
    return {words: number for number, words in enumerate(said, 1)}


def printable(words: str, keep: str = "\n") -> str:
    """Without control characters and halves of characters: a terminal obeys the one, no file can hold the other."""
    return "".join(sign for sign in words if sign in keep or unicodedata.category(sign) not in ("Cc", "Cs"))
