import tomllib
from datetime import date
from pathlib import Path

from ecomguide.authoring.prove.faults import example_file
from proving import STEP, faults_of, only, sound, states, tile


def test_a_gap_of_one_sum(tmp_path: Path) -> None:
    builder = tile([{"order_value": {"over": "ceiling"}}], [{"order_value": {"under": "ceiling"}}])
    fault = only(builder)
    assert (fault.code, fault.record) == ("gap", "tile second")
    assert tomllib.loads(example_file(fault))["answers"] == {"order_value": "2500"}
    found = states(builder, fault, tmp_path)
    assert found["second.out0"] == found["second.out1"] == 0


def test_a_clash_of_one_sum(tmp_path: Path) -> None:
    builder = tile([{"order_value": {"at_least": "ceiling"}}], [{"order_value": {"at_most": "ceiling"}}])
    fault = only(builder)
    assert fault.code == "clash"
    found = states(builder, fault, tmp_path)
    assert found["second.out0"] == found["second.out1"] == 2


def test_a_gap_of_one_day(tmp_path: Path) -> None:
    before, after = {"to": date(2026, 12, 30)}, {"from": date(2027, 1, 1)}
    builder = tile(
        [{"mode": "ocean"}], [{"mode": "ocean"}], [{"mode": {"not": "ocean"}}], out0=before, out1=after
    )
    fault = only(builder)
    assert [(one.first, one.last) for one in fault.entry] == [(date(2026, 12, 31), date(2026, 12, 31))]
    assert fault.answers is not None and fault.answers["arrival"] == date(2026, 12, 31)
    assert max(state for id_, state in states(builder, fault, tmp_path).items() if "second" in id_) == 0


def test_a_clash_in_mixed_baskets_alone(tmp_path: Path) -> None:
    builder = tile([{"origin": "CN"}], [{"origin": {"not": "CN"}}])
    [fault, mirrored] = faults_of(builder)
    for one in (fault, mirrored):
        assert one.code == "clash" and one.answers is not None and len(one.answers["kinds"]) == 2
    found = states(builder, fault, tmp_path)
    assert found["second.out0"] == found["second.out1"] == 2


def test_the_same_tile_is_sound_where_it_speaks_of_no_goods() -> None:
    builder = tile([{"situation": "china"}], [{"situation": {"none": "china"}}])
    assert faults_of(builder.situation("china", {"origin": "CN"})) == []


def test_an_outcome_that_waits_for_a_figure_that_is_not_known() -> None:
    rows = [
        {"to": date(2026, 12, 31), "amount": "800"},
        {"from": date(2027, 1, 1), "unknown": "not published"},
    ]
    builder = sound().value("limit", "money", *rows)
    blocks = [{"order_value": {"over": "limit"}}], [{"order_value": {"at_most": "limit"}}]
    fault = only(builder.tile("second", {"over": blocks[0], "under": blocks[1]}))
    assert (fault.code, [one.first for one in fault.entry]) == ("open", [date(2027, 1, 1)])


def test_a_tile_is_not_looked_at_where_its_guard_does_not_hold() -> None:
    assert faults_of(sound().tile("second", {"ship": [{"mode": "ocean"}]}, {"mode": "ocean"})) == []


def test_two_openings_at_once(tmp_path: Path) -> None:
    builder = sound().opening("ship", {"mode": "ocean"}).opening("freight", {"mode": ["ocean", "air"]})
    fault = only(builder)
    assert fault.record == "opening freight" and dict(fault.answers or {}) == {"mode": "ocean"}
    found = states(builder, fault, tmp_path)
    assert found["ship"] == found["freight"] == 2


def test_a_fallback_that_is_never_needed() -> None:
    builder = sound().opening("any").opening("else", fallback=True)
    assert [(fault.code, fault.record) for fault in faults_of(builder)] == [("dead", "opening else")]
    assert faults_of(sound().opening("ship", {"mode": "ocean"}).opening("else", fallback=True)) == []


def test_a_timeline_behind_another() -> None:
    builder = sound().timeline("all", [STEP]).timeline("ship", [STEP], {"mode": "ocean"})
    assert only(builder).record == "timeline ship"
