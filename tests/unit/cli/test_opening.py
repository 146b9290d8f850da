"""The pack that a command reads: a file, a folder under work, or the program's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders import PackBuilder
from commands import BUILDER, run
from ecomguide import places
from ecomguide.cli.opening import installed_pack, sound_folder
from ecomguide.errors import PackBroken, PackMissing


def test_a_folder_is_a_draft(capfd: pytest.CaptureFixture[str]) -> None:
    said = run(capfd, "guide", "--pack", "pack", "--example", "first", "--format", "json")
    assert json.loads(said.out)["stamp"]["draft"] is True


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


def test_the_program_s_own_is_compiled_afresh_in_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, file = BUILDER.write(tmp_path / "own"), tmp_path / "own.ecg"
    monkeypatch.setattr(places, "pack_folder", lambda: folder)
    monkeypatch.setattr(places, "pack_file", lambda: file)
    monkeypatch.setattr(places, "is_checkout", lambda: False)
    with pytest.raises(PackMissing):
        installed_pack()
    monkeypatch.setattr(places, "is_checkout", lambda: True)
    assert installed_pack().about.title == "A small pack"
    assert file.is_file()


def test_a_folder_under_work_is_sound_or_refused(tmp_path: Path) -> None:
    assert sound_folder(BUILDER.write(tmp_path / "good")).tariff is not None
    with pytest.raises(PackBroken):
        sound_folder(PackBuilder().set("pack.toml", "title", None).write(tmp_path / "bad"))
