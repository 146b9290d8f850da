"""The guide's days as a calendar: all deadlines that have a date, and when to check again what must be done.

A guide without any such day gives a calendar that is named but empty. Importing a newer guide for the same
arrival brings the events of the older one up to date: their UIDs are made from ids and the arrival day alone,
and their SEQUENCE grows with the day on which the guide was made. Another arrival is another shipment, so its
days stand beside those of the first; each event says for which arrival it was counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from ecomguide.guide.model import ClockCard, DueDay, Guide, Item, OpeningWords, SourceNote
from ecomguide.render.phrases import Phrases, is_official, one_line, printable

THE_MORNING_BEFORE = timedelta(hours=-15)
"""From midnight of the day: nine in the morning of the day before."""
THE_WEEK_BEFORE = timedelta(days=-7, hours=9)
FIRST_DAY = date(2016, 1, 1)
"""The first day that guides are made for: versions of an event are counted from it."""


@dataclass(frozen=True, slots=True)
class Entry:
    uid: str
    day: date
    summary: str
    description: tuple[str, ...]
    past: bool = False
    early: bool = False
    """Whether a week's warning is due: what the law sets takes time to get ready."""
    url: str | None = None


def render(guide: Guide) -> bytes:
    say = Phrases(guide.stamp.language)
    calendar = Calendar()
    calendar.add("PRODID", f"-//ecomguide//{one_line(guide.stamp.program)}//EN")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", one_line(_name(guide, say)))
    calendar.add("X-WR-CALDESC", one_line(f"{say.made(guide.stamp)}. {say('disclaimer')}"))
    for entry in sorted(entries(guide, say), key=lambda one: (one.day, one.uid)):
        calendar.add_component(_event(entry, guide.stamp.today, say))
    return bytes(calendar.to_ical())


def _name(guide: Guide, say: Phrases) -> str:
    """With the day of arrival, so that two shipments of the same goods can be told apart."""
    name = say("calendar", subject=guide.subject)
    stamp = guide.stamp
    told = say("arrived" if stamp.is_past else "arriving", day=say.short(stamp.entry_day))
    return name if stamp.entry_day_assumed else f"{name} ({told})"


def entries(guide: Guide, say: Phrases) -> Iterator[Entry]:
    if guide.off_ramp is not None:
        return
    # Without an arrival day the stamp's day is today's, and a UID must not change from day to day.
    arrival = "no-arrival-day" if guide.stamp.entry_day_assumed else guide.stamp.entry_day.isoformat()
    stamp = (say.made(guide.stamp), say("disclaimer"), *((say("draft"),) if guide.stamp.draft else ()))
    key = "counted_for_arrived" if guide.stamp.is_past else "counted_for"
    counted = () if guide.stamp.entry_day_assumed else (say(key, day=say.long(guide.stamp.entry_day)),)
    if guide.opening is not None:
        for number, clock in enumerate(guide.opening.clocks):
            if clock.date is not None:
                uid = f"{guide.opening.id}.clock-{number}.{arrival}"
                yield _clock(guide.opening, clock, clock.date, uid, (*counted, *stamp), say)
    for item in guide.items():
        for due in item.deadlines:
            if due.date is not None:
                uid = f"{item.id}.{due.id}.{arrival}"
                yield _deadline(item, due, due.date, uid, (*counted, *stamp), say)
        if item.check_again is not None and item.weight == "must" and item.verdict == "applies":
            words = (say("check_event_says"), *_sources(item.sources, say), *stamp)
            title = say("check_event", title=item.title)
            # Not bound to the arrival: two guides ask for one look at the same rule.
            past = item.check_again < guide.stamp.today
            yield Entry(
                f"{item.id}.check-again", item.check_again, title, words, past, url=_page(item.sources)
            )


def _clock(
    opening: OpeningWords, clock: ClockCard, day: date, uid: str, stamp: tuple[str, ...], say: Phrases
) -> Entry:
    words = (
        clock.says,
        clock.note,
        say.assumed(clock.assumed),
        opening.title,
        *_sources(opening.sources, say),
        *stamp,
    )
    return Entry(uid, day, clock.label, words, clock.past, True, _page(opening.sources))


def _deadline(item: Item, due: DueDay, day: date, uid: str, stamp: tuple[str, ...], say: Phrases) -> Entry:
    label = due.label[:1].upper() + due.label[1:]
    may = item.verdict == "may"
    words = (
        item.title,
        f"{say('by_when')}: {due.words} ({say('set_by').lower()}: {say.set_by(due.set_by)})",
        say.assumed(due.assumed),
        say("passed").capitalize() + "." if due.past else "",
        say.depends(item.hinges_on) if may else "",
        f"{say('because')}: {' '.join(one.sentence for one in item.because)}" if item.because else "",
        item.note or "",
        *_sources(item.sources, say),
        *stamp,
    )
    title = say("may_event", title=label) if may else label
    early = due.set_by == "law" and not may
    return Entry(uid, day, title, words, due.past, early, _page(item.sources))


def _page(sources: Iterable[SourceNote]) -> str | None:
    """The first official page: a calendar shows one address, without a word on whose it is."""
    return next((source.url for source in sources if source.url and is_official(source.url)), None)


def _sources(sources: Iterable[SourceNote], say: Phrases) -> Iterator[str]:
    for source in sources:
        yield f"{source.cite}, {say.source(source)}"


def _event(entry: Entry, today: date, say: Phrases) -> Event:
    event = Event()
    event.add("UID", f"{one_line(entry.uid)}@ecomguide")
    made = datetime(today.year, today.month, today.day, tzinfo=UTC)
    event.add("DTSTAMP", made)
    event.add("LAST-MODIFIED", made)
    event.add("SEQUENCE", max(0, (today - FIRST_DAY).days))
    event.add("DTSTART", entry.day)
    event.add("DTEND", entry.day + timedelta(days=1))
    event.add("SUMMARY", one_line(entry.summary))
    event.add("DESCRIPTION", printable("\n".join(part for part in entry.description if part)))
    if entry.url is not None:
        event.add("URL", one_line(entry.url))
    event.add("TRANSP", "TRANSPARENT")
    if not entry.past:
        if entry.early and entry.day - timedelta(days=7) > today:
            event.add_component(_alarm(say("reminder_week", what=entry.summary), THE_WEEK_BEFORE))
        event.add_component(_alarm(say("reminder", what=entry.summary), THE_MORNING_BEFORE))
    return event


def _alarm(words: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("ACTION", "DISPLAY")
    alarm.add("DESCRIPTION", one_line(words))
    alarm.add("TRIGGER", before)
    return alarm
