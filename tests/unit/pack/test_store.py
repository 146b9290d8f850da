"""Pack files that are whole open; all others are refused with a sentence."""

from __future__ import annotations

import json
import random
import sqlite3
from dataclasses import fields
from pathlib import Path

import pytest

from builders import PackBuilder
from ecomguide.errors import PackBroken, PackMissing, PackTooNew, PackUnreadable
from ecomguide.pack import store
from ecomguide.pack.build import APPLICATION_ID, FORMAT
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Contents
from tariffs import with_tariff


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return with_tariff(PackBuilder().topic("t", {"mode": "ocean"})).compile(tmp_path)


def parts(pack: Pack) -> dict[str, object]:
    return {field.name: getattr(pack.contents, field.name) for field in fields(Contents)}


def change(path: Path, *statements: str) -> None:
    database = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        database.execute(statement)
    database.close()


def test_a_file_and_its_folder_are_one_pack(file: Path) -> None:
    compiled, draft = store.open_file(file), store.open_folder(file.parent / "pack")
    assert parts(compiled) == parts(draft)
    assert (compiled.draft, draft.draft) == (False, True)


def test_a_missing_pack_is_said(tmp_path: Path) -> None:
    with pytest.raises(PackMissing):
        store.open_file(tmp_path / "pack.ecg")
    with pytest.raises(PackMissing):
        store.open_folder(tmp_path)


def test_a_broken_folder_says_how_many_faults_and_the_first(tmp_path: Path) -> None:
    folder = PackBuilder().set("pack.toml", "title", None).set("pack.toml", "licence", None).write(tmp_path)
    with pytest.raises(PackBroken, match=r'2 faults.*"licence" is needed'):
        store.open_folder(folder)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0",
        b"SQLite format 3\0",
        b"SQLite format 3\0" + b"\0" * 4096,
        b"PK\x03\x04",
        b"{}",
        b"\xff" * 9999,
    ],
)
def test_what_is_no_pack_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "pack.ecg"
    path.write_bytes(content)
    with pytest.raises(PackUnreadable):
        store.open_file(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    change(path, "CREATE TABLE t (a)")
    with pytest.raises(PackUnreadable, match="not a knowledge pack"):
        store.open_file(path)


def test_a_newer_format_asks_for_a_newer_program(file: Path) -> None:
    change(file, f"PRAGMA user_version = {FORMAT + 1}")
    with pytest.raises(PackTooNew, match=f"pack format {FORMAT + 1}, this program reads {FORMAT}"):
        store.open_file(file)


@pytest.mark.parametrize("part", [field.name for field in fields(Contents)])
def test_a_pack_without_one_of_its_rows_is_refused(file: Path, part: str) -> None:
    change(file, f"DELETE FROM record WHERE part = '{part}'")
    with pytest.raises(PackUnreadable):
        store.open_file(file)


DEEP = "[" * 100_000


@pytest.mark.parametrize(
    "text", ["", "{", "[5]", "[[]]", "{}", '[{"id": 1}]', "null", '"words"', DEEP, '[{"no": 1}]', "[null]"]
)
@pytest.mark.parametrize("part", ["about", "topics", "holidays", "questions"])
def test_rows_that_hold_something_else_are_refused(file: Path, part: str, text: str) -> None:
    database = sqlite3.connect(file)
    database.execute("UPDATE record SET json = ? WHERE part = ?", [text, part])
    database.commit()
    database.close()
    with pytest.raises(PackUnreadable):
        store.open_file(file)


def test_a_truncated_file_opens_whole_or_not_at_all(file: Path) -> None:
    whole, contents = file.read_bytes(), parts(store.open_file(file))
    for length in [*range(0, len(whole), 509), len(whole) - 1]:
        file.write_bytes(whole[:length])
        try:
            assert parts(store.open_file(file)) == contents
        except PackUnreadable:
            continue


def test_flipped_bytes_never_raise_anything_else(file: Path) -> None:
    whole, chance = file.read_bytes(), random.Random(7)
    for _ in range(150):
        spoilt = bytearray(whole)
        for _ in range(chance.randrange(1, 40)):
            spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
        file.write_bytes(bytes(spoilt))
        try:
            parts(store.open_file(file))
        except (PackUnreadable, PackTooNew):
            continue


def test_opening_leaves_the_file_alone(file: Path) -> None:
    before = (file.read_bytes(), sorted(file.parent.iterdir()))
    store.open_file(file)
    assert (file.read_bytes(), sorted(file.parent.iterdir())) == before


def test_a_compiled_file_is_made_again_only_when_its_folder_changed(file: Path) -> None:
    folder, made = file.parent / "pack", file.stat().st_mtime_ns
    store.fresh_file(folder, file)
    assert file.stat().st_mtime_ns == made
    path = folder / "pack.toml"
    path.write_text(path.read_text().replace("A small pack", "Another pack"))
    assert store.open_file(store.fresh_file(folder, file)).about.title == "Another pack"


@pytest.mark.parametrize("content", [b"", b"rubbish", b"SQLite format 3\0"])
def test_a_damaged_compiled_file_is_simply_made_again(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert store.open_file(store.fresh_file(file.parent / "pack", file)).about.title == "A small pack"


def test_a_broken_folder_keeps_the_old_file(file: Path) -> None:
    before = file.read_bytes()
    (file.parent / "pack" / "pack.toml").write_text("broken")
    with pytest.raises(PackBroken):
        store.fresh_file(file.parent / "pack", file)
    assert file.read_bytes() == before


def test_the_marks_of_a_pack_file(file: Path) -> None:
    database = sqlite3.connect(file)
    [application] = database.execute("PRAGMA application_id").fetchone()
    parts = dict(database.execute("SELECT part, json FROM record"))
    database.close()
    assert application == APPLICATION_ID
    assert json.loads(parts["about"])["version"] == "2026.11"
