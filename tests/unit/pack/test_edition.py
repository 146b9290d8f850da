"""The pack on given days: values by date, records in force, words filled in."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import TODAY, PackBuilder
from ecomguide.errors import ExampleUnknown, LanguageUnknown
from ecomguide.pack.edition import Days

TURN = date(2026, 10, 1)
DAYS = st.dates(date(2016, 1, 1), date(2036, 12, 31))


def test_a_value_changes_on_its_day() -> None:
    builder = PackBuilder().value(
        "fee", "money", {"to": date(2026, 9, 30), "amount": "33.58"}, {"from": TURN, "amount": "34"}
    )
    assert builder.edition(TURN - timedelta(1)).figure("fee").words == "$33.58"
    assert builder.edition(TURN).figure("fee").amount == Decimal(34)


@given(day=DAYS, cuts=st.lists(DAYS, min_size=1, max_size=4, unique=True).map(sorted))
def test_every_day_reads_the_row_that_holds_on_it(day: date, cuts: list[date]) -> None:
    starts = [None, *cuts]
    ends = [*(cut - timedelta(1) for cut in cuts), None]
    rows = [
        {key: value for key, value in (("from", start), ("to", end), ("amount", str(n))) if value is not None}
        for n, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]
    found = PackBuilder().value("fee", "number", *rows).edition(day).figure("fee").amount
    assert found == sum(cut <= day for cut in cuts)


def test_a_day_without_a_row_is_said_and_never_guessed() -> None:
    builder = PackBuilder().value("fee", "money", {"from": TURN, "amount": "34"})
    figure = builder.edition(TURN - timedelta(1)).figure("fee")
    assert (figure.words, figure.amount, figure.row) == ("(not checked for that day)", None, None)


def test_an_honest_unknown_says_why() -> None:
    figure = PackBuilder().value("fee", "money", {"unknown": "not yet published"}).edition().figure("fee")
    assert (figure.words, figure.amount) == ("(not yet published)", None)
    assert figure.row is not None


@pytest.mark.parametrize(
    ("kind", "amount", "words"),
    [
        ("money", "2500", "$2,500"),
        ("money", "33.58", "$33.58"),
        ("percent", "0.3464", "0.3464%"),
        ("number", "1200", "1,200"),
        ("days", "1", "one day"),
        ("working_days", "10", "ten working days"),
        ("hours", "24", "24 hours"),
        ("months", "6", "six months"),
        ("years", "5", "five years"),
        ("date", "2026-07-24", "24 July 2026"),
    ],
)
def test_a_figure_reads_as_its_kind(kind: str, amount: str, words: str) -> None:
    builder = PackBuilder().value("v", kind, {"amount": amount})
    assert builder.edition().fill("It is {v}.") == f"It is {words}."


def test_a_text_value_stands_as_it_is() -> None:
    assert PackBuilder().value("v", "text", {"text": "by post"}).edition().fill("{v}") == "by post"


def test_a_value_by_an_answer_reads_the_row_of_that_answer() -> None:
    builder = PackBuilder().value(
        "v",
        "money",
        {"amount": "1", "where": ["ocean"]},
        {"amount": "2", "where": ["air", "mail"]},
        by="mode",
    )
    edition = builder.edition()
    assert edition.fill("{v}", known={"mode": "ocean"}) == "$1"
    assert edition.fill("{v}", known={"mode": "mail"}) == "$2"
    assert edition.fill("{v}") == "(it depends: mode)"
    assert edition.varies(["{v}", "{ceiling}"]) == ("mode",)


def test_the_two_clocks_read_different_days() -> None:
    builder = PackBuilder().value(
        "fee", "money", {"to": date(2026, 9, 30), "amount": "1"}, {"from": TURN, "amount": "2"}
    )
    edition = builder.edition(entry=date(2026, 3, 1), today=TODAY)
    assert edition.fill("{fee}", "entry") == "$1"
    assert edition.fill("{fee}", "today") == "$2"


@pytest.mark.parametrize(
    ("day", "topics", "coming"),
    [
        (date(2025, 12, 31), {"always"}, {"t"}),
        (date(2026, 1, 1), {"always", "t"}, set()),
        (date(2026, 6, 30), {"always", "t"}, set()),
        (date(2026, 7, 1), {"always"}, set()),
    ],
)
def test_a_topic_is_in_force_from_its_first_day_to_its_last(
    day: date, topics: set[str], coming: set[str]
) -> None:
    builder = PackBuilder().topic("t", in_force={"from": date(2026, 1, 1), "to": date(2026, 6, 30)})
    edition = builder.edition(day)
    assert {ruled.record.id for ruled in edition.topics} == topics
    assert {ruled.record.id for ruled in edition.coming} == coming


def test_a_remedy_is_read_on_today_for_goods_of_long_ago() -> None:
    span = {"from": date(2026, 6, 1)}
    builder = PackBuilder().topic("remedy", clock="today", in_force=span).topic("rule", in_force=span)
    ids = {ruled.record.id for ruled in builder.edition(entry=date(2020, 1, 1), today=TODAY).topics}
    assert "remedy" in ids
    assert "rule" not in ids


def test_goods_that_arrived_in_a_span() -> None:
    builder = PackBuilder().topic(
        "t", clock="today", entered={"from": date(2025, 2, 4), "to": date(2026, 2, 23)}
    )

    def shown(entry: date, *, assumed: bool = False) -> bool:
        edition = builder.edition(entry, assumed=assumed)
        return "t" in {ruled.record.id for ruled in edition.topics}

    assert shown(date(2025, 2, 4))
    assert not shown(date(2026, 2, 24))
    assert shown(TODAY, assumed=True), "nothing is set aside while the day is not known"


def test_a_limit_is_a_number_or_a_value() -> None:
    edition = PackBuilder().value("later", "money", {"unknown": "not yet published"}).edition()
    assert edition.limit("800") == 800
    assert edition.limit("ceiling") == 2500
    assert edition.limit("later") is None
    assert edition.limit("no-such-name") is None


def test_a_name_that_is_no_value_is_shown_in_brackets_and_stops_nothing() -> None:
    assert PackBuilder().edition().fill("It is {nothing}.") == "It is (nothing)."


def test_a_pack_keeps_a_few_editions_and_knows_its_languages() -> None:
    pack = PackBuilder().pack()
    days = [Days(TODAY + timedelta(n), TODAY) for n in range(12)]
    editions = [pack.edition(day) for day in days]
    assert pack.edition(days[-1]) is editions[-1]
    assert pack.edition(days[0]) is not editions[0]
    with pytest.raises(LanguageUnknown, match='no words in "xx"'):
        pack.edition(days[0], "xx")


def test_an_unknown_example_is_a_sentence() -> None:
    with pytest.raises(ExampleUnknown, match='Did you mean "first"'):
        PackBuilder().example("first", {}).pack().example("frist")


def test_what_is_kept_is_worked_out_once_for_each_key_and_edition() -> None:
    edition, made = PackBuilder().edition(), list[int]()

    def make() -> int:
        made.append(len(made))
        return made[-1]

    assert [edition.kept(("a",), make), edition.kept(("a",), make), edition.kept(("b",), make)] == [0, 0, 1]
    assert PackBuilder().edition().kept(("a",), make) == 2
