"""A small real pack, made by a test: it changes one thing and expects one outcome.

The builder holds what stands in a pack folder, as tables. It writes the folder, or gives the contents, the
pack and guides from it. Nothing here stands in for our own code: a folder is read by `pack.read`, a file by
`pack.store`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from ecomguide.guide.assemble import guide_for
from ecomguide.guide.model import Guide
from ecomguide.interview.answers import Answers
from ecomguide.interview.entry import from_json
from ecomguide.interview.walk import Walk, walk
from ecomguide.pack import schema, store
from ecomguide.pack.edition import Days, Edition
from ecomguide.pack.encode import decoder
from ecomguide.pack.pack import Pack

TODAY = date(2026, 11, 24)
SEEN = {"on": date(2026, 11, 1), "as": "full"}
SOURCE = {"cite": "19 CFR 1.1", "publisher": "eCFR", "url": "https://www.example.gov/1", "seen": SEEN}
REVIEWED = {"on": date(2026, 11, 1), "status": "primary"}
SECTION = "topics/10-basics"

Table = dict[str, Any]


class PackBuilder:
    """`files`: path in the folder → its table, its text, or its bytes."""

    def __init__(self) -> None:
        self.files: dict[str, Table | str | bytes] = {
            "pack.toml": {
                "title": "A small pack",
                "version": "2026.11",
                "checked_through": TODAY,
                "languages": ["en"],
                "report_to": "desk",
                "licence": "CC0 1.0",
                "uncovered": "Nothing is known of {name}.",
                "left_out": "Elsewhere: {name}.",
                "uncovered_contacts": ["desk"],
            },
            "interview.toml": {"group": [{"id": "all", "title": "All"}], "question": []},
            "situations.toml": {},
            "anchors.toml": {
                "today": {"label": "today"},
                "arrival": {"label": "arrival", "questions": ["arrival"]},
                "entry": {
                    "label": "entry",
                    "count": {"from": "arrival", "days": 0},
                    "assumes": "we took the day of arrival",
                },
            },
            "holidays.toml": {"days": [date(2026, 11, 26), date(2026, 12, 25), date(2027, 1, 1)]},
            f"{SECTION}/section.toml": {"title": "Basics"},
        }
        self.question("mode", "ocean", "air", "mail")
        self.question("kinds", "candles", "toys", "mugs", kind="many")
        self.question("origin", kind="country", each="kinds", says="Made in {answer}.")
        self.value("ceiling", "money", {"amount": "2500"})
        self.question(
            "order_value",
            kind="money",
            band=[
                {
                    "id": "small",
                    "label": "{ceiling} or less",
                    "says": "At most {ceiling}.",
                    "at_most": "ceiling",
                },
                {"id": "large", "label": "More than {ceiling}", "says": "Over {ceiling}.", "over": "ceiling"},
            ],
        )
        self.question("arrival", kind="date", says="It arrives on {answer}.")
        self.contact("desk")
        self.topic("always")

    # ---- what authors write

    def question(self, id_: str, *options: str | Table, kind: str = "one", **more: Any) -> PackBuilder:
        """Add a question at the end, or replace the one of this id. An option is an id or a table."""
        asked = {"id": id_, "group": "all", "kind": kind, "asks": f"Which {id_}?", "short": id_.capitalize()}
        table = {**asked, "why": f"The {id_} decides.", **more}
        if options:
            tables = [{"id": one} if isinstance(one, str) else one for one in options]
            table["option"] = [{"label": one["id"].capitalize(), **one} for one in tables]
        questions = self.questions
        at = next((n for n, one in enumerate(questions) if one["id"] == id_), len(questions))
        questions[at : at + 1] = [table]
        return self

    @property
    def questions(self) -> list[Table]:
        return self.table("interview.toml")["question"]

    def only_questions(self, *ids: str) -> PackBuilder:
        """Leave out the questions that are there by default, but for these."""
        self.table("interview.toml")["question"] = [one for one in self.questions if one["id"] in ids]
        return self

    def situation(self, id_: str, *when: Table) -> PackBuilder:
        self.table("situations.toml")[id_] = {"when": list(when)}
        return self

    def value(self, id_: str, kind: str, *rows: Table, file: str = "basics", **more: Any) -> PackBuilder:
        table = {"kind": kind, "says": f"The {id_}", **more}
        table["row"] = [{"status": "primary", "source": [SOURCE], **row} for row in rows]
        self.files.setdefault(f"values/{file}.toml", {})
        self.table(f"values/{file}.toml")[id_] = table
        return self

    def anchor(self, id_: str, **more: Any) -> PackBuilder:
        self.table("anchors.toml")[id_] = {"label": id_, **more}
        return self

    def topic(
        self, id_: str, *when: Table, body: str = "It is so.", title: str = "", **more: Any
    ) -> PackBuilder:
        text = {"title": title or f"About {id_}", "body": body, **more.pop("text", {})}
        return self._record(f"{SECTION}/10-{id_}.toml", when, {"weight": "must", **more, "text": text})

    def guard(self, *when: Table) -> PackBuilder:
        self.table(f"{SECTION}/section.toml")["when"] = list(when)
        return self

    def tile(self, id_: str, outcomes: Mapping[str, list[Table]], *when: Table, **more: Any) -> PackBuilder:
        """`outcomes`: outcome id → its blocks."""
        written = [
            {"id": one, "says": f"It is {one}", "note": f"Because of {one}", "when": blocks}
            for one, blocks in outcomes.items()
        ]
        return self._record(
            f"glance/{id_}.toml", when, {"title": id_.capitalize(), "outcome": written, **more}
        )

    def fee(self, id_: str, formula: Table, *when: Table, **more: Any) -> PackBuilder:
        told = {"title": f"The {id_} fee", "body": "It is charged.", "collector": "government"}
        return self._record(f"fees/{id_}.toml", when, {**told, "formula": formula, **more})

    def timeline(self, id_: str, steps: list[Table], *when: Table, **more: Any) -> PackBuilder:
        steps = [{"set_by": "law", "main": True, **step} for step in steps]
        return self._record(f"timelines/{id_}.toml", when, {"title": f"The {id_}", "step": steps, **more})

    def opening(self, id_: str, *when: Table, **more: Any) -> PackBuilder:
        told = {"title": f"You got a {id_}", "lead": "Stay calm."}
        return self._record(f"openings/{id_}.toml", when, {**told, **more})

    def contact(self, id_: str, *when: Table, **more: Any) -> PackBuilder:
        told = {"name": id_.capitalize(), "serves": "Questions on imports", "phones": ["+1 202 555 0100"]}
        return self._record(f"contacts/{id_}.toml", when, {**told, **more})

    def example(self, id_: str, answers: Table, expect: Table | None = None, **more: Any) -> PackBuilder:
        told = {"name": id_.capitalize(), "says": "An example", "today": TODAY}
        self.files[f"examples/{id_}.toml"] = {**told, "answers": answers, "expect": expect or {}, **more}
        return self

    def term(self, id_: str, says: str = "It is a term.", **more: Any) -> PackBuilder:
        term = {"term": id_.replace("-", " "), "says": says, "status": "secondary", "source": [SOURCE]}
        self.files.setdefault("glossary/basics.toml", {})
        self.table("glossary/basics.toml")[id_] = {**term, **more}
        return self

    def background(self, id_: str, **more: Any) -> PackBuilder:
        table = {"title": id_.capitalize(), "body": ["It came about."], "reviewed": REVIEWED}
        return self._record(f"background/10-{id_}.toml", (), {**table, "source": [SOURCE], **more})

    def limit(self, id_: str, *when: Table, **more: Any) -> PackBuilder:
        table = {"title": f"No {id_}", "covered": "no", "says": f"Nothing on {id_}.", "reviewed": REVIEWED}
        return self._record(f"limits/{id_}.toml", when, {**table, **more})

    def view(self, id_: str, *parts: str) -> PackBuilder:
        named = [{"id": one, "title": one.capitalize(), "says": f"All on {one}."} for one in parts]
        view = {"id": id_, "title": f"By {id_}", "says": f"Sorted by {id_}.", "part": named}
        self.files.setdefault("views.toml", {})
        self.table("views.toml").setdefault("view", []).append(view)
        return self

    def _record(self, path: str, when: tuple[Table, ...], table: Table) -> PackBuilder:
        blocks = {"when": list(when)} if when else {}
        self.files[path] = {"source": [SOURCE], "reviewed": REVIEWED, **blocks, **table}
        return self

    def table(self, path: str) -> Table:
        """The table of a file, to change in place."""
        found = self.files[path]
        assert isinstance(found, dict), f"{path} is not held as a table"
        return found

    def set(self, path: str, key: str, value: Any) -> PackBuilder:
        """Change one key; `a.b` goes into a table, `a.0` into a list. None takes the key out."""
        *steps, last = key.split(".")
        place: Any = self.table(path)
        for step in steps:
            place = place[int(step)] if isinstance(place, list) else place[step]
        at: Any = int(last) if isinstance(place, list) else last
        if value is None:
            del place[at]
        else:
            place[at] = value
        return self

    # ---- what comes of it

    def write(self, folder: Path) -> Path:
        """The folder as authors would have it."""
        for name, content in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, dict):
                content = "".join(f"{json.dumps(key)} = {toml(one)}\n" for key, one in content.items())
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return folder

    def compile(self, folder: Path) -> Path:
        """A compiled pack file in the folder."""
        return store.fresh_file(self.write(folder / "pack"), folder / "pack.ecg")

    def contents(self) -> schema.Contents:
        """The contents without the way over a disk: fast enough for a thousand packs in one test."""
        tables = {path: _fields(content) for path, content in self.files.items() if isinstance(content, dict)}
        interview, named = tables["interview.toml"], self._named(tables)
        plain = {
            "about": tables["pack.toml"],
            "groups": interview["group"],
            "questions": interview["question"],
            "holidays": tables["holidays.toml"]["days"],
            "sections": [{"id": "basics", **tables[f"{SECTION}/section.toml"]}],
            "topics": [
                {"id": Path(path).stem[3:], "section": "basics", **tables[path]}
                for path in sorted(tables)
                if path.startswith(f"{SECTION}/") and not path.endswith("section.toml")
            ],
            **named,
        }
        made: schema.Contents = decoder(schema.Contents)(plain)
        return made

    def _named(self, tables: dict[str, Table]) -> dict[str, list[Table]]:
        def in_one(path: str) -> list[Table]:
            return [{"id": id_, **table} for id_, table in tables.get(path, {}).items()]

        def in_folder(name: str) -> list[Table]:
            paths = sorted(path for path in tables if path.startswith(f"{name}/"))
            return [{"id": Path(path).stem, **tables[path]} for path in paths]

        values = [one for path in sorted(tables) if path.startswith("values/") for one in in_one(path)]
        parts = {
            "tiles": "glance",
            "timelines": "timelines",
            "fees": "fees",
            "openings": "openings",
            "contacts": "contacts",
            "examples": "examples",
            "limits": "limits",
        }
        return {
            "situations": in_one("situations.toml"),
            "values": values,
            "glossary": in_one("glossary/basics.toml"),
            "background": [
                {"id": Path(path).stem[3:], **tables[path]}
                for path in sorted(tables)
                if path.startswith("background/")
            ],
            "hosts": tables.get("hosts.toml", {}).get("group", []),
            "views": tables.get("views.toml", {}).get("view", []),
            "anchors": in_one("anchors.toml"),
            **{part: in_folder(name) for part, name in parts.items()},
        }

    def pack(self) -> Pack:
        return Pack(self.contents(), draft=False)

    def edition(self, entry: date = TODAY, today: date = TODAY, *, assumed: bool = False) -> Edition:
        return self.pack().edition(Days(entry, today, assumed))

    def answers(self, plain: Table | Answers) -> Answers:
        if isinstance(plain, Answers):
            return plain
        return from_json(plain, self.pack().questions, "a test")

    def walk(self, plain: Table | Answers, entry: date = TODAY) -> Walk:
        return walk(self.edition(entry), self.answers(plain))

    def guide(self, plain: Table | Answers, today: date = TODAY) -> Guide:
        return guide_for(self.pack(), self.answers(plain), today)

    def verdict(self, topic: str, plain: Table | Answers) -> str:
        """applies, may or not: what a guide from these answers says of a topic."""
        return verdict(self.guide(plain), topic)


def verdict(guide: Guide, topic: str) -> str:
    return next((item.verdict for item in guide.items() if item.id == topic), "not")


def toml(value: Any) -> str:
    """A value as TOML on one line: tables and lists are written inside."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {toml(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(toml, value)) + "]"
    return value.isoformat() if isinstance(value, date) else json.dumps(value)


def _fields(value: Any) -> Any:
    """Keys as the records name them, and days as a compiled file holds them."""
    if isinstance(value, dict):
        return {f"{key}_" if key in ("from", "as") else key: _fields(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_fields(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
