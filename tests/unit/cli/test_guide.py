"""A guide from answers given in a file, in an example or on the line; the interview as a list."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pikepdf
import pytest

from builders import Table
from commands import run
from ecomguide import PROGRAM


def guide(capfd: pytest.CaptureFixture[str], *arguments: str) -> Table:
    said = run(capfd, "guide", "--pack", "pack.ecg", "--today", "2026-11-24", "--format", "json", *arguments)
    assert (said.status, said.err) == (0, "")
    table: Table = json.loads(said.out)
    return table


def ids(table: Table) -> set[str]:
    return {
        item["id"]
        for section in table["sections"]
        for item in section["items"]
        if item["verdict"] == "applies"
    }


def test_a_guide_from_a_file_of_answers(capfd: pytest.CaptureFixture[str]) -> None:
    assert ids(guide(capfd, "--answers", "answers.json")) == {"always", "t", "u"}


def test_a_guide_from_an_example_with_changes(capfd: pytest.CaptureFixture[str]) -> None:
    assert ids(guide(capfd, "--example", "first")) == {"always", "t"}
    changed = guide(
        capfd, "--example", "first", "--set", "kinds=toys,mugs", "--set", "origin=CN", "--set", "fragile=true"
    )
    assert ids(changed) == {"always", "t", "u", "v"}
    assert ids(guide(capfd, "--example", "first", "--set", "order_value=large")) == {"always", "t", "w"}
    assert ids(guide(capfd, "--example", "first", "--set", "order_value=2500.01")) == {"always", "t", "w"}


def test_the_day_of_arrival(capfd: pytest.CaptureFixture[str]) -> None:
    stamp = guide(capfd, "--answers", "answers.json", "--arriving", "2027-02-01")["stamp"]
    assert (stamp["entry_day"], stamp["today"]) == ("2027-02-01", "2026-11-24")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_answers_as_editors_save_them(here: Path, encoding: str, capfd: pytest.CaptureFixture[str]) -> None:
    (here / "encoded.json").write_text('{"mode": "ocean"}', encoding=encoding)
    assert "t" in ids(guide(capfd, "--answers", "encoded.json"))


def test_answers_from_a_saved_guide_or_standard_input(
    here: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "case.json").write_text(json.dumps({"format": 1, "answers": {"mode": "ocean"}}))
    assert "t" in ids(guide(capfd, "--answers", "case.json"))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"mode": "ocean"}')))
    assert "t" in ids(guide(capfd, "--answers", "-"))


def test_a_file_is_written_in_the_format_of_its_name(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    said = run(capfd, "guide", "--pack", "pack.ecg", "--example", "first", "-o", "out/guide.json")
    assert (said.status, said.out) == (0, "")
    assert json.loads((here / "out" / "guide.json").read_text())["stamp"]["program"] == PROGRAM


@pytest.mark.parametrize(("paper", "height"), [((), 792), (("--paper", "a4"), 842)])
def test_a_pdf_is_set_on_the_paper_that_is_asked_for(
    here: Path, capfd: pytest.CaptureFixture[str], paper: tuple[str, ...], height: int
) -> None:
    named = run(
        capfd, "guide", "--pack", "pack.ecg", "--example", "first", "--format", "checklist", *paper
    ).out.strip()
    assert named == "guide-checklist.pdf"
    with pikepdf.open(here / named) as document:
        assert round(float(document.pages[0].mediabox[3])) == height


def test_a_suffix_stands_for_the_whole_guide(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    run(capfd, "guide", "--pack", "pack.ecg", "--example", "first", "-o", "mine.txt")
    assert "Your answers" in (here / "mine.txt").read_text()


def test_questions_as_text_and_json(capfd: pytest.CaptureFixture[str]) -> None:
    assert "mode: Which mode?" in run(capfd, "questions", "--pack", "pack.ecg").out
    listed = json.loads(run(capfd, "questions", "--pack", "pack.ecg", "--format", "json").out)
    assert listed[0]["id"] == "mode"
