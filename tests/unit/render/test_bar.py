"""The bar over the charges: shares of the known sum, and a part for what is not known."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from ecomguide.render.bar import NARROWEST, UNKNOWN, pieces
from guides import some_costs


def test_the_pieces_fill_the_bar_in_the_order_of_the_lines() -> None:
    found = pieces(some_costs())
    assert [piece.line for piece in found] == ["processing fee", "harbor fee", ""]
    assert found[0].start == 0 and sum(piece.width for piece in found) == pytest.approx(1)
    assert found[-1].width == pytest.approx(UNKNOWN) and found[-1].tint == ""
    assert found[0].width > found[1].width


def test_a_small_charge_can_still_be_seen_and_colours_differ() -> None:
    large, small, *_ = some_costs().lines
    lines = (replace(large, amount=Decimal(100000)), replace(small, amount=Decimal("0.01")))
    first, second = pieces(replace(some_costs(), lines=lines))
    assert second.width > NARROWEST / 2 and first.tint != second.tint


def test_no_bar_is_drawn_where_nothing_is_known() -> None:
    lines = tuple(replace(line, amount=None) for line in some_costs().lines)
    assert pieces(replace(some_costs(), lines=lines)) == ()
