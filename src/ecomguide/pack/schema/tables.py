"""Tables of places: ports of entry, and the middle of each three-digit ZIP area."""

from __future__ import annotations

from ecomguide.pack.schema.base import record


@record
class Port:
    """A port of entry. `id` is its Schedule D code; the point is the city's, not the office's."""

    id: str
    name: str
    state: str
    latitude: float
    longitude: float


@record
class Area:
    """`id` is the first three digits of a ZIP code; the point is the middle of its people."""

    id: str
    state: str
    latitude: float
    longitude: float
