"""Which lines of the tariff fit the terms of a search best.

Each term is looked up alone, so that a line is judged by how many it meets. A word counts most in a line's own
description, then in its heading's. The headings that an everyday phrase leads to come before what only has the
words. The special provisions of Chapter 98 name all sorts of goods, so they come last.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from ecomguide.pack.tariff_query import Sought

_WEIGHTS = "10.0, 6.0, 4.0, 2.0"
"""What a word counts in a line's own words, its heading's, those between, and those below it."""
_LED_TO, _NEXT_HEADING = 1.5, 0.85
_SPECIAL_CHAPTER, _SPECIAL_SHARE = "98", 0.2
_LEAST_SHARE = 0.35
_PER_HEADING = 6


def ranked(database: sqlite3.Connection, terms: list[Sought], limit: int) -> list[int]:
    """The places of the best lines. Raises sqlite3.Error."""
    points: dict[int, float] = defaultdict(float)
    met: dict[int, int] = defaultdict(int)
    for term in terms:
        for place, share in _points(database, term).items():
            points[place] += share
            met[place] += 1
    for place in points:
        points[place] *= (met[place] / len(terms)) ** 2
    return _grouped(database, points, limit)


def _points(database: sqlite3.Connection, term: Sought) -> dict[int, float]:
    """Line → how well it meets a term: up to 1 for words, more where the term leads to its heading."""
    query = f"SELECT rowid, -bm25(tariff_words, {_WEIGHTS}) FROM tariff_words WHERE tariff_words MATCH ?"
    points: dict[int, float] = dict(database.execute(query, [term.match]))
    if not points and term.begun is not None:
        points = dict(database.execute(query, [term.begun]))
    most = max(points.values(), default=1.0) or 1.0
    points = {place: share / most for place, share in points.items()}
    bonus = _LED_TO
    for heading in term.headings:
        for place in _lines_of(database, heading):
            points[place] = max(points.get(place, 0.0), 0.0) + bonus
        bonus *= _NEXT_HEADING
    return points


def _lines_of(database: sqlite3.Connection, heading: str) -> Iterable[int]:
    query = (
        "SELECT place FROM tariff_line JOIN tariff_number USING (place)"
        " WHERE digits >= ? AND digits < ? || ':' AND (general <> '' OR special <> '')"
    )
    return [place for (place,) in database.execute(query, [heading, heading])]


def _grouped(database: sqlite3.Connection, points: dict[int, float], limit: int) -> list[int]:
    """The best lines, a few of each heading, those of one heading together."""
    best = sorted(points.items(), key=lambda one: (-one[1], one[0]))[: max(200, 4 * limit)]
    numbers = _numbers(database, [place for place, _ in best])
    groups: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for place, share in best:
        number = numbers[place]
        groups[number[:4]].append(
            (share * (_SPECIAL_SHARE if number.startswith(_SPECIAL_CHAPTER) else 1.0), place)
        )
    order = sorted(groups.values(), key=lambda group: (-group[0][0], group[0][1]))
    if not order:
        return []
    least = order[0][0][0] * _LEAST_SHARE
    kept = [place for group in order for share, place in group[:_PER_HEADING] if share >= least]
    return kept[:limit]


def _numbers(database: sqlite3.Connection, places: list[int]) -> dict[int, str]:
    asked = ", ".join("?" * len(places))
    return dict(database.execute(f"SELECT place, number FROM tariff_line WHERE place IN ({asked})", places))
