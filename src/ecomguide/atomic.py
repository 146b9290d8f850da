"""Write a file so that it is there whole or not at all: beside, flushed, then moved into place."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

from ecomguide.errors import CannotWrite

_TRIES = 5  # Windows: a virus scanner may hold the file for a moment


def write(path: Path, content: bytes) -> None:
    """Raises CannotWrite; what stood at `path` is then still there."""
    if not path.name:
        raise CannotWrite(path=path, why="it names a folder, not a file")
    beside = path.with_name(path.name + ".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _move(beside, path)
    except OSError as why:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise CannotWrite(path=path, why=why.strerror or str(why)) from why


def _move(beside: Path, path: Path) -> None:
    for tries_left in range(_TRIES - 1, -1, -1):
        try:
            beside.replace(path)
            return
        except PermissionError:
            if not tries_left:
                raise
            time.sleep(0.05)
