"""A file is there whole or not at all, whatever happens while it is written."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ecomguide import atomic
from ecomguide.errors import (
    CannotWrite,
    FolderGone,
    FolderReadOnly,
    NameTaken,
    NameTooLong,
    NameUnfit,
    NoRoomLeft,
    OpenElsewhere,
)


def test_it_writes_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "file.json"
    atomic.write(path, b"one")
    atomic.write(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("", NameTaken),
        ("folder", NameTaken),
        ("pipe", NameTaken),
        ("file/below", FolderGone),
        ("file/below/deep", FolderGone),
        ("n" * 300, NameTooLong),
        ("ö" * 128, NameTooLong),
        ("a\0b", NameUnfit),
        ("\ud800", NameUnfit),
        ("/proc/nothing/here", FolderGone),
    ],
)
def test_where_nothing_can_be_written(
    tmp_path: Path, name: str, error: type[CannotWrite], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder" / "full").mkdir(parents=True)
    (tmp_path / "file").write_text("kept")
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(error, match="could not be written"):
        atomic.write(Path(name), b"new")
    assert (tmp_path / "file").read_text() == "kept"
    assert not list(tmp_path.rglob("*.new"))


@pytest.mark.parametrize(
    ("number", "step", "error"),
    [
        (errno.ENOSPC, "fsync", NoRoomLeft),
        (errno.EDQUOT, "fsync", NoRoomLeft),
        (errno.EIO, "fsync", CannotWrite),
        (errno.ENODEV, "fsync", FolderGone),
        (errno.ENOSPC, "replace", NoRoomLeft),
        (errno.EACCES, "replace", OpenElsewhere),
        (errno.EBUSY, "replace", OpenElsewhere),
        (errno.ENOENT, "replace", FolderGone),
        (errno.EACCES, "open", FolderReadOnly),
        (errno.EROFS, "open", FolderReadOnly),
        (errno.EINVAL, "open", NameUnfit),
        (errno.ENOSPC, "open", NoRoomLeft),
    ],
)
def test_each_thing_that_can_go_wrong_has_its_sentence_and_loses_nothing(
    tmp_path: Path, number: int, step: str, error: type[CannotWrite], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    atomic.write(path, b"old")

    def refused(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os if step == "fsync" else Path, step, refused)
    with pytest.raises(CannotWrite) as raised:
        atomic.write(path, b"new")
    assert type(raised.value) is error
    assert str(path) in str(raised.value)
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("windows", "error"), [(123, NameUnfit), (206, NameTooLong)])
def test_what_windows_counts_in_its_own_way(windows: int, error: type[CannotWrite]) -> None:
    why = OSError(errno.ENOENT, "")
    why.winerror = windows  # type: ignore[attr-defined]
    assert type(atomic.refusal(Path("file"), why)) is error


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """One that anybody may enter, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder
        folder.chmod(0o777)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may write anywhere, so it steps back."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_real_folder_that_is_read_only(open_folder: Path) -> None:
    path = open_folder / "file"
    path.write_bytes(b"old")
    open_folder.chmod(0o555)
    with as_nobody(), pytest.raises(FolderReadOnly, match=f"in the folder {open_folder}"):
        atomic.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(open_folder.iterdir()) == [path]


def test_a_folder_that_vanishes_while_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "stick" / "file"
    real = os.fsync

    def pulled_out(descriptor: int) -> None:
        real(descriptor)
        shutil.rmtree(path.parent)

    monkeypatch.setattr(os, "fsync", pulled_out)
    with pytest.raises(FolderGone, match="stick is not there"):
        atomic.write(path, b"new")


def test_a_file_of_the_person_s_that_is_called_new_is_left_alone(tmp_path: Path) -> None:
    other = tmp_path / "guide.pdf.new"
    other.write_bytes(b"mine")
    atomic.write(tmp_path / "guide.pdf", b"one")
    assert other.read_bytes() == b"mine"


def test_who_may_read_a_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "file"
    atomic.write(path, b"old")
    path.chmod(0o600)
    atomic.write(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o600


def test_the_longest_name_that_the_disk_takes(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 255)
    atomic.write(path, b"new")
    assert list(tmp_path.iterdir()) == [path]


def test_a_scanner_that_holds_the_file_for_a_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, tries = Path.replace, []

    def held_twice(self: Path, target: Path) -> Path:
        tries.append(target)
        if len(tries) < 3:
            raise PermissionError(13, "in use")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", held_twice)
    atomic.write(tmp_path / "file", b"new")
    assert (tmp_path / "file").read_bytes() == b"new"
    assert len(tries) == 3


WRITER = """
import sys
from pathlib import Path
from ecomguide import atomic
path, number = Path(sys.argv[1]), 0
print("ready", flush=True)
while True:
    number += 1
    atomic.write(path, bytes([number % 251]) * 200_000)
"""


def test_a_kill_while_writing_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    atomic.write(path, b"\0" * 200_000)
    for turn in range(6):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(0.01 + 0.013 * turn)
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        content = path.read_bytes()
        assert len(content) == 200_000
        assert len(set(content)) == 1
