"""The question for the kinds of goods, asked with the words that people use."""

from __future__ import annotations

import csv

import pytest

from ecomguide import places
from ecomguide.interview.search import options_like
from ecomguide.pack.board import Board
from ecomguide.pack.edition import Days
from ecomguide.pack.pack import Pack


def found(pack: Pack, typed: str) -> list[str]:
    kinds = next(question for question in pack.contents.questions if question.id == "kinds")
    return [option.id for option in options_like(kinds.option, typed)]


def test_each_everyday_word_of_the_tariff_finds_a_kind_of_goods(pack: Pack) -> None:
    table = places.pack_folder() / "tables" / "tariff_words.csv"
    with table.open(encoding="utf-8", newline="") as lines:
        words = [row["everyday"] for row in csv.DictReader(lines)]
    assert len(words) > 1000
    assert [word for word in words if not found(pack, word)] == []


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("face cream", "cosmetics"),
        ("headphones", "wireless-electronics"),
        ("t-shirts", "apparel-textiles"),
        ("coffee", "food-and-drink"),
        ("coffee mug", "kitchenware"),
        ("necklace", "jewellery"),
        ("notebook", "general-consumer-goods"),
        ("dog food", "meat-dairy-pet-food"),
        ("teddy bear", "toys-children"),
        ("car seat", "toys-children"),
        ("phone case", "general-consumer-goods"),
        ("power bank", "batteries"),
        ("sunscreen", "otc-drugs"),
        ("bug spray", "pesticides-antimicrobials"),
        ("chef knife", "kitchenware"),
        ("pocket knife", "weapons-knives"),
        ("car parts", "vehicle-parts"),
        ("hoodie", "apparel-textiles"),
        ("running shoes", "footwear"),
        ("wine", "alcohol"),
        ("sofa", "furniture"),
        ("guitar", "wood-plant-goods"),
        ("protein powder", "dietary-supplements"),
        ("essential oil", "cosmetics"),
    ],
)
def test_what_is_typed_finds_its_kind_first(pack: Pack, typed: str, kind: str) -> None:
    assert found(pack, typed)[:1] == [kind]


def test_a_situation_is_as_its_blocks_for_the_kinds_say(pack: Pack) -> None:
    """Boards leave out the blocks that the kinds of goods rule out."""
    rules = pack.edition(Days(pack.about.checked_through, pack.about.checked_through), "en").rules
    kinds = [option.id for option in rules.questions["kinds"].option if not option.unsure]
    for pair in zip(kinds, kinds[1:] + kinds[:1], strict=True):
        board = Board(rules)
        board.choose_kinds(pair)
        for row in board.rows:
            for name, rule in rules.situation_rules.items():
                assert board.state(board.blocks_of(name, row), row) == board.state(rule.blocks, row), (
                    pair,
                    name,
                )
