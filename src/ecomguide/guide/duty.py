"""The duty of a tariff line: what the schedule in the pack says, on what the person says the goods are worth.

Only a plain share of the value is worked out (19 CFR 152.101 makes the value the base, 19 CFR 159.3(a) has it
in even dollars). A number that is cut short, or goods of several kinds under one value, give the range that
the lines allow; all else is refused in words.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from ecomguide import language as words_of
from ecomguide.errors import PackUnreadable
from ecomguide.guide.charge import Charge, by_rates, part_of, refused
from ecomguide.guide.model import CostInput
from ecomguide.guide.notes import source_notes
from ecomguide.guide.wording import kind_within
from ecomguide.interview.answers import ALL_GOODS
from ecomguide.interview.walk import Walk
from ecomguide.pack.edition import Edition
from ecomguide.pack.rate import AdValorem, Free, Rate, read_rate
from ecomguide.pack.schema import Fee

if TYPE_CHECKING:
    from ecomguide.pack.tariff import Tariff, TariffLine

TARIFF = "tariff"
SEARCH = "Search for it by everyday words where we ask, or ask your broker or supplier."


class Given(NamedTuple):
    """The schedule, and the numbers that the person gave for the goods, each once."""

    tariff: Tariff
    numbers: tuple[str, ...]


def duty(edition: Edition, walk: Walk, fee: Fee, kinds: tuple[str, ...]) -> Charge:
    """The duty in the fee's column of the schedule, or why there is no sum. `kinds`: the goods it is for."""
    given = numbers_given(edition, walk, kinds)
    if isinstance(given, Charge):
        return given
    percents: list[Decimal] = []
    inputs: list[CostInput] = []
    column = fee.formula.column or "general"
    for number in given.numbers:
        # The schedule does not change while an edition lives, and a guide is made anew at each answer.
        found = edition.kept(("rates", number, column), partial(_rates, given.tariff, number, column))
        if isinstance(found, Charge):
            return found
        percents += found.values()
        inputs.append(number_input(edition, given.tariff, number, _listed(list(found), edition.language)))
    return by_rates(edition, walk, fee, percents, tuple(inputs), part=part_of(edition, walk, kinds))


def numbers_given(edition: Edition, walk: Walk, kinds: tuple[str, ...]) -> Given | Charge:
    """What can be read in the schedule; or why it cannot, and how a number is found."""
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
        named = [kind_within(edition, kind) for kind in missing if kind != ALL_GOODS]
        of = f" of {words_of.listing(named, edition.language)}" if len(walk.kinds) > 1 and named else ""
        is_asked = any(question.id == TARIFF for question in walk.live)
        how = SEARCH if is_asked else "It stands on the entry summary."
        return Charge(None, None, "", f"It cannot be worked out until you give the tariff number{of}. {how}")
    return Given(tariff, tuple(dict.fromkeys(numbers[kind] for kind in kinds)))


def number_input(edition: Edition, tariff: Tariff, number: str, says: str) -> CostInput:
    """A tariff number as it went in, with what the schedule says of it."""
    about = tariff.edition
    return CostInput(
        f"Tariff number {words_of.tariff_number(number)}",
        says,
        question=TARIFF,
        from_day=about.in_effect,
        sources=source_notes(edition, about.source[:1]),
        status=about.reviewed.status,
    )


def _rates(tariff: Tariff, number: str, column: str) -> dict[str, Decimal] | Charge:
    """The rates that a number may bring, as printed and in percent; a Charge that refuses where one is no
    plain share."""
    spelled, line = words_of.tariff_number(number), tariff.line(number)
    if line is None:
        return refused(f"{spelled} is not in our tariff schedule")
    found: dict[str, Decimal] = {}
    for text in dict.fromkeys(_cells(tariff, line, column)):
        percent = _percent(read_rate(text))
        if percent is None:
            return refused(f"the rate of {spelled} is no plain share of the value. Look at the line")
        found[text] = percent
    return found or refused(f"{spelled} has no rate in our tariff schedule")


def _cells(tariff: Tariff, line: TariffLine, column: str) -> Iterator[str]:
    """The rate of a line, or those of all lines below one that has none."""
    for one in [line] if line.rate_from else tariff.below(line.number):
        text = one.general if column == "general" else one.column2
        if text:
            yield text


def _percent(rate: Rate) -> Decimal | None:
    if isinstance(rate, Free):
        return Decimal(0)
    return rate.percent if isinstance(rate, AdValorem) else None


MANY = 4


def _listed(rates: list[str], language: str) -> str:
    """Free, 5% or 7.5%; of many, how many there are."""
    if len(rates) > MANY:
        return f"{len(rates)} different rates"
    return words_of.listing(rates, language, or_=True)
