"""Where things lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from ecomguide import places


def test_the_checkout_has_its_resources() -> None:
    assert (places.pack_folder() / "pack.toml").is_file()
    assert places.pack_file().name == "pack.ecg"


def test_a_named_data_folder_replaces_the_platform_s(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ECOMGUIDE_DATA", str(tmp_path))
    assert places.cases_folder() == tmp_path / "guides"
    assert places.settings_file() == tmp_path / "settings.json"


def test_without_one_it_is_the_platform_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ECOMGUIDE_DATA")
    assert "ecomguide" in places.data_folder().name
