"""The duty of a tariff line: what the schedule in the pack says, on what the person says the goods are worth.

Only a plain share of the value is worked out (19 CFR 152.101 makes the value the base). A number that is cut
short, or goods of several kinds under one value, give the range that the lines allow; all else is refused in
words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from ecomguide import language as words_of
from ecomguide.errors import PackUnreadable
from ecomguide.guide.charge import CENT, Charge, refused
from ecomguide.guide.wording import kind_name
from ecomguide.interview.answers import ALL_GOODS, Money
from ecomguide.interview.walk import Walk
from ecomguide.pack.edition import Edition
from ecomguide.pack.rate import AdValorem, Free, Rate, read_rate
from ecomguide.pack.schema import Fee

if TYPE_CHECKING:
    from ecomguide.pack.tariff import Tariff, TariffLine

TARIFF = "tariff"


def duty(edition: Edition, walk: Walk, fee: Fee, kinds: tuple[str, ...]) -> Charge:
    """The duty in the fee's column of the schedule, or why there is no sum. `kinds`: the goods it is for."""
    try:
        tariff = edition.tariff
    except PackUnreadable:
        return refused("the tariff schedule on this computer is damaged. Install the program again")
    if tariff is None:
        return refused("this pack carries no tariff schedule")
    if edition.days.entry < tariff.edition.in_effect:
        since = words_of.long_date(tariff.edition.in_effect, edition.language)
        return refused(f"our tariff schedule holds from {since}, and your goods come before")
    numbers = walk.known.get(TARIFF, {})
    missing = [kind for kind in kinds if kind not in numbers]
    if missing:
        named = [kind_name(edition, kind).lower() for kind in missing if kind != ALL_GOODS]
        of = f" of {words_of.listing(named, edition.language)}" if len(walk.kinds) > 1 and named else ""
        return Charge(None, "", f"It cannot be worked out until you give the tariff number{of}.")
    percents: list[Decimal] = []
    for number in dict.fromkeys(numbers[kind] for kind in kinds):
        found = _percents(tariff, number, fee.formula.column or "general")
        if isinstance(found, Charge):
            return found
        percents += found
    if kinds != walk.kinds:
        return refused("it is for a part of your goods, and you gave one value for all")
    return _charge(edition, walk, fee, min(percents), max(percents))


def _percents(tariff: Tariff, number: str, column: str) -> list[Decimal] | Charge:
    """The rates that a number may bring, in percent; a Charge that refuses where one is no plain share."""
    spelled, line = words_of.tariff_number(number), tariff.line(number)
    if line is None:
        return refused(f"{spelled} is not in our tariff schedule")
    rates = [read_rate(text) for text in dict.fromkeys(_cells(tariff, line, column))]
    if not rates:
        return refused(f"{spelled} has no rate in our tariff schedule")
    found: list[Decimal] = []
    for rate in rates:
        percent = _percent(rate)
        if percent is None:
            return refused(f"the rate of {spelled} is no plain share of the value. Look at the line")
        found.append(percent)
    return found


def _cells(tariff: Tariff, line: TariffLine, column: str) -> Iterator[str]:
    """The rate of a line, or those of all lines below one that has none."""
    lines: Iterable[TariffLine] = [line] if line.rate_from else tariff.below(line.number)
    for one in lines:
        text = one.general if column == "general" else one.column2
        if text:
            yield text


def _percent(rate: Rate) -> Decimal | None:
    if isinstance(rate, Free):
        return Decimal(0)
    return rate.percent if isinstance(rate, AdValorem) else None


def _charge(edition: Edition, walk: Walk, fee: Fee, low: Decimal, high: Decimal) -> Charge:
    said = walk.known.get(fee.formula.of or "")
    base = said.dollars if isinstance(said, Money) else None
    rate = _span(words_of.percent(low, edition.language), words_of.percent(high, edition.language))
    of = words_of.money(base, edition.language) if base is not None else "the value of the goods"
    words = f"{rate} of {of}"
    if base is None:
        short = edition.question_by_id[fee.formula.of or ""].short.lower()
        return Charge(None, words, f"It cannot be worked out until you give an amount: {short}.")
    least, most = ((base * one / 100).quantize(CENT, ROUND_HALF_UP) for one in (low, high))
    if least == most:
        return Charge(least, words, None)
    sums = (words_of.money(one, edition.language) for one in (least, most))
    return Charge(None, words, f"Between {' and '.join(sums)}, by the line that fits.")


def _span(low: str, high: str) -> str:
    return low if low == high else f"{low} to {high}"
