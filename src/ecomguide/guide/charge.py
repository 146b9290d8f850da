"""One charge worked out: the sum or the range, the formula in words, what went in, or why there is no sum.

Values are counted in even dollars: 50 cents and more as a dollar, less as nothing. For duty 19 CFR 159.3(a)
says so. For the fees, 19 CFR 24.23(b) and 24.24(a) name a share of the value and no rounding of their own;
the entry summary holds the value in whole dollars (instructions for CBP Form 7501), and that is what they
are taken on. A charge is rounded half up to the cent.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from typing import NamedTuple

from ecomguide import language as words_of
from ecomguide.guide.model import CostInput
from ecomguide.guide.notes import source_notes
from ecomguide.guide.wording import kind_within
from ecomguide.interview.answers import Money
from ecomguide.interview.walk import Walk
from ecomguide.pack.edition import Edition
from ecomguide.pack.schema import Clock, Fee, Question

CENT, DOLLAR, NOTHING = Decimal("0.01"), Decimal(1), Decimal("0.00")


class Charge(NamedTuple):
    """`low` and `high` are equal for a sum; `high` is None where there is no upper end."""

    low: Decimal | None
    high: Decimal | None
    formula: str
    because_none: str | None
    inputs: tuple[CostInput, ...] = ()

    @property
    def amount(self) -> Decimal | None:
        return self.low if self.low == self.high else None


class Worth(NamedTuple):
    """What one shipment is worth, in even dollars. A band leaves the ends apart, or open at the top."""

    least: Decimal
    most: Decimal | None
    words: str
    told: CostInput


def refused(why: str, formula: str = "", inputs: tuple[CostInput, ...] = ()) -> Charge:
    """No sum, with the reason in words that end no sentence yet."""
    return Charge(None, None, formula, f"It cannot be worked out: {why}.", inputs)


def until_given(edition: Edition, fee: Fee, formula: str, inputs: tuple[CostInput, ...]) -> Charge:
    """No sum, as nothing is known of what the goods are worth."""
    short = edition.question_by_id[fee.formula.of or ""].short.lower()
    return Charge(None, None, formula, f"It cannot be worked out until you give an amount: {short}.", inputs)


def even_dollars(dollars: Decimal) -> Decimal:
    return dollars.quantize(DOLLAR, ROUND_HALF_UP)


def share(dollars: Decimal, percent: Decimal) -> Decimal:
    return (dollars * percent / 100).quantize(CENT, ROUND_HALF_UP)


def worth(edition: Edition, walk: Walk, question: str) -> Worth | None:
    """None where the person gave neither a sum nor a band."""
    said = walk.known.get(question)
    if not isinstance(said, Money):
        return None
    asked = edition.question_by_id[question]
    if said.dollars is None:
        return _of_band(edition, asked, said.band)
    whole = even_dollars(said.dollars)
    words, given = (words_of.money(one, edition.language) for one in (whole, said.dollars))
    says = given if whole == said.dollars else f"{given}, in even dollars {words}"
    return Worth(whole, whole, words, CostInput(asked.short, says, question=question))


def _of_band(edition: Edition, asked: Question, name: str | None) -> Worth | None:
    band = next((one for one in asked.band if one.id == name), None)
    if band is None:
        return None
    over, most = (None if one is None else edition.limit(str(one)) for one in (band.over, band.at_most))
    if over is None and most is None:
        return None
    parts = [f"more than {words_of.money(over, edition.language)}"] if over is not None else []
    parts += [f"at most {words_of.money(most, edition.language)}"] if most is not None else []
    words = " and ".join(parts)
    return Worth(over or Decimal(0), most, words, CostInput(asked.short, words, question=asked.id))


def figure_input(edition: Edition, fee: Fee, name: str) -> CostInput:
    """A value of the pack as it went in: its figure, the days it stands for, and its first source."""
    return edition.kept(("cost input", name, fee.clock), partial(_figure_input, edition, name, fee.clock))


def _figure_input(edition: Edition, name: str, clock: Clock) -> CostInput:
    figure = edition.figure(name, clock)
    row = figure.row
    return CostInput(
        edition.values[name].says,
        figure.words.strip("()"),
        value=name,
        from_day=row.from_ if row else None,
        to_day=row.to if row else None,
        sources=source_notes(edition, row.source[:1]) if row else (),
        status=row.status if row and row.unknown is None else None,
    )


def by_rates(
    edition: Edition,
    walk: Walk,
    fee: Fee,
    rates: Iterable[Decimal],
    inputs: tuple[CostInput, ...],
    *,
    part: str = "",
    or_none: bool = False,
    note: str = "",
    decides: str = "the line that fits",
) -> Charge:
    """A share of what the goods are worth, from the lowest of the rates to the highest.

    `part`: the goods that it is for, where these are some of those under one value: from nothing to as if it
    were for all. `or_none`: some goods pay nothing. `note` ends the formula; `decides` says what would tell
    where in the range it lies.
    """
    low, high = min(found := list(rates)), max(found)
    base = worth(edition, walk, fee.formula.of or "")
    of = base.words if base is not None else "the value of the goods"
    of = f"the part of {of} that is {part}" if part else of
    words = f"{'nothing, or ' if or_none else ''}{_rate_words(edition, low, high)} of {of}{note}"
    reasons = [f"by {decides}"] if low != high or or_none else []
    reasons += [f"by how much of the value is {part}"] if part and high else []
    low = Decimal(0) if or_none or part else low
    if base is None:
        return until_given(edition, fee, words, inputs)
    least = share(base.least, low)
    most = NOTHING if not high else None if base.most is None else share(base.most, high)
    if most is None and not least:
        return until_given(edition, fee, words, (base.told, *inputs))
    reasons += ["by the exact value"] if base.least != base.most else []
    return spanning(edition, least, most, words, (base.told, *inputs), ", and ".join(reasons))


def part_of(edition: Edition, walk: Walk, kinds: tuple[str, ...]) -> str:
    """The goods of these kinds in words, where the person has goods of other kinds, too."""
    named = [kind_within(edition, kind) for kind in kinds]
    return "" if kinds == walk.kinds else words_of.listing(named, edition.language)


def spanning(
    edition: Edition,
    least: Decimal,
    most: Decimal | None,
    formula: str,
    inputs: tuple[CostInput, ...],
    decides: str,
) -> Charge:
    """A sum, or a range with the reason in words."""
    if least == most:
        return Charge(least, least, formula, None, inputs)
    low = words_of.money(least, edition.language)
    if most is None:
        return Charge(least, None, formula, f"At least {low}, {decides}.", inputs)
    high = words_of.money(most, edition.language)
    return Charge(least, most, formula, f"Between {low} and {high}, {decides}.", inputs)


def _rate_words(edition: Edition, low: Decimal, high: Decimal) -> str:
    least, most = (words_of.percent(one, edition.language) for one in (low, high))
    return least if low == high else f"{least} to {most}"
