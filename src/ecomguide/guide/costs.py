"""Government charges worked out with their formula, commercial charges named; a sum only of what is known.

Amounts are exact decimals. How values and charges are rounded stands in `charge.py`.
"""

from __future__ import annotations

from collections.abc import Container
from decimal import Decimal

from ecomguide import language as words_of
from ecomguide.guide.charge import Charge, figure_input, refused, share, spanning, until_given, worth
from ecomguide.guide.duty import duty
from ecomguide.guide.layers import layer, noted
from ecomguide.guide.model import CostLine, Costs, SourceNote
from ecomguide.interview.walk import Walk
from ecomguide.pack.board import Board, Match
from ecomguide.pack.condition import NO, YES
from ecomguide.pack.edition import Edition, Figure
from ecomguide.pack.schema import Fee, Formula

NO_COSTS = Costs((), None, "")
WEAKEST_FIRST = ("unconfirmed", "secondary", "primary")
IN_ORDER = ("tariff", "footnote", "layer", "percent", "fixed", "named")


def costs(
    edition: Edition,
    walk: Walk,
    board: Board,
    notes: dict[str, tuple[SourceNote, ...]],
    told: Container[str] = (),
) -> Costs:
    """`notes`: fee id → its sources, ready to show. `told`: the items of the guide, which lines point to."""
    matched = [(ruled.record, board.match(ruled.rule)) for ruled in edition.fees]
    lines = [
        _line(edition, walk, fee, match, notes[fee.id], told)
        for fee, match in sorted(matched, key=lambda one: _rank(one[0]))
        if match.state != NO
    ]
    counted = [line for line in lines if line.verdict == "applies" and line.collector == "government"]
    exact = [line.amount for line in counted if line.amount is not None]
    lows = [line.low for line in counted if line.low is not None]
    highs = [line.high for line in counted if line.high is not None]
    low = sum(lows, Decimal(0)) if lows else None
    # A line without an upper end leaves the sum without one.
    high = sum(highs, Decimal(0)) if lows and len(highs) == len(lows) else None
    total = sum(exact, Decimal(0)) if exact else None
    return Costs(tuple(lines), total, _says(edition, lines, low, high), low, high)


def _says(edition: Edition, lines: list[CostLine], low: Decimal | None, high: Decimal | None) -> str:
    """The sum in a sentence, with the name of each charge that it leaves out."""
    if not lines:
        return "No charges found for these answers."
    if low is None:
        return "No charge can be worked out yet. Each line says why."
    least = words_of.money(low, edition.language)
    if high is None:
        said = f"At least {least} of government charges"
    elif high == low:
        said = f"{least} of government charges"
    else:
        said = f"At least {least} and at most {words_of.money(high, edition.language)} of government charges"
    missing = [line.title for line in lines if line.low is None]
    may = [line.title for line in lines if line.low is not None and line.verdict == "may"]
    left_out = f" Not in this sum: {'; '.join(missing)}." if missing else ""
    perhaps = f" Left out, as it may not apply: {'; '.join(may)}." if may else ""
    return f"{said} worked out.{left_out}{perhaps}" if left_out or perhaps else f"{said}."


def _rank(fee: Fee) -> tuple[bool, int]:
    """The government's first: the ordinary duty, what comes on top, the fees, what has no sum."""
    return fee.collector == "commercial", IN_ORDER.index(fee.formula.kind)


def _line(
    edition: Edition,
    walk: Walk,
    fee: Fee,
    match: Match,
    sources: tuple[SourceNote, ...],
    told: Container[str],
) -> CostLine:
    charge = _work_out(edition, walk, fee, match.kinds or walk.kinds)
    return CostLine(
        fee.id,
        edition.fill(fee.title, fee.clock),
        edition.fill(fee.body, fee.clock, walk.known),
        fee.collector,
        "applies" if match.state == YES else "may",
        charge.amount,
        charge.formula,
        charge.because_none,
        _with_sources(sources, charge),
        _status(fee, charge),
        charge.low,
        charge.high,
        charge.inputs,
        fee.topic if fee.topic in told else None,
    )


def _with_sources(sources: tuple[SourceNote, ...], charge: Charge) -> tuple[SourceNote, ...]:
    """The charge's sources and the first one of each figure in it, each once."""
    if not charge.inputs:
        return sources
    found = {(note.cite, note.publisher): note for note in sources}
    for one in charge.inputs:
        for note in one.sources:
            found.setdefault((note.cite, note.publisher), note)
    return tuple(found.values())


def _status(fee: Fee, charge: Charge) -> str:
    """As sure as the least sure thing in it."""
    in_it = {fee.reviewed.status, *(one.status for one in charge.inputs)}
    return next((status for status in WEAKEST_FIRST if status in in_it), fee.reviewed.status)


def _work_out(edition: Edition, walk: Walk, fee: Fee, kinds: tuple[str, ...]) -> Charge:
    match fee.formula.kind:
        case "named":
            because = edition.fill(fee.formula.because or "It is not set by the government.", fee.clock)
            return Charge(None, None, "", because)
        case "fixed":
            return _fixed(edition, fee, fee.formula.amount or "")
        case "tariff":
            return duty(edition, walk, fee, kinds)
        case "layer":
            return layer(edition, walk, fee, kinds)
        case "footnote":
            return noted(edition, walk, fee, kinds)
        case _:
            return _percent(edition, walk, fee, fee.formula)


def _fixed(edition: Edition, fee: Fee, name: str) -> Charge:
    figure, inputs = edition.figure(name, fee.clock), (figure_input(edition, fee, name),)
    if figure.amount is None:
        return refused(figure.words.strip("()"), inputs=inputs)
    return Charge(figure.amount, figure.amount, figure.words, None, inputs)


def _percent(edition: Edition, walk: Walk, fee: Fee, formula: Formula) -> Charge:
    """A share of the value between a floor and a ceiling (19 CFR 24.23(b)(1)(i); 19 CFR 24.24(a))."""
    names = [name for name in (formula.rate, formula.at_least, formula.at_most) if name]
    figures = {name: edition.figure(name, fee.clock) for name in names}
    inputs = tuple(figure_input(edition, fee, name) for name in names)
    rate, floor = figures[formula.rate or ""], figures.get(formula.at_least or "")
    ceiling = figures.get(formula.at_most or "")
    base = worth(edition, walk, formula.of or "")
    words = _formula_words(base.words if base else "the value of the goods", rate, floor, ceiling)
    unknown = next((figure for figure in figures.values() if figure.amount is None), None)
    if unknown is not None:
        return refused(unknown.words.strip("()"), inputs=inputs)
    if base is None or rate.amount is None:
        return until_given(edition, fee, words, inputs)
    least = _held(share(base.least, rate.amount), floor, ceiling)
    plain = None if base.most is None else share(base.most, rate.amount)
    most = (ceiling.amount if ceiling else None) if plain is None else _held(plain, floor, ceiling)
    return spanning(edition, least, most, words, (base.told, *inputs), "by the exact value")


def _held(amount: Decimal, floor: Figure | None, ceiling: Figure | None) -> Decimal:
    """The amount between its limits."""
    if floor is not None and floor.amount is not None:
        amount = max(amount, floor.amount)
    if ceiling is not None and ceiling.amount is not None:
        amount = min(amount, ceiling.amount)
    return amount


def _formula_words(of: str, rate: Figure, floor: Figure | None, ceiling: Figure | None) -> str:
    limits = [f"at least {floor.words}"] if floor else []
    limits += [f"at most {ceiling.words}"] if ceiling else []
    return ", ".join([f"{rate.words} of {of}", *limits])
