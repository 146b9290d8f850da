"""An example says which of its expectations does not hold, and why."""

from __future__ import annotations

from datetime import date

import pytest

from builders import PackBuilder, Table
from ecomguide.authoring.examples import failures
from ecomguide.errors import AnswersError

DUE = [{"id": "file", "label": "file", "count": {"from": "arrival", "days": 10}}]


def builder() -> PackBuilder:
    rule = {"value": "big", "says": "It is big.", "when": [{"mode": "ocean"}]}
    made = (
        PackBuilder().question("model", "big", asked=False, infer=[rule]).contact("agency", {"mode": "ocean"})
    )
    made.topic("sea", {"mode": "ocean"}, deadline=DUE, use=["arrival"]).topic("toys", {"kinds": "toys"})
    return made.tile("bond", {"yes": [{"mode": "ocean"}], "no": [{"mode": "air"}]}).opening(
        "bill", {"mode": "ocean"}
    )


GOOD: Table = {
    "model": "big",
    "applies": ["sea", "always"],
    "may": ["toys"],
    "contacts": ["agency"],
    "glance": {"bond": "yes"},
    "opening": "bill",
    "dates": {"sea.file": date(2026, 12, 11)},
}
ANSWERS: Table = {"mode": "ocean", "kinds": "not_sure", "arrival": date(2026, 12, 1)}


def faults(expect: Table, answers: Table = ANSWERS) -> list[str]:
    pack = builder().topic("u", {"model": "big"}).example("e", answers, expect).pack()
    return failures(pack, pack.example("e"))


def test_a_good_example_has_no_failures() -> None:
    assert faults(GOOD) == []
    assert faults({"not_applying": ["sea"]}, {"mode": "air", "kinds": ["toys"]}) == []


@pytest.mark.parametrize(
    ("expect", "says"),
    [
        ({"applies": ["toys"]}, "toys should be 'applies', but may"),
        ({"applies": ["nothing"]}, "nothing should be 'applies', but does not apply"),
        ({"may": ["sea"]}, "sea should be 'may', but applies"),
        ({"not_applying": ["sea"]}, "sea should not apply, but 'applies'"),
        ({"contacts": ["desk"]}, "the contact desk is missing"),
        ({"glance": {"bond": "no"}}, "the tile bond should read 'no', but 'yes'"),
        ({"model": "small"}, "the shipping model should be 'small', but 'big'"),
        ({"opening": "letter"}, "the opening should be 'letter', but 'bill'"),
        ({"dates": {"sea.file": date(2026, 12, 12)}}, "sea.file should fall on 2026-12-12, but 2026-12-11"),
    ],
)
def test_what_does_not_hold_is_said(expect: Table, says: str) -> None:
    assert faults(expect) == [says]


def test_why_it_does_not_apply_is_said() -> None:
    [fault] = faults({"applies": ["sea"]}, {"mode": "air", "kinds": ["mugs"]})
    assert fault == "sea should be 'applies', but does not apply (unmet: Mode: Ocean)"


def test_answers_that_nobody_asks_for_and_questions_left_open_are_said() -> None:
    assert faults({}, {"mode": "air", "kinds": ["toys"], "arrival": date(2026, 12, 1)}) == [
        "arrival is answered, but not asked of this business"
    ]
    assert faults({}, {"mode": "air"}) == ["kinds is asked, but not answered"]


def test_answers_that_do_not_fit_are_refused() -> None:
    with pytest.raises(AnswersError, match="in the example e"):
        faults({}, {"mode": "raft"})
