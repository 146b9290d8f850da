"""Write a file so that it is there whole or not at all: beside, flushed, then moved into place."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from pathlib import Path

from ecomguide.errors import (
    CannotWrite,
    FolderGone,
    FolderReadOnly,
    NameTaken,
    NameTooLong,
    NameUnfit,
    NoRoomLeft,
    OpenElsewhere,
)

_TRIES = 5  # Windows: a virus scanner may hold the file for a moment
_FULL = {errno.ENOSPC, errno.EDQUOT}
_REFUSED = {errno.EACCES, errno.EPERM}
_HELD = _REFUSED | {errno.EBUSY, errno.ETXTBSY}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.EEXIST, errno.ENODEV, errno.ENXIO, errno.ENOTCONN, errno.ESTALE}
"""Also a drive that was pulled out, a network folder without an answer, a file where a folder should be."""
_NO_SUCH_NAME, _PATH_TOO_LONG = 123, 206
"""Windows says these with numbers of its own."""


def write(path: Path, content: bytes) -> None:
    """Raises CannotWrite; what stood at `path` is then still there."""
    if not path.name:
        raise NameTaken(path=path)
    # Under a name of its own: another file of the person's, or another writer's, may be called "….new".
    beside = path.with_name(f"{path.name[:40]}.{os.urandom(4).hex()}.new")
    moving = False
    try:
        if path.exists() and not path.is_file():
            raise NameTaken(path=path)
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _keep_rights(path, beside)
        moving = True
        _move(beside, path)
    except (OSError, ValueError) as why:
        with contextlib.suppress(OSError, ValueError):
            beside.unlink(missing_ok=True)
        raise refusal(path, why, moving=moving) from why


def refusal(path: Path, why: OSError | ValueError, *, moving: bool = False) -> CannotWrite:
    """The sentence for a person. `moving`: it failed at the last step, in place of what stood at `path`."""
    folder = path.parent
    number = getattr(why, "errno", None)
    windows = getattr(why, "winerror", None)
    if number in _FULL:
        return NoRoomLeft(path=path)
    if number == errno.ENAMETOOLONG or windows == _PATH_TOO_LONG:
        return NameTooLong(path=path)
    if not isinstance(why, OSError) or number == errno.EINVAL or windows == _NO_SUCH_NAME:
        return NameUnfit(path=path)
    if number in (errno.EISDIR, errno.ENOTEMPTY) or (moving and path.is_dir()):
        return NameTaken(path=path)
    if moving and number in _HELD:
        return OpenElsewhere(path=path)
    if number == errno.EROFS or number in _REFUSED:
        return FolderReadOnly(path=path, folder=folder)
    if number in _GONE:
        return FolderGone(path=path, folder=folder)
    return CannotWrite(path=path, why=why.strerror or str(why))


def _keep_rights(path: Path, beside: Path) -> None:
    """Who may read the file stays: a guide that was nobody else's does not become everybody's."""
    with contextlib.suppress(OSError):
        beside.chmod(path.stat().st_mode & 0o777)


def _move(beside: Path, path: Path) -> None:
    for tries_left in range(_TRIES - 1, -1, -1):
        try:
            beside.replace(path)
            return
        except PermissionError:
            if not tries_left:
                raise
            time.sleep(0.05)
