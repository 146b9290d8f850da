"""For every test: no display is needed, and nothing of the person's own data is read or written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

# Before PySide: its import hook looks into each new module, and pydantic's cannot bear that half way.
for _name in ("pydantic.dataclasses", "pydantic.fields", "pydantic.type_adapter"):
    import_module(_name)

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Guides and settings of this test alone."""
    folder = tmp_path / "data"
    monkeypatch.setenv("ECOMGUIDE_DATA", str(folder))
    yield folder
