"""A guide is a value."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from builders import PackBuilder


def test_items_are_those_of_all_sections_in_order() -> None:
    guide = PackBuilder().topic("b").topic("c").guide({})
    assert [item.id for item in guide.items()] == ["always", "b", "c"]


def test_nothing_in_it_can_be_changed() -> None:
    guide = PackBuilder().guide({})
    with pytest.raises(FrozenInstanceError):
        guide.items()[0].title = "Another"  # type: ignore[misc]
