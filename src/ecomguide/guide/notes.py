"""Small parts that items, tiles and cards share: reasons, open questions, sources, due days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Verdict = Literal["applies", "may"]


@dataclass(frozen=True, slots=True)
class Because:
    """One answer that brought an item: question id, the answer's words, and a sentence to the person."""

    question: str
    answer: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Unmet:
    question: str
    needs: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Open:
    """A question that a "may" hinges on: its id and its short name."""

    question: str
    short: str
    answered_unsure: bool


@dataclass(frozen=True, slots=True)
class SourceNote:
    cite: str
    publisher: str
    url: str | None
    dated: str | None
    seen_on: date
    seen_as: str


@dataclass(frozen=True, slots=True)
class DueDay:
    """A deadline: always in words, and as a date where its anchor is known. `assumed` says on what the date
    rests."""

    id: str
    label: str
    words: str
    set_by: str
    date: date | None = None
    assumed: str | None = None
    past: bool = False
