"""Each kind of answer in few bits, and back; what has no short form is refused."""

from __future__ import annotations

from typing import Any

import pytest

from ecomguide.interview.answers import ALL_GOODS, UNSURE
from ecomguide.interview.bits import BitReader, BitWriter, Damaged
from ecomguide.interview.codebook import NUMBER, QUESTIONS, Known
from ecomguide.interview.forms import NewerProgram, put_answer, take_answer

KINDS = ["candles", "toys-children"]


def known(id_: str) -> Known:
    return QUESTIONS[NUMBER[id_]]


@pytest.mark.parametrize(
    ("question", "plain", "most_bits"),
    [
        ("mode", "ocean", 3),
        ("mode", UNSURE, 3),
        ("kinds", ["candles"], 8),
        ("kinds", UNSURE, 2),
        ("brand", {ALL_GOODS: "yes"}, 4),
        ("brand", {"candles": "yes", "toys-children": UNSURE}, 6),
        ("brand", {"toys-children": "no"}, 6),
        ("brand", {"furniture": "no", ALL_GOODS: "yes"}, 24),
        ("brand", {}, 4),
        ("order_value", UNSURE, 2),
        ("order_value", {"band": "formal"}, 4),
        ("order_value", "4200", 15),
        ("order_value", "0", 13),
        ("order_value", "1200.5", 29),
        ("order_value", "1000000000", 13),
        ("arrival", "2016-01-01", 13),
        ("arrival", "2036-12-31", 13),
        ("arrival", UNSURE, 13),
        ("shipped_from", "ZZ", 10),
        ("shipped_from", UNSURE, 10),
        ("place", "00501", 19),
        ("place", "NY", 12),
        ("place", UNSURE, 2),
        ("tariff", {ALL_GOODS: "0101"}, 19),
        ("tariff", {ALL_GOODS: "9706900060"}, 39),
        ("tariff", {ALL_GOODS: UNSURE}, 5),
    ],
)
def test_an_answer_comes_back(question: str, plain: Any, most_bits: int) -> None:
    out = BitWriter()
    put_answer(out, known(question), plain, KINDS)
    bits = BitReader(str(out))
    assert take_answer(bits, known(question), KINDS) == plain
    assert bits.at == len(bits.bits) <= most_bits


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("mode", "raft"),
        ("mode", ["ocean"]),
        ("kinds", "candles"),
        ("kinds", []),
        ("kinds", ["candles", "lamps"]),
        ("brand", "yes"),
        ("brand", {"lamps": "yes"}),
        ("brand", {"candles": "maybe"}),
        ("order_value", "-1"),
        ("order_value", "0.001"),
        ("order_value", "9" * 40),
        ("order_value", {"band": "huge"}),
        ("arrival", "2015-12-31"),
        ("arrival", "2099-01-01"),
        ("arrival", "soon"),
        ("shipped_from", "cn"),
        ("place", "1234"),
        ("tariff", {ALL_GOODS: "34060"}),
        ("tariff", {ALL_GOODS: 3406}),
    ],
)
def test_what_has_no_short_form_is_refused(question: str, plain: Any) -> None:
    with pytest.raises(ValueError):
        put_answer(BitWriter(), known(question), plain, KINDS)


@pytest.mark.parametrize(
    ("question", "bits", "why"),
    [
        ("mode", "", Damaged),
        ("mode", "00000" + "1" * 9, NewerProgram),
        ("brand", "0011", Damaged),
        ("order_value", "11", Damaged),
        ("order_value", "01" + "0100", NewerProgram),
        ("shipped_from", "1111111110", Damaged),
        ("place", "11", Damaged),
        ("place", "01" + "1" * 17, Damaged),
        ("tariff", "00" + "111", Damaged),
        ("tariff", "00" + "001" + "1" * 14, Damaged),
    ],
)
def test_what_no_writer_wrote_is_refused(question: str, bits: str, why: type[Exception]) -> None:
    with pytest.raises(why):
        take_answer(BitReader(bits), known(question), [])
