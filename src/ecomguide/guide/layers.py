"""Duties on top of the ordinary one, each a charge of its own.

A `layer` has rates that the sources give for all goods it reaches, so it can be worked out as a range, from
nothing where some goods are spared. A `footnote` layer goes by a list that the schedule notes beside the
tariff line ("See 9903.88.03"): the note tells the list, and a value of the pack holds the list's rate. A note
whose rate we do not hold, or a line without one, gives no sum.
"""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from ecomguide import language as words_of
from ecomguide.guide.charge import Charge, by_rates, figure_input, part_of, refused
from ecomguide.guide.duty import number_input, numbers_given
from ecomguide.guide.model import CostInput
from ecomguide.interview.walk import Walk
from ecomguide.pack.edition import Edition
from ecomguide.pack.schema import Fee

if TYPE_CHECKING:
    from ecomguide.pack.tariff import Tariff

HEADING = re.compile(r"\b99\d\d\.\d\d(?:\.\d\d)?\b", re.ASCII)


def layer(edition: Edition, walk: Walk, fee: Fee, kinds: tuple[str, ...]) -> Charge:
    """From the lowest of its rates, or from nothing, to the highest. `kinds`: the goods it is for."""
    formula = fee.formula
    inputs = tuple(figure_input(edition, fee, name) for name in formula.rates)
    rates = _amounts(edition, fee, formula.rates)
    if isinstance(rates, Charge):
        return rates
    decides = formula.because or "the goods"
    part = part_of(edition, walk, kinds)
    return by_rates(edition, walk, fee, rates, inputs, part=part, or_none=formula.or_none, decides=decides)


def noted(edition: Edition, walk: Walk, fee: Fee, kinds: tuple[str, ...]) -> Charge:
    """The rate of the list that the schedule notes beside the person's tariff numbers."""
    given = numbers_given(edition, walk, kinds)
    if isinstance(given, Charge):
        return given
    headings: dict[str, None] = {}
    inputs: list[CostInput] = []
    for number in given.numbers:
        found = edition.kept(("headings", number, fee.id), partial(_headings_of, given.tariff, number, fee))
        if isinstance(found, Charge):
            return found
        headings |= found
        inputs.append(number_input(edition, given.tariff, number, f"noted for {_or(edition, [*found])}"))
    names = tuple(dict.fromkeys(one.rate for one in fee.formula.headings if one.heading in headings))
    inputs += [figure_input(edition, fee, name) for name in names]
    rates = _amounts(edition, fee, names)
    if isinstance(rates, Charge):
        return rates
    note = f", by heading {_or(edition, [*headings])} beside the tariff number"
    return by_rates(
        edition,
        walk,
        fee,
        rates,
        tuple(inputs),
        part=part_of(edition, walk, kinds),
        note=note,
        decides="the list that fits",
    )


def _amounts(edition: Edition, fee: Fee, names: tuple[str, ...]) -> list[Decimal] | Charge:
    """The rates on the day; a Charge that refuses where one is unknown."""
    found = []
    for name in names:
        figure = edition.figure(name, fee.clock)
        if figure.amount is None:
            return refused(figure.words.strip("()"))
        found.append(figure.amount)
    return found


def _headings_of(tariff: Tariff, number: str, fee: Fee) -> dict[str, None] | Charge:
    """The headings of the duty that a number is noted for; a Charge that refuses where one is missing."""
    spelled = words_of.tariff_number(number)
    groups = _notes(tariff, number, fee.formula.family)
    held = {one.heading for one in fee.formula.headings}
    found: dict[str, None] = {}
    for headings in groups:
        found |= {heading: None for heading in headings if heading not in fee.formula.beside}
    if not groups:
        return refused(f"{spelled} is not in our tariff schedule, or has no rate there")
    if not found:
        return refused(
            f"our schedule notes no list of this duty beside {spelled}, so it may be owed or not. "
            "Look for a note at your line and in Chapter 99"
        )
    if any(not headings.keys() - set(fee.formula.beside) for headings in groups):
        return refused(f"some lines under {spelled} carry no note of a list. Give the whole number")
    if foreign := sorted(found.keys() - held):
        return refused(f"{spelled} is noted for heading {foreign[0]}, whose rate we do not hold")
    return found


def _notes(tariff: Tariff, number: str, family: tuple[str, ...]) -> list[dict[str, None]]:
    """For each rate that the number may bring, the headings noted at it and at the numbers below it."""
    line = tariff.line(number)
    if line is None:
        return []
    groups: dict[str, dict[str, None]] = defaultdict(dict)
    for one in (line, *tariff.below(number)):
        if not one.rate_from:
            continue
        noted_here = (heading for note in one.footnotes for heading in HEADING.findall(note))
        groups[one.rate_from] |= {heading: None for heading in noted_here if heading.startswith(family)}
    return [*groups.values()]


def _or(edition: Edition, headings: list[str]) -> str:
    return words_of.listing(headings, edition.language, or_=True)
