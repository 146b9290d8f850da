"""Contact cards, read back by another program's parser."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from ecomguide.guide.model import Guide
from ecomguide.render.vcard import LONGEST_LINE, render
from guides import NASTY, TODAY, a_bare_guide, a_contact, a_guide, a_guide_that_ends, a_stamp, spoken


def cards(guide: Guide) -> list[Any]:
    return list(vobject.readComponents(render(guide).decode()))


def card(**changes: Any) -> Any:
    [found] = cards(a_guide(contacts=(a_contact(**changes),)))
    return found


def note(found: Any) -> str:
    return str(found.note.value)


def test_a_card_holds_how_to_reach_them() -> None:
    found = card(phones=("877-227-5511 (toll-free)",))
    assert found.version.value == "4.0" and found.kind.value == "org"
    assert found.fn.value == "A customs broker"
    assert found.org.value == ["A customs broker"]
    assert found.tel.value == "tel:+1-877-227-5511" and found.tel.params["VALUE"] == ["uri"]
    assert found.email.value == "ask@example.gov"
    assert found.url.value == "https://example.gov/ask"
    assert found.adr.params["LABEL"] == ["1 Harbor Way"]


def test_the_note_holds_the_rest() -> None:
    words = note(card(phones=("877-227-5511 (toll-free)",)))
    for said in (
        "Files for you.",
        "Phone: 877-227-5511 (toll-free)",
        "Hours: 9 to 5",
        "Have ready: The invoice",
        "If there is no reply: Write again.",
        "Secondary source, checked on 24 Nov 2026.",
        "pack 2026.11",
        "not legal advice",
    ):
        assert said in words


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("301-851-3300", "tel:+1-301-851-3300"),
        ("+1 202-325-8000 (from abroad)", "tel:+1-202-325-8000"),
        ("1-800-275-8777", "tel:+1-800-275-8777"),
        ("317-298-1200, extension 1178 (bank details)", "tel:+1-317-298-1200;ext=1178"),
        ("711 (TTY relay)", "711 (TTY relay)"),
        ("1-800-BE-ALERT", "1-800-BE-ALERT"),
        ("555-0100, extension 2", "555-0100, extension 2"),
    ],
)
def test_a_number_that_can_be_dialed_is_a_link_and_any_other_is_words(number: str, value: str) -> None:
    tel = card(phones=(number,)).tel
    assert tel.value == value
    assert tel.params["VALUE"] == ["uri" if value.startswith("tel:") else "text"]
    assert f"Phone: {number}" in note(card(phones=(number,)))


def test_several_ways_are_all_there_and_what_is_no_web_address_is_words() -> None:
    found = card(phones=("711", "301-851-3300"), urls=("https://a.gov/b?c=d&e=%20", "javascript:alert(1)"))
    assert [one.value for one in found.tel_list] == ["711", "tel:+1-301-851-3300"]
    assert [one.value for one in found.url_list] == ["https://a.gov/b?c=d&e=%20"]
    assert "Web: javascript:alert(1)" in note(found)


def test_what_is_not_known_is_not_there() -> None:
    found = card(phones=(), emails=(), urls=(), address=None, hours=None, have_ready=(), if_no_reply=None)
    assert not {"tel", "email", "url", "adr"} & found.contents.keys()
    assert "Hours" not in note(found) and "Have ready" not in note(found)


def test_a_second_import_brings_the_same_cards_up_to_date() -> None:
    two = (a_contact("broker"), a_contact("clerk"))
    first = cards(a_guide(contacts=two))
    later = cards(
        a_guide(contacts=two[::-1], subject="Another", stamp=a_stamp(today=TODAY + timedelta(1), program="9"))
    )
    uids = [one.uid.value for one in first]
    assert uids == [one.uid.value for one in later][::-1]
    assert len(set(uids)) == 2 and all(uid.startswith("urn:uuid:") for uid in uids)
    assert all(one.rev.value == "20261124T000000Z" for one in first)
    assert all(one.rev.value == "20261125T000000Z" for one in later)
    # Written down: a changed name space would double every card.
    assert uids[0] == "urn:uuid:44fee5b9-301e-5187-bc2b-e8572829882a"


def test_a_draft_says_so() -> None:
    assert "Nobody has signed it" in note(cards(a_guide(stamp=a_stamp(draft=True)))[0])


def test_a_guide_that_ends_names_whom_to_ask() -> None:
    assert [one.fn.value for one in cards(a_guide_that_ends())] == ["A customs broker"]


def test_a_guide_without_contacts_says_so_on_one_card() -> None:
    [found] = cards(a_bare_guide())
    assert "names nobody to contact" in note(found) and "pack 2026.11" in note(found)


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=120)


@given(WORDS)
def test_words_of_any_sort_come_back(words: str) -> None:
    words = f"x{words}x"
    found = card(name=words, serves=words, address=words.replace('"', "'").replace("^", ""))
    assert found.fn.value == words
    assert note(found).startswith(f"{words}\n")
    assert found.adr.params["LABEL"] == [words.replace('"', "'").replace("^", "")]


@pytest.mark.parametrize("words", ["plain", " ".join(NASTY), "a\r\nBEGIN:VCARD\r\nb", "ring\x07"])
def test_lines_end_as_the_standard_says_and_are_no_longer_than_it_allows(words: str) -> None:
    data = render(spoken(a_guide(), words))
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert [line for line in data.split(b"\r\n") if len(line) > LONGEST_LINE] == []
    lines = data.decode().split("\r\n")
    assert lines.count("BEGIN:VCARD") == lines.count("VERSION:4.0") == lines.count("END:VCARD") == 1
    assert [line.decode() for line in data.split(b"\r\n")] == lines, "no letter is cut in two"


def test_a_quote_and_a_line_end_in_an_address_are_written_as_the_standard_says() -> None:
    data = render(a_guide(contacts=(a_contact(address='The "Gate"\n1^2'),)))
    assert b"LABEL=\"The ^'Gate^'^n1^^2\":;;;;;;" in data
