"""Several of many answers: what is ticked on top, then search, then all of them by group."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.interview.answers import UNSURE
from ecomguide.interview.search import options_like, plain
from ecomguide.language import tr
from ecomguide.ui.inputs.asked import Asked
from ecomguide.ui.inputs.choices import Choices
from ecomguide.ui.inputs.input import Input
from ecomguide.ui.inputs.line_field import LineField
from ecomguide.ui.inputs.ticked import Ticked
from ecomguide.ui.look import Look
from ecomguide.ui.parts import accessible
from ecomguide.ui.parts.option_card import CheckCard, Choice
from ecomguide.ui.parts.option_group import OptionGroup
from ecomguide.ui.parts.words import Body

FEW = 9
"""Up to so many are simply listed."""
MOST_FOUND = 10


def many_of(asked: Asked, parent: QWidget | None = None) -> Input:
    few = len(asked.options) <= FEW and not any(option.group for option in asked.options)
    return SomeOf(asked, parent) if few else ManyOf(asked, parent)


class SomeOf(Input):
    """Few enough to be listed at once."""

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(asked, parent)
        choices = (*asked.choices(), *asked.unsure())
        self.choices = Choices(choices, asked.name, several=True, small=asked.small)
        self.choices.changed.connect(self.changed)
        self.column.addWidget(self.choices)

    def value(self) -> Any | None:
        chosen = self.choices.chosen()
        return UNSURE if chosen == (UNSURE,) else chosen or None

    def set_value(self, value: Any | None) -> None:
        self.choices.choose(_ids(value))

    def first_field(self) -> QWidget:
        return self.choices.first_field()


class ManyOf(Input):
    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(asked, parent)
        self.ids: tuple[str, ...] = ()
        self.offered = {choice.id: choice for choice in (*asked.choices(), *asked.unsure())}
        self.ticked = Ticked()
        self.ticked.taken_out.connect(self._take_out)
        self.column.addWidget(self.ticked)
        self.search = LineField(tr("Search"), "", f"{tr('Search')}: {asked.name}", width=660)
        self.search.line.setClearButtonEnabled(True)
        self.search.edited.connect(self._searched)
        self.search.submitted.connect(self._take_typed)
        self.column.addWidget(self.search)
        self.found = _Found()
        self.column.addWidget(self.found)
        self.browse = QWidget()
        self.browse.setAccessibleName(asked.name)
        accessible.as_role(self.browse, QAccessible.Role.Grouping)
        self.column.addWidget(self.browse)
        self._fill_browse()
        self._show()

    def _fill_browse(self) -> None:
        column = QVBoxLayout(self.browse)
        column.setContentsMargins(0, Look.current().px(6), 0, 0)
        column.setSpacing(Look.current().px(9))
        column.addWidget(Body(tr("Or choose by group"), "strong"))
        self.groups: list[OptionGroup] = []
        in_groups = [option for option in self.asked.options if option.group]
        for title, options in groupby(in_groups, key=lambda option: option.group):
            group = OptionGroup(title or "", [self.offered[option.id] for option in options], self._card)
            group.opened.connect(self.rearranged)
            self.groups.append(group)
            column.addWidget(group)
        self.alone: list[CheckCard] = []
        for choice in (
            *(self.offered[o.id] for o in self.asked.options if not o.group),
            *self.asked.unsure(),
        ):
            card = self._card(choice)
            self.alone.append(card)
            column.addWidget(card)

    def _card(self, choice: Choice) -> CheckCard:
        card = CheckCard(choice, marked=choice.icon is None)
        card.setChecked(choice.id in self.ids)
        card.clicked.connect(lambda on, choice=choice: self._clicked(choice, on))
        return card

    # ---- what every input can do

    def value(self) -> Any | None:
        return UNSURE if self.ids == (UNSURE,) else self.ids or None

    def set_value(self, value: Any | None) -> None:
        self.ids = tuple(id_ for id_ in _ids(value) if id_ in self.offered)
        self._show()

    def missing(self) -> str:
        return tr("Choose at least one. Type a word to find it, or open a group.")

    def first_field(self) -> QWidget:
        return self.search.line

    # ---- what the person does

    def _clicked(self, choice: Choice, on: bool) -> None:
        kept = tuple(id_ for id_ in self.ids if id_ != choice.id)
        if on and choice.exclusive:
            kept = ()
        elif on:
            kept = tuple(id_ for id_ in kept if not self.offered[id_].exclusive)
        self.ids = (*kept, choice.id) if on else kept
        self._show()
        self.show_complaint(None)
        self.changed.emit()

    def _take_out(self, id_: str) -> None:
        self._clicked(self.offered[id_], on=False)
        self.search.line.setFocus()

    def _searched(self, text: str) -> None:
        searching = bool(text.strip())
        found = options_like(self.asked.options, text)[:MOST_FOUND]
        self.found.show_cards([self._card(self.offered[option.id]) for option in found], searching)
        self.browse.setVisible(not searching)
        self.rearranged.emit()

    def _take_typed(self) -> None:
        """Enter ticks what was named; of several that fit it leads to the first, and the person says which.

        With nothing typed it is as good as Continue.
        """
        text = self.search.text()
        found = options_like(self.asked.options, text)
        named = [one for one in found if len(found) == 1 or plain(one.label) == plain(text)]
        if named and named[0].id not in self.ids:
            self._clicked(self.offered[named[0].id], on=True)
            self.search.set_text("")
            self._searched("")
        elif self.found.cards and not named:
            self.found.cards[0].setFocus(Qt.FocusReason.TabFocusReason)
        elif not text:
            self.submitted.emit()

    def _show(self) -> None:
        self.ticked.show_choices([self.offered[id_] for id_ in self.ids])
        self.rearranged.emit()
        for card in (*self.alone, *self.found.cards):
            card.setChecked(card.choice.id in self.ids)
        for group in self.groups:
            group.show_ticked(self.ids)


class _Found(QWidget):
    """What the search found, or how to go on where it found nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[CheckCard] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Look.current().px(9))
        self.none = Body(
            tr("Nothing fits these letters. Try another word, or clear the field and look by group."), "soft"
        )
        self.count = Body("", "small")
        self.column.addWidget(self.count)
        self.column.addWidget(self.none)
        self.hide()

    def show_cards(self, cards: list[CheckCard], searching: bool) -> None:
        for old in self.cards:
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = cards
        for card in cards:
            self.column.addWidget(card, 0, Qt.AlignmentFlag(0))
        self.none.setVisible(not cards)
        self.count.setVisible(bool(cards))
        self.count.setText(tr("1 kind fits") if len(cards) == 1 else tr("{n} kinds fit").format(n=len(cards)))
        self.setVisible(searching)
        if searching:
            accessible.announce(self, self.count.accessibleName() if cards else self.none.accessibleName())


def _ids(value: Any | None) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)
