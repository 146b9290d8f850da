import tomllib
from datetime import date

from ecomguide.authoring.prove.faults import days_in_words, example_file, fault
from ecomguide.authoring.prove.regions import Region
from ecomguide.authoring.prove.sweep import When
from ecomguide.interview.answers import Answers

TODAY = Region(date(2026, 11, 24), date(2030, 12, 31))
EARLY = [
    When(Region(date(2016, 1, 1), date(2016, 12, 31)), TODAY),
    When(Region(date(2017, 1, 1), date(2017, 6, 1)), TODAY),
]


def test_an_example_is_toml_whatever_the_words_hold() -> None:
    answers = Answers({"kinds": ("a", "b"), "origin": {"*": "CN", "toys-children": "VN"}})
    made = fault("gap", "tile one", 'It says "no" \\ twice.', EARLY, answers, glance={"one": "out"})
    plain = tomllib.loads(example_file(made))
    assert plain["says"] == 'It says "no" \\ twice.'
    assert plain["answers"] == {"kinds": ["a", "b"], "origin": {"*": "CN", "toys-children": "VN"}}
    assert plain["expect"] == {"glance": {"one": "out"}} and plain["today"] == TODAY.first


def test_a_fault_without_answers_has_no_example() -> None:
    assert example_file(fault("dead", "topic one", "It is dead.")) == ""


def test_days_that_follow_are_told_as_one_span() -> None:
    words = list(days_in_words(fault("gap", "tile one", "A gap.", EARLY)))
    assert words == ["arriving 2016-01-01 to 2017-06-01", "read on 2026-11-24 to 2030-12-31"]
