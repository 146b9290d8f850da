"""Which pack the window opens. Imported after the first paint: it brings in all that reading a pack needs."""

from __future__ import annotations

from pathlib import Path

from ecomguide import places
from ecomguide.pack import store
from ecomguide.pack.pack import Pack


def open_pack(named: Path | None = None) -> Pack:
    """The pack that was named, the program's own, or in a checkout the one that its folder makes.

    Raises PackError.
    """
    if named is not None:
        return store.open_folder(named) if named.is_dir() else store.open_file(named)
    file = places.pack_file()
    if places.is_checkout():
        store.fresh_file(places.pack_folder(), file)
    return store.open_file(file)
