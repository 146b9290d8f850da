"""Answers are a value: copies change, the original does not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ecomguide.interview.answers import UNSURE, Answers, Money

ANSWER = st.one_of(
    st.sampled_from(["ocean", "yes", UNSURE]),
    st.lists(st.sampled_from("ab"), min_size=1, unique=True).map(tuple),
    st.decimals(0, 9999, places=2).map(lambda dollars: Money(dollars=dollars)),
    st.dates(),
    st.dictionaries(st.sampled_from(["candles", "toys"]), st.sampled_from(["CN", "VN"])),
)
GIVEN = st.dictionaries(st.sampled_from("pqr"), ANSWER)


@given(plain=GIVEN, question=st.sampled_from("pqr"), answer=ANSWER)
def test_a_copy_changes_and_the_original_stays(
    plain: dict[str, object], question: str, answer: object
) -> None:
    answers = Answers(plain)
    changed = answers.with_(question, answer)
    assert changed[question] == answer
    assert dict(answers) == plain
    assert changed.without(question) == answers.without(question)


@given(plain=GIVEN)
def test_equal_answers_are_one_key(plain: dict[str, object]) -> None:
    def turned(answer: object) -> object:
        return dict(reversed(answer.items())) if isinstance(answer, dict) else answer

    other = Answers({id_: turned(answer) for id_, answer in reversed(plain.items())})
    assert other == Answers(plain)
    assert hash(other) == hash(Answers(plain))


def test_sums_that_are_equal_are_one_key() -> None:
    one, two = (Answers({"q": Money(dollars=Decimal(text))}) for text in ("1200", "1200.00"))
    assert one == two
    assert hash(one) == hash(two)


def test_rows_are_kept_per_kind() -> None:
    answers = Answers().with_row("origin", "toys", "CN").with_row("origin", "mugs", "VN")
    assert answers["origin"] == {"toys": "CN", "mugs": "VN"}
    assert Answers({"origin": UNSURE}).with_row("origin", "toys", "CN")["origin"] == {"toys": "CN"}


def test_a_day_is_a_date_or_nothing() -> None:
    answers = Answers({"arrival": date(2027, 1, 1), "mode": "ocean"})
    assert answers.day("arrival") == date(2027, 1, 1)
    assert answers.day("mode") is None
    assert answers.day("none") is None
