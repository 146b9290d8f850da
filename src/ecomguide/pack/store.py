"""A pack file, or a folder under work → a Pack."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any, get_args, get_type_hints

from ecomguide.errors import PackBroken, PackMissing, PackTooNew, PackUnreadable
from ecomguide.pack.build import APPLICATION_ID, FORMAT, build, digest
from ecomguide.pack.encode import decoder
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Contents


def open_file(path: Path) -> Pack:
    """The pack in a compiled file. Raises PackMissing, PackTooNew or PackUnreadable."""
    if not path.is_file():
        raise PackMissing(path=path)
    try:
        rows = _rows(path)
        contents = Contents(**{field.name: _part(field.name, rows[field.name]) for field in fields(Contents)})
    except (sqlite3.Error, KeyError, TypeError, ValueError, AttributeError, RecursionError) as why:
        raise PackUnreadable(path=path, why="it is damaged or not a pack") from why
    return Pack(contents, draft=False)


def _rows(path: Path) -> dict[str, str]:
    database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        [application], [found] = (database.execute(f"PRAGMA {name}").fetchone()
                                  for name in ("application_id", "user_version"))
        if application != APPLICATION_ID:
            raise PackUnreadable(path=path, why="it is not a knowledge pack")
        if found > FORMAT:
            raise PackTooNew(path=path, found=found, reads=FORMAT)
        return dict(database.execute("SELECT part, json FROM record"))
    finally:
        database.close()


_HINTS = get_type_hints(Contents)


def _part(name: str, text: str) -> Any:
    plain, hint = json.loads(text), _HINTS[name]
    if not isinstance(plain, list):
        return decoder(hint)(plain)
    item = get_args(hint)[0]
    decode = date.fromisoformat if item is date else decoder(item)
    return tuple(map(decode, plain))


def open_folder(folder: Path) -> Pack:
    """An unsigned draft, for authors. Raises PackMissing or PackBroken."""
    from ecomguide.pack.read import read

    if not (folder / "pack.toml").is_file():
        raise PackMissing(path=folder)
    draft = read(folder)
    if draft.contents is None or draft.problems:
        raise PackBroken(path=folder, count=len(draft.problems), first=draft.problems[0])
    return Pack(draft.contents, draft=True)


def fresh_file(folder: Path, target: Path) -> Path:
    """The compiled file of a checkout, built again where the folder has changed since. Raises PackBroken."""
    stamp = digest(folder)
    if _folder_digest(target) != stamp:
        target.parent.mkdir(parents=True, exist_ok=True)
        build(open_folder(folder).contents, stamp, target)
    return target


def _folder_digest(path: Path) -> str | None:
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
