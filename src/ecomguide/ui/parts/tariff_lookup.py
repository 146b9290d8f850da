"""The schedule as a page looks into it: opened when first needed. A damaged one answers nothing, and says so.

No Qt here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from ecomguide.errors import PackUnreadable

if TYPE_CHECKING:
    from ecomguide.pack.edition import Edition
    from ecomguide.pack.schema import TariffEdition
    from ecomguide.pack.tariff import Tariff, TariffLine

    Lines = tuple[TariffLine, ...]

Found = TypeVar("Found")


class Lookup:
    def __init__(self, open_schedule: Callable[[], Tariff | None]) -> None:
        """`open_schedule` may raise PackUnreadable; a pack without a schedule gives None."""
        self._open = open_schedule
        self._tariff: Tariff | None = None
        self._is_opened = False
        self.is_damaged = False

    @property
    def edition(self) -> TariffEdition | None:
        tariff = self._schedule()
        return tariff.edition if tariff is not None else None

    def line(self, number: str) -> TariffLine | None:
        return self._asked(lambda tariff: tariff.line(number), None)

    def search(self, text: str, limit: int) -> Lines:
        return self._asked(lambda tariff: tariff.search(text, limit), ())

    def children(self, number: str) -> Lines:
        return self._asked(lambda tariff: tariff.children(number), ())

    def below(self, number: str) -> Lines:
        return self._asked(lambda tariff: tariff.below(number), ())

    def chapters(self) -> tuple[tuple[str, str], ...]:
        """(its two digits, its short title) of each."""
        return self._asked(lambda tariff: tuple((one.id, one.title) for one in tariff.chapters()), ())

    def suggested(self, words: Iterable[str], limit: int) -> Lines:
        """The line that fits each of the words best, in their order."""
        found: dict[str, TariffLine] = {}
        for word in words:
            for line in self.search(word, 1):
                found.setdefault(line.number, line)
            if len(found) >= limit:
                break
        return tuple(found.values())

    def _schedule(self) -> Tariff | None:
        if not self._is_opened:
            self._is_opened = True
            try:
                self._tariff = self._open()
            except PackUnreadable:
                self.is_damaged = True
        return self._tariff

    def _asked(self, question: Callable[[Tariff], Found], otherwise: Found) -> Found:
        if (tariff := self._schedule()) is None:
            return otherwise
        try:
            return question(tariff)
        except PackUnreadable:  # damaged while the program runs: from here on it counts as damaged
            self.is_damaged, self._tariff = True, None
            return otherwise


def goods_words(edition: Edition, question: str, kind: str) -> tuple[str, ...]:
    """What to look for, for a kind of goods: the words that find it in the list of kinds, or its name."""
    option = edition.question_by_id[question].option_by_id(kind)
    if option is None or option.exclusive:
        return ()
    return option.words or (edition.fill(option.label),)
