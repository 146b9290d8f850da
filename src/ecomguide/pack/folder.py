"""The files of a pack folder, read one by one: TOML, tables of records, CSV; every fault is noted, none stops
the rest.
"""

from __future__ import annotations

import csv
import keyword
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from ecomguide.errors import did_you_mean
from ecomguide.pack import schema
from ecomguide.pack.problem import Problem

ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
NUMBERED = re.compile(r"\d\d-(.+)")


class FolderReader:
    """Reads the files of one folder, noting every fault and what was opened."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.files: dict[tuple[str, str], str] = {}
        self.opened: set[Path] = set()

    def name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()

    def fault(self, path: Path | str, key: str, code: str, says: str, hint: str = "") -> None:
        name = path if isinstance(path, str) else self.name(path)
        self.problems.append(Problem(file=name, key=key, code=code, says=says, hint=hint))

    def toml(self, path: Path) -> dict[str, Any] | None:
        """What a file holds; None, with the fault noted, where it cannot be read."""
        self.opened.add(path)
        try:
            plain: dict[str, Any] = _safe_keys(tomllib.loads(path.read_text(encoding="utf-8")))
            return plain
        except (FileNotFoundError, NotADirectoryError):
            self.fault(path, "", "file-missing", "this file is needed and is not there.")
        except OSError as why:
            self.fault(path, "", "file-unreadable", f"this file cannot be opened: {why.strerror}.")
        except RecursionError:
            self.fault(path, "", "not-toml", "this file is nested far too deeply.")
        except UnicodeDecodeError:
            self.fault(path, "", "not-utf-8", "this file is not UTF-8 text.", "Save it again as UTF-8.")
        except tomllib.TOMLDecodeError as why:
            self.fault(path, "", "not-toml", f"this file cannot be read as TOML: {why}.")
        return None

    def make(
        self, cls: type[schema.base.T], plain: dict[str, Any], path: Path, key: str = ""
    ) -> schema.base.T | None:
        """One record, or None with its faults noted."""
        try:
            made: schema.base.T = _adapter(cls).validate_python(plain)
        except ValidationError as invalid:
            for error in invalid.errors():
                self.shape_fault(cls, error, path, key)
            return None
        id_ = getattr(made, "id", None)
        if isinstance(id_, str):
            self.register(cls.__name__, id_, path)
        return made

    def register(self, kind: str, id_: str, path: Path) -> None:
        if not ID.fullmatch(id_):
            self.fault(
                path, "id", "id-form", f'"{id_}" is no id: use lower case letters, digits and hyphens.'
            )
        if (other := self.files.get((kind, id_))) is not None:
            self.fault(path, "id", "id-twice", f'the id "{id_}" stands in {other} too.')
        self.files[(kind, id_)] = self.name(path)

    def shape_fault(self, cls: type, error: ErrorDetails, path: Path, key: str) -> None:
        steps = [str(step).rstrip("_") for step in error["loc"] if not str(step).startswith("function-")]
        where = ".".join(part for part in (key, *steps) if part)
        if error["type"] in ("unexpected_keyword_argument", "extra_forbidden"):
            known = [name.rstrip("_") for name in _field_names(cls)]
            self.fault(
                path,
                where,
                "unknown-key",
                f'"{steps[-1]}" is no key here.',
                did_you_mean(steps[-1], known).strip(),
            )
        elif error["type"] in ("missing", "missing_argument", "missing_keyword_only_argument"):
            self.fault(path, where, "missing-key", f'"{steps[-1]}" is needed here.')
        else:
            self.fault(path, where, "wrong-value", f"{error['msg'].rstrip('.')}.")

    def many(self, cls: type[schema.base.T], tables: Any, path: Path, key: str) -> Iterator[schema.base.T]:
        if not isinstance(tables, list):
            self.fault(path, key, "wrong-value", f"write this as [[{key}]].")
            return
        for number, plain in enumerate(tables, 1):
            if not isinstance(plain, dict):
                self.fault(path, f"{key} {number}", "wrong-value", f"write this as [[{key}]].")
            elif (made := self.make(cls, plain, path, f"{key} {plain.get('id', number)}")) is not None:
                yield made

    def folder_of(self, cls: type[schema.base.T], name: str) -> Iterator[schema.base.T]:
        for path in sorted((self.folder / name).glob("*.toml")):
            plain = self.toml(path)
            if plain is not None and (made := self.make(cls, {"id": path.stem, **plain}, path)) is not None:
                yield made

    def named_tables(self, cls: type[schema.base.T], path: Path) -> Iterator[schema.base.T]:
        for id_, plain in (self.toml(path) or {}).items():
            if not isinstance(plain, dict):
                self.fault(path, id_, "wrong-value", f"write this as a table, [{id_}].")
            elif (made := self.make(cls, {"id": id_, **plain}, path, id_)) is not None:
                yield made

    def named_tables_of(self, cls: type[schema.base.T], name: str) -> Iterator[schema.base.T]:
        for path in sorted((self.folder / name).glob("*.toml")):
            yield from self.named_tables(cls, path)

    def numbered(self, cls: type[schema.base.T], name: str) -> Iterator[schema.base.T]:
        """A folder in which the number of each file gives the order."""
        for path in sorted((self.folder / name).glob("*.toml")):
            if (numbered := NUMBERED.fullmatch(path.stem)) is None:
                self.fault(path, "", "name-form", "a file here is named like 20-low-value-history.toml.")
            elif (plain := self.toml(path)) is not None:
                made = self.make(cls, {"id": numbered[1], **plain}, path)
                yield from [made] if made is not None else []

    def listed(self, cls: type[schema.base.T], name: str, key: str) -> Iterator[schema.base.T]:
        """A file of one list, [[key]]. A pack may do without."""
        path = self.folder / name
        if not path.is_file():
            return
        plain = self.toml(path) or {}
        for other in sorted(set(plain) - {key}):
            self.fault(path, other, "unknown-key", f'"{other}" is no key here.', f"It holds [[{key}]].")
        yield from self.many(cls, plain.get(key, []), path, key)

    def table(self, cls: type[schema.base.T], name: str) -> Iterator[schema.base.T]:
        """Rows of a CSV file with a line of names. A pack may do without."""
        path = self.folder / "tables" / name
        if not path.is_file():
            return
        try:
            rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines(), strict=True))
        except UnicodeDecodeError:
            self.fault(path, "", "not-utf-8", "this file is not UTF-8 text.", "Save it again as UTF-8.")
            return
        except csv.Error as why:
            self.fault(path, "", "not-csv", f"this file cannot be read as CSV: {why}.")
            return
        for number, row in enumerate(rows, 2):
            named = {str(key): value for key, value in row.items()}
            if (made := self.make(cls, named, path, f"line {number}")) is not None:
                yield made

    def sections_and_topics(self) -> tuple[list[schema.Section], list[schema.Topic]]:
        sections: list[schema.Section] = []
        topics: list[schema.Topic] = []
        for folder in sorted(path for path in (self.folder / "topics").glob("*") if path.is_dir()):
            if (numbered := NUMBERED.fullmatch(folder.name)) is None:
                self.fault(folder, "", "name-form", "a section's folder is named like 40-at-the-border.")
                continue
            head = folder / "section.toml"
            plain = self.toml(head)
            if plain is not None:
                section = self.make(schema.Section, {"id": numbered[1], **plain}, head)
                sections += [section] if section is not None else []
            for path in sorted(set(folder.glob("*.toml")) - {head}):
                if (name := NUMBERED.fullmatch(path.stem)) is None:
                    self.fault(path, "", "name-form", "a topic's file is named like 20-informal-entry.toml.")
                elif (plain := self.toml(path)) is not None:
                    topic = self.make(schema.Topic, {"id": name[1], "section": numbered[1], **plain}, path)
                    topics += [topic] if topic is not None else []
        return sections, topics

    def strays(self) -> None:
        """A record in a place that nobody looks at would be missed in silence."""
        misnamed = {problem.file for problem in self.problems if problem.code == "name-form"}
        for path in sorted(set(self.folder.rglob("*.toml")) - self.opened):
            if misnamed.isdisjoint(
                [
                    self.name(path),
                    *(self.name(one) for one in path.parents if one.is_relative_to(self.folder)),
                ]
            ):
                self.fault(
                    path, "", "stray-file", "nothing reads a file in this place.", "Move or remove it."
                )


def _safe_keys(plain: Any) -> Any:
    """`from` and `as` are Python's words: as fields they carry an underscore. Questions in a `when` keep
    their names."""
    if isinstance(plain, dict):
        return {
            key + "_" if keyword.iskeyword(key) and key != "not" else key: _safe_keys(value)
            for key, value in plain.items()
        }
    if isinstance(plain, list):
        return [_safe_keys(value) for value in plain]
    return plain


def _adapter(cls: type) -> TypeAdapter[Any]:
    if cls not in _ADAPTERS:
        _ADAPTERS[cls] = TypeAdapter(cls)
    return _ADAPTERS[cls]


_ADAPTERS: dict[type, TypeAdapter[Any]] = {}


def _field_names(cls: type) -> list[str]:
    names: list[str] = []
    for sub in [cls, *(getattr(schema, name) for name in schema.__all__)]:
        names.extend(getattr(sub, "__dataclass_fields__", {}))
    return list(dict.fromkeys(names))
