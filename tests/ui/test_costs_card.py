"""Costs: sums and ranges in words, bar and table; each line with what went in; the way to the item."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtWidgets import QTableWidget

from ecomguide.guide.model import Costs
from ecomguide.ui.look import Look
from ecomguide.ui.parts.cost_bar import CostBar
from ecomguide.ui.parts.costs_card import CostsCard
from ecomguide.ui.parts.guide_words import Say
from guides import some_costs
from seen import presses, settle, words_on


def ranging() -> Costs:
    """A sum, a range, a charge without an upper end, and one that nobody knows."""
    fee, harbor, duty, broker, _ = some_costs().lines

    def spans(line: Any, low: str, high: str | None, **changes: Any) -> Any:
        most = None if high is None else Decimal(high)
        return replace(line, low=Decimal(low), high=most, amount=None, **changes)

    lines = (fee, spans(harbor, "100", "250", topic="bond"), spans(broker, "3", None), duty)
    lines = (*lines[:2], replace(lines[2], collector="government"), duty)
    return Costs(lines, Decimal("33.58"), "At least $136.58.", Decimal("136.58"), None)


@pytest.fixture
def gone() -> list[str]:
    return []


@pytest.fixture
def card(look: Look, gone: list[str]) -> CostsCard:
    made = CostsCard(ranging(), Say("en"), may_follow=True, go=gone.append)
    made.resize(900, 900)
    made.show()
    settle()
    return made


def test_ranges_are_told_from_low_to_high(card: CostsCard) -> None:
    words = words_on(card)
    for said in ("$33.58", "$100 to $250", "At least $3", "Not worked out", "At least $136.58."):
        assert said in words
    assert "The striped part of a charge lies between the least and the most." in words


def test_each_line_tells_what_went_in_and_from_where(card: CostsCard) -> None:
    presses(card.rows["processing fee"], "What went in, and sources: The processing fee")
    words = words_on(card.rows["processing fee"])
    for said in (
        "0.3464% of $4,200.",
        "Worth of one shipment: $4,200 (your answer)",
        "The rate: 0.3464% (from 7 Jan 2013, primary source)",
        "Primary source",
        "19 CFR 149.2",
    ):
        assert said in words


def test_the_way_to_the_item(card: CostsCard, gone: list[str]) -> None:
    presses(card, "More about it in this guide: The harbor fee")
    assert gone == ["item:bond"]


def test_the_table_says_what_the_bar_shows(card: CostsCard) -> None:
    presses(card, "Show as a table: Government charges worked out")
    [table] = card.findChildren(QTableWidget)
    cells = [[table.item(row, column).text() for column in (0, 2)] for row in range(table.rowCount())]
    assert cells == [
        ["1. The processing fee", "$33.58"],
        ["2. The harbor fee", "$100 to $250"],
        ["3. The broker fee", "at least $3"],
        ["The duty", "not worked out"],
        ["Government charges worked out", "at least $136.58"],
    ]


@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast"])
def test_a_range_is_striped_and_a_sum_is_not(look: Look, app: Any, theme: Any) -> None:
    Look.chosen(theme).apply(app)
    bar = CostBar(ranging(), Say("en"))
    bar.resize(1000, 36)
    picture = bar.grab().toImage()

    def colors(piece: Any) -> set[str]:
        """Of the part that is not sure, or else of the whole, without the number in its middle."""
        first = piece.start + piece.width * (piece.sure if piece.sure < 1 else 0)
        left, right = round(first * 1000) + 4, round((piece.start + piece.width) * 1000) - 8
        return {picture.pixelColor(x, 7).name() for x in range(left, right)}

    fee, harbor, broker, _ = bar.pieces
    assert len(colors(fee)) == 1
    assert len(colors(harbor)) > 1
    assert broker.sure < 1


def test_without_any_sum_there_is_no_bar(look: Look) -> None:
    unknown = replace(some_costs(), lines=some_costs().lines[2:4], total=None, low=None, high=None)
    made = CostsCard(unknown, Say("en"), may_follow=True, go=print)
    assert made.findChildren(CostBar) == []
