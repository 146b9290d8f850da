"""The answers as a resume code, which is typed or scanned elsewhere to go on there; and back.

A code holds the answers alone: no name, no ticks, no days but those that were answered. It rests on the ids
of questions and options. What a later pack has renamed is brought up to date; what it has dropped is told.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ecomguide.interview.answers import Answers
from ecomguide.interview.bits import BitReader, BitWriter, Damaged, as_groups, from_groups
from ecomguide.interview.codebook import KINDS, NUMBER, QUESTIONS
from ecomguide.interview.entry import CORRECTED, Complaint, known_from_json, to_json
from ecomguide.interview.forms import NewerProgram, put_answer, take_answer
from ecomguide.pack.schema import Question

VERSION = 0
_VERSION_BITS = 3


@dataclass(frozen=True, slots=True)
class Resumed:
    answers: Answers
    unread: dict[str, Any] = field(default_factory=dict)
    """What the code holds and this pack does not know, as JSON: question id → answer."""


def encode(answers: Answers) -> str:
    """K7M2P-0QX9C-…: the same for the same answers."""
    plain = to_json(answers)
    short: dict[int, str] = {}
    kinds: list[str] = []
    for id_ in sorted(plain.keys() & NUMBER.keys(), key=NUMBER.__getitem__):
        bits = _short(id_, plain[id_], kinds, any_corrected=bool(answers.corrections))
        if bits is not None:
            short[NUMBER[id_]] = bits
            if id_ == KINDS.id and isinstance(plain[id_], list):
                kinds = plain[id_]
    spelled = {id_: plain[id_] for id_ in sorted(plain) if NUMBER.get(id_) not in short}
    out = BitWriter()
    out.put(VERSION, _VERSION_BITS)
    out.put(bool(answers.corrections), 1)
    out.count(len(short), 4)
    next_ = 0
    for number, bits in short.items():
        out.count(number - next_, 0)
        out.bits.append(bits)
        next_ = number + 1
    _spell(out, spelled)
    return as_groups(str(out))


def _short(id_: str, plain: Any, kinds: list[str], *, any_corrected: bool) -> str | None:
    """The answer's bits; None where it has no short form."""
    out = BitWriter()
    if any_corrected:
        corrected = isinstance(plain, dict) and CORRECTED in plain
        out.put(corrected, 1)
        plain = plain[CORRECTED] if corrected else plain
    try:
        put_answer(out, QUESTIONS[NUMBER[id_]], plain, kinds)
    except (ValueError, TypeError, KeyError, ArithmeticError):
        return None
    return str(out)


def _spell(out: BitWriter, plain: Mapping[str, Any]) -> None:
    """What has no number, as JSON."""
    content = json.dumps(plain, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")
    out.count(len(content) if plain else 0, 0)
    for byte in content if plain else b"":
        out.put(byte, 8)


def decode(text: str, questions: dict[str, Question]) -> Resumed | Complaint:
    """The answers in a code, for the pack that has these questions."""
    try:
        plain = _plain(from_groups(text))
    except NewerProgram:
        return Complaint("This code was made by a newer program. Update the program, then type it again.")
    except Damaged:
        return Complaint("This code is not whole. Look whether its last groups are missing.")
    except ValueError as why:
        return Complaint(str(why))
    return Resumed(*known_from_json(plain, questions, "the resume code"))


def _plain(all_bits: str) -> dict[str, Any]:
    bits = BitReader(all_bits)
    if bits.take(_VERSION_BITS) != VERSION:
        raise NewerProgram
    any_corrected = bits.take(1)
    plain: dict[str, Any] = {}
    kinds: list[str] = []
    number = -1
    for _ in range(bits.count(4)):
        number += 1 + bits.count(0)
        if number >= len(QUESTIONS):
            raise NewerProgram
        known = QUESTIONS[number]
        corrected = any_corrected and bits.take(1)
        answer = take_answer(bits, known, kinds)
        if known is KINDS and isinstance(answer, list):
            kinds = answer
        plain[known.id] = {CORRECTED: answer} if corrected else answer
    plain |= _spelled(bits)
    bits.finish()
    return plain


def _spelled(bits: BitReader) -> dict[str, Any]:
    length = bits.count(0)
    if length * 8 > len(bits.bits):
        raise Damaged
    content = bytes(bits.take(8) for _ in range(length))
    if not content:
        return {}
    try:
        plain = json.loads(content.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError) as why:
        raise Damaged from why
    if not isinstance(plain, dict):
        raise Damaged
    return plain
