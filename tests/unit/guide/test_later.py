"""A sequence worked out when first looked at."""

from __future__ import annotations

from ecomguide.guide.later import Later


def test_it_is_made_once_and_only_when_looked_at() -> None:
    made: list[int] = []

    def make() -> list[int]:
        made.append(1)
        return [1, 2, 3]

    later = Later(make)
    assert made == []
    assert list(later) == [1, 2, 3]
    assert later[0] == 1
    assert later[1:] == (2, 3)
    assert len(later) == 3
    assert made == [1]


def test_it_equals_the_tuple_that_it_stands_for() -> None:
    later = Later(lambda: [1, 2])
    assert later == (1, 2)
    assert tuple(later) == (1, 2)
    assert later == Later(lambda: (1, 2))
    assert hash(later) == hash((1, 2))
    assert repr(later) == "(1, 2)"
    assert not Later(tuple)
