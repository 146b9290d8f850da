"""The tasks of an author: lint, build, try, asks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from builders import PackBuilder
from commands import run


def test_lint_lists_and_counts(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "pack", "lint", "pack").out == "No problems.\n"
    PackBuilder().topic("t", {"mod": "air"}, body="Please.").write(here / "faulty")
    said = run(capfd, "pack", "lint", "faulty")
    assert said.status == 1
    assert "[no-such-question]" in said.out
    assert "Did you mean" in said.out
    assert said.out.endswith("problems.\n")


def test_lint_lists_what_is_due_on_a_day(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    PackBuilder().topic("t", check_again=date(2027, 3, 1)).write(here / "due")
    assert run(capfd, "pack", "lint", "due").out == "No problems.\n"
    said = run(capfd, "pack", "lint", "due", "--on", "2027-03-01")
    assert said.status == 1
    assert "[review-due]" in said.out
    assert run(capfd, "pack", "lint", "due", "--on", "soon").status == 1


def test_build_try_and_asks(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    said = run(capfd, "pack", "build", "pack", "-o", "built/one.ecg")
    assert (said.status, said.out) == (0, "built/one.ecg\n")
    assert run(capfd, "questions", "--pack", "built/one.ecg").status == 0
    said = run(capfd, "pack", "try", "pack")
    assert (said.status, said.out) == (0, "as expected      first\n1 examples, 0 not as expected.\n")
    assert "mode: t" in run(capfd, "pack", "asks", "pack").out
    wrong = (
        PackBuilder()
        .example("misfit", {"mode": "raft"})
        .example("wrong", {}, {"applies": ["t"]})
        .example("good", {})
    )
    wrong.write(here / "wrong")
    said = run(capfd, "pack", "try", "wrong")
    assert said.status == 1
    assert said.out.endswith("3 examples, 2 not as expected.\n"), "every example is tried"
