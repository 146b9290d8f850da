"""What a search of the tariff found: how much, the lines, and what they are worth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ecomguide.language import long_date, tr
from ecomguide.ui.look import Look
from ecomguide.ui.parts.tariff_list import TariffList
from ecomguide.ui.parts.words import Body

if TYPE_CHECKING:
    from ecomguide.pack.schema import TariffEdition
    from ecomguide.pack.tariff import TariffLine

DAMAGED = "The tariff schedule on this computer cannot be read. Install the program again to mend it."
NO_NUMBER = "No line begins with these digits."
NOTHING = "Nothing fits these words. Try others, such as what the goods are made of or what they are for."


@dataclass(frozen=True, slots=True)
class Found:
    """Lines, what to say above them, and a parent of them all where they have one."""

    lines: tuple[TariffLine, ...] = ()
    says: str = ""
    under: TariffLine | None = None


class TariffResults(QWidget):
    """Takes no room while there is nothing to show."""

    def __init__(self, name: str, most_height: float = 340) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Look.current().px(6))
        self.says = Body("", "soft")
        self.says.set_tone("ink")
        self.list = TariffList(name, most_height)
        self.worth = Body("", "small")
        for part in (self.says, self.list, self.worth):
            column.addWidget(part)
        self.hide()

    def show_found(self, found: Found, worth: str = "") -> None:
        """`worth` stands below the lines."""
        self.list.show_lines(found.lines, found.under)
        self.list.setVisible(bool(found.lines))
        self.says.setText(found.says)
        self.says.setVisible(bool(found.says))
        self.worth.setText(worth)
        self.worth.setVisible(bool(found.lines and worth))
        self.setVisible(bool(found.lines or found.says))


def worth_of(edition: TariffEdition | None, language: str) -> str:
    """The short warning that stands below lines."""
    if edition is None:
        return ""
    says = tr(
        "General rates, without added duties, from {revision}, in effect from {day}. "
        "Later revisions change them. Your broker, or a ruling by Customs, decides which line fits."
    )
    return says.format(revision=edition.revision, day=long_date(edition.in_effect, language))


def count_words(found: int, most: int) -> str:
    if found == 1:
        return tr("One line fits")
    if found < most:
        return tr("{n} lines fit").format(n=found)
    return tr("The {n} lines that fit best. Type on to find others.").format(n=found)
