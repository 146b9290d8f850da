"""A folder of TOML: what is sound is read, what is not is said, and one fault never hides another."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from builders import SECTION, PackBuilder
from ecomguide.pack.read import read


def test_a_good_folder_reads_as_what_was_written(tmp_path: Path) -> None:
    builder = PackBuilder().topic("t", {"mode": "ocean"}).example("e", {"mode": "ocean"})
    builder.term("entry-summary", forms=["CBP Form 7501"]).limit("guam", {"mode": "ocean"}).view("field", "a")
    builder.background("branch", event=[{"on": "2016", "says": "It began.", "source": []}])
    draft = read(builder.write(tmp_path))
    assert draft.problems == []
    assert draft.contents == builder.contents()
    assert draft.contents is not None
    assert draft.file_of(draft.contents.topics[0]) == f"{SECTION}/10-always.toml"


def test_all_faults_are_found_at_once(tmp_path: Path) -> None:
    builder = PackBuilder().topic("a").topic("b").topic("c")
    builder.set(f"{SECTION}/10-a.toml", "weight", "heavy")
    builder.files[f"{SECTION}/10-b.toml"] = "text = ["
    builder.set(f"{SECTION}/10-c.toml", "txet", {})
    draft = read(builder.write(tmp_path))
    assert [(problem.file[-9:], problem.code) for problem in draft.problems] == [
        ("10-a.toml", "wrong-value"),
        ("10-b.toml", "not-toml"),
        ("10-c.toml", "unknown-key"),
    ]
    assert draft.contents is not None
    assert [topic.id for topic in draft.contents.topics] == ["always"]


def test_a_mistyped_key_gets_a_suggestion(tmp_path: Path) -> None:
    [problem] = read(
        PackBuilder().set(f"{SECTION}/10-always.toml", "wieght", "must").write(tmp_path)
    ).problems
    assert problem.hint == 'Did you mean "weight"?'


@pytest.mark.parametrize(
    "path", ["pack.toml", "interview.toml", f"{SECTION}/10-always.toml", "contacts/desk.toml"]
)
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe\x00",
        b"a = ",
        b"x" * 100,
        b"[[[[",
        b"a = " + b"[" * 5000,
        b"a = {" * 3000,
        b"\x00\x00",
        b"question = 5",
        b"question = [1, 2]",
        b"group = {}",
        b"id = []",
        b"when = 3",
        b"text = 'x'",
    ],
)
def test_a_damaged_file_is_a_problem_of_that_file(tmp_path: Path, path: str, content: bytes) -> None:
    builder = PackBuilder()
    builder.files[path] = content
    problems = read(builder.write(tmp_path)).problems
    empty_interview = path == "interview.toml" and not content.strip()
    assert empty_interview or path in {problem.file for problem in problems}


@pytest.mark.parametrize(
    "path", ["pack.toml", "situations.toml", "anchors.toml", f"{SECTION}/10-always.toml"]
)
def test_truncation_anywhere_never_raises(tmp_path: Path, path: str) -> None:
    builder = PackBuilder().situation("s", {"mode": "air"})
    whole = (builder.write(tmp_path) / path).read_bytes()
    for length in range(0, len(whole), 7):
        (tmp_path / path).write_bytes(whole[:length])
        read(tmp_path)


def test_random_bytes_never_raise(tmp_path: Path) -> None:
    PackBuilder().write(tmp_path)
    chance = random.Random(3)
    path = tmp_path / SECTION / "10-always.toml"
    whole = path.read_bytes()
    for _ in range(150):
        spoilt = bytearray(whole)
        for _ in range(chance.randrange(1, 5)):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        path.write_bytes(bytes(spoilt))
        read(tmp_path)


@pytest.mark.parametrize(
    "content", ["days = 5", 'days = ["2026-12-25"]', "days = [2026-12-25T00:00:00]", "", "day = []"]
)
def test_holidays_are_plain_dates(tmp_path: Path, content: str) -> None:
    builder = PackBuilder()
    builder.files["holidays.toml"] = content
    problems = read(builder.write(tmp_path)).problems
    assert {problem.file for problem in problems} == {"holidays.toml"}


def test_a_folder_that_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "pack"
    path.write_text("no folder")
    draft = read(path)
    assert draft.contents is None
    assert {problem.code for problem in draft.problems} == {"file-missing"}


def test_a_file_beside_the_known_places_is_not_missed(tmp_path: Path) -> None:
    folder = PackBuilder().write(tmp_path)
    (folder / "topics" / "10-lost.toml").write_text("")
    (folder / "valeus").mkdir()
    (folder / "valeus" / "fees.toml").write_text("")
    assert [(one.file, one.code) for one in read(folder).problems] == [
        ("topics/10-lost.toml", "stray-file"),
        ("valeus/fees.toml", "stray-file"),
    ]
