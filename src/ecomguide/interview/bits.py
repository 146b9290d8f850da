"""Bits as letters that a person can type: groups of five, the last of each a check on the four before it.

The letters are those of Crockford's base 32: no I, L, O or U, so that 1 and 0 cannot be misread. The check
of a group hangs on the letters, their order and the place of the group. So each single slip is found, and it
can be said which group to look at.
"""

from __future__ import annotations

import re

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
READ_AS = {**{letter: number for number, letter in enumerate(LETTERS)}, "O": 0, "I": 1, "L": 1}
GROUP = 5
BITS_IN_GROUP = 5 * (GROUP - 1)
MOST_LETTERS = 4000
WEIGHTS = (2, 3, 4, 5)
"""All different, and none is 0 or 1: letters that changed places are found, the check letter among them."""
_LONGEST_RUN = 64


class Damaged(Exception):
    """These bits hold nothing that the writer can have written."""


class BitWriter:
    def __init__(self) -> None:
        self.bits: list[str] = []

    def put(self, number: int, width: int) -> None:
        """A number below 2 ** width. Raises ValueError for others."""
        if not 0 <= number < 1 << width:
            raise ValueError(f"{number} does not fit in {width} bits")
        self.bits.append(f"{number:0{width}b}")

    def count(self, number: int, room: int) -> None:
        """A number of any size; one below 2 ** room is the shortest (an exponential-Golomb code)."""
        whole = number + (1 << room)
        self.bits.append("0" * (whole.bit_length() - room - 1))
        self.put(whole, whole.bit_length())

    def __str__(self) -> str:
        return "".join(self.bits)


class BitReader:
    def __init__(self, bits: str) -> None:
        self.bits = bits
        self.at = 0

    def take(self, width: int) -> int:
        """Raises Damaged where the bits have run out."""
        end = self.at + width
        if end > len(self.bits):
            raise Damaged
        part, self.at = self.bits[self.at : end], end
        return int(part, 2)

    def count(self, room: int) -> int:
        longer = 0
        while not self.take(1):
            longer += 1
            if longer > _LONGEST_RUN:
                raise Damaged
        width = longer + room
        return (1 << width) + (self.take(width) if width else 0) - (1 << room)

    def finish(self) -> None:
        """Raises Damaged where more is left than what fills up the last group."""
        rest = self.bits[self.at :]
        if len(rest) >= BITS_IN_GROUP or "1" in rest:
            raise Damaged


def as_groups(bits: str) -> str:
    """K7M2P-0QX9C-…"""
    filled = bits + "0" * (-len(bits) % BITS_IN_GROUP)
    numbers = [int(filled[at : at + 5], 2) for at in range(0, len(filled), 5)]
    groups = []
    for place, at in enumerate(range(0, len(numbers), GROUP - 1)):
        part = numbers[at : at + GROUP - 1]
        groups.append("".join(LETTERS[number] for number in (*part, _check(part, place))))
    return "-".join(groups)


def from_groups(text: str) -> str:
    """The bits in typed text. Raises ValueError with a sentence that says what to look at."""
    pieces = [piece for piece in re.split(r"[\s\-\u2010-\u2015]+", text) if piece]
    letters = "".join(pieces)
    if not letters:
        raise ValueError("Type the code: groups of five letters and digits.")
    if len(letters) > MOST_LETTERS:
        raise ValueError("This is far too long for a resume code.")
    numbers = [READ_AS.get(letter.upper(), -1) if letter.isascii() else -1 for letter in letters]
    if -1 in numbers:
        raise ValueError(_stranger(letters[numbers.index(-1)]))
    if len(numbers) % GROUP:
        raise ValueError(_wrong_length(pieces, len(numbers)))
    return _checked(numbers)


def _checked(numbers: list[int]) -> str:
    groups = [numbers[at : at + GROUP] for at in range(0, len(numbers), GROUP)]
    wrong = [place for place, group in enumerate(groups) if _check(group[:-1], place) != group[-1]]
    if len(wrong) == len(groups) > 1:
        raise ValueError("This is no resume code: none of its groups fits. Look at how the code begins.")
    if wrong:
        named = ", ".join(
            f"{place + 1} ({''.join(LETTERS[n] for n in groups[place])})" for place in wrong[:4]
        )
        more = " and those after it" if len(wrong) > 4 else ""
        what = "group" if len(wrong) == 1 else "groups"
        raise ValueError(
            f"Look again at {what} {named}{more}. A letter is wrong there, or a group is missing or doubled."
        )
    return "".join(f"{number:05b}" for group in groups for number in group[:-1])


def _stranger(letter: str) -> str:
    if letter in "Uu":
        return "A resume code has no U. Look again: it may be a V."
    shown = letter if letter.isprintable() else "a sign that cannot be shown"
    return f"A resume code has only letters, digits and dashes, and this has “{shown}”."


def _wrong_length(pieces: list[str], length: int) -> str:
    odd = [number for number, piece in enumerate(pieces, 1) if len(piece) != GROUP]
    if len(pieces) > 1 and len(odd) == 1:
        piece = pieces[odd[0] - 1]
        return f"Group {odd[0]} ({piece[:20]}) has {len(piece)} letters and digits, and it needs {GROUP}."
    return f"The code has {length} letters and digits, not groups of {GROUP}: some are missing or too many."


def _check(numbers: list[int], place: int) -> int:
    found = place % len(LETTERS)
    for number, weight in zip(numbers, WEIGHTS, strict=True):
        found ^= _times(number, weight)
    return found


def _times(one: int, other: int) -> int:
    """In the field of 32 numbers, so that no product of two numbers above 0 is 0."""
    product = 0
    for bit in range(5):
        if other >> bit & 1:
            product ^= one << bit
    for bit in range(9, 4, -1):
        if product >> bit & 1:
            product ^= 0b100101 << (bit - 5)
    return product
