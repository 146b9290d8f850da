"""The ways through a draft miss no record."""

from __future__ import annotations

import pytest

from builders import PackBuilder
from ecomguide.authoring.lint.records import conditions, is_number, sourced, texts


def whole() -> PackBuilder:
    made = PackBuilder().situation("s", {"mode": "air"}).guard({"mode": "mail"}).topic("t", {"mode": "ocean"})
    made.tile("bond", {"yes": [{"mode": "air"}]}, {"mode": "mail"}).fee(
        "f", {"kind": "named", "because": "Ask."}
    )
    step = {"label": "Pay", "count": {"from": "entry", "days": 1}}
    made.timeline("way", [step], {"mode": "air"}).opening("bill", {"mode": "mail"}, do_not=["Do not pay."])
    rule = {"value": "a", "says": "A.", "when": [{"mode": "air"}]}
    made.question("model", {"id": "a", "when": [{"mode": "air"}]}, asked=False, infer=[rule])
    return made.contact("agency", {"mode": "air"})


def test_every_condition_is_passed_by() -> None:
    written = sum(len(blocks) for _, _, blocks in conditions(whole().contents()))
    assert written == 10


def test_every_statement_has_its_sources_passed_by() -> None:
    kinds = {type(record).__name__ for record, _, _, _ in sourced(whole().contents())}
    assert kinds == {"Topic", "Tile", "Timeline", "Fee", "Opening", "Contact", "Value"}


def test_words_of_every_kind_of_record_are_passed_by() -> None:
    kinds = {type(record).__name__ for record, _, _ in texts(whole().contents())}
    assert kinds == {"Topic", "Tile", "Timeline", "Fee", "Opening", "Contact", "Question"}


@pytest.mark.parametrize(
    ("word", "is_one"), [("800", True), ("1.5", True), ("ceiling", False), ("NaN", False), ("", False)]
)
def test_a_number(word: str, is_one: bool) -> None:
    assert is_number(word) is is_one


def test_what_is_kept_and_what_the_supplier_is_told_is_passed_by() -> None:
    text = {"keep": ["Keep it."], "supplier": {"goods": ["Mark it."], "papers": ["Send it."]}}
    found = {words for _, _, words in texts(PackBuilder().topic("t", text=text).contents())}
    assert {"Keep it.", "Mark it.", "Send it."} <= found
