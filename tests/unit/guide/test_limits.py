"""A guide says what it cannot tell this reader; what everybody misses stands elsewhere."""

from __future__ import annotations

from builders import PackBuilder
from ecomguide.interview.answers import UNSURE

BUILDER = PackBuilder().limit("tax").limit("air", {"mode": "air"}).topic("asks", {"mode": "mail"})
BUILDER.limit("guam", {"mode": "ocean"}, contacts=["desk"])


def test_a_guide_has_the_limits_of_its_reader_and_not_those_of_everybody() -> None:
    limits = BUILDER.guide({"mode": "ocean"}).limits
    assert [one.id for one in limits] == ["guam"]
    assert limits[0].contacts == ("desk",)


def test_while_it_is_open_whom_a_limit_concerns_it_is_said() -> None:
    for answers in ({}, {"mode": UNSURE}):
        assert {one.id for one in BUILDER.guide(answers).limits} == {"air", "guam"}


def test_whom_a_limit_says_to_ask_is_among_the_contacts() -> None:
    builder = PackBuilder().contact("office").topic("asks", {"mode": "mail"})
    builder.limit("guam", {"mode": "ocean"}, contacts=["office"])
    assert [one.id for one in builder.guide({"mode": "ocean"}).contacts] == ["office"]
    assert not builder.guide({"mode": "air"}).contacts


def test_nothing_is_asked_for_the_sake_of_a_limit() -> None:
    builder = PackBuilder().limit("guam", {"mode": "ocean"})
    assert builder.walk({}).live == ()
    assert builder.guide({}).limits == ()
