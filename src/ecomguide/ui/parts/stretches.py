"""What stands on the guide page, in order, each part as an iterator of widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.guide.model import Item
from ecomguide.ui.look import Look
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.contact_card import ContactCard
from ecomguide.ui.parts.contents_rail import Entry
from ecomguide.ui.parts.costs_card import CostsCard
from ecomguide.ui.parts.first_tick import FirstTick
from ecomguide.ui.parts.guide_head import off_ramp_head, planning_head, trouble_head
from ecomguide.ui.parts.guide_tail import answers_part, limits_part, not_part, sources_part
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.hinge_line import HingeLine
from ecomguide.ui.parts.item_card import ItemCard
from ecomguide.ui.parts.likely_heights import likely_heights
from ecomguide.ui.parts.may_group import MayGroup
from ecomguide.ui.parts.order_row import OrderRow
from ecomguide.ui.parts.orders import THE_WAY, Part, parts_of
from ecomguide.ui.parts.pile import ROOM_ABOVE
from ecomguide.ui.parts.stretch import Made, Stretch
from ecomguide.ui.parts.words import Body, Heading
from ecomguide.ui.parts.wrap_link import WrapLink
from ecomguide.ui.session import Session

MOST_QUESTIONS = 8


@dataclass
class Doings:
    """What the page does when something on it is pressed."""

    tick: Callable[[str, bool], None]
    go: Callable[[str], None]
    """To a part of the page, by its name."""
    tools: Callable[[], QWidget]
    """The row with the day of arrival, find, and what opens and closes all cards."""
    sort: Callable[[str], None]
    """By the order of this view."""


@dataclass
class Stretches:
    session: Session
    say: Say
    doings: Doings
    cards: dict[str, ItemCard] = field(default_factory=dict)
    ticks: list[FirstTick] = field(default_factory=list)
    open_items: dict[str, bool] = field(default_factory=dict)
    """Cards that the person opened or closed, to be found so when the guide is drawn again."""
    heading: Heading | None = None
    order: str = THE_WAY
    spare: dict[str, ItemCard] = field(default_factory=dict)
    """Cards of the same guide in another order: they are used again, as they are."""

    @property
    def parts(self) -> tuple[Part, ...]:
        return parts_of(self.session.guide, self.order)

    def part_of(self, item_id: str) -> str:
        """The id of the part that an item stands in."""
        return next((one.id for one in self.parts if any(item.id == item_id for item in one.items)), "")

    def all(self) -> list[Stretch]:
        stretches = self._all()
        for one in stretches:
            one.likely = likely_heights(self, one.id)
        return stretches

    def _all(self) -> list[Stretch]:
        guide, say = self.session.guide, self.say
        if guide.off_ramp is not None:
            return [
                Stretch("glance", self._head, None),
                Stretch(
                    "contacts", self._contacts, Entry("contacts", say("contacts"), _count(guide.contacts))
                ),
                self._answers_stretch(),
            ]
        sections = [
            Stretch(f"section:{one.id}", partial(self._section, one), self._section_entry(one))
            for one in self.parts
        ]
        return [
            Stretch("glance", self._head, Entry("glance", say("glance"))),
            *self._first_stretch(),
            *self._some("uncovered", guide.uncovered, self._uncovered, say("uncovered")),
            *self._some("settle", guide.open_questions, self._settle),
            *self._some("order", guide.views if sections else (), self._order),
            *sections,
            *self._some("coming", guide.coming, self._coming, say("coming_short")),
            Stretch("costs", self._costs, Entry("costs", say("costs"))),
            Stretch("contacts", self._contacts, Entry("contacts", say("contacts"), _count(guide.contacts))),
            *self._some("limits", guide.limits, partial(limits_part, self), say("limits_short")),
            Stretch(
                "sources",
                partial(sources_part, self),
                Entry("sources", say("sources"), _count(guide.sources)),
            ),
            Stretch("not", partial(not_part, self), Entry("not", say("not_applying_short"))),
            self._answers_stretch(),
        ]

    def _some(
        self, id_: str, things: Sequence[object], make: Callable[[], Iterator[Made]], title: str = ""
    ) -> list[Stretch]:
        """A part for which there may be nothing; without a title it is not in the contents."""
        return [Stretch(id_, make, Entry(id_, title, _count(things)) if title else None)] if things else []

    def _first_stretch(self) -> list[Stretch]:
        """In trouble the first steps stand in the head, as ticks. Where all is open, questions come first."""
        guide = self.session.guide
        elsewhere = guide.opening is not None or (not guide.first and guide.open_questions)
        return [] if elsewhere else [Stretch("first", self._first, Entry("first", self.say("first")))]

    def _section_entry(self, section: Part) -> Entry:
        applies = sum(1 for item in section.items if item.verdict == "applies")
        return Entry(f"section:{section.id}", section.title, str(applies or len(section.items)))

    def _answers_stretch(self) -> Stretch:
        return Stretch(
            "answers",
            partial(answers_part, self),
            Entry("answers", self.say("answers"), self.say("edit"), apart=True),
        )

    # ---- the parts

    def title(self, words: str) -> Made:
        """A heading over a part, with room above it."""
        title = Heading(words, 2, "h2")
        title.setProperty(ROOM_ABOVE, Look.current().px(16))
        return "", title

    def _head(self) -> Iterator[Made]:
        guide = self.session.guide
        if guide.off_ramp is not None:
            yield from off_ramp_head(self)
        elif guide.opening is not None:
            yield from trouble_head(self)
        else:
            yield from planning_head(self)

    def _first(self) -> Iterator[Made]:
        yield self.title(self.say("first"))
        by_id = {item.id: item for item in self.session.guide.items()}
        for id_ in self.session.guide.first:
            yield f"item:{id_}", self.card(by_id[id_])
        if not self.session.guide.first:
            empty = "no_first" if by_id else "no_items"
            yield "", Body(self.say(empty), "soft")

    def _settle(self) -> Iterator[Made]:
        yield self.title(self.say("settle"))
        card = Card(padding=20)
        card.body.addWidget(Body(self.say("settle_lead")))
        card.body.addWidget(self._open_questions())
        yield "", card

    def _open_questions(self) -> QWidget:
        most = self.session.guide.open_questions[:MOST_QUESTIONS]
        return HingeLine(most, self.say("settle"), self.session, self.say)

    def _uncovered(self) -> Iterator[Made]:
        yield self.title(self.say("uncovered"))
        names = {card.id: card.name for card in self.session.guide.contacts}
        for one in self.session.guide.uncovered:
            card = Card(ground="warning", padding=16)
            card.body.addWidget(Heading(one.name, 3, "h3"))
            card.body.addWidget(Body(one.says))
            for id_ in one.contacts:
                if id_ in names:
                    link = self._link(self.say("ask_contact", name=names[id_]), f"contact:{id_}")
                    link.setAccessibleDescription(one.name)
                    card.body.addWidget(link)
            yield f"uncovered:{one.kind}", card

    def _order(self) -> Iterator[Made]:
        row = OrderRow(self.session.guide, self.order, self.say)
        row.chosen.connect(self.doings.sort)
        yield "order", row

    def _section(self, section: Part) -> Iterator[Made]:
        yield self.title(section.title)
        if section.says:
            yield "", Body(section.says, "soft")
        above = () if self.session.guide.opening is not None else self.session.guide.first
        if shown_above := [item for item in section.items if item.id in above]:
            yield "", self._shown_above(shown_above)
        for item in section.items:
            if item.verdict == "applies" and item.id not in above:
                yield f"item:{item.id}", self.card(item)
        may = tuple(item for item in section.items if item.verdict == "may" and item.id not in above)
        if may:
            yield f"may:{section.id}", MayGroup(section.title, may, self.card, self.session, self.say)

    def _shown_above(self, items: list[Item]) -> QWidget:
        """Each item stands on the page once: its section says where."""
        box = QWidget()
        within = QVBoxLayout(box)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(0)
        within.addWidget(Body(self.say("above", heading=self.say("first")), "soft"))
        for item in items:
            link = self._link(item.title, f"item:{item.id}")
            link.setAccessibleName(self.say("go_above", title=item.title))
            within.addWidget(link)
        return box

    def _coming(self) -> Iterator[Made]:
        yield self.title(self.say("coming"))
        for one in self.session.guide.coming:
            card = Card(padding=20)
            card.body.addWidget(Body(self.say("coming_on", day=self.say.long(one.from_day)), "small"))
            heading = Heading(one.title, 3, "h3")
            heading.set_tone("ink")
            card.body.addWidget(heading)
            card.body.addWidget(Body(one.body))
            yield f"coming:{one.id}", card

    def _costs(self) -> Iterator[Made]:
        yield self.title(self.say("costs"))
        costs = self.session.guide.costs
        if not costs.lines:
            yield "", Body(self.say("no_costs"), "soft")
            return
        yield "costs", CostsCard(costs, self.say, self.session.mode.may_follow_links, self.doings.go)

    def _contacts(self) -> Iterator[Made]:
        yield self.title(self.say("contacts"))
        if not self.session.guide.contacts:
            yield "", Body(self.say("no_contacts"), "soft")
        for contact in self.session.guide.contacts:
            card = ContactCard(contact, self.say, self.session.mode.may_follow_links)
            yield f"contact:{contact.id}", card

    def _link(self, words: str, target: str) -> WrapLink:
        link = WrapLink(words)
        link.clicked.connect(lambda: self.doings.go(target))
        return link

    def card(self, item: Item) -> ItemCard:
        if (again := self.spare.pop(item.id, None)) is not None:
            self.cards[item.id] = again
            again.show_done(self.session.case.done.get(item.id))
            again.show()
            return again
        card = ItemCard(item, self.session, self.say, is_first=item.id in self.session.guide.first)
        card.ticked.connect(self.doings.tick)
        card.contact_wanted.connect(lambda id_: self.doings.go(f"contact:{id_}"))
        card.set_open(self.open_items.get(item.id, card.starts_open))
        self.cards[item.id] = card
        return card


def _count(things: Sequence[object]) -> str:
    return str(len(things) or "")
