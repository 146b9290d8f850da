"""The flag on goods that may be under an order says what the topics of orders say, country by country."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ecomguide import places

Told = set[tuple[str, str, str]]
"""Kind of goods, country, beginning of a tariff number."""


def test_a_number_is_flagged_where_an_order_names_it_and_nowhere_else() -> None:
    pack = places.pack_folder()
    flagged, named = _told(_flags(pack)), _told(_orders(pack))
    assert sorted(told for told in flagged if not _within(told, named)) == [], "flagged without an order"
    assert sorted(told for told in named if not _within(told, flagged)) == [], "an order that is not flagged"


def _flags(pack: Path) -> Iterator[dict[str, Any]]:
    yield from tomllib.loads((pack / "situations.toml").read_text(encoding="utf-8"))["order_possible"]["when"]


def _orders(pack: Path) -> Iterator[dict[str, Any]]:
    for file in sorted((pack / "topics/10-before-you-buy").glob("*-ad-*.toml")):
        yield from tomllib.loads(file.read_text(encoding="utf-8")).get("when", [])


def _told(blocks: Iterator[dict[str, Any]]) -> Told:
    return {
        (kind, country, number.replace(".", ""))
        for block in blocks
        if "tariff" in block
        for kind in _many(block["kinds"])
        for country in _many(block["origin"])
        for number in block["tariff"]["within"]
    }


def _many(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def _within(told: tuple[str, str, str], others: Told) -> bool:
    kind, country, number = told
    return any((kind, country, number[:length]) in others for length in range(2, len(number) + 1))
