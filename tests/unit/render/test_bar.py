"""The bar over the charges: shares of the known sum, and a part for what is not known."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from ecomguide.guide.model import CostLine, Costs
from ecomguide.render.bar import NARROWEST, UNKNOWN, bar_notes, counted, pieces
from guides import some_costs


def spanning(line: CostLine, low: str | None, high: str | None) -> CostLine:
    least, most = (None if one is None else Decimal(one) for one in (low, high))
    return replace(line, low=least, high=most, amount=least if least == most else None)


def known() -> tuple[CostLine, CostLine]:
    first, second, *_ = some_costs().lines
    return first, second


def of(*lines: CostLine) -> Costs:
    return replace(some_costs(), lines=lines)


def test_the_pieces_fill_the_bar_in_the_order_of_the_lines() -> None:
    found = pieces(some_costs())
    assert [piece.line for piece in found] == ["processing fee", "harbor fee", ""]
    assert found[0].start == 0 and sum(piece.width for piece in found) == pytest.approx(1)
    assert found[-1].width == pytest.approx(UNKNOWN) and found[-1].tint == ""
    assert found[0].width > found[1].width
    assert {piece.sure for piece in found} == {1.0}


def test_a_small_charge_can_still_be_seen_and_colours_differ() -> None:
    large, small = known()
    first, second = pieces(of(spanning(large, "100000", "100000"), spanning(small, "0.01", "0.01")))
    assert second.width > NARROWEST / 2 and first.tint != second.tint


def test_a_range_is_as_wide_as_its_most_and_sure_up_to_its_least() -> None:
    one, other = known()
    first, second = pieces(of(spanning(one, "25", "100"), spanning(other, "100", "100")))
    assert first.width == pytest.approx(second.width) == pytest.approx(0.5)
    assert first.sure == pytest.approx(0.25) and second.sure == 1
    nothing_yet, _ = pieces(of(spanning(one, "0", "100"), spanning(other, "100", "100")))
    assert nothing_yet.sure == 0


def test_a_charge_without_an_upper_end_is_striped_at_its_end() -> None:
    [piece] = pieces(of(spanning(known()[0], "65", None)))
    assert piece.width == 1 and 0 < piece.sure < 1


def test_what_the_bar_leaves_out_is_in_no_sum_either() -> None:
    one, other = known()
    free, paid = spanning(one, "0", "0"), spanning(other, "5", "5")
    private, perhaps = replace(paid, collector="commercial"), replace(paid, verdict="may")
    assert counted(of(free, paid, private, perhaps)) == (paid,)


def test_the_bar_says_how_to_read_it() -> None:
    one, other = known()
    assert bar_notes(pieces(some_costs())) == ("bar_empty",)
    assert bar_notes(pieces(of(spanning(one, "1", "2")))) == ("bar_striped",)
    assert bar_notes(pieces(of(one, other))) == () == bar_notes(())


def test_no_bar_is_drawn_where_nothing_is_known() -> None:
    assert pieces(of(*(spanning(line, None, None) for line in some_costs().lines))) == ()
