"""A part of the guide's page, made widget by widget."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget

from ecomguide.ui.parts.contents_rail import Entry

Made = tuple[str, QWidget]
"""A widget, and the name by which find and the contents reach it; empty where nothing asks for it."""
A_PART = 120


@dataclass
class Stretch:
    """A part of the guide. Without an entry it is not in the contents."""

    id: str
    make: Callable[[], Iterator[Made]]
    entry: Entry | None = None
    likely: Sequence[float] = ()
    """About how tall its widgets will be, one by one, before scaling."""
    made: int = field(default=0, init=False)
    """How many of them are there."""
    rest: Iterator[Made] | None = field(default=None, init=False)
    head: QWidget | None = field(default=None, init=False)
    """Its first widget."""
    done: bool = field(default=False, init=False)

    def still_to_come(self) -> float:
        """About how tall the rest of it will be, before scaling."""
        if self.done:
            return 0
        return sum(self.likely[self.made :]) if self.likely else A_PART
