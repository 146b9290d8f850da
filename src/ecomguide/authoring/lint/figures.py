"""Values: each day on which a record can read one has a row, or an honest unknown; amounts are numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import Any

from ecomguide.authoring.lint.records import conditions, texts, where
from ecomguide.pack.edition import NAME
from ecomguide.pack.problem import Problem
from ecomguide.pack.read import Draft
from ecomguide.pack.schema import Contents, Question, Span, Value, ValueRow

FIRST, LAST = date(2016, 1, 1), date(2030, 12, 31)
WHOLE = ("days", "working_days", "hours", "months", "years")
ONE_DAY = timedelta(days=1)


def check(draft: Draft) -> Iterator[Problem]:
    assert draft.contents is not None
    spans = _read_on(draft.contents)
    questions = {question.id: question for question in draft.contents.questions}
    for value in draft.contents.values:
        for number, row in enumerate(value.row, 1):
            if (fault := _row_fault(value, row)) is not None:
                yield Problem(**where(draft, value, f"row {number}"), code="value-row", says=fault)
        branches = sorted({name for row in value.row for name in row.where})
        for branch in branches or [""]:
            rows = [row for row in value.row if not branch or not row.where or branch in row.where]
            for says in dict.fromkeys([*_overlaps(rows), *_gaps(rows, spans.get(value.id, []))]):
                yield Problem(**where(draft, value, branch or "row"), code="value-days", says=says)
        if (by_fault := _by_fault(value, questions)) is not None:
            yield Problem(**where(draft, value, "by"), code="value-by", says=by_fault)
        if value.id not in spans:
            yield Problem(
                **where(draft, value, ""), code="value-unused", says="nothing shows or tests this value."
            )


def _by_fault(value: Value, questions: dict[str, Question]) -> str | None:
    words = {word for row in value.row for word in row.where}
    if value.by is None:
        return "rows say where they hold, but not by which question." if words else None
    question = questions.get(value.by)
    if question is None:
        return None  # the check of references says so
    if question.each or question.kind not in ("one", "yes_no"):
        return f"{question.id} has more than one answer, or none that can be listed."
    if not words:
        return "no row says where it holds."
    known = {option.id for option in question.option} or {"yes", "no"}
    unknown = sorted(words - known)
    return f"{question.id} has no option {unknown[0]}." if unknown else None


def _row_fault(value: Value, row: ValueRow) -> str | None:
    given = [one for one in (row.amount, row.text, row.unknown) if one is not None]
    if len(given) != 1:
        return "a row has one of amount, text, unknown."
    if row.from_ and row.to and row.to < row.from_:
        return "it ends before it starts."
    if row.amount is None:
        fits = row.unknown is not None or value.kind == "text"
        return None if fits else f"a value of kind {value.kind} has an amount."
    try:
        if value.kind == "date":
            date.fromisoformat(str(row.amount))
        elif value.kind == "text":
            return "a value of kind text has a text."
        elif value.kind in WHOLE and Decimal(str(row.amount)) % 1:
            return f"{value.kind} are whole."
        elif not Decimal(str(row.amount)).is_finite():
            return "the amount is not finite."
    except (InvalidOperation, ValueError):
        return f'"{row.amount}" is no {value.kind}.'
    return None


def _overlaps(rows: list[ValueRow]) -> Iterator[str]:
    ordered = sorted(rows, key=lambda row: row.from_ or date.min)
    for row, after in pairwise(ordered):
        if (row.to or date.max) >= (after.from_ or date.min):
            yield f"two rows hold on {after.from_ or FIRST}."


def _gaps(rows: list[ValueRow], spans: list[Span]) -> Iterator[str]:
    for span in spans:
        day = max(span.from_ or FIRST, FIRST)
        last = min(span.to or LAST, LAST)
        for row in sorted(rows, key=lambda row: row.from_ or date.min):
            if day <= last and (row.from_ or date.min) <= day <= (row.to or date.max):
                day = last + ONE_DAY if row.to is None or row.to >= last else row.to + ONE_DAY
        if day <= last:
            yield f'no row holds on {day}, when it can be read: add one, or one with unknown = "…".'


def _read_on(contents: Contents) -> dict[str, list[Span]]:
    """Value id → the spans of days on which some record reads it."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for record, key, words in texts(contents):
        for name in NAME.findall(words):
            spans[name].append(_span(contents, record, key))
    for fee in contents.fees:
        for name in fee.formula.values:
            spans[name].append(_span(contents, fee, ""))
    for record, key, blocks in conditions(contents):
        for operand in (operand for block in blocks for operand in _operands(block)):
            spans[operand].append(_span(contents, record, key))
    for question in contents.questions:
        for band in question.band:
            for limit in (band.at_most, band.over):
                spans[str(limit)].append(Span(from_=date(2016, 1, 1)))
    return spans


def _operands(block: dict[str, Any]) -> Iterator[str]:
    for test in block.values():
        if isinstance(test, dict):
            yield from (str(operand) for operand in test.values() if not isinstance(operand, list))


def _span(contents: Contents, record: Any, key: str) -> Span:
    """The days on which a record is read: its own, or its outcome's; from the day of the check on, for
    today's clock."""
    span: Span = getattr(record, "in_force", None) or Span()
    if key.startswith("outcome "):
        name = key.removeprefix("outcome ").split(".")[0]
        span = next(outcome.in_force for outcome in record.outcome if outcome.id == name)
    if getattr(record, "clock", "entry") == "today":
        return Span(from_=max(span.from_ or FIRST, contents.about.checked_through), to=span.to)
    return span
