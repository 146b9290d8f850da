"""What a pack covers, counted: statements for each section of the guide and for each kind of goods, by how
sure they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ecomguide.pack.condition import lines_of
from ecomguide.pack.rules import KINDS
from ecomguide.pack.schema import Block, Contents, Question, Topic

NAMING = ("in", "any", "all")
"""Forms of a condition that are about the goods they name."""


@dataclass(frozen=True, slots=True)
class Row:
    """`all` is the sum of the three."""

    id: str
    name: str
    primary: int
    secondary: int
    unconfirmed: int

    @property
    def all(self) -> int:
        return self.primary + self.secondary + self.unconfirmed


@dataclass(frozen=True, slots=True)
class KindGroup:
    """Kinds of goods that stand together in the interview."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    checked_through: date
    total: Row
    sections: tuple[Row, ...]
    kinds: tuple[KindGroup, ...]
    """A kind counts the statements that name it; those for all goods are not among them."""


def coverage(contents: Contents) -> Coverage:
    topics = contents.topics
    return Coverage(
        contents.about.checked_through,
        _row("all", "", topics),
        tuple(
            _row(one.id, one.title, (topic for topic in topics if topic.section == one.id))
            for one in contents.sections
        ),
        _kinds(contents),
    )


def _row(id_: str, name: str, topics: Iterable[Topic]) -> Row:
    by_status = Counter(topic.reviewed.status for topic in topics)
    return Row(id_, name, by_status["primary"], by_status["secondary"], by_status["unconfirmed"])


def _kinds(contents: Contents) -> tuple[KindGroup, ...]:
    question = next((one for one in contents.questions if one.id == KINDS), None)
    if question is None:
        return ()
    about: dict[str, list[Topic]] = {option.id: [] for option in question.option}
    situations = {one.id: one.when for one in contents.situations}
    for topic in contents.topics:
        for kind in kinds_named(topic.when, situations):
            if kind in about:
                about[kind].append(topic)
    return _grouped(question, about)


def _grouped(question: Question, about: dict[str, list[Topic]]) -> tuple[KindGroup, ...]:
    groups: dict[str, list[Row]] = {}
    for option in question.option:
        if not option.unsure and not option.exclusive:
            groups.setdefault(option.group or "", []).append(_row(option.id, option.label, about[option.id]))
    return tuple(KindGroup(name, tuple(rows)) for name, rows in groups.items())


def all_kinds_named(contents: Contents) -> frozenset[str]:
    """The kinds of goods that any topic is about."""
    situations = {one.id: one.when for one in contents.situations}
    return frozenset(kinds_named((block for topic in contents.topics for block in topic.when), situations))


def kinds_named(blocks: Iterable[Block], situations: dict[str, tuple[Block, ...]]) -> set[str]:
    """The kinds of goods that conditions name, by themselves or through a situation."""
    found: set[str] = set()
    seen: set[str] = set()
    left = list(blocks)
    while left:
        for line in lines_of(left.pop()):
            if line.question == KINDS and line.form in NAMING:
                found.update(line.operand)
            elif line.is_situation and line.form == "is" and line.operand[0] not in seen:
                seen.add(line.operand[0])
                left += situations.get(line.operand[0], ())
    return found
