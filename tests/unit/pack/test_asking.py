"""What is worth asking, read off a board."""

from __future__ import annotations

from itertools import combinations

import pytest

from builders import PackBuilder
from ecomguide.pack.asking import Asking
from ecomguide.pack.board import Board
from ecomguide.pack.condition import OPEN

KINDS = ("candles", "toys", "mugs")


def two_orders() -> PackBuilder:
    """Orders on some kinds from some places, and one topic for goods under none of them."""
    builder = PackBuilder()
    builder.situation(
        "order", {"kinds": "candles", "origin": "CN"}, {"kinds": ["toys", "mugs"], "mode": "mail"}
    )
    return builder.topic("t", {"situation": "order"}).topic("u", {"situation": {"none": "order"}})


def board_of(builder: PackBuilder, *kinds: str) -> Board:
    board = Board(builder.edition().rules)
    board.choose_kinds(kinds)
    return board


def test_looking_changes_nothing() -> None:
    board = board_of(two_orders(), "candles", "toys")
    before = [[*row] for row in board.rows]
    asking = Asking(board)
    assert [one for one in ("mode", "origin", "order_value") if asking.wants(one)] == ["mode", "origin"]
    assert board.rows == before


def test_each_question_is_looked_at_afresh() -> None:
    board = board_of(two_orders(), "candles")
    asking = Asking(board)
    assert (asking.wants("origin"), asking.wants("mode"), asking.wants("origin")) == (True, False, True)
    board.answer_row("origin", "candles", "VN")
    board.settle_rows("origin")
    assert not asking.wants("origin")


def test_what_was_passed_by_is_asked_of_no_more() -> None:
    asking = Asking(board_of(two_orders(), "toys"))
    assert asking.wants("mode")
    asking.unsettled.discard("mode")
    assert not asking.wants("mode")


@pytest.mark.parametrize("count", [1, 2, 3])
def test_blocks_for_other_kinds_decide_nothing(count: int) -> None:
    for kinds in combinations(KINDS, count):
        board = board_of(two_orders(), *kinds)
        for row in board.rows:
            for name, rule in board.rules.situation_rules.items():
                left = board.blocks_of(name, row)
                assert board.state(left, row) == board.state(rule.blocks, row)
                assert 0 < len(left) <= len(rule.blocks)


def test_before_the_kinds_are_known_every_block_counts() -> None:
    board = Board(two_orders().edition().rules)
    assert set(board.rows[0]) == {OPEN}
    assert len(board.blocks_of("order", board.rows[0])) == 2
