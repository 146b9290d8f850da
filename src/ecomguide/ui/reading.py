"""What follows from a pack, the answers and the day: each thing worked out when first wanted, and once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ecomguide import PROGRAM
from ecomguide.guide.assemble import assemble, reading
from ecomguide.guide.model import Guide
from ecomguide.interview.answers import Answers
from ecomguide.interview.walk import Walk, expected_count
from ecomguide.pack.edition import Edition
from ecomguide.pack.pack import Pack
from ecomguide.ui.guide_so_far import Snapshot, so_far


@dataclass(frozen=True)
class Reading:
    pack: Pack
    answers: Answers
    today: date
    language: str

    @cached_property
    def _read(self) -> tuple[Edition, Walk]:
        return reading(self.pack, self.answers, self.today, self.language)

    @property
    def edition(self) -> Edition:
        return self._read[0]

    @property
    def walk(self) -> Walk:
        return self._read[1]

    @cached_property
    def guide(self) -> Guide:
        return assemble(self.edition, self.answers, self.walk, PROGRAM)

    @cached_property
    def so_far(self) -> Snapshot:
        """What the panel beside a question needs of the guide."""
        return so_far(self.edition, self.walk)

    @cached_property
    def expected(self) -> int:
        """About how many questions there will be."""
        return expected_count(self.edition, self.answers)
