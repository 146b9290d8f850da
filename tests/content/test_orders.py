"""The flag on goods that may be under an order says what the topics of orders say, country by country."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ecomguide import places

Told = set[tuple[str, str, str]]
"""Kind of goods, country, beginning of a tariff number."""

RARE: dict[str, set[str]] = {
    "ad-paper-shopping-bags": {"CO"},
    "ad-polyester-fill": {"CN", "IN", "KR", "TW"},
    "ad-textured-yarn": {"CN", "IN"},
    "ad-thermal-paper-china": {"DE", "JP", "KR"},
    "ad-uncoated-paper": {"AU", "BR"},
}
"""Orders on goods that are next to nothing of their kinds from these countries: flags would mislead."""


def test_a_number_is_flagged_where_an_order_names_it_and_nowhere_else() -> None:
    pack = places.pack_folder()
    flagged, named = _told(_flags(pack)), _told(_orders(pack))
    assert sorted(told for told in flagged if not _within(told, named)) == [], "flagged without an order"
    assert sorted(told for told in named if not _within(told, flagged)) == [], "an order that is not flagged"


def test_without_a_number_only_kinds_and_countries_of_an_order_are_flagged() -> None:
    pack = places.pack_folder()
    blocks = list(_flags(pack, "order_on_kind"))
    assert _pairs(blocks) - _pairs(_orders(pack)) == set()
    named = _told(_orders(pack))
    assert sorted(told for told in _told(blocks) if not _within(told, named)) == []


def test_each_order_is_flagged_for_one_of_its_kinds_but_for_goods_that_are_rare_in_them() -> None:
    pack = places.pack_folder()
    flagged = _pairs(_flags(pack, "order_on_kind"))
    missed: dict[str, set[str]] = {}
    for file in _files(pack):
        pairs = _pairs(_blocks(file))
        countries = {country for _, country in pairs} - {country for _, country in pairs & flagged}
        if countries:
            missed[file.stem.partition("-")[2]] = countries
    assert missed == RARE


def _flags(pack: Path, situation: str = "order_possible") -> Iterator[dict[str, Any]]:
    yield from tomllib.loads((pack / "situations.toml").read_text(encoding="utf-8"))[situation]["when"]


def _orders(pack: Path) -> Iterator[dict[str, Any]]:
    for file in _files(pack):
        yield from _blocks(file)


def _files(pack: Path) -> list[Path]:
    return sorted((pack / "topics/10-before-you-buy").glob("*-ad-*.toml"))


def _blocks(file: Path) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = tomllib.loads(file.read_text(encoding="utf-8")).get("when", [])
    return blocks


def _pairs(blocks: Iterable[dict[str, Any]]) -> set[tuple[str, str]]:
    return {
        (kind, country)
        for block in blocks
        if "origin" in block
        for kind in _many(block["kinds"])
        for country in _many(block["origin"])
    }


def _told(blocks: Iterable[dict[str, Any]]) -> Told:
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
