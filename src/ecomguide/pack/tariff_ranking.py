"""Which lines of the tariff fit the terms of a search best.

Each term is looked up alone, so that a line is judged by how many it meets. A word counts most in a line's
own description, then in its heading's. The headings that an everyday phrase leads to come before what only
has the words. The special provisions of Chapter 98 name all sorts of goods, so they come last.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from ecomguide.pack.tariff_query import Sought

_WEIGHTS = "10.0, 6.0, 4.0, 2.0"
"""What a word counts in a line's own words, its heading's, those between, and those below it."""
_WORD, _GOODS = 1, 1
"""How much a term weighs, and how much more one that says what the goods are."""
_LED_TO, _NEXT_HEADING = 1.5, 0.85
_SPECIAL_CHAPTER, _SPECIAL_SHARE = "98", 0.2
_LEAST_SHARE = 0.18
_FEW_OF_A_HEADING = 6


def ranked(database: sqlite3.Connection, terms: list[Sought], limit: int) -> list[int]:
    """The places of the best lines. Raises sqlite3.Error."""
    points: dict[int, float] = defaultdict(float)
    met: dict[int, int] = defaultdict(int)
    most = 0
    for term in terms:
        while not (named := _named(database, term)) and term.otherwise is not None:
            term = term.otherwise
        led_to = _led_to(database, term)
        most += _WORD + (_GOODS if term.headings else 0)
        for place in named.keys() | led_to.keys():
            points[place] += named.get(place, 0.0) + led_to.get(place, 0.0)
            met[place] += _WORD + (_GOODS if place in led_to else 0)
    for place in points:
        points[place] *= (met[place] / most) ** 2
    return _grouped(_by_heading(database, points, limit), limit)


def _named(database: sqlite3.Connection, term: Sought) -> dict[int, float]:
    """Line → how well it has the words of a term, up to 1."""
    query = f"SELECT rowid, -bm25(tariff_words, {_WEIGHTS}) FROM tariff_words WHERE tariff_words MATCH ?"
    points: dict[int, float] = dict(database.execute(query, [term.match]))
    most = max(points.values(), default=1.0) or 1.0
    return {place: share / most for place, share in points.items()}


def _led_to(database: sqlite3.Connection, term: Sought) -> dict[int, float]:
    """Line → more than 1 where a term leads to its heading, for the first headings the most."""
    points: dict[int, float] = {}
    bonus = _LED_TO
    for heading in term.headings:
        points |= {place: bonus for place in _lines_of(database, heading) if place not in points}
        bonus *= _NEXT_HEADING
    return points


def _lines_of(database: sqlite3.Connection, heading: str) -> Iterable[int]:
    query = (
        "SELECT place FROM tariff_line JOIN tariff_number USING (place)"
        " WHERE digits >= ? AND digits < ? || ':' AND (general <> '' OR special <> '')"
    )
    return [place for (place,) in database.execute(query, [heading, heading])]


def _by_heading(
    database: sqlite3.Connection, points: dict[int, float], limit: int
) -> list[list[tuple[float, int]]]:
    """Groups of (share, place), one for each heading, the best group and the best line first."""
    best = sorted(points.items(), key=_best_first)[: max(200, 4 * limit)]
    numbers = _numbers(database, [place for place, _ in best])
    groups: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, share in best:
        number = numbers[place]
        is_special = number.startswith(_SPECIAL_CHAPTER)
        groups[number[:4]].append((place, share * (_SPECIAL_SHARE if is_special else 1.0)))
    ordered = sorted(
        (sorted(group, key=_best_first) for group in groups.values()), key=lambda g: _best_first(g[0])
    )
    return [[(share, place) for place, share in group] for group in ordered]


def _best_first(one: tuple[int, float]) -> tuple[float, int]:
    """Lines that are about as good stand in the order of the schedule."""
    place, share = one
    return -round(share, 2), place


def _grouped(groups: list[list[tuple[float, int]]], limit: int) -> list[int]:
    """A few lines of each heading; more where few headings fit."""
    if not groups:
        return []
    least = groups[0][0][0] * _LEAST_SHARE
    good = [[place for share, place in group if share >= least] for group in groups]
    few = _FEW_OF_A_HEADING
    while few < limit and sum(len(group[:few]) for group in good) < limit:
        few += 1
    return [place for group in good for place in group[:few]][:limit]


def _numbers(database: sqlite3.Connection, places: list[int]) -> dict[int, str]:
    asked = ", ".join("?" * len(places))
    return dict(database.execute(f"SELECT place, number FROM tariff_line WHERE place IN ({asked})", places))
