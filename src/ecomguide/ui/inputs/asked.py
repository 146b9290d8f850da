"""What an input is given: the question as it is put to this person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ecomguide.interview.answers import UNSURE
from ecomguide.pack.schema import Option, Question
from ecomguide.ui.parts.option_card import Choice

if TYPE_CHECKING:
    from ecomguide.pack.tariff import Tariff

UNSURE_HINT = "Your guide will show what is certain, and what hangs on this"


@dataclass(frozen=True)
class Asked:
    question: Question
    options: tuple[Option, ...]
    """Those offered to this person."""
    name: str
    """What a screen reader calls the field or group: the question, or the question for one kind of goods."""
    fill: Callable[[str], str]
    language: str = "en"
    small: bool = False
    """One row among several: pills in place of cards."""
    tariff: Callable[[], Tariff | None] = lambda: None
    """Opens the schedule, for whom it is of use. May raise PackUnreadable."""
    goods_words: tuple[str, ...] = ()
    """What the goods that it is asked for are called in a search."""

    def choices(self) -> tuple[Choice, ...]:
        icons = any(option.icon for option in self.options)
        return tuple(
            Choice(
                option.id,
                self.fill(option.label),
                "" if self.small else self.fill(option.hint or ""),
                (option.icon or "chevron_right") if icons else None,
                exclusive=option.exclusive,
            )
            for option in self.options
        )

    def unsure(self) -> tuple[Choice, ...]:
        """The "not sure" choice, or nothing where the question has none."""
        if not self.question.unsure:
            return ()
        if self.small:
            return (Choice(UNSURE, "Not sure", dashed=True, exclusive=True),)
        hint = self.question.unsure_hint or UNSURE_HINT
        return (
            Choice(UNSURE, "I am not sure yet", self.fill(hint), "help_outline", dashed=True, exclusive=True),
        )
