"""A saved guide comes back as it was. A damaged one is set aside byte for byte, and a sentence says so."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from builders import PackBuilder
from ecomguide import atomic, cases
from ecomguide.cases import SUFFIX, Case
from ecomguide.errors import CannotWrite, CaseTooNew, CaseUnreadable
from ecomguide.interview.answers import Answers

BUILDER = PackBuilder().topic("t", formerly=["old-t"]).question("renamed", "a", formerly=["former"])
BUILDER.example("e", {"mode": "ocean", "arrival": date(2027, 1, 1)}, name="An example")
PACK = BUILDER.pack()
NOW = datetime(2026, 11, 24, 10, 30)


def a_case() -> Case:
    answers = BUILDER.answers(
        {"mode": "ocean", "kinds": ["toys"], "origin": {"toys": "CN"}, "order_value": "1200.50"}
    )
    made = Case.new(NOW, "Toys — été")
    return replace(made, answers=answers, done={"t": date(2026, 11, 24)}, at="mode", pack_version="2026.11")


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    case = a_case()
    assert cases.load(cases.save(case, tmp_path), PACK) == case


def test_cases_are_listed_last_changed_first(tmp_path: Path) -> None:
    made = [replace(a_case(), id=str(n), changed=NOW.replace(day=n)) for n in (3, 20, 7)]
    for case in [*made, replace(a_case(), id="undated", changed=None)]:
        cases.save(case, tmp_path)
    found, broken = cases.all_in(tmp_path, PACK)
    assert [case.id for case in found] == ["20", "7", "3", "undated"]
    assert broken == []


def test_no_folder_is_no_cases(tmp_path: Path) -> None:
    assert cases.all_in(tmp_path / "none", PACK) == ([], [])


def test_half_written_files_are_swept(tmp_path: Path) -> None:
    path = cases.save(a_case(), tmp_path)
    path.with_name(path.name + ".new").write_bytes(b"half")
    cases.all_in(tmp_path, PACK)
    assert list(tmp_path.iterdir()) == [path]


def test_deleting(tmp_path: Path) -> None:
    case = a_case()
    path = cases.save(case, tmp_path)
    cases.delete(case, tmp_path)
    cases.delete(case, tmp_path)
    assert not path.exists()


def test_an_example_as_a_case() -> None:
    case = Case.of_example(PACK.example("e"), PACK)
    assert (case.id, case.name, case.answers.day("arrival")) == ("", "An example", date(2027, 1, 1))


def test_old_ids_are_brought_up_to_date(tmp_path: Path) -> None:
    path = cases.save(a_case(), tmp_path)
    plain = json.loads(path.read_text())
    plain["answers"] = {"former": "a"}
    plain["done"] = {"old-t": "2026-11-01"}
    path.write_text(json.dumps(plain))
    case = cases.load(path, PACK)
    assert case.answers == Answers({"renamed": "a"})
    assert case.done == {"t": date(2026, 11, 1)}


def test_an_answer_that_the_pack_no_longer_knows_is_asked_again(tmp_path: Path) -> None:
    path = cases.save(a_case(), tmp_path)
    plain = json.loads(path.read_text())
    plain["answers"] |= {"gone": "x", "mode": "raft"}
    path.write_text(json.dumps(plain))
    case = cases.load(path, PACK)
    assert set(case.answers) == {"kinds", "origin", "order_value"}
    assert case.at == ""


def loads_or_is_kept(path: Path, content: bytes) -> str:
    """The property that holds of every file: it loads, or it is kept byte for byte and a sentence says so."""
    path.write_bytes(content)
    try:
        cases.load(path, PACK)
    except CaseUnreadable as said:
        message = str(said)
        kept = [one for one in path.parent.iterdir() if one.read_bytes() == content]
        assert kept, "nothing is lost"
        assert any(str(one) in message for one in kept)
        for one in path.parent.iterdir():
            one.unlink()
        return message
    assert path.read_bytes() == content
    return ""


def test_cut_off_at_every_byte(tmp_path: Path) -> None:
    whole = cases.save(a_case(), tmp_path).read_bytes()
    for one in tmp_path.iterdir():
        one.unlink()
    path = tmp_path / f"c{SUFFIX}"
    for length in range(len(whole) - 2):
        assert "set aside" in loads_or_is_kept(path, whole[:length])
    assert loads_or_is_kept(path, whole) == ""


HOSTILE = [
    b"",
    b"\0" * 50,
    b"\xff\xfe\xfd",
    b"null",
    b"[]",
    b"[1, 2]",
    b'"words"',
    b"{}",
    b"NaN",
    b"[" * 100_000,
    b'{"a":' * 20_000,
    *(
        json.dumps({"format": 1, "id": "c", "name": "n", "answers": {}, **change}).encode()
        for change in (
            {"answers": []},
            {"answers": None},
            {"answers": "x"},
            {"done": []},
            {"done": {"t": 5}},
            {"done": {"t": "soon"}},
            {"done": None},
            {"created": 5},
            {"created": "soon"},
            {"format": None},
            {"format": "one"},
        )
    ),
]


@pytest.mark.parametrize("content", HOSTILE)
def test_what_is_no_case_is_set_aside(tmp_path: Path, content: bytes) -> None:
    assert "set aside" in loads_or_is_kept(tmp_path / f"c{SUFFIX}", content)


ODD = [
    {"answers": {"mode": float("nan"), "kinds": {}, "nothing": [[]], "order_value": float("inf")}},
    {"answers": {"origin": {"lamps": "CN"}, "arrival": "0001-01-01"}},
    {"name": 5, "at": None, "id": ["x"]},
    {"name": "\ud800"},
    {"more": {"from": "another program"}},
]


@pytest.mark.parametrize("change", ODD)
def test_odd_but_whole_cases_load_and_can_be_saved_again(tmp_path: Path, change: dict[str, object]) -> None:
    path = tmp_path / f"c{SUFFIX}"
    plain = {"format": 1, "id": "c", "name": "n", "answers": {}, **change}
    assert loads_or_is_kept(path, json.dumps(plain).encode()) == ""
    cases.load(cases.save(cases.load(path, PACK), tmp_path), PACK)


def test_a_case_stays_in_its_own_file(tmp_path: Path) -> None:
    """An id in a file from elsewhere could name another place."""
    folder = tmp_path / "guides"
    path = cases.save(a_case(), folder).rename(folder / f"mine{SUFFIX}")
    plain = json.loads(path.read_text())
    path.write_text(json.dumps({**plain, "id": "../../elsewhere"}))
    case = cases.load(path, PACK)
    assert cases.save(case, folder) == path
    assert list(tmp_path.rglob("*.json")) == [path]


def test_a_case_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    path = cases.save(a_case(), tmp_path)
    path.write_text(path.read_text().replace('"format": 1', '"format": 2'))
    before = path.read_bytes()
    with pytest.raises(CaseTooNew, match="newer program"):
        cases.load(path, PACK)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_one_damaged_case_hides_no_other(tmp_path: Path) -> None:
    cases.save(a_case(), tmp_path)
    (tmp_path / f"bad{SUFFIX}").write_bytes(b"{")
    (tmp_path / f"folder{SUFFIX}").mkdir()
    found, broken = cases.all_in(tmp_path, PACK)
    assert len(found) == 1
    assert len(broken) == 2


def test_times_with_and_without_a_zone_are_listed_together(tmp_path: Path) -> None:
    for number, moment in enumerate(("2026-11-24T10:00:00", "2026-11-24T11:00:00+00:00")):
        path = cases.save(replace(a_case(), id=str(number)), tmp_path)
        path.write_text(json.dumps({**json.loads(path.read_text()), "changed": moment}))
    found, _ = cases.all_in(tmp_path, PACK)
    assert [case.id for case in found] == ["1", "0"]


def test_a_second_damaged_case_of_one_name_is_kept_too(tmp_path: Path) -> None:
    path = tmp_path / f"c{SUFFIX}"
    for content in (b"one", b"two", b"three"):
        path.write_bytes(content)
        with pytest.raises(CaseUnreadable):
            cases.load(path, PACK)
    assert sorted(one.read_bytes() for one in tmp_path.iterdir()) == [b"one", b"three", b"two"]


def test_where_nothing_can_be_set_aside_the_case_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that may only be read."""
    path = tmp_path / f"c{SUFFIX}"
    path.write_bytes(b"{")

    def refused(self: Path, *given: object, **more: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refused)
    monkeypatch.setattr(Path, "unlink", refused)
    (tmp_path / "x.new").write_bytes(b"half")
    found, [said] = cases.all_in(tmp_path, PACK)
    assert found == []
    assert "left as it is" in str(said)
    assert path.read_bytes() == b"{"


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(CannotWrite):
        cases.save(a_case(), tmp_path / "file")


SAVER = """
import sys
from datetime import datetime
from pathlib import Path
from ecomguide.cases import Case, save
from ecomguide.interview.answers import Answers
print("ready", flush=True)
number = 0
while True:
    number += 1
    save(Case(id="c", name="n" * 50_000, answers=Answers({"mode": "ocean"})), Path(sys.argv[1]))
"""


def test_a_kill_during_saving_leaves_the_old_case_whole(tmp_path: Path) -> None:
    path = cases.save(replace(a_case(), id="c"), tmp_path)
    for turn in range(3):
        saver = subprocess.Popen([sys.executable, "-c", SAVER, str(tmp_path)], stdout=subprocess.PIPE)
        assert saver.stdout is not None
        saver.stdout.readline()
        time.sleep(0.02 + 0.03 * turn)
        os.kill(saver.pid, signal.SIGKILL)
        saver.wait()
        saver.stdout.close()
        [case] = cases.all_in(tmp_path, PACK)[0]
        assert case.answers["mode"] == "ocean"
    assert path.exists()
    assert atomic.write is not None
