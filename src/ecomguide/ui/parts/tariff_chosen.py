"""Which line of the tariff a number is, in words: so that a slip is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from ecomguide.language import tr
from ecomguide.ui.look import Look, pixmap
from ecomguide.ui.parts import tariff_words
from ecomguide.ui.parts.card import Card
from ecomguide.ui.parts.words import Body

if TYPE_CHECKING:
    from ecomguide.pack.tariff import TariffLine


class TariffChosen(Card):
    """Takes no room while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__(ground="info", padding=14)
        look = Look.current()
        across = QHBoxLayout()
        across.setSpacing(look.px(12))
        self._picture = QLabel()
        self._picture.setFixedWidth(look.px(20))
        across.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        says = QVBoxLayout()
        says.setSpacing(look.px(2))
        self._line, self._within, self._more = Body("", "strong"), Body("", "soft"), Body("", "soft")
        for words in (self._line, self._within, self._more):
            words.set_tone("ink")
            says.addWidget(words)
        across.addLayout(says, 1)
        self.body.addLayout(across)
        self.hide()

    def show_line(self, line: TariffLine, *, divided: bool) -> None:
        """`divided`: it has no rate of its own, and lines below it to choose from."""
        within = tariff_words.STEP.join(line.path)
        self._say(
            "check_circle",
            tariff_words.summary(line),
            tr("In: {path}").format(path=within) if within else "",
            tr("It has several lines. Choose the one that fits, or go on.")
            if divided
            else tr("The general rate, without added duties. Your broker, or a ruling by Customs, decides."),
        )

    def show_unknown(self, number: str, revision: str) -> None:
        says = tr("{number} is not in the schedule of {revision}. Check it, or go on if you are sure.")
        self._say("info", "", says.format(number=number, revision=revision))

    def show_nothing(self) -> None:
        self._say("info")

    def words(self) -> str:
        """All that it says, to be read aloud."""
        shown = (self._line, self._within, self._more)
        return ". ".join(filter(None, (one.accessibleName() for one in shown)))

    def _say(self, icon: str, *texts: str) -> None:
        self._picture.setPixmap(pixmap(icon, "blue", 20))
        texts += ("",) * (3 - len(texts))
        for words, text in zip((self._line, self._within, self._more), texts, strict=True):
            words.setText(text)
            words.setVisible(bool(text))
        self.setVisible(any(texts))
