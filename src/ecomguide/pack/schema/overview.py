"""What stands above the topics: tiles, timelines, charges, and the first words in trouble."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from typing import Literal

from ecomguide.pack.schema.base import Block, Clock, Count, Reviewed, Source, Span, record


@record
class Outcome:
    id: str
    says: str
    note: str
    when: tuple[Block, ...]
    in_force: Span = field(default_factory=Span)


@record
class Tile:
    """A tile of "At a glance": unordered outcomes, exactly one of which holds."""

    id: str
    title: str
    outcome: tuple[Outcome, ...]
    source: tuple[Source, ...]
    reviewed: Reviewed
    when: tuple[Block, ...] = ()
    clock: Clock = "entry"


@record
class Step:
    label: str
    count: Count
    set_by: Literal["law", "practice", "commercial", "planning"]
    topic: str | None = None
    main: bool = False
    """Drawn on the line itself; the others only stand in the table below it."""
    when: tuple[Block, ...] = ()
    """Left out where this cannot hold. Nothing is asked for its sake."""


@record
class Timeline:
    id: str
    title: str
    step: tuple[Step, ...]
    source: tuple[Source, ...]
    reviewed: Reviewed
    when: tuple[Block, ...] = ()
    use: tuple[str, ...] = ()
    in_force: Span = field(default_factory=Span)
    clock: Clock = "entry"


@record
class ListRate:
    """A heading that the schedule notes beside a line, and the value that holds its rate."""

    heading: str
    rate: str


@record
class Formula:
    """How a charge is worked out. Rates, limits and amounts name values; `of` names a money question."""

    kind: Literal["percent", "fixed", "named", "tariff", "layer", "footnote"]
    of: str | None = None
    rate: str | None = None
    at_least: str | None = None
    at_most: str | None = None
    amount: str | None = None
    column: Literal["general", "column2"] | None = None
    """For `tariff`: the column of the schedule that the rate is read from."""
    rates: tuple[str, ...] = ()
    """For `layer`: the rates between which every listed good falls."""
    or_none: bool = False
    """For `layer`: goods that are not on its lists pay nothing of it."""
    family: tuple[str, ...] = ()
    """For `footnote`: how the headings begin that belong to this duty."""
    headings: tuple[ListRate, ...] = ()
    """For `footnote`: the headings whose rates we hold."""
    beside: tuple[str, ...] = ()
    """For `footnote`: headings of the family that change no rate on these days."""
    because: str | None = None
    """For `named`: why no sum is shown, what it depends on. For `layer`: what decides within the range."""

    @property
    def values(self) -> tuple[str, ...]:
        """The values that it reads."""
        single = (self.rate, self.at_least, self.at_most, self.amount)
        return (*(name for name in single if name), *self.rates, *(one.rate for one in self.headings))


@record
class Fee:
    id: str
    title: str
    body: str
    collector: Literal["government", "commercial"]
    formula: Formula
    source: tuple[Source, ...]
    reviewed: Reviewed
    when: tuple[Block, ...] = ()
    in_force: Span = field(default_factory=Span)
    clock: Clock = "entry"
    use: tuple[str, ...] = ()
    topic: str | None = None
    """The topic that tells more of this charge."""
    check_again: date | None = None
    note: str | None = None


@record
class BillLine:
    name: str
    whose: Literal["Government", "Courier", "Post", "Broker", "Either"]
    says: str


@record
class RunningClock:
    """A clock at the top of a guide in trouble. With a count it shows the day; without one, `says` stands
    alone."""

    label: str
    tone: Literal["urgent", "warn", "calm"]
    note: str
    says: str | None = None
    count: Count | None = None
    when: tuple[Block, ...] = ()
    """Left out where this cannot hold. Nothing is asked for its sake."""


@record
class Opening:
    """The first words of a guide in trouble: who this is from, which clock runs, what not to do."""

    id: str
    title: str
    lead: str
    source: tuple[Source, ...]
    reviewed: Reviewed
    when: tuple[Block, ...] = ()
    clock: tuple[RunningClock, ...] = ()
    line: tuple[BillLine, ...] = ()
    do_not: tuple[str, ...] = ()
    fallback: bool = False
    """Shown where it holds and no other does: for people who cannot tell what they hold."""
    lines_title: str | None = None
    in_force: Span = field(default_factory=Span)
    use: tuple[str, ...] = ()
