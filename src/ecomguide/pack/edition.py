"""An Edition: the pack as it reads on given days in one language. Time and language are applied here, nowhere
else.

Law and fees are read on the entry day; records with `clock = "today"` on today. Records not in force are set
aside; topics that start later are kept as coming. Values are resolved by date; words are filled in only when
shown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from ecomguide import language as words_of
from ecomguide.pack.rules import Rule, Rules
from ecomguide.pack.schema import (
    Clock,
    Contact,
    Contents,
    Fee,
    Limit,
    Opening,
    Outcome,
    RunningClock,
    Step,
    Tile,
    Timeline,
    Topic,
    Value,
    ValueRow,
)

if TYPE_CHECKING:
    from ecomguide.pack.tariff import Tariff

NAME = re.compile(r"\{([a-z0-9_]+)\}")
R = TypeVar("R")
M = TypeVar("M")


@dataclass(frozen=True, slots=True)
class Days:
    """`entry`: the day whose law is read. `today`: for remedies and procedures. `assumed`: no arrival day was
    given."""

    entry: date
    today: date
    assumed: bool = False

    def of(self, clock: Clock) -> date:
        return self.entry if clock == "entry" else self.today


@dataclass(frozen=True, slots=True)
class Figure:
    """A value on a day. `amount` is None where it is honestly unknown; `words` then says so."""

    words: str
    amount: Decimal | None
    row: ValueRow | None


@dataclass(frozen=True, slots=True)
class Ruled(Generic[R]):
    """A record with its compiled conditions."""

    record: R
    rule: Rule


class Edition:
    def __init__(
        self,
        contents: Contents,
        days: Days,
        language: str,
        *,
        draft: bool = False,
        tariff: Callable[[], Tariff | None] = lambda: None,
    ) -> None:
        """`tariff`: opens the schedule, when a cost asks for it."""
        self._open_tariff = tariff
        self.contents = contents
        self.days = days
        self.language = language
        self.draft = draft
        self.questions = contents.questions
        self.question_by_id = {question.id: question for question in contents.questions}
        self.values: dict[str, Value] = {value.id: value for value in contents.values}
        self.sections = {section.id: section for section in contents.sections}
        self.contact_by_id = {contact.id: contact for contact in contents.contacts}
        self.holidays = frozenset(contents.holidays)
        self.unlinked = frozenset(host for group in contents.hosts if not group.link for host in group.hosts)
        self._figures: dict[tuple[str, Clock, str | None], Figure] = {}
        self.memory: dict[object, object] = {}
        """Finished words that depend on this edition alone, kept by whoever made them."""
        situations = {situation.id: situation for situation in contents.situations}
        self.rules = Rules(self.question_by_id, situations, self.limit)
        self._rule_records()

    def _rule_records(self) -> None:
        rule, of, contents = self.rules.rule, self.days.of, self.contents
        self.topics: tuple[Ruled[Topic], ...] = tuple(
            Ruled(topic, rule(topic.id, topic.when, self.guard(topic), topic.use))
            for topic in contents.topics
            if topic.in_force.holds(of(topic.clock)) and self._entered(topic)
        )
        self.coming: tuple[Ruled[Topic], ...] = tuple(
            Ruled(topic, rule(topic.id, topic.when, self.guard(topic), asks=False))
            for topic in contents.topics
            if topic.in_force.starts_after(of(topic.clock))
        )
        self.openings: tuple[Ruled[Opening], ...] = tuple(
            Ruled(opening, rule(opening.id, opening.when, (), opening.use))
            for opening in contents.openings
            if opening.in_force.holds(self.days.today)
        )
        self.clocks: dict[str, tuple[Ruled[RunningClock], ...]] = {
            one.record.id: tuple(
                Ruled(clock, rule(f"{one.record.id}.{clock.label}", clock.when, one.record.when, asks=False))
                for clock in one.record.clock
            )
            for one in self.openings
        }
        """Opening id → its clocks."""
        self.tiles: tuple[tuple[Tile, tuple[Ruled[Outcome], ...]], ...] = tuple(
            (
                tile,
                tuple(
                    Ruled(outcome, rule(f"{tile.id}.{outcome.id}", outcome.when, tile.when))
                    for outcome in tile.outcome
                    if outcome.in_force.holds(of(tile.clock))
                ),
            )
            for tile in contents.tiles
        )
        self.timelines: tuple[Ruled[Timeline], ...] = tuple(
            Ruled(timeline, rule(timeline.id, timeline.when, (), timeline.use))
            for timeline in contents.timelines
            if timeline.in_force.holds(of(timeline.clock))
        )
        self.steps: dict[str, tuple[Ruled[Step], ...]] = {
            line.record.id: tuple(
                Ruled(step, rule(f"{line.record.id}.{number}", step.when, line.record.when, asks=False))
                for number, step in enumerate(line.record.step)
            )
            for line in self.timelines
        }
        """Timeline id → its steps."""
        self.fees: tuple[Ruled[Fee], ...] = tuple(
            Ruled(fee, rule(fee.id, fee.when, (), fee.use))
            for fee in contents.fees
            if fee.in_force.holds(of(fee.clock))
        )
        self.contacts: tuple[Ruled[Contact], ...] = tuple(
            Ruled(contact, rule(contact.id, contact.when, (), contact.use))
            for contact in contents.contacts
            if contact.when
        )
        self.limits: tuple[Ruled[Limit], ...] = tuple(
            Ruled(limit, rule(limit.id, limit.when, asks=False)) for limit in contents.limits
        )

    @property
    def tariff(self) -> Tariff | None:
        """The tariff schedule of the pack. Raises PackUnreadable."""
        return self._open_tariff()

    def kept(self, key: object, make: Callable[[], M]) -> M:
        """What `make` gives, worked out once for this edition. `key` says what it is and what it rests on."""
        if key not in self.memory:
            self.memory[key] = make()
        return cast(M, self.memory[key])

    def _entered(self, topic: Topic) -> bool:
        return self.days.assumed or topic.entered.holds(self.days.entry)

    def guard(self, topic: Topic) -> Iterable[dict[str, object]]:
        section = self.sections.get(topic.section)
        return section.when if section is not None else ()

    def limit(self, operand: str) -> Decimal | None:
        """A number, or the name of a value, as dollars on the entry day."""
        if operand in self.values:
            return self.figure(operand).amount
        try:
            return Decimal(operand)
        except InvalidOperation:
            return None

    def figure(self, name: str, clock: Clock = "entry", by: str | None = None) -> Figure:
        """What a value is on its day; `by` is the answer that it varies with."""
        key = (name, clock, by)
        if key not in self._figures:
            self._figures[key] = self._resolve(name, self.days.of(clock), by)
        return self._figures[key]

    def _resolve(self, name: str, day: date, by: str | None) -> Figure:
        value = self.values.get(name)
        if value is None:
            return Figure(f"({name})", None, None)
        for row in value.row:
            if (
                not (row.from_ and day < row.from_)
                and not (row.to and day > row.to)
                and (not row.where or by in row.where)
            ):
                return self._read(value, row)
        if value.by is not None and by is None:
            question = self.question_by_id[value.by]
            return Figure(f"(it depends: {question.short.lower()})", None, None)
        return Figure("(not checked for that day)", None, None)

    def _read(self, value: Value, row: ValueRow) -> Figure:
        if row.unknown is not None:
            return Figure(f"({row.unknown})", None, row)
        if row.text is not None:
            return Figure(row.text, None, row)
        plain = str(row.amount)
        if value.kind == "date":
            return Figure(words_of.long_date(date.fromisoformat(plain), self.language), None, row)
        amount = Decimal(plain)
        if value.kind == "money":
            return Figure(words_of.money(amount, self.language), amount, row)
        if value.kind == "percent":
            return Figure(words_of.percent(amount, self.language), amount, row)
        if value.kind == "number":
            return Figure(words_of.number(amount, self.language), amount, row)
        return Figure(words_of.span(int(amount), value.kind, self.language), amount, row)

    def fill(self, text: str, clock: Clock = "entry", known: dict[str, object] | None = None) -> str:
        """The text with each {name} replaced by its figure; `known`: the answers that values vary with."""
        if "{" not in text:
            return text
        return NAME.sub(lambda match: self.figure(match[1], clock, self._by(match[1], known)).words, text)

    def fill_on(self, day: date, text: str, known: dict[str, object]) -> str:
        """The same, read on another day than the edition's: for what is coming."""
        return NAME.sub(lambda match: self._resolve(match[1], day, self._by(match[1], known)).words, text)

    def _by(self, name: str, known: dict[str, object] | None) -> str | None:
        value = self.values.get(name)
        answer = known.get(value.by) if known and value is not None and value.by else None
        return answer if isinstance(answer, str) else None

    def varies(self, texts: Iterable[str]) -> tuple[str, ...]:
        """The questions that figures in these texts vary with."""
        names = {name for text in texts for name in NAME.findall(text)}
        return tuple(sorted({value.by for name in names if (value := self.values.get(name)) and value.by}))
