"""What the links at the foot of a card open below it: made when first asked for, then shown and hidden."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ecomguide.ui.parts.guide_words import Say
from ecomguide.ui.parts.tab_order import put_after


class Opened:
    """`add` puts something new in its place. Tab comes to it after `after`, or else after its link. `of`:
    what a link says besides whether it is open."""

    def __init__(
        self, say: Say, add: Callable[[QWidget], object], *, after: QWidget | None = None, of: str = ""
    ) -> None:
        self.say, self._add, self._after, self._of = say, add, after, of
        self._made: dict[QWidget, QWidget] = {}

    def toggle(self, link: QWidget, make: Callable[[], QWidget]) -> bool:
        """Open or close what a link stands for. True: it is open now."""
        if link in self._made:
            made = self._made[link]
            made.setVisible(made.isHidden())
        else:
            made = self._made[link] = make()
            self._add(made)
            made.show()
            put_after(self._after or link, made)
        is_open = not made.isHidden()
        state = self.say("fold_open" if is_open else "fold_closed")
        link.setAccessibleDescription(f"{self._of}, {state}" if self._of else state)
        return is_open
