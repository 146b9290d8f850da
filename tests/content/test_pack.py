"""What authors wrote is in order, and their own examples hold."""

from __future__ import annotations

from datetime import date

from ecomguide import places
from ecomguide.authoring.examples import failures
from ecomguide.authoring.lint import lint
from ecomguide.errors import AnswersError
from ecomguide.pack.pack import Pack


def test_lint_finds_nothing() -> None:
    assert [str(problem) for problem in lint(places.pack_folder())] == []


def test_every_example_is_as_expected(pack: Pack) -> None:
    faults = []
    for example in pack.contents.examples:
        try:
            faults += [f"{example.id}: {fault}" for fault in failures(pack, example)]
        except AnswersError as misfit:
            faults.append(f"{example.id}: {misfit}")
    assert faults == []


def test_there_are_examples_for_home(pack: Pack) -> None:
    assert len(pack.contents.examples) >= 14
    assert [example.id for example in pack.contents.examples if example.home is not None]


def test_every_model_can_be_worked_out(pack: Pack) -> None:
    model = pack.questions["model"]
    assert len(model.option) == 21
    assert {option.id for option in model.option} == {rule.value for rule in model.infer}


def test_all_kinds_of_goods_can_be_chosen(pack: Pack) -> None:
    assert len([option for option in pack.questions["kinds"].option if not option.exclusive]) >= 47


def test_holidays_are_known_to_the_end(pack: Pack) -> None:
    years = {day.year for day in pack.contents.holidays}
    assert years >= set(range(2016, 2037))
    assert all(day.weekday() < 5 for day in pack.contents.holidays), (
        "a holiday on a weekend is kept on the day observed"
    )
    assert date(2026, 11, 26) in pack.contents.holidays
