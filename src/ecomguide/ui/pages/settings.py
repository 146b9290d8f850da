"""Settings: how the window looks, the paper, where guides are kept, and the keys."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ecomguide import places
from ecomguide.language import tr
from ecomguide.render import A4, LETTER
from ecomguide.settings import AS_COMPUTER, SCALES
from ecomguide.ui.files import open_folder
from ecomguide.ui.look import Look
from ecomguide.ui.notices import Notice
from ecomguide.ui.paper import usual_paper
from ecomguide.ui.parts import ask
from ecomguide.ui.parts.buttons import SecondaryButton
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.choice import Choice
from ecomguide.ui.parts.column import ScrollColumn
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.words import Body, Heading
from ecomguide.ui.session import Session


def _themes() -> list[tuple[object, str]]:
    return [
        ("system", tr("As this computer is set")),
        ("light", tr("Light")),
        ("dark", tr("Dark")),
        ("high_contrast", tr("High contrast")),
    ]


def _papers() -> list[tuple[object, str]]:
    names = {LETTER: tr("Letter"), A4: tr("A4")}
    sizes = {LETTER: tr("Letter, 8.5 by 11 inches"), A4: tr("A4, 210 by 297 mm")}
    as_computer = tr("As is usual in your country ({paper})").format(paper=names[usual_paper()])
    return [(AS_COMPUTER, as_computer), *sizes.items()]


def _keys() -> list[tuple[str, str]]:
    return [
        (tr("New guide"), "Ctrl+N"),
        (tr("Back"), "Alt+Left"),
        (tr("Home"), "Alt+Home"),
        (tr("Look it up"), "Ctrl+L"),
        (tr("Find in the guide, or in the words"), "Ctrl+F"),
        (tr("Save as PDF"), "Ctrl+S"),
        (tr("Print"), "Ctrl+P"),
        (tr("Checklist"), "Ctrl+Shift+L"),
        (tr("Calendar"), "Ctrl+Shift+E"),
        (tr("To your phone"), "Ctrl+Shift+Q"),
        (tr("Copy as text"), "Ctrl+Shift+C"),
        (tr("Undo the last tick"), "Ctrl+Z"),
        (tr("Larger or smaller text"), tr("Ctrl+Plus, Ctrl+Minus")),
        (tr("Usual text size"), "Ctrl+0"),
        (tr("About"), "F1"),
        (tr("Leave a page beside the guide"), "Esc"),
    ]


class SettingsPage(QWidget):
    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        across = QVBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(760)
        across.addWidget(scroll)
        scroll.column.setSpacing(Look.current().px(16))
        self.heading = Heading(tr("Settings"), 1, "h1")
        scroll.column.addWidget(self.heading)
        for card in (self._look(), self._paper_card(), self._kept(), _keyboard()):
            scroll.column.addWidget(card)
        scroll.column.addStretch(1)

    def _look(self) -> Card:
        card, now, look = Card(), self.session.settings, Look.current()
        card.body.addWidget(Heading(tr("Look"), 2, "h2"))
        self._theme = Choice(tr("Theme"), _themes(), now.theme, self._use_theme)
        sizes: list[tuple[object, str]] = [(scale, f"{scale:.0%}") for scale in SCALES]
        self._size = Choice(tr("Text size"), sizes, now.text_scale, self._use_scale)
        both = FlowLayout(gap=24, stretch_to=260)
        for name, choice in ((tr("Theme"), self._theme), (tr("Text size"), self._size)):
            half = QWidget()
            column = QVBoxLayout(half)
            column.setContentsMargins(0, look.px(4), 0, 0)
            column.setSpacing(0)
            column.addWidget(Heading(name, 3, "strong"))
            column.addWidget(choice)
            column.addStretch(1)
            both.addWidget(half)
        card.body.addLayout(both)
        return card

    def _paper_card(self) -> Card:
        card, now = Card(), self.session.settings
        card.body.addWidget(Heading(tr("Paper"), 2, "h2"))
        card.body.addWidget(
            Body(tr("For guides, checklists and letters as PDF. A printer says itself what paper it has."))
        )
        self._paper = Choice(tr("Paper size"), _papers(), now.paper, self._use_paper)
        card.body.addWidget(self._paper)
        return card

    def _kept(self) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("Your guides"), 2, "h2"))
        card.body.addWidget(
            Body(
                tr(
                    "Guides are kept in this folder, on this computer only. "
                    "They save themselves as you answer."
                )
            )
        )
        self._folder = Body("", "soft")
        card.body.addWidget(self._folder)
        opens = SecondaryButton(tr("Open folder"), "folder_open")
        session = self.session
        opens.clicked.connect(lambda: open_folder(session, places.cases_folder()))
        self._delete = SecondaryButton(tr("Delete all guides"), "delete")
        self._delete.clicked.connect(self._delete_all)
        row = FlowLayout(gap=12)
        row.addWidget(opens)
        row.addWidget(self._delete)
        card.body.addSpacing(Look.current().px(4))
        card.body.addLayout(row)
        return card

    def refresh(self) -> None:
        now = self.session.settings
        self._theme.show_chosen(now.theme)
        self._size.show_chosen(now.text_scale)
        self._paper.show_chosen(now.paper)
        self._folder.setText(str(places.cases_folder()))
        count = len(self.session.saved)
        self._delete.setEnabled(bool(count))
        self._delete.set_words(tr("Delete all guides") if count else tr("No guides to delete"))

    def _use_theme(self, theme: Any) -> None:
        self.session.use_settings(replace(self.session.settings, theme=theme))

    def _use_scale(self, scale: Any) -> None:
        self.session.use_settings(replace(self.session.settings, text_scale=scale))

    def _use_paper(self, paper: Any) -> None:
        self.session.use_settings(replace(self.session.settings, paper=paper))

    def _delete_all(self) -> None:
        gone = tuple(self.session.saved)
        title = tr("Delete all {count} guides?").format(count=len(gone))
        if ask.sure(self.window(), title, tr("Their answers and ticks go with them."), tr("Delete all")):
            self.session.delete(*gone)
            deleted = tr("Deleted {count} guides.").format(count=len(gone))
            self.session.told.emit(
                Notice(deleted, "info", tr("Put them back"), lambda: self.session.put_back(*gone))
            )


def _keyboard() -> Card:
    card, look = Card(), Look.current()
    card.body.addWidget(Heading(tr("Keys"), 2, "h2"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(look.px(24))
    grid.setVerticalSpacing(look.px(6))
    for row, (does, keys) in enumerate(_keys()):
        grid.addWidget(Body(does, "soft"), row, 0)
        words = Body(keys, "soft")
        words.set_tone("ink")
        grid.addWidget(words, row, 1)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    row_of_grid = QHBoxLayout()
    row_of_grid.addLayout(grid, 1)
    card.body.addLayout(row_of_grid)
    return card
