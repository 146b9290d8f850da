"""What is found for a few letters."""

from __future__ import annotations

import pytest

from ecomguide.interview.country_names import ALSO_CALLED
from ecomguide.interview.search import countries_like, country_named, options_like, plain
from ecomguide.language import countries
from ecomguide.pack.schema import Option

OPTIONS = (
    Option(id="candles", label="Candles", hint="jar candles, tapers", words=("tea lights", "wax melts")),
    Option(id="lights", label="Lamps and lights", hint="LED lamps"),
    Option(id="toys", label="Toys", hint="plush toys", group="Home and play"),
)


def found(text: str) -> list[str]:
    return [option.id for option in options_like(OPTIONS, text)]


def test_nothing_typed_finds_nothing() -> None:
    assert found("  ") == []


@pytest.mark.parametrize("text", ["candle", "CANDLES", "cand", "tea lights", "wax", "taper"])
def test_label_words_and_hint_are_searched(text: str) -> None:
    assert found(text)[0] == "candles"


def test_a_hit_in_the_label_comes_first() -> None:
    assert found("lights") == ["lights", "candles"]


def test_one_of_a_thing_is_as_whole_a_word_as_many() -> None:
    wax = Option(id="chemicals", label="Chemicals", words=("candle fragrance",))
    assert [option.id for option in options_like((wax, *OPTIONS), "candle")] == ["candles", "chemicals"]


def test_a_group_counts_only_where_nothing_else_fits() -> None:
    ladder = Option(id="ladders", label="Ladders", group="Toys and home")
    assert [option.id for option in options_like((ladder, *OPTIONS), "toy")] == ["toys"]
    assert [option.id for option in options_like((ladder, *OPTIONS), "play")] == ["toys"]


def test_every_word_must_fit() -> None:
    assert found("tea lamps") == []


def test_plain_letters() -> None:
    assert plain("Côte d’Ivoire") == "cote d ivoire"


def test_a_country_is_first_for_its_own_first_letters() -> None:
    assert countries_like("chin")[0] == "CN"
    assert countries_like("south")[0] in ("ZA", "KR", "SS", "GS")


@pytest.mark.parametrize(
    ("text", "code"), [("holl", "NL"), ("burm", "MM"), ("engl", "GB"), ("south kor", "KR"), ("usa", "US")]
)
def test_other_names_of_a_country(text: str, code: str) -> None:
    assert countries_like(text)[0] == code


def test_all_countries_where_nothing_is_typed() -> None:
    assert countries_like("") == tuple(countries())


def test_one_country_by_its_whole_name_only() -> None:
    assert country_named("Viet Nam") == "VN"
    assert country_named("VN") == "VN"
    assert country_named("in") is None
    assert country_named("Viet") is None
    assert country_named("") is None


def test_other_names_belong_to_one_country_each() -> None:
    every = [plain(name) for names in ALSO_CALLED.values() for name in names]
    assert len(every) == len(set(every))
    assert set(ALSO_CALLED) <= set(countries())


def test_what_is_said_just_so_comes_before_a_label_with_its_words() -> None:
    ring = Option(id="rings", label="Rings and boxes", words=("gold rings",))
    box = Option(id="boxes", label="Household", words=("ring boxes",))
    assert [option.id for option in options_like((ring, box), "ring boxes")] == ["boxes", "rings"]
    assert [option.id for option in options_like((ring, box), "box")] == ["rings", "boxes"]


def test_letters_inside_a_word_count_only_where_no_whole_word_fits() -> None:
    steak = Option(id="steak", label="Meat", words=("steak",))
    tea = Option(id="tea", label="Drinks", words=("tea",))
    assert [option.id for option in options_like((steak, tea), "tea")] == ["tea"]
    assert [option.id for option in options_like((steak, tea), "eak")] == ["steak"]
