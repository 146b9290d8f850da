"""The command line: 0 and its output, 1 and one sentence, 2 for bad usage; never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from commands import run

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
    (*G, "--resume", ""),
    (*G, "--resume", "hello"),
    (*G, "--resume", "0" * 5000),
    (*G, "--resume", "ß\x1b[31m"),
    (*G, "--resume", "ZZZZZ-ZZZZZ"),
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
    (*A, "--format", "json", "-o", "n" * 300),
    (*A, "--format", "json", "-o", "/dev/null"),
    (*A, "--format", "json", "-o", "answers.json/below.json"),
    (*A, "--format", "json", "-o", "/proc/nothing/here.json"),
    ("guide", "--pack", "nowhere", "--example", "first"),
    ("guide", "--pack", "empty", "--example", "first"),
    ("guide", "--pack", "/dev/null", "--example", "first"),
    ("resume", "--pack", "pack.ecg", "--resume", "hello"),
    ("resume", "--pack", "pack.ecg", "--example", "frist"),
    ("resume", "--pack", "pack.ecg", "--example", "first", "-o", "pack"),
    ("resume", "--pack", "pack.ecg", "--example", "first", "-o", "answers.json/code.svg"),
    ("questions", "--pack", "answers.json"),
    ("questions", "--pack", "n" * 5000),
    ("tariff", "search", "--pack", "nowhere", "candles"),
    ("tariff", "show", "--pack", "empty.ecg", "3406"),
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


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("n" * 300, "the name is too long"),
        ("pack", "this is the name of a folder"),
        ("answers.json/below.json", "the folder answers.json is not there"),
    ],
)
def test_an_output_that_cannot_be_written_says_why(
    name: str, says: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert says in run(capfd, *A, "--format", "json", "-o", name).err


@pytest.mark.parametrize("arguments", MISUSED, ids=[" ".join(one)[:40] for one in MISUSED])
def test_bad_usage_is_shown_how_it_is_meant(
    arguments: tuple[str, ...], capfd: pytest.CaptureFixture[str]
) -> None:
    said = run(capfd, *arguments)
    assert (said.status, said.out) == (2, "")
    assert "usage:" in said.err


def test_there_are_more_than_sixty_bad_inputs() -> None:
    assert len(REFUSED) + len(MISUSED) > 60


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


def test_an_output_without_room_is_one_sentence(here: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "ecomguide", *G, "--example", "first", "--format", "text"]
        ended = subprocess.run(command, cwd=here, stdout=full, stderr=subprocess.PIPE)
    assert ended.returncode == 1
    assert ended.stderr.startswith(b"ecomguide: What was to be printed could not all be written: No space")
    assert ended.stderr.count(b"\n") == 1


def test_a_reader_that_leaves_early_is_no_fault(here: Path) -> None:
    ended = process(here, "guide", "--pack", "pack.ecg", "--example", "first", "--format", "json")
    assert ended.stdout is not None and ended.stderr is not None
    ended.stdout.close()
    err = ended.stderr.read()
    ended.stderr.close()
    ended.wait()
    assert err == b""
