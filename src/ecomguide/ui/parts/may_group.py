"""What may apply in a section: one line until it is opened, with the questions that would settle it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.guide.model import Item, Open
from ecomguide.ui.look import Look
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.fold import Fold
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.hinge_line import HingeLine
from ecomguide.ui.session import Session

MOST_SHOWN = 4


class MayGroup(Card):
    def __init__(
        self,
        section: str,
        items: tuple[Item, ...],
        make_card: Callable[[Item], QWidget],
        session: Session,
        say: Say,
    ) -> None:
        super().__init__(padding=14)
        self._items, self._make_card = items, make_card
        line = HingeLine(settling(items), section, session, say)
        self.fold = Fold(say("may_group", count=len(items)), self._cards, say, under=line)
        self.fold.button.setAccessibleName(say("may_group_of", count=len(items), section=section))
        self.body.addWidget(self.fold)

    def _cards(self) -> QWidget:
        cards = QWidget()
        within = QVBoxLayout(cards)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(Look.current().px(8))
        for item in self._items:
            within.addWidget(self._make_card(item))
        return cards


def settling(items: Iterable[Item]) -> tuple[Open, ...]:
    """The open questions behind these items, the one behind most of them first."""
    counts: Counter[str] = Counter()
    by_id: dict[str, Open] = {}
    for item in items:
        for one in item.hinges_on:
            counts[one.question] += 1
            by_id[one.question] = one
    return tuple(by_id[id_] for id_, _ in counts.most_common(MOST_SHOWN))
