"""The pack of these tests, as folder `pack`, as file `pack.ecg`, beside a file of answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands import BUILDER


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
