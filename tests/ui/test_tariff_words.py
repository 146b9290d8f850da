"""Lines of the tariff in words, short and whole; and a schedule that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import PackBuilder
from ecomguide.errors import PackUnreadable
from ecomguide.pack.pack import Pack
from ecomguide.pack.tariff import Tariff, TariffLine
from ecomguide.ui.parts.tariff_lookup import Lookup, goods_words
from ecomguide.ui.parts.tariff_results import count_words, worth_of
from ecomguide.ui.parts.tariff_words import MOST, cut_middle, is_divided, rate, short, spoken, summary, whole
from tariffs import with_tariff


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Tariff:
    from ecomguide.pack import store

    found = store.open_file(with_tariff(PackBuilder()).compile(tmp_path_factory.mktemp("tariff"))).tariff
    assert found is not None
    return found


def line_of(tariff: Tariff, number: str) -> TariffLine:
    found = tariff.line(number)
    assert found is not None
    return found


def test_a_line_in_one_line(small: Tariff) -> None:
    assert summary(line_of(small, "3406")) == "3406.00.00.00 · Candles, tapers and the like · Free"
    assert summary(line_of(small, "6109")) == "6109 · T-shirts, singlets and tank tops, knitted"


def test_what_is_heard_is_whole(small: Tariff) -> None:
    assert spoken(line_of(small, "6109.10.00")) == (
        "6109.10.00, T-shirts, singlets and tank tops, knitted › Of cotton. General rate: 16.5%"
    )


@pytest.mark.parametrize(
    ("number", "says"),
    [
        ("6404.11.20.30", "10.5%"),  # its parent's
        ("6404", "see its lines"),
        ("9817.00.20.00", "see the schedule"),
    ],
)
def test_the_rate_of_a_line(small: Tariff, number: str, says: str) -> None:
    assert rate(line_of(small, number)) == says


def test_a_heading_is_divided_and_a_line_with_a_rate_is_not(small: Tariff) -> None:
    assert is_divided(line_of(small, "6404"))
    assert not is_divided(line_of(small, "6404.11.20"))


def made(*path: str, says: str) -> TariffLine:
    return TariffLine(
        number="1234.56.78",
        indent=len(path),
        description=says,
        path=path,
        units=(),
        general="",
        special="",
        column2="",
        rate_from="",
        footnotes=(),
        is_leaf=True,
    )


LONG = "Knives with cutting blades, serrated or not, other than knives of heading 8208, and their blades"


def test_a_long_path_keeps_its_ends_and_what_says_something() -> None:
    line = made(LONG, "Other", "Other", "With rubber or plastic handles", says="Kitchen and butcher knives")
    assert short(line) == (
        "Knives with cutting blades, serrated or not, other… › … › With rubber or plastic handles"
        " › Kitchen and butcher knives"
    )


def test_a_line_that_only_says_other_keeps_its_nearest_parent() -> None:
    line = made(LONG, LONG.replace("Knives", "Razors"), says="Other")
    assert short(line).startswith("Knives with cutting")
    assert "› Razors with cutting" in short(line)
    assert short(line).endswith("› Other")


def test_below_a_known_parent_the_path_begins_there() -> None:
    parent = made(says=LONG)
    assert short(made(LONG, "Table knives", says="Other"), parent) == "Table knives › Other"
    assert short(made(LONG, says="Other"), parent) == "Other"


def test_the_end_of_long_words_is_kept() -> None:
    cut = cut_middle(
        "In any pattern for which the aggregate value of the articles listed is not over $38", 60
    )
    assert cut.startswith("In any pattern") and cut.endswith("is not over $38")
    assert len(cut) <= 60
    assert cut_middle("Of cotton", 60) == "Of cotton"


def test_no_line_of_the_shipped_schedule_is_too_long_for_a_list(pack: Pack) -> None:
    tariff = pack.tariff
    assert tariff is not None
    for chapter in tariff.chapters():
        for heading in tariff.children(chapter.id):
            for line in (heading, *tariff.below(heading.number)):
                assert len(short(line)) <= MOST + 20, whole(line)


# ---- looking into the schedule


def test_words_lead_to_one_line_each(small: Tariff) -> None:
    found = Lookup(lambda: small).suggested(("candles", "cotton tee", "candles tapers", "nothing"), 8)
    assert [line.number for line in found] == ["3406.00.00.00", "6109.10.00"]


def test_so_many_suggestions_and_no_more(small: Tariff) -> None:
    assert len(Lookup(lambda: small).suggested(("candles", "cotton tee", "sneakers"), 2)) == 2


def test_a_pack_without_a_schedule_answers_nothing() -> None:
    lookup = Lookup(lambda: None)
    assert lookup.edition is None
    assert lookup.search("candles", 8) == lookup.children("34") == lookup.below("3406") == ()
    assert lookup.line("3406") is None
    assert not lookup.is_damaged


def test_it_is_opened_once_and_only_when_asked(small: Tariff) -> None:
    opened: list[int] = []

    def open_schedule() -> Tariff:
        opened.append(1)
        return small

    lookup = Lookup(open_schedule)
    assert opened == []
    assert lookup.search("candles", 8)
    assert lookup.line("3406") is not None
    assert opened == [1]


def refuse() -> Tariff:
    raise PackUnreadable(path=Path("pack.ecg"), why="it is damaged")


def test_a_damaged_schedule_answers_nothing_and_is_known() -> None:
    lookup = Lookup(refuse)
    assert lookup.search("candles", 8) == ()
    assert lookup.is_damaged


def test_damage_while_it_is_open_is_met_as_calmly(small: Tariff, monkeypatch: pytest.MonkeyPatch) -> None:
    lookup = Lookup(lambda: small)
    assert lookup.search("candles", 8)
    monkeypatch.setattr(small, "search", lambda text, limit: refuse())
    assert lookup.search("candles", 8) == ()
    assert lookup.is_damaged
    assert lookup.line("3406") is None


def test_the_words_for_goods_are_those_that_find_them_in_the_list_of_kinds() -> None:
    kinds = [
        {"id": "candles", "label": "Candles", "words": ["tea lights", "tapers"]},
        {"id": "mugs", "label": "Mugs for {ceiling}"},
        {"id": "none", "label": "None of these", "exclusive": True},
    ]
    edition = PackBuilder().question("kinds", *kinds, kind="many").edition()
    assert goods_words(edition, "kinds", "candles") == ("tea lights", "tapers")
    assert goods_words(edition, "kinds", "mugs") == ("Mugs for $2,500",)
    assert goods_words(edition, "kinds", "none") == ()
    assert goods_words(edition, "kinds", "all") == ()


def test_what_lines_are_worth_is_said(small: Tariff) -> None:
    says = worth_of(small.edition, "en")
    assert "Revision 10" in says and "8 June 2026" in says and "without added duties" in says
    assert worth_of(None, "en") == ""


def test_how_many_fit() -> None:
    assert [count_words(n, 8) for n in (1, 3, 8)] == [
        "One line fits",
        "3 lines fit",
        "The 8 lines that fit best. Type on to find others.",
    ]
