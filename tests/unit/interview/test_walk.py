"""Which questions arise: only what something depends on, in the interview's order, from answers alone."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import PackBuilder, Table
from ecomguide.interview.answers import UNSURE, Answers
from ecomguide.interview.walk import Walk, walk


def live(builder: PackBuilder, plain: Table) -> list[str]:
    return [question.id for question in builder.walk(plain).live]


def test_nothing_is_asked_when_nothing_depends_on_it() -> None:
    assert live(PackBuilder(), {}) == []
    assert PackBuilder().walk({}).is_complete


def test_a_question_is_asked_while_a_topic_hinges_on_it() -> None:
    builder = (
        PackBuilder().question("container", "full", "part").topic("t", {"mode": "ocean", "container": "full"})
    )
    assert live(builder, {}) == ["mode", "container"], "what follows from an open question may still come"
    assert live(builder, {"mode": "ocean"}) == ["mode", "container"]
    assert live(builder, {"mode": "air"}) == ["mode"]


def test_an_earlier_not_sure_counts_as_unmet_for_asking_and_as_open_for_the_verdict() -> None:
    builder = (
        PackBuilder().question("container", "full", "part").topic("t", {"mode": "ocean", "container": "full"})
    )
    assert live(builder, {"mode": UNSURE}) == ["mode"]
    assert builder.verdict("t", {"mode": UNSURE}) == "may"


def test_a_stale_answer_is_kept_ignored_and_comes_back() -> None:
    builder = (
        PackBuilder().question("container", "full", "part").topic("t", {"mode": "ocean", "container": "full"})
    )
    builder.topic("other", {"mode": {"not": "ocean"}})
    edition = builder.edition()
    answers = Answers({"mode": "ocean", "container": "full"})
    by_air = answers.with_("mode", "air")
    assert "container" not in walk(edition, by_air).known
    assert walk(edition, by_air.with_("mode", "ocean")).known == walk(edition, answers).known


def test_use_makes_a_question_live_for_what_applies_or_may() -> None:
    builder = PackBuilder().topic("t", {"mode": "ocean"}, use=["arrival"])
    assert live(builder, {"mode": "ocean"}) == ["mode", "arrival"]
    assert live(builder, {"mode": "mail"}) == ["mode"]


def test_what_holds_already_asks_for_nothing_more() -> None:
    builder = PackBuilder().topic("t", {"mode": "ocean"}, {"arrival_known": True})
    builder.question("arrival_known", kind="yes_no")
    assert live(builder, {"mode": "ocean"}) == ["mode"]
    assert live(builder, {"mode": "air"}) == ["mode", "arrival_known"]


def test_what_holds_already_for_another_kind_asks_for_nothing_more() -> None:
    builder = PackBuilder().topic("t", {"kinds": "toys"}, {"late": "a"}).question("late", "a", "b")
    assert live(builder, {"kinds": ["candles", "toys"]}) == ["kinds"]
    assert live(builder, {"kinds": ["candles"]}) == ["kinds", "late"]


def test_rows_are_asked_of_those_kinds_that_need_them() -> None:
    builder = PackBuilder().topic("t", {"kinds": "candles", "origin": "CN"})
    found = builder.walk({"kinds": ["candles", "toys"]})
    assert found.rows == {"origin": ("candles",)}
    assert found.next is not None
    assert found.next.id == "origin"


def test_a_record_that_uses_a_row_uses_it_for_its_own_kinds() -> None:
    builder = PackBuilder().topic("t", {"kinds": "candles"}, use=["origin"])
    assert builder.walk({"kinds": ["candles", "toys"]}).rows == {"origin": ("candles",)}


def test_a_row_that_means_not_sure_is_open() -> None:
    builder = PackBuilder().question("wax", "paraffin", {"id": "nobody_knows", "unsure": True}, each="kinds")
    builder.topic("t", {"kinds": "candles", "wax": {"not": "paraffin"}})
    assert builder.verdict("t", {"kinds": ["candles"], "wax": {"candles": "nobody_knows"}}) == "may"
    assert builder.verdict("t", {"kinds": ["candles"], "wax": {"candles": UNSURE}}) == "may"


def test_one_answer_for_all_goods_serves_every_row() -> None:
    builder = PackBuilder().topic("t", {"kinds": ["candles", "toys"], "origin": "CN"})
    found = builder.walk({"kinds": ["candles", "toys"], "origin": "CN"})
    assert found.known["origin"] == {"candles": "CN", "toys": "CN"}
    assert found.is_complete


def test_not_sure_of_the_kinds_still_asks_about_the_goods() -> None:
    builder = PackBuilder().topic("t", {"origin": "CN"}, {"kinds": "toys", "origin": "VN"})
    found = builder.walk({"kinds": UNSURE})
    assert found.rows == {"origin": ("*",)}
    assert builder.verdict("t", {"kinds": UNSURE, "origin": "CN"}) == "applies"
    assert builder.verdict("t", {"kinds": UNSURE, "origin": "VN"}) == "may"


def inferring() -> PackBuilder:
    rules = [
        {"value": "special", "says": "It is special.", "when": [{"mode": "air", "kinds": "toys"}]},
        {"value": "plain", "says": "It is plain.", "when": [{"mode": ["air", "ocean"]}]},
    ]
    return PackBuilder().question("model", "special", "plain", "other", asked=False, infer=rules)


@pytest.mark.parametrize(
    ("answers", "value"),
    [
        ({"mode": "air", "kinds": ["toys"]}, "special"),
        ({"mode": "air", "kinds": ["mugs"]}, "plain"),
        ({"mode": "ocean"}, "plain"),
        ({"mode": "air"}, None),
        ({"mode": "air", "kinds": UNSURE}, None),
        ({"mode": "mail", "kinds": ["toys"]}, None),
    ],
)
def test_rules_count_in_order_and_an_open_one_blocks_the_rest(answers: Table, value: str | None) -> None:
    builder = inferring().topic("t", {"model": ["special", "plain"]})
    found = builder.walk(answers).inferred
    assert (found["model"].value if "model" in found else None) == value


def test_what_is_worked_out_can_be_corrected() -> None:
    builder = inferring().topic("t", {"model": "other"}).topic("u", {"model": "plain"})
    assert builder.verdict("t", {"mode": "ocean"}) == "not"
    assert builder.verdict("t", {"mode": "ocean", "model": "other"}) == "applies"
    assert builder.walk({"mode": "ocean", "model": "other"}).inferred == {}
    assert builder.walk({"mode": "ocean", "model": UNSURE}).inferred["model"].value == "plain"


def test_what_no_rule_can_work_out_any_more_is_none_of_the_options() -> None:
    """Otherwise a topic would stay a "may" that hinges on nothing."""
    builder = inferring().topic("t", {"model": "plain"}).topic("u", {"model": {"not": "plain"}})
    assert builder.verdict("t", {"mode": "mail"}) == "not"
    assert builder.verdict("u", {"mode": "mail"}) == "applies"
    assert builder.verdict("t", {"mode": "not_sure"}) == "may"
    assert builder.verdict("t", {"mode": "mail", "model": "plain"}) == "applies"


@pytest.mark.parametrize("test", [{"not": "special"}, {"not": "other"}, {"not": ["special", "other"]}])
def test_the_questions_behind_a_negated_inference_are_asked(test: Table) -> None:
    builder = inferring().topic("t", {"model": test})
    assert live(builder, {"mode": "air"}) == ["mode", "kinds"]
    assert builder.verdict("t", {"mode": "ocean"}) == "applies"


@pytest.mark.parametrize("form", ["not", "none"])
def test_the_questions_behind_a_negated_situation_are_asked(form: str) -> None:
    """`a` is not known, but `b` alone can still show that the situation is not so."""
    builder = PackBuilder().question("a", "x", "y").question("b", "x", "y")
    builder.situation("both", {"a": "x", "b": "x"}).topic("t", {"situation": {form: "both"}})
    assert live(builder, {"a": UNSURE}) == ["a", "b"]
    assert builder.verdict("t", {"a": UNSURE, "b": "y"}) == "applies"
    assert live(builder, {"a": "y"}) == ["a"]


def test_a_situation_of_none_of_the_goods_asks_of_those_that_it_speaks_of() -> None:
    builder = PackBuilder().question("wax", "paraffin", "plant", each="kinds")
    builder.situation("order", {"kinds": "candles", "wax": "paraffin"})
    builder.topic("t", {"situation": {"none": "order"}})
    assert builder.walk({"kinds": ["candles", "toys"]}).rows == {"wax": ("candles",)}


def test_options_that_do_not_fit_are_left_out_and_their_answers_ignored() -> None:
    builder = PackBuilder().question("special", {"id": "show", "when": [{"mode": "air"}]}, "mine", "none")
    builder.topic("t", {"special": "show"}).topic("u", {"special": "mine"}).topic("asks", {"mode": "air"})
    found = builder.walk({"mode": "ocean", "special": "show"})
    assert [option.id for option in found.offered(found.live[-1])] == ["mine", "none"]
    assert found.next is not None
    assert builder.verdict("t", {"mode": "ocean", "special": "show"}) == "not"
    assert builder.verdict("t", {"mode": "air", "special": "show"}) == "applies"


def test_a_question_with_one_option_left_is_not_asked() -> None:
    builder = PackBuilder().question("special", {"id": "show", "when": [{"mode": "air"}]}, "none")
    builder.topic("t", {"special": "none"}).topic("asks", {"mode": "air"})
    assert live(builder, {"mode": "ocean"}) == ["mode"]
    assert builder.verdict("t", {"mode": "ocean"}) == "applies"


def test_one_option_left_that_only_may_fit_is_no_answer_yet() -> None:
    options = ({"id": "show", "when": [{"mode": "air"}]}, {"id": "large", "when": [{"fragile": True}]})
    builder = PackBuilder().question("fragile", kind="yes_no").question("special", *options)
    builder.topic("t", {"special": "large"}).topic("u", {"special": {"not": "large"}})
    builder.topic("asks", {"mode": "air"}).topic("asks-too", {"fragile": True})
    said = [("may", "may", UNSURE), ("applies", "not", "yes"), ("not", "applies", "no")]
    for large, other, fragile in said:
        plain = {"mode": "ocean", "fragile": fragile}
        assert (builder.verdict("t", plain), builder.verdict("u", plain)) == (large, other)


def test_one_of_many_answers_that_is_not_offered_is_ignored() -> None:
    builder = PackBuilder().question("extras", {"id": "x", "when": [{"mode": "air"}]}, "y", "z", kind="many")
    builder.topic("t", {"extras": "x"}).topic("u", {"extras": "y"}).topic("asks", {"mode": "air"})
    said = {"extras": ["x", "y"]}
    assert builder.walk({"mode": "ocean", **said}).known["extras"] == ("y",)
    assert builder.walk({"mode": "air", **said}).known["extras"] == ("x", "y")


def test_an_off_ramp_ends_the_walk() -> None:
    builder = (
        PackBuilder().question("who", {"id": "private", "ends": True}, "shop").topic("t", {"who": "shop"})
    )
    builder.question("later", "a", "b").topic("u", {"later": "a"})
    found = builder.walk({"who": "private"})
    assert found.ended is not None
    assert found.ended[1].id == "private"
    assert "later" not in [question.id for question in found.live]


def test_places_in_the_walk() -> None:
    builder = PackBuilder().topic("t", {"mode": "ocean", "origin": "CN"})
    found = builder.walk({"mode": "ocean"})
    assert [found.position(id_) for id_ in ("mode", "origin", "kinds")] == [1, 2, 0]


# ---- any pack: what holds of every walk

WORDS = ("x", "y", "z")
LINES = st.tuples(
    st.sampled_from("abcde"),
    st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS).map(lambda word: {"not": word})),
)
BLOCKS = st.lists(st.lists(LINES, min_size=1, max_size=3).map(dict), min_size=1, max_size=3)
TOPICS = st.lists(BLOCKS, min_size=1, max_size=5)
SAID = st.dictionaries(st.sampled_from("abcde"), st.sampled_from([*WORDS, UNSURE]))


def made(topics: list[list[Table]], situation: list[Table]) -> PackBuilder:
    builder = PackBuilder().only_questions()
    for id_ in "abcde":
        builder.question(id_, *WORDS)
    builder.situation("s", *situation)
    for number, blocks in enumerate(topics):
        builder.topic(f"t{number}", *blocks)
    return builder.topic("s-is", {"situation": "s"}).topic("s-not", {"situation": {"not": "s"}})


def verdicts(edition: Any, found: Walk) -> dict[str, int]:
    return {ruled.record.id: found.board.match(ruled.rule).state for ruled in edition.topics}


@settings(max_examples=150, deadline=None)
@given(topics=TOPICS, situation=BLOCKS, said=SAID)
def test_stale_answers_never_change_a_verdict(
    topics: list[list[Table]], situation: list[Table], said: Table
) -> None:
    edition = made(topics, situation).edition()
    found = walk(edition, Answers(said))
    live_only = Answers({question.id: said[question.id] for question in found.live if question.id in said})
    again = walk(edition, live_only)
    assert [one.id for one in again.live] == [one.id for one in found.live]
    assert verdicts(edition, again) == verdicts(edition, found)


@settings(max_examples=150, deadline=None)
@given(topics=TOPICS, situation=BLOCKS, data=st.data())
def test_answering_in_order_settles_and_never_unsettles(
    topics: list[list[Table]], situation: list[Table], data: st.DataObject
) -> None:
    edition = made(topics, situation).edition()
    answers, before = Answers(), {}
    while (found := walk(edition, answers)).next is not None:
        now = verdicts(edition, found)
        assert all(now[id_] == state for id_, state in before.items() if state != 1)
        before = now
        answers = answers.with_(found.next.id, data.draw(st.sampled_from([*WORDS, UNSURE])))
    assert len(answers) <= 5


@settings(max_examples=100, deadline=None)
@given(topics=TOPICS, situation=BLOCKS, data=st.data())
def test_who_is_sure_of_everything_gets_no_may(
    topics: list[list[Table]], situation: list[Table], data: st.DataObject
) -> None:
    """Whatever could still be settled was asked."""
    edition = made(topics, situation).edition()
    answers = Answers()
    while (found := walk(edition, answers)).next is not None:
        answers = answers.with_(found.next.id, data.draw(st.sampled_from(WORDS)))
    assert 1 not in verdicts(edition, found).values()


@settings(max_examples=100, deadline=None)
@given(topics=TOPICS, situation=BLOCKS, said=SAID)
def test_every_live_question_can_settle_something(
    topics: list[list[Table]], situation: list[Table], said: Table
) -> None:
    """The last live question, looked at alone: some answer to it settles some verdict.

    Every answer may settle it the same way: blocks that exclude each other (`b = x`, `b = not x`) are read
    one by one. That costs a needless question, never a wrong verdict.
    """
    edition = made(topics, situation).edition()
    found = walk(edition, Answers({id_: word for id_, word in said.items() if word != UNSURE}))
    if not found.live:
        return
    last = found.live[-1].id
    base = Answers({one.id: said[one.id] for one in found.live[:-1] if said.get(one.id, UNSURE) != UNSURE})
    if len(base) < len(found.live) - 1:
        return
    before = verdicts(edition, walk(edition, base))
    assert any(verdicts(edition, walk(edition, base.with_(last, word))) != before for word in WORDS)


def importing() -> PackBuilder:
    """An importer who is worked out from the terms, or else asked for."""
    rule = {"value": "me", "says": "You are.", "when": [{"terms": "mine"}]}
    builder = (
        PackBuilder().question("terms", "mine", "theirs").question("importer", "me", "seller", infer=[rule])
    )
    return builder.topic("t", {"importer": "me"}).topic("u", {"importer": "seller"})


def test_an_answer_that_was_asked_for_gives_way_once_it_can_be_worked_out() -> None:
    builder = importing()
    answers = builder.answers({"terms": "theirs", "importer": "seller"})
    assert builder.verdict("u", answers) == "applies"
    later = answers.with_("terms", "mine")
    assert builder.verdict("u", later) == "not"
    assert builder.walk(later).inferred["importer"].value == "me"
    assert builder.verdict("u", later.with_("terms", "theirs")) == "applies", "it was only set aside"


def test_a_correction_stands_against_what_is_worked_out_until_it_is_taken_back() -> None:
    builder = importing()
    corrected = builder.answers({"terms": "mine"}).with_("importer", "seller", corrects=True)
    assert builder.verdict("u", corrected) == "applies"
    assert builder.walk(corrected).inferred == {}
    assert builder.verdict("t", corrected.without("importer")) == "applies"


def test_what_no_rule_can_still_give_is_ruled_out_while_the_rest_is_open() -> None:
    builder = inferring().topic("special", {"model": "special"}).topic("plain", {"model": "plain"})
    builder.topic("never", {"model": "other"}).topic("unless", {"model": {"not": "other"}})
    guide = builder.guide({"mode": UNSURE, "kinds": ["mugs"]})
    assert {item.id: item.verdict for item in guide.items() if item.id != "always"} == {
        "special": "may",
        "plain": "may",
        "unless": "applies",
    }
