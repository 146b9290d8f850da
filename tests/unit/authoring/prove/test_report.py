import json
import tomllib

import pytest

from builders import TODAY
from ecomguide.authoring.prove import prove
from ecomguide.authoring.prove.faults import Claim
from ecomguide.authoring.prove.report import as_json, as_text
from proving import sound, tile


@pytest.fixture(scope="module")
def claims() -> list[Claim]:
    return prove(tile([{"order_value": {"over": "ceiling"}}], [{"order_value": {"under": "ceiling"}}]).pack())


def test_the_report_is_the_same_each_time_and_holds_the_example(claims: list[Claim]) -> None:
    about = sound().pack().about
    plain = json.loads(as_json(about, claims))
    assert plain["holds"] is False
    [fault] = [fault for claim in plain["claims"] for fault in claim["faults"]]
    assert fault["answers"] == {"order_value": "2500"} and tomllib.loads(fault["example"])["today"] == TODAY
    again = prove(
        tile([{"order_value": {"over": "ceiling"}}], [{"order_value": {"under": "ceiling"}}]).pack()
    )
    assert as_json(about, again) == as_json(about, claims)


def test_the_text_names_the_record_the_days_and_the_answers(claims: list[Claim]) -> None:
    text = as_text(sound().pack().about, claims)
    assert "tile second: no outcome holds. [gap]" in text
    assert "arriving 2016-01-01 to 2030-12-31" in text
    assert 'order_value = "2500"' in text
    assert text.endswith("1 faults.")
