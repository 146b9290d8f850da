"""The shipped pack, compiled once for each process that tests."""

from __future__ import annotations

import pytest

from ecomguide import places
from ecomguide.pack import store
from ecomguide.pack.pack import Pack


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    target = tmp_path_factory.mktemp("shipped") / "pack.ecg"
    return store.open_file(store.fresh_file(places.pack_folder(), target))
