"""The last parts of a guide's page: what it cannot tell, its sources, what does not apply, the answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.guide.model import LimitNote
from ecomguide.ui.look import Look
from ecomguide.ui.parts.answers_list import AnswersList
from ecomguide.ui.parts.buttons import QuietButton, SecondaryButton
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.fold import Fold
from ecomguide.ui.parts.limit_card import LimitCard, to_ask
from ecomguide.ui.parts.not_applying import NotApplyingList
from ecomguide.ui.parts.source_list import SourceList
from ecomguide.ui.parts.stretch import Made
from ecomguide.ui.parts.words import Body

if TYPE_CHECKING:
    from ecomguide.ui.parts.stretches import Stretches

MOST_LIMITS, MORE_LIMITS = 8, "more_limits"
"""Whoever has answered little has many: those that speak of them come first, the rest is folded."""


def limits_part(page: Stretches) -> Iterator[Made]:
    guide, say, session = page.session.guide, page.say, page.session
    yield page.title(say("limits_title"))
    yield "", Body(say("limits_lead"), "soft")
    on_page = {card.id: card for card in guide.contacts}

    def goes_to(id_: str) -> bool:
        if id_ in on_page:
            page.doings.go(f"contact:{id_}")
        return id_ in on_page

    def card(one: LimitNote) -> LimitCard:
        others = to_ask(session.edition, one, on_page)
        return LimitCard(one, others, say, session.mode.may_follow_links, goes_to)

    for one in guide.limits[:MOST_LIMITS]:
        yield f"limit:{one.id}", card(one)
    if more := guide.limits[MOST_LIMITS:]:
        words = say("more_of", count=len(more))
        fold = Fold(words, lambda: _under_each_other(map(card, more)), say)
        fold.button.setAccessibleName(f"{say('limits_title')}: {words}")
        yield MORE_LIMITS, fold
    covered = QuietButton(say("limits_all"), size="soft")
    covered.clicked.connect(lambda: session.look_up("covered"))
    yield "", _at_left(covered)


def sources_part(page: Stretches) -> Iterator[Made]:
    guide, say = page.session.guide, page.say
    yield page.title(say("sources"))
    yield "", Body(say("sources_lead", count=len(guide.sources)), "soft")
    titles = {item.id: item.title for item in guide.items()}
    titles |= {card.id: card.name for card in guide.contacts}

    def rows() -> QWidget:
        card = Card(padding=20)
        uses = ((use.source, tuple(titles.get(id_, id_) for id_ in use.used_by)) for use in guide.sources)
        card.body.addWidget(SourceList(uses, say, page.session.mode.may_follow_links))
        return card

    yield "sources", Fold(say("show_sources", count=len(guide.sources)), rows, say)


def not_part(page: Stretches) -> Iterator[Made]:
    """Nothing is put into words, nor counted, before somebody looks."""
    say, guide = page.say, page.session.guide
    yield page.title(say("not_applying"))
    yield "not", Fold(say("show_not"), lambda: NotApplyingList(guide.not_applying, say), say)


def answers_part(page: Stretches) -> Iterator[Made]:
    yield page.title(page.say("answers"))
    yield "answers", AnswersList(page.session, page.say)
    review = SecondaryButton(page.say("review"), "edit")
    review.clicked.connect(page.session.go_review)
    yield "", _at_left(review)


def _under_each_other(parts: Iterable[QWidget]) -> QWidget:
    pile = QWidget()
    within = QVBoxLayout(pile)
    within.setContentsMargins(0, 0, 0, 0)
    within.setSpacing(Look.current().px(12))
    for part in parts:
        within.addWidget(part)
    return pile


def _at_left(button: QWidget) -> QWidget:
    line = QWidget()
    within = QVBoxLayout(line)
    within.setContentsMargins(0, 0, 0, 0)
    within.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return line
