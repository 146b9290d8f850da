"""Walks over the shipped pack by people who answer at random: one of many, several kinds, not sure."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

from ecomguide.guide.assemble import assemble, reading
from ecomguide.guide.model import Guide
from ecomguide.interview.answers import UNSURE, Answers, Money
from ecomguide.interview.walk import Walk, walk
from ecomguide.pack.edition import Edition
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Question

YEARS = range(2016, 2031)
WALKS_A_YEAR = 20
MOST_QUESTIONS = 40
FIRST, LAST = date(2016, 1, 1), date(2030, 12, 31)
COUNTRIES = ("CN", "HK", "VN", "IN", "CA", "MX", "DE", "IT", "TR", "CU", "US", "BR", "TH")


@dataclass(frozen=True)
class Step:
    """The answers so far. The walk is worked out when asked for: a thousand boards would fill the memory."""

    answers: Answers
    edition: Edition

    @property
    def walk(self) -> Walk:
        return walk(self.edition, self.answers)


@dataclass(frozen=True)
class Walked:
    number: int
    today: date
    steps: tuple[Step, ...]

    @property
    def last(self) -> Step:
        return self.steps[-1]

    @property
    def guide(self) -> Guide:
        last = self.last
        return assemble(last.edition, last.answers, last.walk)

    def __str__(self) -> str:
        return f"walk {self.number}, today {self.today}, {dict(self.last.answers)}"


@lru_cache(maxsize=1)
def all_walks(pack: Pack) -> tuple[Walked, ...]:
    return tuple(one_walk(pack, year, number) for year in YEARS for number in range(WALKS_A_YEAR))


def one_walk(pack: Pack, year: int, number: int) -> Walked:
    """Those of one year share their days: it takes longer to read a pack for a day than to walk it."""
    today = date(year, 1, 1) + timedelta(random.Random(year).randrange(365))
    number += year * 100
    chance = random.Random(number)
    return Walked(number, today, tuple(_steps(pack, today, chance)))


def _steps(pack: Pack, today: date, chance: random.Random) -> Iterator[Step]:
    answers = Answers()
    for _ in range(MOST_QUESTIONS + 1):
        edition, walked = reading(pack, answers, today)
        yield Step(answers, edition)
        if walked.next is None:
            return
        answers = answered(answers, walked, walked.next, today, chance)


def answered(
    answers: Answers, walked: Walk, question: Question, today: date, chance: random.Random
) -> Answers:
    if question.each is None:
        return answers.with_(question.id, one_answer(walked, question, today, chance))
    rows = {kind: one_answer(walked, question, today, chance) for kind in walked.rows[question.id]}
    return answers.with_(question.id, rows)


def one_answer(walked: Walk, question: Question, today: date, chance: random.Random) -> Any:
    if question.unsure and chance.random() < 0.15:
        return UNSURE
    if question.kind == "one":
        offered = [option for option in walked.offered(question) if not option.ends or chance.random() < 0.15]
        return chance.choice(offered).id
    if question.kind == "many":
        offered = list(walked.offered(question))
        alone = [option for option in offered if option.exclusive]
        if alone and chance.random() < 0.2:
            return (alone[0].id,)
        free = [option.id for option in offered if not option.exclusive]
        return tuple(sorted(chance.sample(free, min(len(free), chance.choice((1, 1, 2, 3))))))
    if question.kind == "yes_no":
        return chance.choice(("yes", "no"))
    if question.kind == "money":
        sums = [Money(dollars=Decimal(chance.choice((0, 100, 799, 800, 801, 2499, 2500, 2501, 90_000))))]
        return chance.choice([*sums, *(Money(band=band.id) for band in question.band)])
    if question.kind == "date":
        day = today + timedelta(chance.choice((-200, 45)))
        return min(max(day, FIRST), LAST)
    if question.kind == "tariff":
        return chance.choice(("3406000000", "94035090", "6109", "9503"))
    return chance.choice(COUNTRIES) if question.kind == "country" else chance.choice(("10001", "CA", "PR"))
