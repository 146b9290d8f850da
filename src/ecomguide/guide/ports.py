"""The ports of entry nearest to a ZIP code or a state, in a straight line.

A ZIP code is placed by its first three digits, a state by the middle of its ZIP areas, a port by its city:
good enough to know which offices to look at, and said so.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from ecomguide import language as words_of
from ecomguide.pack.schema import Contents, Port

EARTH_MILES = 3959.0
MOST = 3
FARTHEST_MILES = 400.0
"""Farther than this, a port is no neighbor."""


@dataclass(frozen=True, slots=True)
class Near:
    port: Port
    miles: float


def nearest(contents: Contents, place: str) -> tuple[Near, ...]:
    """`place` is a five-digit ZIP code or two letters of a state. Nothing where it cannot be placed."""
    point = _point(contents, place)
    if point is None:
        return ()
    near = sorted(
        (Near(port, miles(point, (port.latitude, port.longitude))) for port in contents.ports),
        key=lambda one: one.miles,
    )
    return tuple(one for one in near[:MOST] if one.miles <= FARTHEST_MILES)


def _point(contents: Contents, place: str) -> tuple[float, float] | None:
    by_state = place.isalpha()
    areas = [
        area
        for area in contents.areas
        if (area.state if by_state else area.id) == (place if by_state else place[:3])
    ]
    if not areas:
        return None
    return sum(area.latitude for area in areas) / len(areas), sum(area.longitude for area in areas) / len(
        areas
    )


def miles(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The great circle between two (latitude, longitude) points in degrees."""
    (north, east), (north_, east_) = (tuple(map(radians, point)) for point in (one, other))
    half = sin((north_ - north) / 2) ** 2 + cos(north) * cos(north_) * sin((east_ - east) / 2) ** 2
    return 2 * EARTH_MILES * asin(sqrt(half))


def in_words(near: tuple[Near, ...], place: str, language: str = "en") -> str:
    """ "Nearest to 10001, by the city: New York/Newark, NY (port code 4601), about 8 miles; …"."""
    if not near:
        return ""
    named = [f"{one.port.name}, {one.port.state} (port code {one.port.id})" for one in near]
    if not place.isalpha():  # from the middle of a state a distance would say nothing
        named = [f"{name}, {_about(one.miles)}" for name, one in zip(named, near, strict=True)]
    return (
        f"Nearest to {place}, by city: {words_of.listing(named, language)}. Your carrier names the real one."
    )


def _about(distance: float) -> str:
    if distance < 1.5:
        return "close by"
    return f"about {round(distance) if distance < 20 else round(distance / 5) * 5} miles"
