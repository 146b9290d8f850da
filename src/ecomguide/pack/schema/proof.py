"""The report of `pack prove` as the pack carries it: what was claimed of its records, and what was found."""

from __future__ import annotations

from datetime import date
from typing import Any

from ecomguide.pack.schema.base import record

Days = tuple[date, date]
"""The first and the last day."""


@record
class ProvenFault:
    """`entry_days` and `todays`: when. `example`: the smallest answers that show it, as an example file."""

    code: str
    record: str
    says: str
    entry_days: tuple[Days, ...] = ()
    todays: tuple[Days, ...] = ()
    answers: dict[str, Any] | None = None
    shown: bool = False
    example: str = ""


@record
class ProvenClaim:
    """`subjects`: of how many records, pairs or values it speaks. `not_exact`: where it might miss something.

    `by_solver`: where baskets were too many to try one by one.
    """

    id: str
    says: str
    subjects: int
    cases: int
    regions: int
    not_exact: tuple[str, ...] = ()
    by_solver: tuple[str, ...] = ()
    faults: tuple[ProvenFault, ...] = ()


@record
class Proof:
    """proof.json, for the days that it speaks of.

    `folder`: the digest of the records that it was made for; `promises`: that of must_have.toml.
    """

    version: str
    checked_through: date
    folder: str
    promises: str
    days: Days
    holds: bool
    method: tuple[str, ...]
    claims: tuple[ProvenClaim, ...]

    @property
    def is_exact(self) -> bool:
        return not any(claim.not_exact for claim in self.claims)
