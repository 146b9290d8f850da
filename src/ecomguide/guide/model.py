"""The Guide: finished words in order, each with its reasons, figures, deadlines, sources and stamp.

Renderers draw it and compute nothing. `docs/guide-format.md` describes its JSON form, a public contract.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from ecomguide.guide.notes import NOTHING_ASKED
from ecomguide.guide.notes import Because as Because
from ecomguide.guide.notes import BillRow as BillRow
from ecomguide.guide.notes import ClockCard as ClockCard
from ecomguide.guide.notes import DueDay as DueDay
from ecomguide.guide.notes import GuideView as GuideView
from ecomguide.guide.notes import LimitNote as LimitNote
from ecomguide.guide.notes import Open as Open
from ecomguide.guide.notes import OpeningWords as OpeningWords
from ecomguide.guide.notes import SourceNote as SourceNote
from ecomguide.guide.notes import SupplierNote as SupplierNote
from ecomguide.guide.notes import TermNote as TermNote
from ecomguide.guide.notes import Unmet as Unmet
from ecomguide.guide.notes import Verdict as Verdict
from ecomguide.guide.notes import ViewPartNote as ViewPartNote

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Stamp:
    pack_version: str
    pack_title: str
    checked_through: date
    entry_day: date
    entry_day_assumed: bool
    """True where no arrival day was given and the guide reads the rules of today."""
    today: date
    language: str
    program: str
    format: int = FORMAT
    draft: bool = False
    """True for a pack read from a folder: unsigned, under work."""

    @property
    def is_past(self) -> bool:
        """The goods have arrived."""
        return self.entry_day < self.today


@dataclass(frozen=True, slots=True)
class Item:
    id: str
    section: str
    verdict: Verdict
    weight: str
    title: str
    body: str
    actions: tuple[str, ...]
    exceptions: tuple[str, ...]
    otherwise: str | None
    deadlines: Sequence[DueDay]
    because: Sequence[Because]
    hinges_on: Sequence[Open]
    for_kinds: tuple[tuple[str, str], ...]
    """(kind id, its name) of the goods this is about, where it is about some of them."""
    sources: tuple[SourceNote, ...]
    status: str
    in_force_from: date | None
    in_force_to: date | None
    reviewed_on: date
    check_again: date | None
    contacts: tuple[str, ...]
    first: int | None
    note: str | None = None
    """A caution to the reader: an unconfirmed statement, or a day before the first source."""
    terms: Sequence[str] = ()
    """Ids of the glossary's terms that stand in its words, in the order of their use."""
    who: tuple[str, ...] = ()
    """Who does it: "you", "broker", "supplier", "carrier". Empty where the pack does not say."""
    keep: tuple[str, ...] = ()
    """Papers to keep, each with how long."""
    supplier: SupplierNote = NOTHING_ASKED


@dataclass(frozen=True, slots=True)
class GuideSection:
    id: str
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """A tile. A "may" has an outcome only where one is left; else `alternatives` lists what is possible."""

    id: str
    title: str
    verdict: Verdict
    outcome: str | None
    says: str
    note: str
    alternatives: tuple[str, ...]
    hinges_on: tuple[Open, ...]
    because: tuple[Because, ...]
    sources: tuple[SourceNote, ...] = ()
    status: str = "unconfirmed"


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A kind of goods that the pack has no item for: said aloud, with whom to ask."""

    kind: str
    name: str
    says: str
    contacts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Coming:
    """An item that would apply, but starts later than the entry day."""

    id: str
    title: str
    from_day: date
    body: str


@dataclass(frozen=True, slots=True)
class NotApplying:
    id: str
    title: str
    unmet: tuple[Unmet, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A point on the timeline. `days_from_arrival` orders and spaces it even where no date is known."""

    label: str
    words: str
    date: date | None
    days_from_arrival: float
    set_by: str
    main: bool
    is_anchor: bool
    topic: str | None = None
    assumed: str | None = None


@dataclass(frozen=True, slots=True)
class CostInput:
    """What went into a charge: an answer (`question`), a value of the pack (`value`), or a tariff number."""

    name: str
    says: str
    question: str | None = None
    value: str | None = None
    from_day: date | None = None
    to_day: date | None = None
    """The days on which a value is this figure; None where that end is open."""
    sources: tuple[SourceNote, ...] = ()
    status: str | None = None


@dataclass(frozen=True, slots=True)
class CostLine:
    """One charge. `amount` is None where there is no one sum; `because_none` then says why.

    `low` and `high` hold what is known all the same: equal for a sum, apart for a range, `high` None where
    there is no upper end, both None where nothing can be worked out.
    """

    id: str
    title: str
    body: str
    collector: Literal["government", "commercial"]
    verdict: Verdict
    amount: Decimal | None
    formula: str
    because_none: str | None
    sources: tuple[SourceNote, ...]
    status: str
    low: Decimal | None = None
    high: Decimal | None = None
    inputs: tuple[CostInput, ...] = ()
    topic: str | None = None
    """The item that tells more, where the guide holds it."""


@dataclass(frozen=True, slots=True)
class Costs:
    lines: tuple[CostLine, ...]
    total: Decimal | None
    """The sum of the government lines that apply and have one amount; None where there is none."""
    says: str
    low: Decimal | None = None
    high: Decimal | None = None
    """From least to most, ranges counted in; `high` is None where a line has no upper end."""


@dataclass(frozen=True, slots=True)
class ContactCard:
    id: str
    name: str
    serves: str
    phones: tuple[str, ...]
    emails: tuple[str, ...]
    urls: tuple[str, ...]
    hours: str | None
    address: str | None
    have_ready: tuple[str, ...]
    if_no_reply: str | None
    checked_on: date
    status: str
    because: tuple[Because, ...]
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One answer as given: question id, the question, the answer in words, and what the person typed or
    chose."""

    question: str
    asks: str
    short: str
    group: str
    words: str
    unsure: bool


@dataclass(frozen=True, slots=True)
class Inferred:
    """What the program worked out, as a sentence; it can be corrected by answering `question`."""

    question: str
    value: str
    sentence: str


@dataclass(frozen=True, slots=True)
class OffRamp:
    """The guide ends here: an answer that the program does not serve, with words and whom to ask."""

    question: str
    title: str
    body: str
    contacts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceUse:
    source: SourceNote
    used_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """Parts that are Sequences may be worked out when first looked at; they never change."""

    stamp: Stamp
    subject: str
    """What the guide is about, as a title: "Candles from Vietnam, by ship"."""
    answers: Sequence[AnswerLine]
    inferred: tuple[Inferred, ...]
    opening: OpeningWords | None
    off_ramp: OffRamp | None
    glance: Sequence[Glance]
    first: Sequence[str]
    """Ids of the items to do first, in order."""
    sections: tuple[GuideSection, ...]
    uncovered: tuple[Uncovered, ...]
    coming: Sequence[Coming]
    not_applying: Sequence[NotApplying]
    timeline: Sequence[Moment]
    timeline_title: str
    timeline_sources: tuple[SourceNote, ...]
    costs: Costs
    contacts: Sequence[ContactCard]
    sources: Sequence[SourceUse]
    open_questions: Sequence[Open]
    """What the "may" items hinge on, the question that settles most of them first."""
    glossary: Sequence[TermNote] = ()
    """The terms that the guide uses, in the order of the alphabet."""
    limits: Sequence[LimitNote] = ()
    """What it cannot tell this reader."""
    views: Sequence[GuideView] = ()

    def items(self) -> tuple[Item, ...]:
        return tuple(item for section in self.sections for item in section.items)
