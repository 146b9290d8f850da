"""A question that is asked for each kind of goods: a card for every kind, with its own small input."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ecomguide.interview.answers import ALL_GOODS, UNSURE
from ecomguide.interview.entry import Complaint
from ecomguide.language import tr
from ecomguide.ui.inputs.asked import Asked
from ecomguide.ui.inputs.input import Input
from ecomguide.ui.inputs.kinds import input_for
from ecomguide.ui.look import Look
from ecomguide.ui.parts.buttons import QuietButton
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.words import Body, Heading


class Rows(Input):
    """The value is kind → answer, of the kinds that have one. One kind alone gets the large input."""

    row_changed = Signal(str)

    def __init__(
        self,
        asked: Asked,
        kinds: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        *,
        goods_words: Callable[[str], tuple[str, ...]] = lambda kind: (),
    ) -> None:
        """`kinds`: (id, name) of the goods it is asked for; `goods_words`: what a search calls a kind."""
        super().__init__(asked, parent)
        self.names = dict(kinds)
        self.column.setSpacing(Look.current().px(12))
        self.rows: dict[str, Input] = {}
        alone = len(self.names) == 1
        for kind, name in self.names.items():
            spoken = asked.name if kind == ALL_GOODS else f"{name}: {asked.name}"
            row = self.rows[kind] = input_for(
                replace(asked, name=spoken, small=not alone, goods_words=goods_words(kind))
            )
            row.changed.connect(lambda kind=kind: self._row_changed(kind))
            row.submitted.connect(lambda kind=kind: self._row_submitted(kind))
            row.rearranged.connect(self.rearranged)
            self.column.addWidget(self._large(kind, name, row) if alone else self._card(name, row))
        self._show_same()

    def _large(self, kind: str, name: str, row: Input) -> QWidget:
        if kind != ALL_GOODS:
            self.column.addWidget(Body(tr("For: {goods}").format(goods=name), "strong"))
        return row

    def _card(self, name: str, row: Input) -> Card:
        look, first = Look.current(), len(self.rows) == 1
        card = Card(padding=18)
        if first and len(self.names) > 1:
            card.body.setContentsMargins(look.px(18), look.px(8), look.px(8), look.px(18))
            row.column.setContentsMargins(0, 0, look.px(10), 0)  # as wide as in the other cards
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(Heading(name, 2, "h3"), 1)
        if first:
            self.same = QuietButton(tr("Same for all"), "content_copy", size="soft")
            self.same.setAccessibleDescription(
                tr("Gives every kind of goods the answer of {goods}").format(goods=name)
            )
            self.same.clicked.connect(self.same_for_all)
            head.addWidget(self.same)
        card.body.addLayout(head)
        card.body.addWidget(row)
        return card

    # ---- what every input can do

    def value(self) -> Any | None:
        given = {kind: row.value() for kind, row in self.rows.items()}
        return {kind: answer for kind, answer in given.items() if answer is not None} or None

    def set_value(self, value: Any | None) -> None:
        """Takes kind → answer; one for ALL_GOODS, or "not sure", fills the rows that have none."""
        said = value if isinstance(value, dict) else {ALL_GOODS: UNSURE} if value == UNSURE else {}
        for kind, row in self.rows.items():
            answer = said.get(kind, said.get(ALL_GOODS))
            if row.value() != answer:
                row.set_value(answer)
        self._show_same()

    def complaint(self) -> Complaint | None:
        for kind, row in self.rows.items():
            if (complaint := row.complaint()) is not None:
                return (
                    complaint if len(self.rows) == 1 else Complaint(f"{self.names[kind]}: {complaint.says}")
                )
        return None

    def first_field(self) -> QWidget:
        wrong = next((row for row in self.rows.values() if row.complaint() is not None), None)
        return (wrong or next(iter(self.rows.values()))).first_field()

    def show_complaint(self, complaint: Complaint | None) -> None:
        """Each row says its own."""
        for row in self.rows.values():
            row.show_complaint(row.complaint() if complaint else None)

    # ---- what the person does

    def same_for_all(self) -> None:
        first, *others = self.rows
        answer = self.rows[first].value()
        for kind in others:
            self.rows[kind].set_value(answer)
            self.rows[kind].show_complaint(None)
        self.row_changed.emit("")
        self.changed.emit()

    def _row_submitted(self, kind: str) -> None:
        """Enter goes on to the next kind that has no answer, and from the last to the next question."""
        empty = [one for one, row in self.rows.items() if row.value() is None]
        if kind in empty or not empty:
            self.submitted.emit()
        else:
            self.rows[empty[0]].first_field().setFocus(Qt.FocusReason.TabFocusReason)

    def _row_changed(self, kind: str) -> None:
        self.rows[kind].show_complaint(None)
        self._show_same()
        self.row_changed.emit(kind)
        self.changed.emit()

    def _show_same(self) -> None:
        """One tariff number does not fit goods of several kinds; that one is not sure of any may be said."""
        if len(self.rows) > 1:
            first = next(iter(self.rows.values())).value()
            is_common = first == UNSURE or self.asked.question.kind != "tariff"
            self.same.setEnabled(first is not None and is_common)
