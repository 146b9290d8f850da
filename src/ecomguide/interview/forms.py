"""One answer, as JSON holds it, in as few bits as its kind of question needs.

Every kind of question has a writer and a reader. A writer raises ValueError for what has no short form; the
answer is then spelled out instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from ecomguide.interview.answers import ALL_GOODS, UNSURE
from ecomguide.interview.bits import BitReader, BitWriter, Damaged
from ecomguide.interview.codebook import KINDS, Known

FIRST_DAY = date(2016, 1, 1)
_NO_DAY = (1 << 13) - 1
_NO_COUNTRY = (1 << 10) - 1
_TARIFF = {4: 14, 6: 20, 8: 27, 10: 34}
"""Digits of a tariff number → the bits that hold them."""
_MOST_DIGITS = 18
_CENTS = 2
_ONLY_ALL, _EACH, _SOME, _LISTED = range(4)
"""Rows for: all goods as one; every kind answered; some of those; kinds that are listed."""


class NewerProgram(Exception):
    """A number that this program's codebook does not reach."""


def put_answer(out: BitWriter, known: Known, plain: Any, kinds: list[str]) -> None:
    """`kinds`: the answer to the question of kinds, where the code tells it. Raises ValueError."""
    if known.per_kind:
        _put_rows(out, known, plain, kinds)
    else:
        _WRITERS[known.form](out, known, plain)


def take_answer(bits: BitReader, known: Known, kinds: list[str]) -> Any:
    """Raises Damaged or NewerProgram."""
    if known.per_kind:
        return {kind: _READERS[known.form](bits, known) for kind in _take_row_kinds(bits, kinds)}
    return _READERS[known.form](bits, known)


# ---- rows per kind of goods


def _put_rows(out: BitWriter, known: Known, rows: Any, kinds: list[str]) -> None:
    if not isinstance(rows, dict):
        raise ValueError("no rows")
    in_order = [kind for kind in kinds if kind in rows]
    if list(rows) == [ALL_GOODS]:
        out.put(_ONLY_ALL, 2)
        in_order = [ALL_GOODS]
    elif rows and len(in_order) == len(rows) == len(kinds):
        out.put(_EACH, 2)
    elif rows and len(in_order) == len(rows):
        out.put(_SOME, 2)
        for kind in kinds:
            out.put(kind in rows, 1)
    else:
        out.put(_LISTED, 2)
        in_order = list(rows)
        out.count(len(in_order), 1)
        for kind in in_order:
            out.count(0 if kind == ALL_GOODS else 1 + KINDS.words.index(kind), KINDS.room)
    for kind in in_order:
        _WRITERS[known.form](out, known, rows[kind])


def _take_row_kinds(bits: BitReader, kinds: list[str]) -> list[str]:
    shape = bits.take(2)
    if shape == _ONLY_ALL:
        return [ALL_GOODS]
    if shape == _EACH:
        return kinds
    if shape == _SOME:
        return [kind for kind in kinds if bits.take(1)]
    numbers = [bits.count(KINDS.room) for _ in range(bits.count(1))]
    return [ALL_GOODS if not number else _word(KINDS, number - 1) for number in numbers]


# ---- kinds of questions


def _word(known: Known, number: int) -> str:
    if number >= len(known.words):
        raise NewerProgram
    return known.words[number]


def _put_one(out: BitWriter, known: Known, plain: Any) -> None:
    out.count(0 if plain == UNSURE else 1 + known.words.index(plain), known.room)


def _take_one(bits: BitReader, known: Known) -> str:
    number = bits.count(known.room)
    return _word(known, number - 1) if number else UNSURE


def _put_many(out: BitWriter, known: Known, plain: Any) -> None:
    chosen = [] if plain == UNSURE else plain
    if not isinstance(chosen, list) or plain == []:
        raise ValueError("no list")
    out.count(len(chosen), 1)
    for word in chosen:
        out.count(known.words.index(word), known.room)


def _take_many(bits: BitReader, known: Known) -> Any:
    numbers = [bits.count(known.room) for _ in range(bits.count(1))]
    return [_word(known, number) for number in numbers] or UNSURE


def _put_yes_no(out: BitWriter, _: Known, plain: Any) -> None:
    out.put((UNSURE, "yes", "no").index(plain), 2)


def _take_yes_no(bits: BitReader, _: Known) -> str:
    number = bits.take(2)
    if number > 2:
        raise Damaged
    return (UNSURE, "yes", "no")[number]


def _put_money(out: BitWriter, known: Known, plain: Any) -> None:
    if plain == UNSURE:
        out.put(0, 2)
    elif isinstance(plain, dict):
        out.put(1, 2)
        out.count(known.words.index(plain["band"]), 1)
    else:
        dollars = Decimal(plain)
        digits = f"{dollars:f}".replace(".", "").lstrip("0")
        if dollars.is_signed() or len(digits) > _MOST_DIGITS or -int(dollars.as_tuple().exponent) > _CENTS:
            raise ValueError("no sum in dollars and cents")
        cents, zeros = int(dollars.scaleb(_CENTS)), 0
        while cents and cents % 10 == 0:
            cents, zeros = cents // 10, zeros + 1
        out.put(2, 2)
        out.put(zeros, 4)
        out.count(cents, 6)


def _take_money(bits: BitReader, known: Known) -> Any:
    shape = bits.take(2)
    if shape == 0:
        return UNSURE
    if shape == 1:
        return {"band": _word(known, bits.count(1))}
    if shape == 3:
        raise Damaged
    zeros = bits.take(4)
    cents = Decimal(bits.count(6)).scaleb(zeros)
    dollars = cents.scaleb(-_CENTS)
    return f"{dollars.to_integral_value() if dollars == dollars.to_integral_value() else dollars:f}"


def _put_date(out: BitWriter, _: Known, plain: Any) -> None:
    number = _NO_DAY if plain == UNSURE else (date.fromisoformat(plain) - FIRST_DAY).days
    if plain != UNSURE and number >= _NO_DAY:
        raise ValueError("too late a day")
    out.put(number, 13)


def _take_date(bits: BitReader, _: Known) -> str:
    number = bits.take(13)
    return UNSURE if number == _NO_DAY else (FIRST_DAY + timedelta(days=number)).isoformat()


def _put_country(out: BitWriter, _: Known, plain: Any) -> None:
    out.put(_NO_COUNTRY if plain == UNSURE else _two_letters(plain), 10)


def _take_country(bits: BitReader, _: Known) -> str:
    number = bits.take(10)
    return UNSURE if number == _NO_COUNTRY else _letters_of(number)


def _two_letters(plain: Any) -> int:
    if not isinstance(plain, str) or re.fullmatch("[A-Z]{2}", plain) is None:
        raise ValueError("no code of two letters")
    return (ord(plain[0]) - 65) * 26 + ord(plain[1]) - 65


def _letters_of(number: int) -> str:
    if number >= 26 * 26:
        raise Damaged
    return chr(65 + number // 26) + chr(65 + number % 26)


def _put_place(out: BitWriter, _: Known, plain: Any) -> None:
    if plain == UNSURE:
        out.put(0, 2)
    elif isinstance(plain, str) and re.fullmatch(r"[0-9]{5}", plain):
        out.put(1, 2)
        out.put(int(plain), 17)
    else:
        out.put(2, 2)
        out.put(_two_letters(plain), 10)


def _take_place(bits: BitReader, _: Known) -> str:
    shape = bits.take(2)
    if shape == 0:
        return UNSURE
    if shape == 2:
        return _letters_of(bits.take(10))
    return _digits(bits, 5, 17) if shape == 1 else _refuse()


def _put_tariff(out: BitWriter, _: Known, plain: Any) -> None:
    if plain == UNSURE:
        out.put(0, 3)
        return
    if not isinstance(plain, str) or len(plain) not in _TARIFF or not re.fullmatch("[0-9]+", plain):
        raise ValueError("no tariff number")
    out.put(1 + list(_TARIFF).index(len(plain)), 3)
    out.put(int(plain), _TARIFF[len(plain)])


def _take_tariff(bits: BitReader, _: Known) -> str:
    shape = bits.take(3)
    if shape > len(_TARIFF):
        raise Damaged
    length = (0, *_TARIFF)[shape]
    return _digits(bits, length, _TARIFF[length]) if length else UNSURE


def _digits(bits: BitReader, length: int, width: int) -> str:
    digits = f"{bits.take(width):0{length}d}"
    return digits if len(digits) == length else _refuse()


def _refuse() -> str:
    raise Damaged


_WRITERS: dict[str, Callable[[BitWriter, Known, Any], None]] = {
    "one": _put_one,
    "many": _put_many,
    "yes_no": _put_yes_no,
    "money": _put_money,
    "date": _put_date,
    "country": _put_country,
    "place": _put_place,
    "tariff": _put_tariff,
}
_READERS: dict[str, Callable[[BitReader, Known], Any]] = {
    "one": _take_one,
    "many": _take_many,
    "yes_no": _take_yes_no,
    "money": _take_money,
    "date": _take_date,
    "country": _take_country,
    "place": _take_place,
    "tariff": _take_tariff,
}
