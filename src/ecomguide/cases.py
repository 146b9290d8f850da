"""Saved guides: a name, the answers, the place, the ticks. Read, write, list, set aside what is damaged."""

from __future__ import annotations

import contextlib
import json
import uuid
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ecomguide import atomic
from ecomguide.errors import CannotWrite, CaseLeftAlone, CaseTooNew, CaseUnreadable
from ecomguide.interview.answers import Answers
from ecomguide.interview.entry import from_json, known_from_json, to_json
from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Example

FORMAT = 1
SUFFIX = ".guide.json"


@dataclass(frozen=True, slots=True)
class Case:
    """One person's guide. `done` maps an item id to the day it was ticked; `at` is the page or question last
    shown."""

    id: str
    name: str
    answers: Answers = field(default_factory=Answers)
    done: dict[str, date] = field(default_factory=dict)
    at: str = ""
    pack_version: str = ""
    created: datetime | None = None
    changed: datetime | None = None
    unread: dict[str, Any] = field(default_factory=dict)
    """Answers in the file that this pack does not know, as they stood: kept, for a pack that does."""

    @classmethod
    def new(cls, now: datetime, name: str = "") -> Case:
        return cls(id=uuid.uuid4().hex[:12], name=name, created=now, changed=now)

    @classmethod
    def of_example(cls, example: Example, pack: Pack) -> Case:
        """An example as a case that is not saved."""
        return cls(
            id="", name=example.name, answers=example_answers(example, pack), pack_version=pack.about.version
        )


def example_answers(example: Example, pack: Pack) -> Answers:
    """Raises AnswersError where an example does not fit the pack's questions."""
    return from_json(example.answers, pack.questions, f"the example {example.id}")


def save(case: Case, folder: Path) -> Path:
    """Write the case into the folder. Raises CannotWrite."""
    plain = {
        "format": FORMAT,
        "id": case.id,
        "name": case.name,
        "answers": {**case.unread, **to_json(case.answers)},
        "done": {item: day.isoformat() for item, day in case.done.items()},
        "at": case.at,
        "pack_version": case.pack_version,
        "created": case.created.isoformat() if case.created else None,
        "changed": case.changed.isoformat() if case.changed else None,
    }
    path = folder / (case.id + SUFFIX)
    atomic.write(path, (json.dumps(plain, indent=1) + "\n").encode())
    return path


def load(path: Path, pack: Pack) -> Case:
    """The case in a file. A damaged one is set aside under another name, byte for byte; raises
    CaseUnreadable."""
    try:
        return _from_plain(json.loads(path.read_bytes()), pack, path)
    except OSError as why:
        raise CaseLeftAlone(path=path, why=why.strerror or str(why)) from why
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as why:
        try:
            kept = set_aside(path)
        except CannotWrite:
            raise CaseLeftAlone(path=path, why="it is damaged") from why
        raise CaseUnreadable(path=path, why="it is damaged", kept=kept) from why


def _from_plain(plain: dict[str, Any], pack: Pack, path: Path) -> Case:
    if int(plain["format"]) > FORMAT:
        raise CaseTooNew(path=path)
    answers, unread = known_from_json(plain["answers"], pack.questions, str(path))
    case = Case(
        id=path.name.removesuffix(SUFFIX),  # never what the file says: it could name another place
        name=str(plain["name"]),
        answers=answers,
        done={str(item): date.fromisoformat(day) for item, day in plain.get("done", {}).items()},
        at=str(plain.get("at", "")),
        pack_version=str(plain.get("pack_version", "")),
        created=_moment(plain.get("created")),
        changed=_moment(plain.get("changed")),
        unread=unread,
    )
    formerly = {old: topic.id for topic in pack.contents.topics for old in topic.formerly}
    done = {formerly.get(item, item): day for item, day in case.done.items()}
    return replace(case, done=done, at="" if unread else case.at)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def set_aside(path: Path) -> Path:
    """Rename a damaged file so that nothing overwrites it, and say where it went."""
    kept = path.with_name(f"{path.name}.damaged")
    number = 2
    while kept.exists():
        kept = path.with_name(f"{path.name}.damaged-{number}")
        number += 1
    try:
        path.replace(kept)
    except OSError as why:
        raise atomic.refusal(kept, why) from why
    return kept


def all_in(folder: Path, pack: Pack) -> tuple[list[Case], list[CaseUnreadable]]:
    """Every saved guide, the last changed first, and what could not be read. Sweeps half-written files."""
    for half in folder.glob("*.new"):
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)
    found, broken = [], []
    for path in sorted(folder.glob("*" + SUFFIX)):
        try:
            found.append(load(path, pack))
        except CaseUnreadable as why:
            broken.append(why)
    return sorted(
        found, key=lambda case: case.changed.isoformat() if case.changed else "", reverse=True
    ), broken


def delete(case: Case, folder: Path) -> None:
    """Raises CannotWrite."""
    path = folder / (case.id + SUFFIX)
    try:
        path.unlink(missing_ok=True)
    except OSError as why:
        raise CannotWrite(path=path, why=why.strerror or str(why)) from why
