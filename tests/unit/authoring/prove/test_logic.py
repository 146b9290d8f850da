from __future__ import annotations

import sys

import pytest

from ecomguide.authoring.prove import logic as module
from ecomguide.authoring.prove.logic import GaveUp, Logic, Truth


def test_what_is_plain_needs_no_solver() -> None:
    logic = Logic()
    one = logic.unknown()
    assert logic.all([]) is True and logic.any([]) is False
    assert logic.all([True, one]) is one and logic.all([False, one]) is False
    assert logic.any([False, one]) is one and logic.any([True, one]) is True
    assert logic.no(True) is False
    assert logic.at_least(2, [True, True, False]) is True and logic.at_least(3, [one, True]) is False
    assert logic.at_most(1, [True, False]) is True


def test_counts() -> None:
    logic = Logic()
    one, two, three = (logic.unknown() for _ in range(3))
    many, few = logic.named(logic.at_least(2, [one, two, three])), logic.named(logic.at_most(1, [one, two]))
    assert logic.can_be(many, few) and logic.can_be(many, few, three)
    assert not logic.can_be(many, few, logic.no(three))


def test_and_or_and_not_of_open_truths() -> None:
    logic = Logic()
    yes, no, unclear = Truth(True, False), Truth(False, True), Truth(False, False)
    assert logic.all_of([yes, unclear]) == unclear and logic.all_of([no, unclear]) == no
    assert logic.any_of([yes, unclear]) == yes and logic.any_of([no, unclear]) == unclear
    assert yes.turned == no and unclear.turned == unclear


def test_what_is_demanded_stays_so() -> None:
    logic = Logic()
    one = logic.unknown()
    assert logic.can_be(one)
    logic.demand(logic.no(one))
    assert not logic.can_be(one) and logic.can_be(logic.no(one))


def test_it_gives_up_after_so_many_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pigeons in too few holes: known to be long for any solver of this sort."""
    monkeypatch.setattr(module, "EFFORT", 1000)
    logic, count = Logic(), 40
    holes = [[logic.unknown() for _ in range(count)] for _ in range(count + 1)]
    for pigeon in holes:
        logic.demand(logic.any(pigeon))
    for place in range(count):
        for number, one in enumerate(holes):
            for other in holes[:number]:
                logic.demand(logic.no(logic.all([one[place], other[place]])))
    with pytest.raises(GaveUp):
        logic.can_be()


def test_without_the_package_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "z3", None)
    module.z3.cache_clear()
    assert module.z3() is None
    module.z3.cache_clear()
