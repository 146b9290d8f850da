"""A pack's contents → one pack file: SQLite, written once, opened read-only.

The file holds a format number, a digest of the folder it came from (so that a checkout knows when to build
again), and the records as JSON, a row per group so that examples or contacts can be opened alone. The lines
of the tariff schedule lie beside them as tables, with a seal of their own: nothing reads them before they are
asked for.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

from ecomguide.errors import CannotWrite
from ecomguide.pack.encode import to_plain
from ecomguide.pack.schema import Contents
from ecomguide.pack.tariff_table import Row, fill, seal_of

APPLICATION_ID = 0x45434F4D  # "ECOM"
FORMAT = 4
PROOF = "proof.json"
"""The report of `pack prove`, beside the records. It is no record: it says which records it was made for."""


def digest(folder: Path) -> str:
    """A hash over every record file of the folder, names included."""
    summed = hashlib.sha256(str(FORMAT).encode())
    for path in sorted([*folder.rglob("*.toml"), *folder.rglob("*.csv"), *folder.rglob("*.csv.gz")]):
        summed.update(path.relative_to(folder).as_posix().encode() + b"\0")
        summed.update(hashlib.sha256(path.read_bytes()).digest())
    return summed.hexdigest()


def stamp(folder: Path) -> str:
    """Of all that a compiled file is made of: the records, and the report of their proof."""
    proof = folder / PROOF
    return digest(folder) + (hashlib.sha256(proof.read_bytes()).hexdigest() if proof.is_file() else "")


def seal(rows: dict[str, str]) -> str:
    """A hash over the records as they lie in the file: damage is seen before anything is read."""
    summed = hashlib.sha256()
    for part in sorted(rows):
        summed.update(part.encode() + b"\0" + rows[part].encode() + b"\0")
    return summed.hexdigest()


def build(contents: Contents, folder_stamp: str, target: Path, rows: Iterable[Row] = ()) -> None:
    """Write the pack file beside `target` and move it there; `rows`: of the tariff. Raises CannotWrite."""
    if not target.name or target.is_dir():
        raise CannotWrite(path=target, why="it is a folder, not a file")
    beside = target.with_name(f"{target.name}.{os.getpid()}.new")  # two programs may build at once
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        _fill(contents, folder_stamp, beside, rows)
        beside.replace(target)
    except (OSError, sqlite3.Error) as why:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise CannotWrite(path=target, why=getattr(why, "strerror", None) or str(why)) from why


def _fill(contents: Contents, folder_stamp: str, path: Path, tariff_rows: Iterable[Row]) -> None:
    database = sqlite3.connect(path, isolation_level=None)
    try:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {FORMAT}")
        database.execute("CREATE TABLE particular (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
        database.execute("CREATE TABLE record (part TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID")
        rows = {
            field.name: json.dumps(
                to_plain(getattr(contents, field.name)), default=str, separators=(",", ":")
            )
            for field in fields(Contents)
        }
        database.executemany("INSERT INTO record VALUES (?, ?)", rows.items())
        particulars = {"folder": folder_stamp, "seal": seal(rows)}
        if contents.tariff is not None:
            fill(database, tariff_rows)
            particulars["tariff"] = seal_of(database)
        database.executemany("INSERT INTO particular VALUES (?, ?)", particulars.items())
        database.execute("VACUUM")
    finally:
        database.close()
