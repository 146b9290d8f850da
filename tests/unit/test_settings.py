"""Settings come back as they were; a damaged file is set aside and said, never overwritten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ecomguide import settings
from ecomguide.errors import CannotWrite, SettingsUnreadable
from ecomguide.settings import Settings


def test_without_a_file_the_program_has_its_own(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "settings.json") == Settings()


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    chosen = Settings(theme="dark", text_scale=1.5, geometry="AAAA", last_folder="/somewhere", paper="a4")
    settings.save(chosen, tmp_path / "deep" / "settings.json")
    assert settings.load(tmp_path / "deep" / "settings.json") == chosen


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"theme": "pink"}',
        b'{"text_scale": 9}',
        b'{"paper": "papyrus"}',
        b'{"text_scale": "big"}',
        b"\xff\xfe",
    ],
)
def test_a_damaged_file_is_set_aside_byte_for_byte(tmp_path: Path, damaged: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(damaged)
    with pytest.raises(SettingsUnreadable) as raised:
        settings.load(path)
    kept = tmp_path / "settings.json.damaged"
    assert kept.read_bytes() == damaged
    assert str(kept) in str(raised.value)
    assert settings.load(path) == Settings()


def test_a_second_damaged_file_does_not_cover_the_first(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    for damaged in (b"one", b"two"):
        path.write_bytes(damaged)
        with pytest.raises(SettingsUnreadable):
            settings.load(path)
    assert {kept.read_bytes() for kept in tmp_path.glob("*.damaged*")} == {b"one", b"two"}


def test_names_of_a_newer_program_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "light", "sound": "loud"}))
    assert settings.load(path) == Settings(theme="light")


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotWrite):
        settings.save(Settings(), tmp_path / "file" / "settings.json")


def test_text_sizes_go_step_by_step_and_stop_at_the_ends() -> None:
    now, seen = Settings(), [1.0]
    while now != now.larger():
        now = now.larger()
        seen.append(now.text_scale)
    assert seen == list(settings.SCALES)
    while now != now.smaller():
        now = now.smaller()
    assert now.text_scale == 1.0
