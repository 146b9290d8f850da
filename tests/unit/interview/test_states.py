"""States by their names."""

from __future__ import annotations

from ecomguide.interview.entry import STATES
from ecomguide.interview.states import STATE_NAMES, state_named


def test_every_state_has_a_name() -> None:
    assert set(STATE_NAMES) == STATES


def test_a_state_by_its_name() -> None:
    assert state_named(" new  york ") == "NY"
    assert state_named("York") is None
