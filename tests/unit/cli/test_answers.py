"""Where a command takes its answers from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands import run


def code_of(capfd: pytest.CaptureFixture[str], *arguments: str) -> str:
    said = run(capfd, "resume", "--pack", "pack.ecg", *arguments)
    assert (said.status, said.err) == (0, "")
    return said.out.strip()


def test_a_resume_code_stands_for_the_answers(capfd: pytest.CaptureFixture[str]) -> None:
    code = code_of(capfd, "--answers", "answers.json")
    day = ("--today", "2026-11-24", "--format", "json")
    resumed = run(capfd, "guide", "--pack", "pack.ecg", *day, "--resume", code.lower().replace("-", " "))
    answered = run(capfd, "guide", "--pack", "pack.ecg", *day, "--answers", "answers.json")
    assert (resumed.status, resumed.err) == (0, "")
    assert resumed.out == answered.out


def test_an_answer_in_a_resume_code_can_be_changed(capfd: pytest.CaptureFixture[str]) -> None:
    code = code_of(capfd, "--answers", "answers.json")
    changed = code_of(capfd, "--resume", code, "--set", "mode=air", "--arriving", "2027-02-01")
    assert changed != code
    again = code_of(capfd, "--answers", "answers.json", "--set", "mode=air", "--arriving", "2027-02-01")
    assert again == changed


def test_what_this_pack_does_not_know_is_named(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    from ecomguide.interview.answers import Answers
    from ecomguide.interview.resume import encode

    code = encode(Answers({"mode": "ocean", "weather": "sun\nny"}))
    said = run(capfd, "guide", "--pack", "pack.ecg", "--resume", code, "--format", "json")
    assert said.status == 0
    assert said.err == "ecomguide: left out, as this pack does not know it: weather\n"
    assert [line["question"] for line in json.loads(said.out)["answers"]] == ["mode"]


def test_only_one_place_can_be_named(capfd: pytest.CaptureFixture[str]) -> None:
    said = run(capfd, "resume", "--example", "first", "--resume", "0")
    assert said.status == 2 and "not allowed with" in said.err
