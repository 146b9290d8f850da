"""The calendar: each day once, under a name that stays, and valid."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from ecomguide.guide.model import DueDay, Guide, GuideSection
from ecomguide.render.ics import render
from guides import (
    ARRIVAL,
    LAW,
    NASTY,
    PRESS,
    TODAY,
    UNSEEN,
    a_bare_guide,
    a_due,
    a_guide,
    a_guide_that_ends,
    a_may,
    a_stamp,
    an_item,
    spoken,
)


def with_items(*items: Any, **changes: Any) -> Guide:
    return a_bare_guide(sections=(GuideSection("one", "One", items),), **changes)


def events(guide: Guide) -> list[Any]:
    return list(Calendar.from_ical(render(guide)).walk("VEVENT"))


def test_each_dated_deadline_is_a_whole_day() -> None:
    item = an_item(
        deadlines=(a_due(), a_due(id="two", date=ARRIVAL), a_due(id="undated", date=None)), check_again=None
    )
    found = events(with_items(item))
    assert [event["DTSTART"].dt for event in found] == [date(2026, 12, 15), ARRIVAL]
    for event in found:
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)
        assert event["TRANSP"] == "TRANSPARENT"
        assert event["URL"] == "https://www.ecfr.gov/149"


def test_the_address_of_an_event_is_an_official_one_or_none() -> None:
    for sources, url in (((PRESS, UNSEEN, LAW), "https://www.ecfr.gov/149"), ((PRESS, UNSEEN), None)):
        [event] = events(with_items(an_item(check_again=None, sources=sources)))
        assert event.get("URL") == url


WEEK, MORNING = timedelta(days=-7, hours=9), timedelta(hours=-15)


@pytest.mark.parametrize(
    ("due", "reminders"),
    [
        (a_due(), [WEEK, MORNING]),
        (a_due(date=TODAY + timedelta(days=8)), [WEEK, MORNING]),
        (a_due(date=TODAY + timedelta(days=7)), [MORNING]),
        (a_due(set_by="practice"), [MORNING]),
        (a_due(date=date(2026, 1, 2), past=True), []),
    ],
)
def test_the_morning_before_reminds_and_a_week_before_where_the_law_sets_the_day(
    due: DueDay, reminders: list[timedelta]
) -> None:
    [event] = events(with_items(an_item(deadlines=(due,), check_again=None)))
    assert [alarm["TRIGGER"].dt for alarm in event.walk("VALARM")] == reminders
    assert all("File the security data" in alarm["DESCRIPTION"] for alarm in event.walk("VALARM"))


def test_what_only_may_apply_and_what_is_to_be_checked_remind_once() -> None:
    guide = with_items(a_may(deadlines=(a_due(),)), an_item(deadlines=()))
    assert [len(event.walk("VALARM")) for event in events(guide)] == [1, 1]


def test_a_second_import_brings_the_first_up_to_date() -> None:
    first, second = (
        {str(event["UID"]): event for event in events(a_guide(stamp=a_stamp(today=day)))}
        for day in (TODAY, TODAY + timedelta(days=1))
    )
    assert first.keys() == second.keys()
    for uid, event in first.items():
        assert second[uid]["SEQUENCE"] == event["SEQUENCE"] + 1 > 1
        for stamp in ("DTSTAMP", "LAST-MODIFIED"):
            assert second[uid][stamp].dt - event[stamp].dt == timedelta(days=1)


def test_a_guide_of_long_ago_has_a_sequence_too() -> None:
    guide = a_guide(stamp=a_stamp(today=date(2015, 1, 1)))
    assert {event["SEQUENCE"] for event in events(guide)} == {0}


def test_an_event_and_the_calendar_say_for_which_arrival_they_were_counted() -> None:
    guide = with_items(an_item(check_again=None))
    [event] = events(guide)
    assert "Counted for goods that arrive on 15 January 2027." in event["DESCRIPTION"]
    name = str(Calendar.from_ical(render(guide))["X-WR-CALNAME"])
    assert name == "Import deadlines: Candles from Vietnam, by ship (arriving 15 Jan 2027)"
    here = with_items(an_item(check_again=None), stamp=a_stamp(today=date(2027, 2, 1)))
    assert "(arrived 15 Jan 2027)" in str(Calendar.from_ical(render(here))["X-WR-CALNAME"])
    assert all("goods that arrived on" in event["DESCRIPTION"] for event in events(here))
    assumed = with_items(an_item(check_again=None), stamp=a_stamp(entry_day_assumed=True))
    assert "Counted for" not in events(assumed)[0]["DESCRIPTION"]
    assert b"arriving" not in render(assumed)


def test_an_event_says_what_why_from_where_and_on_what_it_rests() -> None:
    [event] = events(with_items(an_item(check_again=None)))
    words = str(event["DESCRIPTION"])
    assert event["SUMMARY"] == "File the security data"
    for said in (
        "24 hours before loading abroad",
        "Your goods travel by ship.",
        "19 CFR 149.2",
        "we took 30 days at sea",
    ):
        assert said in words


def test_what_only_may_apply_says_so_in_its_name() -> None:
    [event] = events(with_items(a_may(deadlines=(a_due(),))))
    assert event["SUMMARY"] == "May apply: File the security data"
    assert "depends on wax" in event["DESCRIPTION"]


def test_a_day_that_has_passed_reminds_nobody() -> None:
    [event] = events(
        with_items(an_item(deadlines=(a_due(date=date(2026, 1, 2), past=True),), check_again=None))
    )
    assert event.walk("VALARM") == [] and "This day has passed" in event["DESCRIPTION"]


def test_only_what_must_be_done_for_sure_is_to_be_checked_again() -> None:
    again = date(2027, 6, 1)
    items = (
        an_item("a", deadlines=()),
        an_item("b", deadlines=(), weight="should"),
        a_may("c", weight="must"),
    )
    found = [event for event in events(with_items(*items)) if event["DTSTART"].dt == again]
    assert [str(event["SUMMARY"]) for event in found] == ["Check again: File the security data (a)"]


def test_the_clocks_of_a_guide_in_trouble_are_in_it() -> None:
    days = {event["DTSTART"].dt for event in events(a_guide())}
    assert {date(2026, 12, 4), date(2027, 5, 9)} <= days


def test_uids_differ_within_a_guide_and_stay_when_it_is_made_again() -> None:
    uids = [str(event["UID"]) for event in events(a_guide())]
    assert len(uids) == len(set(uids))
    later = a_guide(stamp=a_stamp(today=TODAY + timedelta(days=9), pack_version="2027.01", program="9"))
    assert [str(event["UID"]) for event in events(later)] == uids


def test_another_arrival_has_its_own_deadlines() -> None:
    one, other = (
        with_items(an_item(check_again=None), stamp=a_stamp(entry_day=day)) for day in (ARRIVAL, TODAY)
    )
    assert events(one)[0]["UID"] != events(other)[0]["UID"]


def test_without_an_arrival_day_the_uid_does_not_follow_the_clock() -> None:
    def uid(day: date) -> str:
        stamp = a_stamp(today=day, entry_day=day, entry_day_assumed=True)
        return str(events(with_items(an_item(check_again=None), stamp=stamp))[0]["UID"])

    assert uid(TODAY) == uid(TODAY + timedelta(days=1))


@pytest.mark.parametrize("guide", [a_bare_guide(), a_guide_that_ends()])
def test_without_days_it_is_a_named_empty_calendar(guide: Guide) -> None:
    calendar = Calendar.from_ical(render(guide))
    assert calendar.walk("VEVENT") == [] and str(calendar["X-WR-CALNAME"]).startswith("Import deadlines")


@pytest.mark.parametrize("words", ["plain", " ".join(NASTY), "a\r\nBEGIN:VEVENT\r\nb"])
def test_lines_end_as_the_standard_says_and_are_no_longer_than_it_allows(words: str) -> None:
    data = render(spoken(a_guide(), words))
    assert data.endswith(b"END:VCALENDAR\r\n") and data.count(b"\n") == data.count(b"\r\n") == data.count(
        b"\r"
    )
    assert [line for line in data.split(b"\r\n") if len(line) > 75] == []
    plain = render(a_guide())
    assert data.count(b"\r\nBEGIN:VEVENT\r\n") == plain.count(b"\r\nBEGIN:VEVENT\r\n")


@given(st.text(max_size=200))
def test_any_title_comes_through(words: str) -> None:
    [event] = events(with_items(an_item(title=words, check_again=None)))
    kept = "".join(sign for sign in words if sign.isprintable())
    found = str(event["DESCRIPTION"]).rpartition("By when")[0]
    assert "".join(kept.split()) == "".join(sign for sign in "".join(found.split()) if sign.isprintable())


def test_dates_of_making_come_from_the_stamp() -> None:
    assert {event["DTSTAMP"].dt.date() for event in events(a_guide())} == {TODAY}
