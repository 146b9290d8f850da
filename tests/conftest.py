"""For every test: no display is needed, and nothing of the person's own data is read or written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Guides and settings of this test alone."""
    folder = tmp_path / "data"
    monkeypatch.setenv("ECOMGUIDE_DATA", str(folder))
    yield folder
