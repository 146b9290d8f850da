"""What the person said, keyed by question id. Immutable; the only thing worth saving.

An answer is a word (one, yes/no, country, place), a tuple of words (many), a Money, a date, or UNSURE. A
question that is asked per kind of goods holds a dict of kind id → answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

UNSURE = "not_sure"
"""Said "I am not sure". Kept apart from not answered, so that nobody is asked twice."""
ALL_GOODS = "*"
"""Stands for the goods where the kind is not known."""


@dataclass(frozen=True, slots=True)
class Money:
    """A sum in dollars, or one of the question's bands."""

    dollars: Decimal | None = None
    band: str | None = None


class Answers(Mapping[str, Any]):
    """`corrections` names the answers that overrule what the program worked out. An answer that was merely
    asked for gives way when, later, it can be worked out."""

    __slots__ = ("_given", "_hash", "corrections")

    def __init__(
        self, given: Mapping[str, Any] | None = None, corrections: frozenset[str] = frozenset()
    ) -> None:
        self._given = dict(given or {})
        self.corrections = frozenset(corrections & self._given.keys())
        self._hash: int | None = None

    def __getitem__(self, question: str) -> Any:
        return self._given[question]

    def __iter__(self) -> Iterator[str]:
        return iter(self._given)

    def __len__(self) -> int:
        return len(self._given)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Answers)
            and self._given == other._given
            and self.corrections == other.corrections
        )

    def __hash__(self) -> int:
        if self._hash is None:
            given = frozenset((id_, _hashable(answer)) for id_, answer in self._given.items())
            self._hash = hash((given, self.corrections))
        return self._hash

    def __repr__(self) -> str:
        return f"Answers({self._given!r})"

    def with_(self, question: str, answer: Any, *, corrects: bool = False) -> Answers:
        """A copy in which `question` has this answer."""
        corrections = self.corrections | {question} if corrects else self.corrections - {question}
        return Answers({**self._given, question: answer}, corrections)

    def with_row(self, question: str, kind: str, answer: Any) -> Answers:
        """A copy in which `question` has this answer for one kind of goods."""
        rows = self._given.get(question)
        return self.with_(question, {**(rows if isinstance(rows, dict) else {}), kind: answer})

    def without(self, question: str) -> Answers:
        return Answers(
            {id_: answer for id_, answer in self._given.items() if id_ != question}, self.corrections
        )

    def day(self, question: str) -> date | None:
        answer = self._given.get(question)
        return answer if isinstance(answer, date) else None


def _hashable(answer: Any) -> Any:
    return frozenset(answer.items()) if isinstance(answer, dict) else answer
