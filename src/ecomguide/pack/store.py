"""A pack file, or a folder under work → a Pack."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any, cast, get_type_hints

from ecomguide.errors import PackBroken, PackMissing, PackTooNew, PackUnreadable
from ecomguide.pack.build import APPLICATION_ID, FORMAT, build, seal, stamp
from ecomguide.pack.edition import Days
from ecomguide.pack.encode import converter
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Contents


def open_file(path: Path) -> Pack:
    """The pack in a compiled file. Raises PackMissing, PackTooNew or PackUnreadable."""
    if not path.is_file():
        raise PackMissing(path=path)
    try:
        rows, sealed = _rows(path)
        is_whole = rows.keys() == {field.name for field in fields(Contents)} and seal(rows) == sealed
    except (sqlite3.Error, KeyError, TypeError, ValueError, AttributeError) as why:
        raise PackUnreadable(path=path, why="it is damaged or not a pack") from why
    if not is_whole:
        raise PackUnreadable(path=path, why="it is damaged")
    return Pack(cast(Contents, _OnDemand(rows, path)), draft=False, file=path)


class _OnDemand:
    """Contents of a sealed file, each part made when first wanted: Home needs little of it."""

    def __init__(self, rows: dict[str, str], path: Path) -> None:
        self._rows, self._path = rows, path

    def __getattr__(self, name: str) -> Any:
        rows: dict[str, str] = self.__dict__["_rows"]
        if name not in rows:
            raise AttributeError(name)
        try:
            part = self.__dict__[name] = _part(name, rows[name])
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as why:
            raise PackUnreadable(path=self._path, why=f"its {name} are not what this program reads") from why
        return part


def _rows(path: Path) -> tuple[dict[str, str], str]:
    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        [application], [found] = (
            database.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")
        )
        if application != APPLICATION_ID:
            raise PackUnreadable(path=path, why="it is not a knowledge pack")
        if found > FORMAT:
            raise PackTooNew(path=path, found=found, reads=FORMAT)
        [sealed] = database.execute("SELECT value FROM particular WHERE name = 'seal'").fetchone()
        return dict(database.execute("SELECT part, json FROM record")), sealed
    finally:
        database.close()


_HINTS = get_type_hints(Contents)


def _part(name: str, text: str) -> Any:
    plain, convert = json.loads(text), converter(_HINTS[name])
    return convert(plain) if convert is not None else plain


def open_folder(folder: Path) -> Pack:
    """An unsigned draft, for authors. Raises PackMissing or PackBroken."""
    from ecomguide.pack.read import read

    if not (folder / "pack.toml").is_file():
        raise PackMissing(path=folder)
    draft = read(folder)
    if draft.contents is None or draft.problems:
        raise PackBroken(path=folder, count=len(draft.problems), first=draft.problems[0])
    pack = Pack(draft.contents, draft=True, tariff_rows=draft.tariff_rows)
    day = draft.contents.about.checked_through
    try:
        pack.edition(Days(day, day), draft.contents.about.languages[0])
    except (KeyError, ValueError, IndexError, RecursionError) as why:
        first = f"a condition names what is not there ({why}); the lint of the pack says where"
        raise PackBroken(path=folder, count=1, first=first) from why
    return pack


def fresh_file(folder: Path, target: Path, open_: Callable[[Path], Pack] = open_folder) -> Path:
    """The compiled file of a checkout, built again where the folder has changed since.

    Raises PackBroken, PackMissing or CannotWrite.
    """
    own = stamp(folder)
    if _folder_stamp(target) != own:
        pack = open_(folder)
        build(pack.contents, own, target, pack.tariff_rows)
    return target


def _folder_stamp(path: Path) -> str | None:
    if not path.is_file():
        return None
    database = sqlite3.connect(path)
    try:
        row = database.execute("SELECT value FROM particular WHERE name = 'folder'").fetchone()
    except sqlite3.DatabaseError:
        return None
    finally:
        database.close()
    return row[0] if row else None
