"""The command line: 0 and its output, 1 and one sentence, 2 for bad usage; never a traceback."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from builders import PackBuilder, Table
from ecomguide import PROGRAM, cli

BUILDER = (
    PackBuilder().topic("t", {"mode": "ocean"}, use=["arrival"]).topic("u", {"kinds": "toys", "origin": "CN"})
)
BUILDER.question("fragile", kind="yes_no").topic("v", {"fragile": True}).topic(
    "w", {"order_value": {"over": "ceiling"}}
)
BUILDER.example(
    "first",
    {"mode": "ocean", "arrival": date(2027, 1, 1), "kinds": ["mugs"], "fragile": False, "order_value": 5},
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cli")
    BUILDER.compile(folder)
    (folder / "answers.json").write_text(json.dumps({"mode": "ocean", "kinds": ["toys"], "origin": "CN"}))
    return folder


@pytest.fixture(autouse=True)
def here(made: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(made)
    return made


class Said:
    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


def run(capfd: pytest.CaptureFixture[str], *arguments: str) -> Said:
    try:
        status = cli.main(arguments)
    except SystemExit as ended:
        status = int(ended.code or 0)
    return Said(status, *capfd.readouterr())


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


def test_questions_as_text_and_json(capfd: pytest.CaptureFixture[str]) -> None:
    assert "mode: Which mode?" in run(capfd, "questions", "--pack", "pack.ecg").out
    listed = json.loads(run(capfd, "questions", "--pack", "pack.ecg", "--format", "json").out)
    assert listed[0]["id"] == "mode"


def test_a_folder_is_a_draft(capfd: pytest.CaptureFixture[str]) -> None:
    said = run(capfd, "guide", "--pack", "pack", "--example", "first", "--format", "json")
    assert json.loads(said.out)["stamp"]["draft"] is True


def test_lint_lists_and_counts(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run(capfd, "pack", "lint", "pack").out == "No problems.\n"
    PackBuilder().topic("t", {"mod": "air"}, body="Please.").write(here / "faulty")
    said = run(capfd, "pack", "lint", "faulty")
    assert said.status == 1
    assert "[no-such-question]" in said.out
    assert "Did you mean" in said.out
    assert said.out.endswith("problems.\n")


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


G = ("guide", "--pack", "pack.ecg")
A = (*G, "--answers", "answers.json")
FILES = {
    "empty.json": b"",
    "list.json": b'["mode"]',
    "number.json": b"5",
    "null.json": b"null",
    "nan.json": b'{"order_value": NaN}',
    "infinite.json": b'{"order_value": 1e999}',
    "bytes.json": b"\xff\xfe\xfa\x00\x01",
    "cut.json": b'{"mode": "oc',
    "deep.json": b"[" * 200_000,
    "deep-table.json": b'{"mode":' * 50_000,
    "question.json": b'{"mdoe": "ocean"}',
    "answer.json": b'{"mode": "raft"}',
    "type.json": b'{"mode": {"a": [1]}}',
    "many.json": b'{"kinds": []}',
    "kind.json": b'{"origin": {"lamps": "CN"}}',
    "country.json": b'{"origin": "Chnia"}',
    "date.json": b'{"arrival": "2027-02-30"}',
    "old.json": b'{"arrival": "1815-06-18"}',
    "null-answer.json": b'{"mode": null}',
    "lines.json": b'{"mode": "a\\nb\\u001b[31m"}',
    "long.json": b'{"mode": "' + b"x" * 2_000_000 + b'"}',
    "surrogate.json": b'{"mode": "\\ud800"}',
    "digits.json": b'{"order_value": ' + b"9" * 10_000 + b"}",
    "not.ecg": b"not a pack",
    "empty.ecg": b"",
    "zip.ecg": b"PK\x03\x04" + b"\0" * 500,
}
REFUSED: list[tuple[str, ...]] = [
    *((*G, "--answers", name) for name in FILES if name.endswith(".json")),
    *(("guide", "--pack", name, "--example", "first") for name in FILES if name.endswith(".ecg")),
    (*G, "--answers", "no-such-file.json"),
    (*G, "--answers", "pack"),
    (*G, "--answers", ""),
    (*G, "--answers", "n" * 5000),
    (*G, "--example", "frist"),
    (*G, "--example", ""),
    (*A, "--set", "mdoe=ocean"),
    (*A, "--set", "mode=raft"),
    (*A, "--set", "mode"),
    (*A, "--set", "mode="),
    (*A, "--set", ""),
    (*A, "--set", "=ocean"),
    (*A, "--set", "kinds=toys,"),
    (*A, "--set", "order_value=much"),
    (*A, "--set", "fragile=maybe"),
    (*A, "--set", "arrival=soon"),
    (*A, "--arriving", "soon"),
    (*A, "--arriving", ""),
    (*A, "--arriving", "2027-02-30"),
    (*A, "--arriving", "0001-01-01"),
    (*A, "--arriving", "9999-12-31"),
    (*A, "--today", "yesterday"),
    (*A, "--today", ""),
    (*A, "--today", "0001-01-01"),
    (*A, "--today", "9999-12-31"),
    (*A, "--language", "xx"),
    (*A, "--language", "../../etc"),
    (*A, "--format", "docx"),
    (*A, "--format", ""),
    (*A, "--format", "json", "-o", "pack"),
    (*A, "--format", "json", "-o", "."),
    (*A, "--format", "json", "-o", ""),
    (*A, "--format", "json", "-o", "answers.json/below.json"),
    (*A, "--format", "json", "-o", "/proc/nothing/here.json"),
    ("guide", "--pack", "nowhere", "--example", "first"),
    ("guide", "--pack", "empty", "--example", "first"),
    ("guide", "--pack", "/dev/null", "--example", "first"),
    ("questions", "--pack", "answers.json"),
    ("questions", "--pack", "n" * 5000),
    ("pack", "build", "nowhere"),
    ("pack", "build", "answers.json"),
    ("pack", "build", "pack", "-o", "."),
    ("pack", "build", "pack", "-o", "empty"),
    ("pack", "build", "pack", "-o", "answers.json/pack.ecg"),
    ("pack", "build", "pack", "-o", "/proc/pack.ecg"),
    ("pack", "try", "nowhere"),
    ("pack", "asks", "empty"),
    ("pack", "asks", "answers.json"),
]
MISUSED: list[tuple[str, ...]] = [
    ("guide",),
    ("fly",),
    ("pack",),
    ("pack", "lint"),
    ("pack", "fly", "pack"),
    ("guide", "--example", "a", "--answers", "b"),
    ("questions", "--format", "docx"),
    ("--no-such-flag",),
    (*A, "--set"),
]


@pytest.mark.parametrize("arguments", REFUSED, ids=[" ".join(one)[:60] for one in REFUSED])
def test_a_refusal_is_one_sentence(
    here: Path, arguments: tuple[str, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    for name, content in FILES.items():
        (here / name).write_bytes(content)
    (here / "empty").mkdir(exist_ok=True)
    before = {path: path.stat().st_mtime_ns for path in here.rglob("*") if path.is_file()}
    said = run(capfd, *arguments)
    assert (said.status, said.out) == (1, "")
    assert said.err.startswith("ecomguide: ")
    assert said.err.count("\n") == 1
    assert said.err.rstrip().endswith(".")
    assert len(said.err) < 1600
    assert "Traceback" not in said.err
    assert {path: path.stat().st_mtime_ns for path in here.rglob("*") if path.is_file()} == before, (
        "nothing was touched"
    )


@pytest.mark.parametrize("arguments", MISUSED, ids=[" ".join(one)[:40] for one in MISUSED])
def test_bad_usage_is_shown_how_it_is_meant(
    arguments: tuple[str, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    said = run(capfd, *arguments)
    assert (said.status, said.out) == (2, "")
    assert "usage:" in said.err


def test_there_are_more_than_sixty_bad_inputs() -> None:
    assert len(REFUSED) + len(MISUSED) > 60


def test_a_broken_folder_is_one_sentence(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    PackBuilder().topic("t", {"situation": "by_see"}).write(here / "by-see")
    for arguments in (
        ("guide", "--pack", "by-see", "--example", "x"),
        ("pack", "try", "by-see"),
        ("pack", "build", "by-see"),
    ):
        said = run(capfd, *arguments)
        assert said.status == 1
        assert 'there is no situation "by_see"' in said.err
        assert said.err.count("\n") == 1


def process(folder: Path, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "ecomguide", *arguments]
    return subprocess.Popen(
        command, cwd=folder, env={**os.environ, **environment}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_as_a_program_of_its_own(here: Path) -> None:
    ended = process(here, "questions", "--pack", "pack.ecg", PYTHONIOENCODING="ascii")
    out, err = ended.communicate()
    assert (ended.returncode, err) == (0, b"")
    assert b"mode: Which mode?" in out
    refused = process(here, "questions", "--pack", "nowhere")
    _, err = refused.communicate()
    assert refused.returncode == 1
    assert err.startswith(b"ecomguide: There is no knowledge pack at nowhere.")


def test_a_reader_that_leaves_early_is_no_fault(here: Path) -> None:
    ended = process(here, "guide", "--pack", "pack.ecg", "--example", "first", "--format", "json")
    assert ended.stdout is not None and ended.stderr is not None
    ended.stdout.close()
    err = ended.stderr.read()
    ended.stderr.close()
    ended.wait()
    assert err == b""
