"""A folder of TOML → a Draft: what could be read, and every fault of shape found on the way.

Only shape is checked here (keys, kinds of value, dates, ids twice); what records say of each other is for
`authoring/lint`. One broken file never hides another.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ecomguide.pack import schema
from ecomguide.pack.folder import FolderReader
from ecomguide.pack.problem import Problem
from ecomguide.pack.proof import proof_of
from ecomguide.pack.tariff_table import FILE as TARIFF_FILE
from ecomguide.pack.tariff_table import Row, read_rows


@dataclass(slots=True)
class Draft:
    """A folder as read. `contents` holds the sound records; `files` says which file a record came from."""

    contents: schema.Contents | None
    problems: list[Problem] = field(default_factory=list)
    files: dict[tuple[str, str], str] = field(default_factory=dict)
    tariff_rows: tuple[Row, ...] = ()

    def file_of(self, record: Any) -> str:
        return self.files.get((type(record).__name__, record.id), "")


def read(folder: Path) -> Draft:
    """Read a pack folder. Never raises for what stands in it: look at `problems`."""
    reader = FolderReader(folder)
    pack = folder / "pack.toml"
    about = reader.make(schema.About, plain, pack) if (plain := reader.toml(pack)) is not None else None
    interview_path = folder / "interview.toml"
    interview = reader.toml(interview_path) or {}
    for key in sorted(set(interview) - {"group", "question"}):
        reader.fault(
            interview_path,
            key,
            "unknown-key",
            f'"{key}" is no key here.',
            "It holds [[group]] and [[question]].",
        )
    sections, topics = reader.sections_and_topics()
    holidays = _holidays(reader)
    parts: dict[str, Iterable[Any]] = {
        "groups": reader.many(schema.Group, interview.get("group", []), interview_path, "group"),
        "questions": reader.many(schema.Question, interview.get("question", []), interview_path, "question"),
        "situations": reader.named_tables(schema.Situation, folder / "situations.toml"),
        "values": reader.named_tables_of(schema.Value, "values"),
        "anchors": reader.named_tables(schema.Anchor, folder / "anchors.toml"),
        "holidays": holidays,
        "sections": sections,
        "topics": topics,
        "tiles": reader.folder_of(schema.Tile, "glance"),
        "timelines": reader.folder_of(schema.Timeline, "timelines"),
        "fees": reader.folder_of(schema.Fee, "fees"),
        "openings": reader.folder_of(schema.Opening, "openings"),
        "contacts": reader.folder_of(schema.Contact, "contacts"),
        "examples": reader.folder_of(schema.Example, "examples"),
        "glossary": reader.named_tables_of(schema.Term, "glossary"),
        "background": reader.numbered(schema.Background, "background"),
        "limits": reader.folder_of(schema.Limit, "limits"),
        "views": reader.listed(schema.View, "views.toml", "view"),
        "hosts": reader.listed(schema.Hosts, "hosts.toml", "group"),
        "ports": reader.table(schema.Port, "ports.csv"),
        "areas": reader.table(schema.Area, "zip_areas.csv"),
        "tariff_chapters": reader.table(schema.Chapter, "tariff_chapters.csv"),
        "tariff_words": reader.table(schema.EverydayWord, "tariff_words.csv"),
    }
    tariff, tariff_rows = _tariff(reader)
    made = {name: tuple(records) for name, records in parts.items()}
    reader.strays()
    proof = proof_of(folder)
    contents = schema.Contents(about=about, tariff=tariff, proof=proof, **made) if about is not None else None
    return Draft(contents, sorted(reader.problems), reader.files, tariff_rows)


def _tariff(reader: FolderReader) -> tuple[schema.TariffEdition | None, tuple[Row, ...]]:
    """What the schedule is, and its lines. A pack may do without both, not without one."""
    path, table = reader.folder / "tariff.toml", reader.folder / TARIFF_FILE
    if not path.is_file() and not table.is_file():
        return None, ()
    plain = reader.toml(path)
    edition = (
        reader.make(schema.TariffEdition, {"id": "tariff", **plain}, path) if plain is not None else None
    )
    return edition, read_rows(table, lambda key, code, says: reader.fault(table, key, code, says))


def _holidays(reader: FolderReader) -> list[date]:
    path = reader.folder / "holidays.toml"
    plain = reader.toml(path)
    if plain is None:
        return []
    for key in sorted(set(plain) - {"days"}):
        reader.fault(path, key, "unknown-key", f'"{key}" is no key here.', "It holds a list, days = [...].")
    days = plain.get("days")
    if not isinstance(days, list) or not all(type(day) is date for day in days):
        reader.fault(path, "days", "wrong-value", "holidays are a list of dates, such as 2026-12-25.")
        return []
    return days
