"""A charge that cannot be worked out has no sum, and says why."""

from __future__ import annotations

from ecomguide.guide.charge import refused


def test_a_refusal_is_a_sentence_without_a_sum() -> None:
    charge = refused("the rate is not yet published")
    assert charge.amount is None
    assert charge.because_none == "It cannot be worked out: the rate is not yet published."
