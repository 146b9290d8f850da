"""One line of the tariff: what it is, its three rates, its notes, and where it stands among others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.language import tr
from ecomguide.ui.look import Look
from ecomguide.ui.parts import tariff_words
from ecomguide.ui.parts.bullet import Bullet
from ecomguide.ui.parts.buttons import QuietButton, SecondaryButton
from ecomguide.ui.parts.card import Card, Line
from ecomguide.ui.parts.emptied import empty
from ecomguide.ui.parts.flow import FlowLayout
from ecomguide.ui.parts.tariff_lookup import Lookup
from ecomguide.ui.parts.tariff_tree import TariffTree
from ecomguide.ui.parts.words import Body, Heading

if TYPE_CHECKING:
    from ecomguide.pack.tariff import TariffLine

TREE_HEIGHT = 420
NO_RATE = "none"
ADDED = " 99"
ADDED_SAYS = (
    "Numbers that begin with 99 add duties, or take some away. A note may outlast them: ask your broker "
    "which of them are in force."
)
RATES = (
    ("General rate", "general", "For goods of most countries, before any added duties."),
    ("Special rate", "special", "For goods that qualify under a program. The letters name the programs."),
    ("Column 2 rate", "column2", "For goods of the few countries that the schedule names."),
)


class TariffLineView(QWidget):
    left = Signal()
    """Back was pressed."""
    picked = Signal(str)
    """Another line of the heading was chosen."""
    copied = Signal(str)

    def __init__(self, lookup: Lookup, language: str) -> None:
        super().__init__()
        self.lookup, self.language = lookup, language
        self.line: TariffLine | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.current().px(12))
        self.back = QuietButton(tr("Back to the lines"), "arrow_back", size="soft")
        self.back.clicked.connect(self.left)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.card = Card()
        column.addWidget(self.card)
        column.addWidget(Heading(tr("Where it stands"), 2, "h2"))
        self.tree = TariffTree(tr("The lines of its heading"), lookup, language)
        self.tree.picked.connect(self.picked)
        for moved in (self.tree.itemExpanded, self.tree.itemCollapsed):
            moved.connect(self._fit_tree)
        column.addWidget(self.tree)

    def show_line(self, line: TariffLine) -> None:
        self.line = line
        empty(self.card.body)
        self._fill_head(line)
        self._fill_rates(line)
        self._fill_notes(line)
        self.tree.show_around(line)
        self._fit_tree()

    def _fill_head(self, line: TariffLine) -> None:
        body = self.card.body
        chapter = next((title for id_, title in self.lookup.chapters() if line.digits.startswith(id_)), "")
        within = tr("Chapter {number}, {title}").format(number=int(line.digits[:2]), title=chapter)
        body.addWidget(Body(tariff_words.STEP.join((within, *line.path)), "soft"))
        self.heading = Heading(f"{line.number} {line.description}", 2, "h2")
        body.addWidget(self.heading)
        row = QWidget()
        flow = FlowLayout(row, gap=12)
        copy = SecondaryButton(tr("Copy the number"), "content_copy", size="soft")
        copy.clicked.connect(lambda: self._copy(line.number))
        flow.addWidget(copy)
        body.addWidget(row)
        body.addWidget(Line())

    def _fill_rates(self, line: TariffLine) -> None:
        body = self.card.body
        if not line.rate_from:
            says = tr("It has no rate of its own. Choose one of its lines below.")
            body.addWidget(Body(says if not line.is_leaf else tr("The schedule gives no rate for it.")))
            return
        for name, field, what_for in RATES:
            self._pair(tr(name), getattr(line, field) or tr(NO_RATE), tr(what_for))
        if line.rate_from != line.number:
            says = tr("The rates stand on {number}, which it belongs to.").format(number=line.rate_from)
            body.addWidget(Body(says, "soft"))

    def _fill_notes(self, line: TariffLine) -> None:
        body = self.card.body
        if line.units:
            self._pair(tr("Counted in"), ", ".join(line.units), "")
        if line.footnotes:
            body.addWidget(Heading(tr("Footnotes of the schedule"), 3, "h3"))
            for note in line.footnotes:
                body.addWidget(Bullet(note))
            if any(ADDED in note for note in line.footnotes):
                body.addWidget(Body(tr(ADDED_SAYS), "soft"))

    def _pair(self, name: str, says: str, what_for: str) -> None:
        """A name and what belongs to it, one under the other: it holds at any width and text size."""
        pair = QVBoxLayout()
        pair.setSpacing(0)
        pair.addWidget(Body(name, "small"))
        pair.addWidget(Body(says, "strong"))
        if what_for:
            pair.addWidget(Body(what_for, "soft"))
        self.card.body.addLayout(pair)

    def _fit_tree(self) -> None:
        self.tree.setFixedHeight(self.tree.tall(Look.current().px(TREE_HEIGHT)))

    def _copy(self, number: str) -> None:
        QGuiApplication.clipboard().setText(number)
        self.copied.emit(number)
