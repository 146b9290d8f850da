"""Every error is one sentence for a person, and its docstring is that sentence."""

from __future__ import annotations

import inspect
import string

import pytest

from ecomguide import errors
from ecomguide.errors import AnswerUnknown, EcomguideError, did_you_mean

EVERY = [one for _, one in inspect.getmembers(errors, inspect.isclass) if issubclass(one, EcomguideError)]


@pytest.mark.parametrize("error", EVERY, ids=[one.__name__ for one in EVERY])
def test_each_error_says_something_on_one_line(error: type[EcomguideError]) -> None:
    names = [name for _, name, _, _ in string.Formatter().parse(inspect.getdoc(error) or "") if name]
    said = str(error(**{name: f"<{name}>" for name in names}))
    assert said.endswith((".", ">"))
    assert "\n" not in said
    assert "{" not in said
    assert all(f"<{name}>" in said for name in names)


def test_every_error_is_one_of_ours_with_a_message_of_its_own() -> None:
    assert all(one.__doc__ and one.__dict__["__doc__"] for one in EVERY)


@pytest.mark.parametrize(
    "value", ["a\nb", "\x1b[31mred", "x" * 100_000, "{braces}", "\ud800", ["list"], None]
)
def test_what_comes_from_a_file_stays_on_one_short_line(value: object) -> None:
    refusal = AnswerUnknown(question="q", value=value, where="f", meant="", expects="Choose.")
    said = str(refusal)
    assert said.isprintable()
    assert len(said) < 700
    assert refusal.facts["value"] == value


def test_a_near_word_is_suggested() -> None:
    assert did_you_mean("ocaen", ["ocean", "air"]) == ' Did you mean "ocean"?'
    assert did_you_mean("xyz", ["ocean", "air"]) == ""
    assert did_you_mean("o" * 1_000_000, ["ocean"]) == ""
