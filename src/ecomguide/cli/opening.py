"""Which pack a command reads."""

from __future__ import annotations

import argparse
from pathlib import Path

from ecomguide import places
from ecomguide.pack import store
from ecomguide.pack.pack import Pack


def pack_option(parser: argparse.ArgumentParser) -> None:
    """Let a command name the pack that it reads."""
    parser.add_argument("--pack", metavar="PATH", type=Path, help="a pack file, or a pack folder under work")


def installed_pack(named: Path | None = None) -> Pack:
    """The pack to read: the one named, or the program's own, compiled afresh in a checkout.

    Raises PackError, or CannotWrite.
    """
    if named is not None:
        return sound_folder(named) if named.is_dir() else store.open_file(named)
    file = places.pack_file()
    if places.is_checkout():
        store.fresh_file(places.pack_folder(), file, sound_folder)
    return store.open_file(file)


def sound_folder(folder: Path) -> Pack:
    """A folder under work, as a draft. Raises PackMissing or PackBroken."""
    from ecomguide.authoring.lint import sound

    return sound(folder)
