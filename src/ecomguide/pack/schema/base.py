"""The shapes that several kinds of record share: spans of days, sources, counts of days."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, TypeVar, dataclass_transform

T = TypeVar("T")
Status = Literal["primary", "secondary", "unconfirmed"]
Weight = Literal["must", "should", "know"]
Clock = Literal["entry", "today"]
Kind = Literal["one", "many", "yes_no", "money", "country", "date", "place", "tariff"]
Block = dict[str, Any]
"""One `[[when]]`: question id → test, every line of which must be met. `pack/condition.py` gives it meaning.
"""


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def record(cls: type[T]) -> type[T]:
    """A frozen dataclass in which pydantic, where it is used, refuses a key that is not a field."""
    cls.__pydantic_config__ = {"extra": "forbid"}  # type: ignore[attr-defined]
    return dataclass(frozen=True, slots=True, kw_only=True)(cls)


@record
class Span:
    """Days on which something is so, both ends included; an absent end is open."""

    from_: date | None = None
    to: date | None = None

    def holds(self, day: date) -> bool:
        return not self.starts_after(day) and not (self.to is not None and day > self.to)

    def starts_after(self, day: date) -> bool:
        return self.from_ is not None and day < self.from_


@record
class Seen:
    """When a source was looked at, and how much of it: all, a part, or none (cited from memory)."""

    on: date
    as_: Literal["full", "excerpt", "none"]


@record
class Source:
    cite: str
    publisher: str
    seen: Seen
    url: str | None = None
    dated: date | str | None = None


@record
class Reviewed:
    on: date
    status: Status


@record
class Count:
    """How far from an anchor; negative counts lie before it. Exactly one unit is given."""

    from_: str
    hours: int | None = None
    days: int | None = None
    working_days: int | None = None
    months: int | None = None
    years: int | None = None
    day_of_next_month: int | None = None
    working_day_of_next_month: int | None = None
    weekend: Literal["next", "previous", "stays"] = "stays"


@record
class Situation:
    """A named condition; several records mean the same thing by it."""

    id: str
    when: tuple[Block, ...]
    note: str | None = None


@record
class ValueRow:
    """What a value is over a span. `unknown` says why there is no figure; `where` narrows it by the `by`
    question."""

    source: tuple[Source, ...]
    status: Status = "secondary"
    from_: date | None = None
    to: date | None = None
    amount: str | int | None = None
    text: str | None = None
    unknown: str | None = None
    where: tuple[str, ...] = ()


@record
class Value:
    """A figure by date. `kind` says how it reads: 2500 is "$2,500", 0.3464 "0.3464%", 10 days "ten days"."""

    id: str
    kind: Literal[
        "money", "percent", "number", "days", "working_days", "hours", "months", "years", "date", "text"
    ]
    says: str
    row: tuple[ValueRow, ...]
    by: str | None = None


@record
class Anchor:
    """A day that others are counted from: what the person said, or an assumption shown as such."""

    id: str
    label: str
    questions: tuple[str, ...] = ()
    count: Count | None = None
    assumes: str | None = None
    """The assumption in words, where the day is counted from another anchor and not known."""
