"""What a `[[when]]` means: a closed list of tests, each three-valued.

A test reads one answer and says YES, NO or OPEN (not answered, or not known closely enough). The forms are: a
word (equal), a list (one of), true / false, `not`, `at_least` / `at_most` / `over` / `under` for money (two
of them make a range), `any` / `all` / `none` for questions with many answers, `within` for tariff numbers
(one of these beginnings), and `situation` (a name; `not`: not so for the same goods; `none`: so for no goods
in the shipment). There is no other form and no nesting: which question feeds which record is known without
running anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

NO, OPEN, YES = 0, 1, 2
"""Ordered so that "and" is `min`, "or" is `max` and "not" is `2 - x`."""

LIMITS = ("at_least", "at_most", "over", "under")
SETS = ("any", "all", "none")
WITHIN = "within"
TARIFF_DIGITS = 10
SITUATION = "situation"


@dataclass(frozen=True, slots=True)
class Amount:
    """What is known of a sum: between `low` and `high` dollars (None: no upper end). `low_open`: low is
    excluded."""

    low: Decimal
    high: Decimal | None
    low_open: bool = False

    @classmethod
    def exactly(cls, dollars: Decimal) -> Amount:
        return cls(dollars, dollars)

    @property
    def exact(self) -> Decimal | None:
        return self.low if self.low == self.high else None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a block, in one canonical form: question, form, operand. Hashable, so equal lines are
    shared."""

    question: str
    form: str
    operand: tuple[str, ...]

    @property
    def is_situation(self) -> bool:
        return self.question == SITUATION


class Malformed(ValueError):
    """A line that no form fits; the words say what is wrong."""


def lines_of(block: dict[str, Any]) -> tuple[Line, ...]:
    """The lines of a block in its own order. Raises Malformed."""
    found: list[Line] = []
    for question, test in block.items():
        if question == SITUATION:
            found.extend(_situation_lines(test))
        elif isinstance(test, dict) and len(test) > 1 and set(test) <= set(LIMITS):
            found.extend(_line(question, {form: operand}) for form, operand in test.items())
        else:
            found.append(_line(question, test))
    return tuple(found)


def _situation_lines(test: Any) -> Iterable[Line]:
    if isinstance(test, dict):
        if len(test) != 1 or not set(test) <= {"not", "none"}:
            raise Malformed('a situation is a name, a list of names, { not = "name" }, or { none = "name" }')
        [(form, names)] = test.items()
        return [Line(SITUATION, form, (name,)) for name in _words(names)]
    return [Line(SITUATION, "is", (name,)) for name in _words(test)]


def _line(question: str, test: Any) -> Line:
    if isinstance(test, bool):
        return Line(question, "in", ("yes" if test else "no",))
    if isinstance(test, str | list | tuple):
        return Line(question, "in", _words(test))
    if not isinstance(test, dict) or len(test) != 1:
        raise Malformed(
            "a test is a word, a list, true or false, or a table with one of: not, any, all, none, "
            "at_least, at_most, over, under, within"
        )
    [(form, operand)] = test.items()
    if form == "not":
        return Line(
            question, "not", _words("yes" if operand is True else "no" if operand is False else operand)
        )
    if form in SETS:
        return Line(question, "in" if form == "any" else form, _words(operand))
    if form == WITHIN:
        return Line(question, form, tuple(map(digits_of, _words(operand))))
    if form in LIMITS:
        if isinstance(operand, bool) or not isinstance(operand, str | int | float | Decimal):
            raise Malformed(f"{form} takes dollars or the name of a value")
        return Line(question, form, (str(operand),))
    raise Malformed(f'"{form}" is no test')


def digits_of(number: str) -> str:
    """A tariff number, or the beginning of one, without its dots. Raises Malformed."""
    digits = number.replace(".", "")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= TARIFF_DIGITS):
        raise Malformed(f'"{number}" is no beginning of a tariff number, such as 9403.50')
    return digits


def _words(test: Any) -> tuple[str, ...]:
    words = (test,) if isinstance(test, str) else tuple(test) if isinstance(test, list | tuple) else ()
    if not words or not all(isinstance(word, str) for word in words):
        raise Malformed("a test takes a word or a list of words")
    return words


Test = Callable[[Any], int]
Limit = Callable[[str], Decimal | None]
"""An operand of a money test → dollars on the day in question, or None where the value is honestly unknown.
"""


def tester(line: Line, limit: Limit) -> Test:
    """A function from an answer (a word, a tuple of words, or an Amount; never None) to NO, OPEN or YES."""
    if line.form in LIMITS:
        dollars = limit(line.operand[0])
        return (lambda _: OPEN) if dollars is None else _money_tester(line.form, dollars)
    if line.form == WITHIN:
        return _tariff_tester(line.operand)
    wanted = frozenset(line.operand)
    if line.form == "in":
        return lambda answer: YES if _chosen(answer) & wanted else NO
    if line.form in ("not", "none"):
        return lambda answer: NO if _chosen(answer) & wanted else YES
    if line.form == "all":
        return lambda answer: YES if wanted <= _chosen(answer) else NO
    raise Malformed(f"{line.form} has no meaning for an answer")


def _tariff_tester(beginnings: tuple[str, ...]) -> Test:
    """A number that is too short to tell leaves it open."""

    def test(number: str) -> int:
        if number.startswith(beginnings):
            return YES
        return OPEN if any(one.startswith(number) for one in beginnings) else NO

    return test


def _chosen(answer: Any) -> frozenset[str]:
    return frozenset((answer,)) if isinstance(answer, str) else frozenset(answer)


def _money_tester(form: str, limit: Decimal) -> Test:
    def above(amount: Amount, strictly: bool) -> int:
        """Is the sum over the limit (strictly), or at least it?"""
        low_is_above = amount.low > limit or (amount.low == limit and (amount.low_open or not strictly))
        if low_is_above:
            return YES
        if amount.high is not None and (amount.high < limit or (amount.high == limit and strictly)):
            return NO
        return OPEN

    if form == "over":
        return lambda amount: above(amount, True)
    if form == "at_least":
        return lambda amount: above(amount, False)
    if form == "at_most":
        return lambda amount: YES - above(amount, True)
    return lambda amount: YES - above(amount, False)
