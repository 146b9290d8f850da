"""Something that is covered in part or not at all: what is missing, and whom to ask."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from ecomguide.guide.contacts import contact_card
from ecomguide.guide.model import ContactCard as Contact
from ecomguide.guide.model import LimitNote
from ecomguide.pack.edition import Edition
from ecomguide.ui.look import Look
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.chip import Chip
from ecomguide.ui.parts.contact_card import ContactCard
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.opened import Opened
from ecomguide.ui.parts.source_list import sources_of
from ecomguide.ui.parts.words import Body, Heading, LinkButton
from ecomguide.ui.parts.wrap_link import WrapLink

TONES = {"partly": "gold", "no": "grey"}


class LimitCard(Card):
    """Contacts and sources open below, made when asked for. `contacts`: those to ask. `elsewhere`: goes to
    one that stands on the same page, and says whether it does."""

    def __init__(
        self,
        limit: LimitNote,
        contacts: Iterable[Contact],
        say: Say,
        may_follow: bool,
        elsewhere: Callable[[str], bool] = lambda _: False,
    ) -> None:
        super().__init__(padding=20)
        self.limit, self.contacts, self.say = limit, tuple(contacts), say
        self._may_follow, self._elsewhere = may_follow, elsewhere
        self.setAccessibleName(limit.title)
        self._opened = Opened(say, self._add_below, of=limit.title)
        head = QWidget()
        flow = FlowLayout(head, gap=10)
        self.heading = Heading(limit.title, 3, "h3")
        self.heading.set_tone("ink")
        flow.addWidget(self.heading)
        flow.addWidget(Chip(say(f"limit_{limit.covered}"), TONES.get(limit.covered, "grey")))  # type: ignore[arg-type]
        self.body.addWidget(head)
        self.body.addWidget(Body(limit.says))
        if self.contacts or limit.sources:
            self.body.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QWidget()
        flow = FlowLayout(foot, gap=20, line_gap=0)
        for contact in self.contacts:
            flow.addWidget(self._ask(contact))
        if self.limit.sources:
            source = LinkButton(self.say("source_open"))
            source.setAccessibleName(self.say("sources_of", title=self.limit.title))
            source.setAccessibleDescription(self.say("fold_closed"))
            source.clicked.connect(lambda: self._opened.toggle(source, self._sources))
            flow.addWidget(source)
        return foot

    def _ask(self, contact: Contact) -> WrapLink:
        link = WrapLink(self.say("ask_contact", name=contact.name))
        link.setAccessibleDescription(self.limit.title)

        def act() -> None:
            if not self._elsewhere(contact.id):
                self._opened.toggle(link, lambda: ContactCard(contact, self.say, self._may_follow))

        link.clicked.connect(act)
        return link

    def _sources(self) -> QWidget:
        box = Card(ground="info", padding=16)
        box.body.addWidget(sources_of(self.limit.sources, self.say, self._may_follow))
        return box

    def _add_below(self, made: QWidget) -> None:
        self.body.addSpacing(Look.current().px(4))
        self.body.addWidget(made)


def to_ask(
    edition: Edition, limit: LimitNote, on_page: Mapping[str, Contact] = MappingProxyType({})
) -> Iterator[Contact]:
    """Those whom a limit names: as they stand on the page already, or else as the pack has them."""
    for id_ in limit.contacts:
        if id_ in on_page:
            yield on_page[id_]
        elif id_ in edition.contact_by_id:
            yield contact_card(edition, id_)
