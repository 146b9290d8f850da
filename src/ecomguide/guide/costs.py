"""Government charges worked out with their formula, commercial charges named; a sum only of what is known.

Amounts are exact decimals, rounded half up to the cent (19 CFR 24.23 charges are stated to the cent).
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from ecomguide import language as words_of
from ecomguide.guide.charge import CENT, Charge, refused
from ecomguide.guide.duty import duty
from ecomguide.guide.model import CostLine, Costs, SourceNote
from ecomguide.interview.answers import Money
from ecomguide.interview.walk import Walk
from ecomguide.pack.board import Board, Match
from ecomguide.pack.condition import NO, YES
from ecomguide.pack.edition import Edition, Figure
from ecomguide.pack.schema import Fee, Formula

NO_COSTS = Costs((), None, "")


def costs(edition: Edition, walk: Walk, board: Board, notes: dict[str, tuple[SourceNote, ...]]) -> Costs:
    """`notes`: fee id → its sources, ready to show."""
    lines = []
    for ruled in edition.fees:
        match = board.match(ruled.rule)
        if match.state != NO:
            lines.append(_line(edition, walk, ruled.record, match, notes[ruled.record.id]))
    worked_out = [
        line.amount
        for line in lines
        if line.amount is not None and line.verdict == "applies" and line.collector == "government"
    ]
    total = sum(worked_out, Decimal(0)) if worked_out else None
    missing = sum(1 for line in lines if line.amount is None)
    if total is None:
        says = (
            "No charge can be worked out yet. Each line says why."
            if lines
            else "No charges found for these answers."
        )
    elif missing:
        known = f"{words_of.money(total, edition.language)} of government charges worked out."
        says = f"{known} Not in this sum: {missing} more."
    else:
        says = f"{words_of.money(total, edition.language)} of government charges."
    return Costs(tuple(lines), total, says)


def _line(edition: Edition, walk: Walk, fee: Fee, match: Match, sources: tuple[SourceNote, ...]) -> CostLine:
    charge = _work_out(edition, walk, fee, match.kinds or walk.kinds)
    return CostLine(
        fee.id,
        edition.fill(fee.title, fee.clock),
        edition.fill(fee.body, fee.clock, walk.known),
        fee.collector,
        "applies" if match.state == YES else "may",
        *charge,
        sources,
        fee.reviewed.status,
    )


def _work_out(edition: Edition, walk: Walk, fee: Fee, kinds: tuple[str, ...]) -> Charge:
    formula = fee.formula
    if formula.kind == "named":
        because = edition.fill(formula.because or "It is not set by the government.", fee.clock)
        return Charge(None, "", because)
    if formula.kind == "fixed":
        figure = edition.figure(formula.amount or "", fee.clock)
        if figure.amount is None:
            return refused(figure.words.strip("()"))
        return Charge(figure.amount, figure.words, None)
    if formula.kind == "tariff":
        return duty(edition, walk, fee, kinds)
    return _percent(edition, walk, fee, formula)


def _percent(edition: Edition, walk: Walk, fee: Fee, formula: Formula) -> Charge:
    rate = edition.figure(formula.rate or "", fee.clock)
    floor = edition.figure(formula.at_least, fee.clock) if formula.at_least else None
    ceiling = edition.figure(formula.at_most, fee.clock) if formula.at_most else None
    said = walk.known.get(formula.of or "")
    base = said.dollars if isinstance(said, Money) else None
    words = _formula_words(edition, formula, base, rate, floor, ceiling)
    unknown = next(
        (figure for figure in (rate, floor, ceiling) if figure is not None and figure.amount is None), None
    )
    if unknown is not None:
        return refused(unknown.words.strip("()"))
    if base is None or rate.amount is None:
        short = edition.question_by_id[formula.of or ""].short.lower()
        return Charge(None, words, f"It cannot be worked out until you give an amount: {short}.")
    amount = (base * rate.amount / 100).quantize(CENT, ROUND_HALF_UP)
    if floor is not None and floor.amount is not None:
        amount = max(amount, floor.amount)
    if ceiling is not None and ceiling.amount is not None:
        amount = min(amount, ceiling.amount)
    return Charge(amount, words, None)


def _formula_words(
    edition: Edition,
    formula: Formula,
    base: Decimal | None,
    rate: Figure,
    floor: Figure | None,
    ceiling: Figure | None,
) -> str:
    of = words_of.money(base, edition.language) if base is not None else "the value of the goods"
    limits = [f"at least {floor.words}"] if floor else []
    limits += [f"at most {ceiling.words}"] if ceiling else []
    return ", ".join([f"{rate.words} of {of}", *limits])
