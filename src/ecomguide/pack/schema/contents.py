"""A pack as a whole, its particulars and its examples."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from typing import Any

from ecomguide.pack.schema.base import Anchor, Situation, Value, record
from ecomguide.pack.schema.interview import Group, Question
from ecomguide.pack.schema.overview import Fee, Opening, Tile, Timeline
from ecomguide.pack.schema.proof import Proof
from ecomguide.pack.schema.reference import Background, Hosts, Limit, Term, View
from ecomguide.pack.schema.tables import Area, Port
from ecomguide.pack.schema.tariff import Chapter, EverydayWord, TariffEdition
from ecomguide.pack.schema.topics import Contact, Section, Topic


@record
class Expectations:
    """What must hold of an example's guide. Each names record ids, or tile id → outcome id."""

    model: str | None = None
    applies: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    not_applying: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    glance: dict[str, str] = field(default_factory=dict)
    opening: str | None = None
    dates: dict[str, date] = field(default_factory=dict)
    """`topic.deadline` → the day it falls on."""


@record
class Example:
    id: str
    name: str
    says: str
    today: date
    answers: dict[str, Any]
    expect: Expectations
    home: int | None = None
    """Rank on the home screen; absent: not shown there."""


@record
class About:
    """pack.toml: what the pack is, and through which day it was checked."""

    version: str
    checked_through: date
    title: str
    languages: tuple[str, ...]
    report_to: str
    """The id of the contact that reports of mistakes go to."""
    licence: str
    credits: tuple[str, ...] = ()
    new: str | None = None
    uncovered: str
    """What the guide says of goods without a topic; {name} is the kind."""
    left_out: str
    """The same of goods that have topics, but none for such a guide: of a bill, say."""
    uncovered_contacts: tuple[str, ...]


@record
class Contents:
    """Everything in a pack, decoded: the same whether it came from a folder or from a compiled file."""

    about: About
    groups: tuple[Group, ...]
    questions: tuple[Question, ...]
    situations: tuple[Situation, ...]
    values: tuple[Value, ...]
    anchors: tuple[Anchor, ...]
    holidays: tuple[date, ...]
    sections: tuple[Section, ...]
    topics: tuple[Topic, ...]
    tiles: tuple[Tile, ...]
    timelines: tuple[Timeline, ...]
    fees: tuple[Fee, ...]
    openings: tuple[Opening, ...]
    contacts: tuple[Contact, ...]
    examples: tuple[Example, ...]
    glossary: tuple[Term, ...] = ()
    background: tuple[Background, ...] = ()
    limits: tuple[Limit, ...] = ()
    views: tuple[View, ...] = ()
    hosts: tuple[Hosts, ...] = ()
    ports: tuple[Port, ...] = ()
    areas: tuple[Area, ...] = ()
    tariff: TariffEdition | None = None
    tariff_chapters: tuple[Chapter, ...] = ()
    tariff_words: tuple[EverydayWord, ...] = ()
    proof: Proof | None = None
    """None where nobody proved these records as they are."""
