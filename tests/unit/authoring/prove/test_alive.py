from datetime import date, timedelta

from builders import TODAY
from proving import faults_of, only, sound


def test_a_topic_for_a_sum_that_is_none() -> None:
    fault = only(sound().topic("never", {"order_value": {"over": "5000", "under": "1000"}}))
    assert (fault.code, fault.record, fault.answers) == ("dead", "topic never", None)


def test_a_topic_that_ended_before_the_first_day() -> None:
    assert only(sound().topic("old", in_force={"to": date(2015, 12, 31)})).record == "topic old"


def test_a_procedure_that_ended_before_the_check() -> None:
    assert (
        only(sound().topic("old", clock="today", in_force={"to": TODAY - timedelta(1)})).record == "topic old"
    )


def test_a_topic_of_past_days_whom_nobody_asks_for_a_day() -> None:
    fault = only(sound().topic("old", {"mode": "mail"}, in_force={"to": date(2020, 1, 1)}))
    assert (fault.code, fault.record, fault.shown) == ("dead", "topic old", False)
    assert fault.answers is not None and fault.answers["mode"] == "mail"


def test_the_same_topic_lives_once_it_asks_for_the_day() -> None:
    past = {"to": date(2020, 1, 1)}
    assert faults_of(sound().topic("old", {"mode": "mail"}, in_force=past, use=["arrival"])) == []
    assert (
        faults_of(sound().topic("any", {"mode": "mail"}, use=["arrival"]).topic("old", in_force=past)) == []
    )


def test_a_step_that_can_never_stand_on_its_timeline() -> None:
    after = {"label": "Pay", "count": {"from": "arrival", "days": 9}}
    sea = [{**after, "when": [{"mode": "ocean"}]}, {**after, "when": [{"order_value": {"over": "5000"}}]}]
    builder = sound().timeline("way", sea, {"mode": "air"})
    assert only(builder).record == "step way.0"


def test_a_contact_that_nothing_names() -> None:
    assert only(sound().contact("lonely")).record == "contact lonely"
