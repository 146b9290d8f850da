"""Matching against a brute-force oracle: try every way in which the open answers can still turn out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import PackBuilder, Table
from ecomguide.pack.board import NEVER, Board
from ecomguide.pack.condition import NO, OPEN, YES

OPTIONS = {"p": ("x", "y", "z"), "q": ("x", "y", "z"), "r": ("x", "y")}
KINDS = ("candles", "toys")
PLACES = ("CN", "VN")
SITUATIONS = ("s1", "s2")
Complete = dict[str, Any]


def plain_line(questions: list[str]) -> st.SearchStrategy[Table]:
    words = st.lists(st.sampled_from("xy"), min_size=1, max_size=1)
    test = st.one_of(words, words.map(lambda some: {"not": some}))
    return st.tuples(st.sampled_from(questions), test).map(lambda pair: {pair[0]: pair[1]})


KIND_LINES = st.one_of(
    st.sampled_from(KINDS).map(lambda kind: {"kinds": kind}),
    st.sampled_from(KINDS).map(lambda kind: {"kinds": {"not": kind}}),
    st.sampled_from(KINDS).map(lambda kind: {"kinds": {"none": kind}}),
    st.just({"kinds": {"all": list(KINDS)}}),
    st.sampled_from(PLACES).map(lambda place: {"origin": place}),
    st.sampled_from(PLACES).map(lambda place: {"origin": {"not": place}}),
)
SITUATION_LINES = st.tuples(st.sampled_from(SITUATIONS), st.sampled_from(["is", "not", "none"])).map(
    lambda pair: {"situation": pair[0] if pair[1] == "is" else {pair[1]: pair[0]}}
)
LINES = st.one_of(plain_line(list(OPTIONS)), KIND_LINES)


def block(lines: st.SearchStrategy[Table], most: int = 3) -> st.SearchStrategy[Table]:
    return st.lists(lines, min_size=1, max_size=most).map(
        lambda some: {k: v for one in some for k, v in one.items()}
    )


BLOCKS = st.lists(block(st.one_of(LINES, SITUATION_LINES)), min_size=1, max_size=3)
INNER = st.lists(block(LINES, 2), min_size=1, max_size=2)


@st.composite
def answered(draw: st.DrawFn) -> Complete:
    """Some of the answers: a word, a tuple of kinds, a place per kind; what is left out is open."""
    given = {id_: draw(st.sampled_from(words)) for id_, words in OPTIONS.items() if draw(st.booleans())}
    if draw(st.booleans()):
        given["kinds"] = tuple(draw(st.lists(st.sampled_from(KINDS), min_size=1, unique=True)))
        given["origin"] = {
            kind: draw(st.sampled_from(PLACES)) for kind in given["kinds"] if draw(st.booleans())
        }
    return given


def completions(known: Complete) -> Iterator[Complete]:
    """Every way in which the answers can still turn out."""
    shipments = [known["kinds"]] if "kinds" in known else list(subsets(KINDS))
    words = [[known[id_]] if id_ in known else OPTIONS[id_] for id_ in OPTIONS]
    for kinds in shipments:
        places = [[known["origin"][kind]] if kind in known.get("origin", {}) else PLACES for kind in kinds]
        for found, made in product(product(*words), product(*places)):
            yield {
                **dict(zip(OPTIONS, found, strict=True)),
                "kinds": kinds,
                "origin": dict(zip(kinds, made, strict=True)),
            }


def subsets(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return chain.from_iterable(combinations(words, size) for size in range(1, len(words) + 1))


def holds(blocks: list[Table], said: Complete, situations: dict[str, list[Table]], kind: str) -> bool:
    return any(all(line_holds(*line, said, situations, kind) for line in one.items()) for one in blocks)


def line_holds(
    question: str, test: Any, said: Complete, situations: dict[str, list[Table]], kind: str
) -> bool:
    if question == "situation":
        form, name = next(iter(test.items())) if isinstance(test, dict) else ("is", test)
        if form == "none":
            return not any(holds(situations[name], said, situations, one) for one in said["kinds"])
        return holds(situations[name], said, situations, kind) == (form == "is")
    form, operand = next(iter(test.items())) if isinstance(test, dict) else ("any", test)
    wanted = {operand} if isinstance(operand, str) else set(operand)
    if question == "kinds" and form in ("all", "none"):
        chosen = set(said["kinds"])
        return wanted <= chosen if form == "all" else not wanted & chosen
    chosen = (
        {kind} if question == "kinds" else {said["origin"][kind] if question == "origin" else said[question]}
    )
    return bool(chosen & wanted) == (form == "any")


def compiled(blocks: list[Table], situations: dict[str, list[Table]], known: Complete) -> tuple[Board, Any]:
    builder = PackBuilder().only_questions("kinds", "origin")
    builder.question("kinds", *KINDS, kind="many")
    for id_, words in OPTIONS.items():
        builder.question(id_, *words)
    for name, inner in situations.items():
        builder.situation(name, *inner)
    edition = builder.topic("t", *blocks).edition()
    board = Board(edition.rules)
    for id_ in OPTIONS:
        if id_ in known:
            board.answer(id_, known[id_])
    if "kinds" in known:
        board.choose_kinds(known["kinds"])
        for kind, place in known["origin"].items():
            board.answer_row("origin", kind, place)
        board.settle_rows("origin")
    return board, next(ruled.rule for ruled in edition.topics if ruled.record.id == "t")


@settings(max_examples=150, deadline=None)
@given(blocks=BLOCKS, s1=INNER, s2=INNER, known=answered())
def test_yes_and_no_are_never_said_too_early(
    blocks: list[Table], s1: list[Table], s2: list[Table], known: Complete
) -> None:
    """YES only if every completion says yes, NO only if every one says no.

    The other direction is not promised: lines are read one by one, so the board may say OPEN although all
    completions agree, where lines of one rule depend on each other (`p = x` in one block, `p = not x` in
    another, or a situation beside its own negation). A "may" too many, never a wrong verdict.
    """
    situations = {"s1": s1, "s2": s2}
    board, rule = compiled(blocks, situations, known)
    state = board.match(rule).state
    says = {any(holds(blocks, one, situations, kind) for kind in one["kinds"]) for one in completions(known)}
    assert state != YES or says == {True}
    assert state != NO or says == {False}


@settings(max_examples=60, deadline=None)
@given(blocks=BLOCKS, s1=INNER, s2=INNER, known=answered().filter(lambda one: "kinds" in one))
def test_with_all_answers_nothing_is_open(
    blocks: list[Table], s1: list[Table], s2: list[Table], known: Complete
) -> None:
    complete = next(completions(known))
    situations = {"s1": s1, "s2": s2}
    board, rule = compiled(blocks, situations, complete)
    match = board.match(rule)
    meant = [kind for kind in complete["kinds"] if holds(blocks, complete, situations, kind)]
    assert match.state == (YES if meant else NO)
    if match.blocks and all(one.bound for one in match.blocks) and len(complete["kinds"]) > 1:
        assert sorted(match.kinds) == sorted(meant), "the item names the kinds that it is about"


@settings(max_examples=60, deadline=None)
@given(known=answered(), data=st.data())
def test_where_no_question_stands_twice_open_means_open(known: Complete, data: st.DataObject) -> None:
    """With each question in one line alone, lines are independent: then OPEN is exact."""
    ids = data.draw(st.permutations(sorted(OPTIONS)))
    lines = [data.draw(plain_line([id_])) for id_ in ids]
    blocks = [{**lines[0], **lines[1]}, lines[2]]
    board, rule = compiled(blocks, {}, known)
    says = {holds(blocks, one, {}, "candles") for one in completions(known)}
    assert board.match(rule).state == (OPEN if len(says) == 2 else YES if says == {True} else NO)


@settings(max_examples=60, deadline=None)
@given(blocks=BLOCKS, s1=INNER, s2=INNER, known=answered())
def test_a_further_answer_settles_and_never_unsettles(
    blocks: list[Table], s1: list[Table], s2: list[Table], known: Complete
) -> None:
    situations = {"s1": s1, "s2": s2}
    board, rule = compiled(blocks, situations, known)
    before = board.match(rule).state
    fuller, same = compiled(blocks, situations, next(completions(known)))
    assert before == OPEN or fuller.match(same).state == before


BOTH = {"kinds": ["candles", "toys"], "origin": {"candles": "VN", "toys": "CN"}}


@pytest.mark.parametrize(
    ("block_", "verdict", "about"),
    [
        ({"kinds": "candles", "origin": "CN"}, "not", ()),
        ({"kinds": "toys", "origin": "CN"}, "applies", ("toys",)),
        ({"kinds": ["candles", "toys"], "origin": "VN"}, "applies", ("candles",)),
        ({"kinds": {"not": "candles"}}, "applies", ("toys",)),
        ({"kinds": {"none": "candles"}}, "not", ()),
        ({"kinds": {"all": ["candles", "toys"]}}, "applies", ()),
        ({"situation": {"not": "chinese_candles"}}, "applies", ("candles", "toys")),
        ({"situation": {"none": "chinese_candles"}}, "applies", ()),
        ({"situation": {"not": "chinese"}, "kinds": "toys"}, "not", ()),
        ({"situation": {"none": "chinese"}}, "not", ()),
    ],
)
def test_lines_on_kinds_are_met_by_one_same_kind(block_: Table, verdict: str, about: tuple[str, ...]) -> None:
    builder = PackBuilder().situation("chinese", {"origin": "CN"})
    builder.situation("chinese_candles", {"kinds": "candles", "origin": "CN"})
    builder.topic("asks", {"origin": "US", "kinds": "mugs"}, {"kinds": "mugs"}, {"origin": "US"}).topic(
        "t", block_
    )
    guide = builder.guide(BOTH)
    items = {item.id: item for item in guide.items()}
    assert builder.verdict("t", BOTH) == verdict
    assert (
        tuple(kind for kind, _ in items["t"].for_kinds) == about if verdict == "applies" else "t" not in items
    )


def test_what_does_not_hold_is_never() -> None:
    board, rule = compiled([{"p": "x"}], {}, {"p": "y"})
    assert board.match(rule) is NEVER


@pytest.mark.parametrize("test", [{"not": "c"}, ["a", "b"], {"none": "c"}])
def test_an_option_that_is_not_offered_cannot_be_meant(test: object) -> None:
    """`q` is not c, as c is only offered by ship."""
    builder = (
        PackBuilder()
        .question("q", "a", "b", {"id": "c", "when": [{"mode": "ocean"}]})
        .topic("t", {"q": test})
    )
    builder.topic("asks", {"mode": "ocean"})
    assert builder.verdict("t", {"mode": "air", "q": "a"}) == "applies"
    settled = test != ["a", "b"]
    assert builder.verdict("t", {"mode": "air"}) == ("applies" if settled else "may")
    assert builder.verdict("t", {"mode": "ocean"}) == "may"
