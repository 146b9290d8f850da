"""A resume code: all answers come back, every slip is found, garbage is told apart in words."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ecomguide.interview.answers import ALL_GOODS, UNSURE, Answers, Money
from ecomguide.interview.bits import LETTERS, BitWriter, as_groups
from ecomguide.interview.codebook import QUESTIONS
from ecomguide.interview.entry import Complaint
from ecomguide.interview.resume import Resumed, decode, encode
from ecomguide.pack.schema import Option
from resume_answers import SHOPS, question, some_answers

CANDLES = Answers(
    {
        "purpose": "planning",
        "mode": "ocean",
        "kinds": ("candles",),
        "wax": {"candles": "paraffin"},
        "origin": {"candles": "VN"},
        "tariff": {ALL_GOODS: UNSURE},
        "order_value": Money(band="formal"),
        "arrival": UNSURE,
    }
)


@given(some_answers())
@example(Answers())
@example(CANDLES)
def test_all_answers_come_back(answers: Answers) -> None:
    code = encode(answers)
    assert decode(code, SHOPS) == Resumed(answers)
    assert encode(Answers(dict(list(answers.items())[::-1]), answers.corrections)) == code


def test_a_short_interview_has_a_short_code() -> None:
    assert len(encode(CANDLES).replace("-", "")) <= 25


@given(some_answers(), st.data())
def test_every_slip_of_one_letter_is_found(answers: Answers, data: st.DataObject) -> None:
    code = encode(answers)
    at = data.draw(st.sampled_from([n for n, letter in enumerate(code) if letter != "-"]))
    other = data.draw(st.sampled_from(LETTERS.replace(code[at], "")))
    for slip in (
        code[:at] + other + code[at + 1 :],
        code[:at] + code[at + 1 :],
        code[:at] + other + code[at:],
    ):
        assert isinstance(decode(slip, SHOPS), Complaint)


@given(some_answers(), st.data())
def test_a_code_that_breaks_off_is_not_taken(answers: Answers, data: st.DataObject) -> None:
    groups = encode(answers).split("-")
    kept = data.draw(st.integers(0, len(groups) - 1))
    assert isinstance(decode("-".join(groups[:kept]), SHOPS), Complaint)


@given(st.text(max_size=200))
def test_garbage_is_told_apart_in_words(text: str) -> None:
    found = decode(text, SHOPS)
    assert isinstance(found, Resumed) or found.says.endswith((".", "”."))


@given(st.text("01", max_size=400))
def test_well_checked_nonsense_raises_nothing(bits: str) -> None:
    found = decode(as_groups("0000" + bits), SHOPS)
    assert isinstance(found, Resumed | Complaint)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*SHOPS, "nobody", ""]), JSON, max_size=3))
def test_spelled_answers_of_any_sort_raise_nothing(plain: dict[str, Any]) -> None:
    found = decode(spelled(json.dumps(plain).encode()), SHOPS)
    assert isinstance(found, Resumed)
    assert found.answers.keys() | found.unread.keys() == plain.keys()


def spelled(content: bytes, none: str = "000" + "0" + "10000") -> str:
    out = BitWriter()
    out.count(len(content), 0)
    for byte in content:
        out.put(byte, 8)
    return as_groups(none + str(out))


@pytest.mark.parametrize("content", [b"{", b"[1]", b"\xff", b"[" * 20_000, b"9" * 5000])
def test_spelled_nonsense_is_not_whole(content: bytes) -> None:
    assert isinstance(decode(spelled(content), SHOPS), Complaint)


@pytest.mark.parametrize("bits", ["0010", "000" + "0" + "10001" + "00000100000"])
def test_a_code_of_a_newer_program_says_so(bits: str) -> None:
    found = decode(as_groups(bits + "1" * 40), SHOPS)
    assert isinstance(found, Complaint) and "newer program" in found.says


def test_what_a_pack_has_renamed_is_brought_up_to_date() -> None:
    by_id = {known.id: known for known in QUESTIONS}
    mode = question(
        by_id["mode"],
        id="way",
        formerly=("mode",),
        option=(Option(id="sea", label="Sea", formerly=("ocean",)), Option(id="air", label="Air")),
    )
    newer = {id_: one for id_, one in SHOPS.items() if id_ not in ("mode", "purpose")} | {"way": mode}
    found = decode(encode(CANDLES), newer)
    assert isinstance(found, Resumed)
    assert found.answers["way"] == "sea"
    assert found.unread == {"purpose": "planning"}
    # And the code of a pack that has the new names is read by one that has them.
    again = decode(encode(found.answers), newer)
    assert again == Resumed(found.answers)
