"""A pack's contents → one pack file: SQLite, written once, opened read-only.

The file holds a format number, a digest of the folder it came from (so that a checkout knows when to build again),
and the records as JSON, a row per group so that examples or contacts can be opened alone.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from dataclasses import fields
from pathlib import Path

from ecomguide.pack.encode import to_plain
from ecomguide.pack.schema import Contents

APPLICATION_ID = 0x45434F4D  # "ECOM"
FORMAT = 1


def digest(folder: Path) -> str:
    """A hash over every record file of the folder, names included."""
    summed = hashlib.sha256(str(FORMAT).encode())
    for path in sorted(folder.rglob("*.toml")):
        summed.update(path.relative_to(folder).as_posix().encode() + b"\0")
        summed.update(hashlib.sha256(path.read_bytes()).digest())
    return summed.hexdigest()


def build(contents: Contents, folder_digest: str, target: Path) -> None:
    """Write the pack file beside `target` and move it there. The folder must exist."""
    beside = target.with_name(target.name + ".new")
    beside.unlink(missing_ok=True)
    database = sqlite3.connect(beside, isolation_level=None)
    try:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {FORMAT}")
        database.execute("CREATE TABLE particular (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
        database.execute("CREATE TABLE record (part TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID")
        database.execute("INSERT INTO particular VALUES ('folder', ?)", [folder_digest])
        for field in fields(Contents):
            plain = json.dumps(to_plain(getattr(contents, field.name)), ensure_ascii=False, separators=(",", ":"))
            database.execute("INSERT INTO record VALUES (?, ?)", [field.name, plain])
        database.execute("VACUUM")
    finally:
        database.close()
    beside.replace(target)
