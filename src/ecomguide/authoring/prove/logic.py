"""What is asked of z3, in the few words that the proof needs. The one module that knows the package.

z3-solver is an extra for authors: it is large, and the program itself never needs it. So it is loaded when
first wanted, and its absence is an answer too.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any

Formula = Any
"""A formula of z3, or True or False."""

EFFORT = 200_000_000
"""In steps of the solver, not in seconds: a fast and a slow computer give up on the same claim, if at all."""


class GaveUp(Exception):
    """The solver took more steps than it is given."""


@cache
def z3() -> ModuleType | None:
    """The package, or None where the authoring extra is not installed."""
    try:
        import z3 as package
    except ImportError:
        return None
    return package


@dataclass(frozen=True, slots=True)
class Truth:
    """A verdict: when it is YES, and when NO. Where neither, it is open."""

    yes: Formula
    no: Formula

    @property
    def turned(self) -> Truth:
        return Truth(self.no, self.yes)


OPEN_TRUTH = Truth(False, False)


class Logic:
    """Formulas, with what is true or false by itself left out."""

    def __init__(self) -> None:
        package = z3()
        assert package is not None, "look at z3() before"
        self._z3 = package
        self._solver = package.SolverFor("QF_FD")
        self._solver.set("rlimit", EFFORT)
        self._count = 0

    def unknown(self) -> Formula:
        """Something that may be so or not."""
        self._count += 1
        return self._z3.Bool(f"u{self._count}")

    def all(self, parts: Iterable[Formula]) -> Formula:
        left = [part for part in parts if part is not True]
        if any(part is False for part in left):
            return False
        return self._z3.And(left) if len(left) > 1 else left[0] if left else True

    def any(self, parts: Iterable[Formula]) -> Formula:
        left = [part for part in parts if part is not False]
        if any(part is True for part in left):
            return True
        return self._z3.Or(left) if len(left) > 1 else left[0] if left else False

    def no(self, part: Formula) -> Formula:
        return not part if isinstance(part, bool) else self._z3.Not(part)

    def at_least(self, count: int, parts: Iterable[Formula]) -> Formula:
        parts = list(parts)
        count -= sum(1 for part in parts if part is True)
        left = [part for part in parts if not isinstance(part, bool)]
        if count <= 0 or count > len(left):
            return count <= 0
        return self.any(left) if count == 1 else self._z3.PbGe([(part, 1) for part in left], count)

    def at_most(self, count: int, parts: Iterable[Formula]) -> Formula:
        return self.no(self.at_least(count + 1, parts))

    # ---- three-valued: "and" is the least of the states, "or" the greatest

    def all_of(self, truths: Iterable[Truth]) -> Truth:
        truths = list(truths)
        return Truth(self.all(one.yes for one in truths), self.any(one.no for one in truths))

    def any_of(self, truths: Iterable[Truth]) -> Truth:
        truths = list(truths)
        return Truth(self.any(one.yes for one in truths), self.all(one.no for one in truths))

    # ---- asking

    def demand(self, formula: Formula) -> None:
        """From now on it is so."""
        self._solver.add(formula)

    def named(self, formula: Formula) -> Formula:
        """Something unknown that is so exactly where the formula is: what is asked for goes by such names."""
        name = self.unknown()
        self.demand(name == formula)
        return name

    def can_be(self, *names: Formula) -> bool:
        """Can all of this be so at once? Only what `unknown` and `named` gave. Raises GaveUp."""
        found = self._solver.check(*names)
        if found == self._z3.unknown:
            raise GaveUp
        return bool(found == self._z3.sat)
