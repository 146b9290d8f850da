"""What authors write about the tariff schedule; its lines themselves are a table, `pack/tariff_table.py`."""

from __future__ import annotations

from datetime import date

from ecomguide.pack.schema.base import Reviewed, Source, record


@record
class TariffEdition:
    """tariff.toml: which revision of the schedule the lines are, and what to say beside every rate."""

    id: str
    title: str
    revision: str
    in_effect: date
    warning: str
    look_up: str
    """Where the schedule of today is, for the reader to look."""
    reviewed: Reviewed
    source: tuple[Source, ...]


@record
class Chapter:
    """`id` is its two digits; the title is a short one of ours."""

    id: str
    title: str


@record
class EverydayWord:
    """What people call goods, how the schedule calls them, and the headings that this leads to, the likeliest
    first; none where it only describes goods, as "polyester" does. An aid to search, never a classification.
    """

    everyday: str
    tariff: str
    headings: str = ""
