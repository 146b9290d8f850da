"""The interview as a list."""

from __future__ import annotations

import json

from builders import PackBuilder
from ecomguide.authoring.interview_listing import as_json, as_text, asked_for

PACK = PackBuilder().topic("t", {"mode": "ocean", "order_value": {"over": "ceiling"}}, use=["arrival"]).pack()


def test_as_json_every_question_with_what_it_takes() -> None:
    listed = {question["id"]: question for question in json.loads(as_json(PACK))}
    assert list(listed) == list(PACK.questions)
    assert [option["id"] for option in listed["mode"]["options"]] == ["ocean", "air", "mail"]
    assert listed["origin"]["per"] == "kinds"
    assert listed["mode"]["live"] == {"asked": True, "while_any_can_apply": 1, "for_example": ["t"]}


def test_as_text_with_figures_filled_in() -> None:
    text = as_text(PACK)
    assert "$2,500 or less" in text
    assert "{" not in text.replace('{"band": id}', "")


def test_for_whose_sake_a_question_is_asked() -> None:
    lines = asked_for(PACK).splitlines()
    assert "arrival: t" in lines
    assert "kinds: nothing: it is never asked" in lines
