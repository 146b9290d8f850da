"""Find on the guide page: the bar asks, the guide answers, the page opens and shows the place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ecomguide.ui.parts.find_bar import FindBar
from ecomguide.ui.parts.finding import Hit, find
from ecomguide.ui.parts.guide_column import GuideColumn
from ecomguide.ui.parts.marks import label_of, mark, unmark
from ecomguide.ui.parts.tab_order import reached_by_tab
from ecomguide.ui.parts.words import Words
from ecomguide.ui.session import Session

NOT_THE_ONE = -1


class GuideFind:
    """`reveal` makes and opens the part of the page that a hit stands in; `order`: how the page is sorted."""

    def __init__(
        self,
        session: Session,
        bar: FindBar,
        column: GuideColumn,
        reveal: Callable[[str], QWidget | None],
        order: Callable[[], str],
    ) -> None:
        self.session, self.bar, self.column = session, bar, column
        self.reveal, self.order = reveal, order
        self.hits: tuple[Hit, ...] = ()
        self.here = 0
        self._marked: list[Words] = []
        self._part: QWidget | None = None
        bar.wanted.connect(self.look_for)
        bar.step.connect(self.step)
        bar.closed.connect(self.close)

    @property
    def words(self) -> str:
        return self.bar.field.text().strip()

    def open(self) -> None:
        """All of the page is made: every place is to be marked."""
        self.column.ensure_all()
        self.bar.open()
        if self.words:
            self.look_for(self.words)

    def close(self) -> None:
        part = self._part
        self.forget()
        if not self.bar.isHidden():
            self.bar.hide()
            controls = reached_by_tab(part or self.column.pile)
            (controls[0] if controls else self.column).setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """The marks go; what was marked may be gone already when the guide is drawn again."""
        for label in self._marked:
            unmark(label)
        self._marked, self.hits, self.here, self._part = [], (), 0, None

    def look_for(self, _words: str) -> None:
        self.forget()
        self.hits = find(self.session.guide, self.words, self.order())
        self.bar.show_count(1, len(self.hits))
        self._show()

    def step(self, by: int) -> None:
        if self.hits:
            self.here = (self.here + by) % len(self.hits)
            self.bar.show_count(self.here + 1, len(self.hits))
            self._show()

    def _show(self) -> None:
        """The place is opened, marked and scrolled to; so are, softly, all other places that are drawn."""
        for label in self._marked:
            unmark(label)
        self._marked = []
        if not self.hits:
            return
        now = self.hits[self.here]
        part = self._part = self.reveal(now.target)
        for (target, text), numbers in self._places().items():
            where = part if target == now.target else self.column.parts.get(target)
            found = label_of(where, text) if where is not None else None
            if found is not None and numbers:
                is_here = (target, text) == (now.target, now.text)
                mark(found, self.words, now.number if is_here else NOT_THE_ONE)
                self._marked.append(found)
                if is_here:
                    self.column.bring(found)

    def _places(self) -> dict[tuple[str, str], list[int]]:
        places: dict[tuple[str, str], list[int]] = defaultdict(list)
        for hit in self.hits:
            places[hit.target, hit.text].append(hit.number)
        return places
