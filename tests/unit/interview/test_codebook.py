"""The numbers of resume codes stay what they are."""

from __future__ import annotations

from hashlib import sha256

from ecomguide.interview.codebook import KINDS, NUMBER, QUESTIONS

FIRST = {"questions": 28, "kinds": 49, "model": 21, "special": 12, "mode": 8}
"""How many names the first release numbered."""


def begins(names: list[str], count: int) -> str:
    return sha256(" ".join(names[:count]).encode()).hexdigest()[:12]


def test_what_has_a_number_keeps_it() -> None:
    """Changed on purpose? Then codes that people wrote down no longer hold: add at the end instead."""
    found = {"questions": begins([one.id for one in QUESTIONS], FIRST["questions"])}
    found |= {id_: begins(list(QUESTIONS[NUMBER[id_]].words), FIRST[id_]) for id_ in FIRST if id_ in NUMBER}
    assert found == {
        "questions": "95a55e1d6f9a",
        "kinds": "ce1877f4fc27",
        "model": "6eb05ae20fac",
        "special": "05ae189ae643",
        "mode": "21bb012bc40f",
    }


def test_the_kinds_come_first_and_no_name_comes_twice() -> None:
    assert QUESTIONS[0] is KINDS
    assert len(NUMBER) == len(QUESTIONS)
    assert all(len(set(one.words)) == len(one.words) for one in QUESTIONS)
