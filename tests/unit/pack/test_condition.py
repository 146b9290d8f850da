"""The closed list of tests, each three-valued."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ecomguide.pack import condition
from ecomguide.pack.condition import NO, OPEN, YES, Amount, Line, Malformed, lines_of

CENTS = st.decimals(min_value=0, max_value=5000, places=2)
FORMS = {
    "at_least": lambda sum_, limit: sum_ >= limit,
    "at_most": lambda sum_, limit: sum_ <= limit,
    "over": lambda sum_, limit: sum_ > limit,
    "under": lambda sum_, limit: sum_ < limit,
}


@pytest.mark.parametrize(
    ("test", "line"),
    [
        ("a", Line("q", "in", ("a",))),
        (["a", "b"], Line("q", "in", ("a", "b"))),
        (True, Line("q", "in", ("yes",))),
        (False, Line("q", "in", ("no",))),
        ({"not": "a"}, Line("q", "not", ("a",))),
        ({"not": ["a", "b"]}, Line("q", "not", ("a", "b"))),
        ({"not": True}, Line("q", "not", ("yes",))),
        ({"any": "a"}, Line("q", "in", ("a",))),
        ({"all": ["a", "b"]}, Line("q", "all", ("a", "b"))),
        ({"none": "a"}, Line("q", "none", ("a",))),
        ({"at_most": "ceiling"}, Line("q", "at_most", ("ceiling",))),
        ({"over": 800}, Line("q", "over", ("800",))),
        ({"within": ["9403.50", "3406"]}, Line("q", "within", ("940350", "3406"))),
    ],
)
def test_each_form_is_read_as_one_line(test: object, line: Line) -> None:
    assert lines_of({"q": test}) == (line,)


def test_two_limits_make_a_range() -> None:
    assert lines_of({"q": {"over": 800, "at_most": "ceiling"}}) == (
        Line("q", "over", ("800",)),
        Line("q", "at_most", ("ceiling",)),
    )


def test_situations_are_met_together_and_can_be_negated() -> None:
    assert lines_of({"situation": ["a", "b"]}) == (
        Line("situation", "is", ("a",)),
        Line("situation", "is", ("b",)),
    )
    assert lines_of({"situation": {"not": "a"}}) == (Line("situation", "not", ("a",)),)
    assert lines_of({"situation": {"none": "a"}}) == (Line("situation", "none", ("a",)),)


@pytest.mark.parametrize(
    "test",
    [
        1,
        1.5,
        None,
        [],
        [1],
        {},
        {"like": "a"},
        {"not": "a", "any": "b"},
        {"at_most": True},
        {"at_most": []},
        {"not": 1},
        {"any": []},
        {"at_most": 1, "any": "a"},
        [["a"]],
        {"all": {"any": "a"}},
    ],
)
def test_anything_else_is_malformed(test: object) -> None:
    with pytest.raises(Malformed):
        lines_of({"q": test})


@pytest.mark.parametrize("test", [{"any": "a"}, {"not": "a", "none": "b"}, 1, [], {"not": []}])
def test_a_situation_has_forms_of_its_own(test: object) -> None:
    with pytest.raises(Malformed):
        lines_of({"situation": test})


WORDS = st.sets(st.sampled_from("abcd"), min_size=1).map(lambda words: tuple(sorted(words)))


@given(answer=WORDS, operand=WORDS)
def test_word_tests_are_those_of_sets(answer: tuple[str, ...], operand: tuple[str, ...]) -> None:
    def say(form: str) -> bool:
        return condition.tester(Line("q", form, operand), lambda _: None)(answer) == YES

    chosen, wanted = set(answer), set(operand)
    assert say("in") == bool(chosen & wanted)
    assert say("not") == say("none") == (not chosen & wanted)
    assert say("all") == (wanted <= chosen)


@given(sum_=CENTS, limit=CENTS, form=st.sampled_from(sorted(FORMS)))
def test_a_known_sum_is_never_open(sum_: Decimal, limit: Decimal, form: str) -> None:
    test = condition.tester(Line("q", form, ("limit",)), lambda _: limit)
    assert test(Amount.exactly(sum_)) == (YES if FORMS[form](sum_, limit) else NO)


@given(
    low=CENTS,
    width=st.one_of(st.none(), CENTS),
    low_open=st.booleans(),
    limit=CENTS,
    form=st.sampled_from(sorted(FORMS)),
)
def test_a_band_is_open_exactly_where_its_sums_disagree(
    low: Decimal, width: Decimal | None, low_open: bool, limit: Decimal, form: str
) -> None:
    high = None if width is None else low + width + Decimal("0.02")
    cent = Decimal("0.01")
    near = {low + cent, limit - cent, limit, limit + cent, Decimal(99999) if high is None else high - cent}
    near |= {high} if high is not None else set()
    near |= set() if low_open else {low}
    sums = [
        one for one in near if low <= one and not (low_open and one == low) and (high is None or one <= high)
    ]
    says = {FORMS[form](one, limit) for one in sums}
    found = condition.tester(Line("q", form, ("limit",)), lambda _: limit)(Amount(low, high, low_open))
    assert found == (OPEN if len(says) == 2 else YES if says == {True} else NO)


@given(sum_=CENTS, form=st.sampled_from(sorted(FORMS)))
def test_an_unknown_limit_leaves_every_sum_open(sum_: Decimal, form: str) -> None:
    assert condition.tester(Line("q", form, ("limit",)), lambda _: None)(Amount.exactly(sum_)) == OPEN


DIGITS = st.text("0123", min_size=1, max_size=10)


@given(DIGITS, st.lists(DIGITS, min_size=1, max_size=4))
def test_a_tariff_number_is_within_a_beginning_and_open_while_too_short_to_tell(
    number: str, beginnings: list[str]
) -> None:
    test = condition.tester(lines_of({"q": {"within": beginnings}})[0], lambda _: None)
    longer = {test(number + digit) for digit in "0123"}
    if any(number[: len(one)] == one for one in beginnings):
        assert test(number) == YES
        assert longer == {YES}
    elif any(one[: len(number)] == number for one in beginnings):
        assert test(number) == OPEN
    else:
        assert test(number) == NO
        assert longer == {NO}


@pytest.mark.parametrize("operand", ["94O3", "", "9403-50", "12345678901", "٣٤٠٦"])
def test_a_beginning_that_is_no_number_is_malformed(operand: str) -> None:
    with pytest.raises(Malformed):
        lines_of({"q": {"within": [operand] if operand else []}})
