"""The bill, line by line: whose money each line is; and in red, what not to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ecomguide.guide.model import BillRow, OpeningWords
from ecomguide.ui.look import Look
from ecomguide.ui.parts.card import Card, Line
from ecomguide.ui.parts.chip import Chip
from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.words import Body, Heading

TONES = {"Government": "blue", "Either": "grey"}
"""Everyone else on the bill is in business."""


class BillCard(Card):
    def __init__(self, lines: tuple[BillRow, ...], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=18)
        look = Look.current()
        self.setAccessibleName(name)
        self.body.setContentsMargins(look.px(18), look.px(6), look.px(18), look.px(6))
        self.body.setSpacing(0)
        chips = [Chip(row.whose, TONES.get(row.whose, "gold")) for row in lines]  # type: ignore[arg-type]
        widest = max((chip.sizeHint().width() for chip in chips), default=0)
        for number, (row, chip) in enumerate(zip(lines, chips, strict=True)):
            if number:
                self.body.addWidget(Line())
            self.body.addWidget(_row(row, chip, widest))


def _row(row: BillRow, chip: Chip, widest: int) -> QWidget:
    """The chips of all rows end at one edge."""
    look = Look.current()
    widget = QWidget()
    widget.setAccessibleName(f"{row.name}: {row.whose}, {row.says}")
    line = QHBoxLayout(widget)
    line.setContentsMargins(0, look.px(10), 0, look.px(10))
    line.setSpacing(look.px(12))
    line.addWidget(Body(row.name), 5)
    place = QWidget()
    place.setFixedWidth(widest)
    within = QHBoxLayout(place)
    within.setContentsMargins(0, 0, 0, 0)
    within.addWidget(chip, 0, Qt.AlignmentFlag.AlignRight)
    line.addWidget(place)
    says = Body(row.says, "small")
    says.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    line.addWidget(says, 3)
    return widget


class DoNotBox(Card):
    def __init__(self, do_not: tuple[str, ...], say: Say, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="error", padding=16)
        self.setAccessibleName(say("do_not"))
        for words in do_not:
            self.body.addWidget(Body(words, "soft"))
        for label in self.findChildren(Body):
            label.set_tone("ink")


def bill_column(opening: OpeningWords, say: Say) -> QWidget:
    column = QWidget()
    within = QVBoxLayout(column)
    within.setContentsMargins(0, 0, 0, 0)
    within.setSpacing(Look.current().px(12))
    if opening.lines:
        title = opening.lines_title or say("bill")
        within.addWidget(Heading(title, 2, "h2"))
        within.addWidget(BillCard(opening.lines, title))
    if opening.do_not:
        within.addWidget(DoNotBox(opening.do_not, say))
    within.addStretch(1)
    return column
