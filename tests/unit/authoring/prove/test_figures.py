from datetime import date
from pathlib import Path

from proving import faults_of, only, sound, states


def test_a_text_reads_a_value_before_its_first_row(tmp_path: Path) -> None:
    builder = sound().value("fee", "money", {"from": date(2020, 1, 1), "amount": "33"})
    builder.topic("told", {"mode": "ocean"}, body="It costs {fee}.")
    fault = only(builder)
    assert (fault.code, fault.record, fault.entry[0].last) == ("value", "topic told", date(2019, 12, 31))
    assert states(builder, fault, tmp_path)["told"] == 2
    builder.topic("told", {"mode": "ocean"}, body="It costs {fee}.", in_force={"from": date(2020, 1, 1)})
    assert faults_of(builder) == []


def test_a_value_lacks_a_row_for_an_answer_under_which_it_is_read() -> None:
    rows = [{"amount": "1", "where": ["ocean"]}, {"amount": "2", "where": ["air"]}]
    builder = sound().value("fee", "money", *rows, by="mode")
    builder.topic("told", {"mode": ["ocean", "air"]}, body="It costs {fee}.")
    assert faults_of(builder) == []
    fault = only(builder.topic("told", body="It costs {fee}."))
    assert "for mail" in fault.says


def test_a_condition_waits_for_a_value_without_a_row() -> None:
    builder = sound().value("limit", "money", {"from": date(2020, 1, 1), "amount": "800"})
    fault = only(builder.topic("over", {"mode": "ocean", "order_value": {"over": "limit"}}))
    assert (fault.code, fault.record, fault.entry[0].last) == ("value", "topic over", date(2019, 12, 31))


def test_an_honest_unknown_is_enough() -> None:
    builder = sound().value("fee", "money", {"unknown": "not published"})
    assert faults_of(builder.topic("told", body="It costs {fee}.")) == []
