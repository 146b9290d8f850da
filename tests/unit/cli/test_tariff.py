"""The tariff on the command line: lines found and shown, each time with what the list is and is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders import PackBuilder
from commands import run

SEARCH, SHOW = ("tariff", "search", "--pack", "pack.ecg"), ("tariff", "show", "--pack", "pack.ecg")


def test_lines_stand_under_their_headings(capfd: pytest.CaptureFixture[str]) -> None:
    said = run(capfd, *SEARCH, "cotton", "tee")
    assert (said.status, said.err) == (0, "")
    lines = said.out.splitlines()
    assert lines[:2] == ["The Tariff", "Revision 10, in effect 8 June 2026"]
    assert "6109  T-shirts, singlets and tank tops, knitted" in lines
    assert "  6109.10.00     16.5%  Of cotton" in lines
    assert lines[-1] == "Later revisions exist."


def test_a_heading_that_is_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    assert "3406.00.00.00  Free  The whole heading" in run(capfd, *SEARCH, "candles").out


def test_no_more_lines_than_were_asked_for(capfd: pytest.CaptureFixture[str]) -> None:
    for limit in (1, 3):
        said = run(capfd, *SEARCH, "6109", "--limit", str(limit), "--format", "json")
        assert len(json.loads(said.out)["lines"]) == limit


def test_nothing_found_is_said_and_no_fault(capfd: pytest.CaptureFixture[str]) -> None:
    said = run(capfd, *SEARCH, "zeppelin")
    assert said.status == 0
    assert "Nothing fits." in said.out
    assert json.loads(run(capfd, *SEARCH, "zeppelin", "--format", "json").out)["lines"] == []


def test_a_line_with_all_that_is_on_it(capfd: pytest.CaptureFixture[str]) -> None:
    out = run(capfd, *SHOW, "6109100004").out
    for words in (
        "  Of cotton\n    Men's or boys'\n      T-shirts, all white\n6109.10.00.04",
        "General rate:   16.5%",
        "Special rates:  Free (AU,BH)",
        "Column 2 rate:  90%",
        "The rates stand on 6109.10.00.",
        "Report in:      doz., kg",
        "Note:           General rate: See 9903.2.",
        "Later revisions exist.",
    ):
        assert words in out


def test_a_heading_shows_what_lies_below_it(capfd: pytest.CaptureFixture[str]) -> None:
    out = run(capfd, *SHOW, "6109").out
    assert "No rate stands on this line" in out
    assert "6109.10.00     Of cotton  16.5%" in out
    assert "                 Men's or boys'" in out
    assert "6109.10.00.04      T-shirts, all white" in out


def test_json_carries_the_edition_and_the_warning(capfd: pytest.CaptureFixture[str]) -> None:
    shown = json.loads(run(capfd, *SHOW, "6109.10", "--format", "json").out)
    assert shown["edition"]["revision"] == "Revision 10"
    assert shown["edition"]["warning"] == "Later revisions exist."
    assert shown["line"]["general"] == "16.5%"
    assert [one["number"] for one in shown["below"]] == ["", "6109.10.00.04", "6109.10.00.40"]


@pytest.mark.parametrize("number", ["34", "9999", "candles", "", "6109.99", "1" * 5000])
def test_a_number_that_is_no_line_is_one_sentence(number: str, capfd: pytest.CaptureFixture[str]) -> None:
    said = run(capfd, *SHOW, number)
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith("ecomguide: There is no line ")
    assert said.err.count("\n") == 1


def test_a_pack_without_a_tariff_says_so(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    bare = str(PackBuilder().compile(tmp_path))
    for task in (("search", "candles"), ("show", "3406")):
        said = run(capfd, "tariff", *task, "--pack", bare)
        assert (said.status, said.out) == (1, "")
        assert "has no tariff schedule" in said.err


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("search",),
        ("show",),
        ("fly",),
        ("search", "x", "--limit", "0"),
        ("search", "x", "--limit", "many"),
    ],
)
def test_bad_usage(arguments: tuple[str, ...], capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "tariff", *arguments).status == 2
