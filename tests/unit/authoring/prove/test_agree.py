from datetime import date
from pathlib import Path

from proving import faults_of, only, sound, states


def test_topics_that_exclude_each_other_hold_together(tmp_path: Path) -> None:
    builder = (
        sound().topic("one", {"mode": "ocean"}, excludes=["other"]).topic("other", {"mode": ["ocean", "air"]})
    )
    fault = only(builder)
    assert (fault.code, dict(fault.answers or {})) == ("excludes", {"mode": "ocean"})
    found = states(builder, fault, tmp_path)
    assert found["one"] == found["other"] == 2


def test_topics_may_exclude_each_other_for_the_same_goods_only() -> None:
    builder = sound().topic("china", {"origin": "CN"}, excludes=["else"])
    assert faults_of(builder.topic("else", {"origin": {"not": "CN"}})) == []


def test_a_day_without_any_topic_that_covers(tmp_path: Path) -> None:
    builder = sound().topic("before", {"mode": "ocean"}, covers="sea", in_force={"to": date(2026, 12, 1)})
    builder.topic("after", {"mode": "ocean"}, covers="sea", in_force={"from": date(2026, 12, 3)})
    fault = only(builder)
    assert (fault.code, fault.record) == ("uncovered", "covers sea")
    assert [(one.first, one.last) for one in fault.entry] == [(date(2026, 12, 2), date(2026, 12, 2))]
    found = states(builder, fault, tmp_path)
    assert "before" not in found and "after" not in found and found["by-ship"] == 2
    builder.topic("after", {"mode": "ocean"}, covers="sea", in_force={"from": date(2026, 12, 2)})
    assert faults_of(builder) == []
