"""The nearest ports, over the shipped tables and over none."""

from __future__ import annotations

from pathlib import Path

import pytest

from builders import PackBuilder
from ecomguide.guide.ports import FARTHEST_MILES, MOST, in_words, miles, nearest
from ecomguide.pack.pack import Pack
from ecomguide.pack.store import open_folder

NEW_YORK, LONDON = (40.7128, -74.0060), (51.5074, -0.1278)


@pytest.fixture(scope="module")
def shipped() -> Pack:
    return open_folder(Path(__file__).parents[3] / "resources" / "pack")


def test_a_known_distance() -> None:
    assert miles(NEW_YORK, LONDON) == pytest.approx(3461, abs=5)
    assert miles(LONDON, NEW_YORK) == pytest.approx(miles(NEW_YORK, LONDON))
    assert miles(LONDON, LONDON) == 0


@pytest.mark.parametrize(
    ("place", "name"),
    [("10001", "New York"), ("90012", "Los Angeles"), ("78040", "Laredo"), ("60601", "Chicago")],
)
def test_a_local_would_name_one_of_them(shipped: Pack, place: str, name: str) -> None:
    assert any(name in one.port.name for one in nearest(shipped.contents, place))


@pytest.mark.parametrize("state", ["TX", "WA", "HI", "PR"])
def test_a_state_finds_ports_too(shipped: Pack, state: str) -> None:
    assert state in {one.port.state for one in nearest(shipped.contents, state)}


def test_every_zip_area_gets_few_and_in_order(shipped: Pack) -> None:
    for area in shipped.contents.areas:
        distances = [one.miles for one in nearest(shipped.contents, area.id + "01")]
        assert len(distances) <= MOST
        assert distances == sorted(distances)
        assert all(distance <= FARTHEST_MILES for distance in distances)


@pytest.mark.parametrize("place", ["00000", "ZZ"])
def test_a_place_that_is_none_says_nothing(shipped: Pack, place: str) -> None:
    assert nearest(shipped.contents, place) == ()
    assert in_words((), place) == ""


def test_a_pack_without_tables_says_nothing() -> None:
    assert nearest(PackBuilder().pack().contents, "10001") == ()


def test_the_words_name_port_code_and_distance(shipped: Pack) -> None:
    near = nearest(shipped.contents, "14201")
    words = in_words(near, "14201")
    assert all(one.port.name in words and one.port.id in words for one in near)
    assert words.startswith("Nearest to 14201")


def test_from_the_middle_of_a_state_no_distance_is_told(shipped: Pack) -> None:
    near = nearest(shipped.contents, "WA")
    assert near and "miles" not in in_words(near, "WA") and "close by" not in in_words(near, "WA")
