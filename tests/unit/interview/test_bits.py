"""Bits as typed letters: every slip is found, and the sentence says where to look."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomguide.interview.bits import (
    BITS_IN_GROUP,
    LETTERS,
    MOST_LETTERS,
    BitReader,
    BitWriter,
    Damaged,
    as_groups,
    from_groups,
)

BITS = st.text("01", min_size=1, max_size=300)
TWO_GROUPS = as_groups("10110" * 8)


def filled(bits: str) -> str:
    return bits + "0" * (-len(bits) % BITS_IN_GROUP)


@given(BITS)
def test_bits_come_back(bits: str) -> None:
    assert from_groups(as_groups(bits)) == filled(bits)


@given(BITS)
def test_blanks_small_letters_and_look_alikes_do_not_matter(bits: str) -> None:
    text = as_groups(bits)
    typed = text.lower().replace("-", "  ").replace("0", "o").replace("1", "l")
    assert from_groups(f" {typed}\n") == from_groups(text.replace("-", "")) == filled(bits)


@given(BITS, st.data())
def test_each_slip_of_one_letter_is_found(bits: str, data: st.DataObject) -> None:
    text = as_groups(bits)
    at = data.draw(st.sampled_from([n for n, letter in enumerate(text) if letter != "-"]))
    other = data.draw(st.sampled_from(LETTERS.replace(text[at], "")))
    for slip in (
        text[:at] + other + text[at + 1 :],
        text[:at] + text[at + 1 :],
        text[:at] + other + text[at:],
    ):
        with pytest.raises(ValueError, match=r"\.$"):
            from_groups(slip)


@given(BITS, st.data())
def test_two_letters_that_changed_places_are_found(bits: str, data: st.DataObject) -> None:
    letters = as_groups(bits).replace("-", "")
    at = data.draw(st.sampled_from([n for n in range(len(letters) - 1) if (n + 1) % 5]))
    swapped = letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
    if swapped != letters:
        with pytest.raises(ValueError):
            from_groups(swapped)


def test_a_group_out_of_its_place_is_found() -> None:
    groups = as_groups("10110" * 16).split("-")
    for wrong in ([groups[1], groups[0], *groups[2:]], groups[1:], [groups[0], *groups]):
        with pytest.raises(ValueError):
            from_groups("-".join(wrong))


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Type the code"),
        (" - \n", "Type the code"),
        ("0" * (MOST_LETTERS + 1), "far too long"),
        (TWO_GROUPS.replace(TWO_GROUPS[0], "U", 1), "no U"),
        (TWO_GROUPS + "!", "has “!”"),
        ("ß" * 5, "has “ß”"),
        ("\x07" * 5, "a sign that cannot be shown"),
        (TWO_GROUPS[1:], r"Group 1 \(\w{4}\) has 4"),
        (TWO_GROUPS.replace("-", "")[1:], "has 9 letters"),
        (TWO_GROUPS[:-1] + ("0" if TWO_GROUPS[-1] != "0" else "1"), r"group 2 \(\w{5}\)\."),
        (TWO_GROUPS[6:] + "-" + TWO_GROUPS[:5], "no resume code"),
    ],
)
def test_what_is_wrong_is_said(typed: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        from_groups(typed)


def test_a_long_list_of_wrong_groups_is_cut() -> None:
    groups = as_groups("01" * 80).split("-")
    with pytest.raises(ValueError, match="and those after it"):
        from_groups("-".join(["ZZZZZ" if n else group for n, group in enumerate(groups)]))


@given(st.lists(st.tuples(st.integers(0, 10**9), st.integers(0, 6)), max_size=20))
def test_counts_come_back(numbers: list[tuple[int, int]]) -> None:
    out = BitWriter()
    for number, room in numbers:
        out.count(number, room)
    bits = BitReader(str(out))
    assert [bits.count(room) for _, room in numbers] == [number for number, _ in numbers]
    bits.finish()


@pytest.mark.parametrize(("number", "width"), [(8, 3), (-1, 3)])
def test_a_number_that_does_not_fit_is_refused(number: int, width: int) -> None:
    with pytest.raises(ValueError):
        BitWriter().put(number, width)


@pytest.mark.parametrize("bits", ["", "0", "0" * 500])
def test_what_no_writer_wrote_is_damaged(bits: str) -> None:
    with pytest.raises(Damaged):
        BitReader(bits).count(0)


@pytest.mark.parametrize("rest", ["1", "0" * BITS_IN_GROUP])
def test_nothing_may_be_left(rest: str) -> None:
    with pytest.raises(Damaged):
        BitReader(rest).finish()
