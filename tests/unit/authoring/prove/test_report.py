import json
import tomllib

import pytest

from builders import TODAY
from ecomguide.authoring.prove import prove
from ecomguide.authoring.prove.faults import Claim
from ecomguide.authoring.prove.report import as_proof, as_text
from ecomguide.pack.proof import as_json
from proving import sound, tile


@pytest.fixture(scope="module")
def claims() -> list[Claim]:
    return prove(tile([{"order_value": {"over": "ceiling"}}], [{"order_value": {"under": "ceiling"}}]).pack())


def test_the_report_is_the_same_each_time_and_holds_the_example(claims: list[Claim]) -> None:
    about = sound().pack().about
    plain = json.loads(as_json(as_proof(about, claims, "digest", "")))
    assert plain["holds"] is False and plain["folder"] == "digest"
    [fault] = [fault for claim in plain["claims"] for fault in claim.get("faults", [])]
    assert fault["answers"] == {"order_value": "2500"} and tomllib.loads(fault["example"])["today"] == TODAY
    again = prove(
        tile([{"order_value": {"over": "ceiling"}}], [{"order_value": {"under": "ceiling"}}]).pack()
    )
    assert as_proof(about, again, "digest", "") == as_proof(about, claims, "digest", "")


def test_the_text_names_the_record_the_days_and_the_answers(claims: list[Claim]) -> None:
    text = as_text(sound().pack().about, claims)
    assert "tile second: no outcome holds. [gap]" in text
    assert "arriving 2016-01-01 to 2030-12-31" in text
    assert 'order_value = "2500"' in text
    assert text.endswith("1 faults.")


def test_what_is_solved_and_what_is_short_is_told_with_names() -> None:
    claim = Claim("tiles", "One each.", short={"too many": ["tile a"]})
    claim.solved["baskets of up to 5 kinds"] = [f"tile {name}" for name in "abcdef"]
    text = as_text(sound().pack().about, [claim])
    assert "not exact: too many: tile a." in text
    assert "by the solver: baskets of up to 5 kinds: tile a, tile b, tile c, tile d and 2 more." in text
    [proven] = as_proof(sound().pack().about, [claim], "", "").claims
    assert proven.by_solver[0].endswith("tile e, tile f.") and proven.not_exact == ("too many: tile a.",)
