"""What the guide is made of: topics in sections, and whom to call."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from typing import Literal

from ecomguide.pack.schema.base import Block, Clock, Count, Reviewed, Source, Span, Weight, record


@record
class Deadline:
    """A day by which something is due. `label` completes "by …: label"."""

    id: str
    label: str
    count: Count
    set_by: Literal["law", "practice", "commercial", "planning"] = "law"


Party = Literal["you", "broker", "supplier", "carrier"]


@record
class SupplierAsks:
    """What the supplier is told in a letter, in words to the supplier; "we" is the business."""

    invoice: tuple[str, ...] = ()
    goods: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        return (*self.invoice, *self.goods, *self.papers)


@record
class Text:
    """All that a reader sees of a topic. `{name}` is a value; there is no other markup."""

    title: str
    body: str
    actions: tuple[str, ...] = ()
    otherwise: str | None = None
    exceptions: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    """Papers to keep, each with how long."""
    supplier: SupplierAsks = field(default_factory=SupplierAsks)


@record
class Topic:
    id: str
    section: str
    weight: Weight
    text: Text
    reviewed: Reviewed
    source: tuple[Source, ...]
    in_force: Span = field(default_factory=Span)
    entered: Span = field(default_factory=Span)
    """For `clock = "today"`: only for goods whose entry day lies in this span. Nothing is set aside while the
    day of arrival is not known."""
    when: tuple[Block, ...] = ()
    clock: Clock = "entry"
    first: int | None = None
    """Rank among "Do these first" (1 is first of all); absent: not a first step."""
    who: tuple[Party, ...] = ()
    """Who does it, the one who moves first at the front; absent: not said."""
    deadline: tuple[Deadline, ...] = ()
    contacts: tuple[str, ...] = ()
    use: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    covers: str | None = None
    check_again: date | None = None
    note: str | None = None
    formerly: tuple[str, ...] = ()
    view: dict[str, str] = field(default_factory=dict)
    """View → part, where it is another than the section's."""


@record
class Section:
    id: str
    title: str
    when: tuple[Block, ...] = ()
    view: dict[str, str] = field(default_factory=dict)
    """View → the part that its topics belong to."""


@record
class Contact:
    id: str
    name: str
    serves: str
    source: tuple[Source, ...]
    reviewed: Reviewed
    when: tuple[Block, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    hours: str | None = None
    address: str | None = None
    have_ready: tuple[str, ...] = ()
    if_no_reply: str | None = None
    use: tuple[str, ...] = ()
    nearest_ports: bool = False
    """Name the ports nearest to the place of arrival."""
    check_again: date | None = None
    note: str | None = None
    formerly: tuple[str, ...] = ()
