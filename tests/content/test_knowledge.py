"""docs/knowledge.md says of each fact which records carry it: each record that it names is there."""

from __future__ import annotations

import re
from pathlib import Path

from ecomguide.pack.pack import Pack
from ecomguide.pack.schema import Contents

DOCUMENT = Path(__file__).parents[2] / "docs" / "knowledge.md"
ROW = re.compile(r"^\| (?P<fact>[^|]+) \| (?P<records>[^|]+) \| (?P<remark>[^|]*) \|$", re.MULTILINE)
NAME = re.compile(r"(?P<kind>[a-z]+):(?P<id>\S+)")


def ids(contents: Contents) -> dict[str, set[str]]:
    questions = {question.id: question for question in contents.questions}
    records = {
        "topic": contents.topics,
        "value": contents.values,
        "fee": contents.fees,
        "tile": contents.tiles,
        "timeline": contents.timelines,
        "opening": contents.openings,
        "contact": contents.contacts,
        "glossary": contents.glossary,
        "background": contents.background,
        "limit": contents.limits,
        "question": contents.questions,
        "kind": questions["kinds"].option,
        "model": questions["model"].option,
    }
    return {kind: {one.id for one in found} for kind, found in records.items()}


def test_every_fact_is_carried_by_records_that_exist_or_set_aside_with_a_reason(pack: Pack) -> None:
    known = ids(pack.contents)
    rows = [row for row in ROW.finditer(DOCUMENT.read_text(encoding="utf-8")) if row["fact"] != "fact"]
    rows = [row for row in rows if set(row["fact"]) != {"-"}]
    assert len(rows) > 800
    lost = [
        f"{row['fact']}: {name[0]}"
        for row in rows
        for name in NAME.finditer(row["records"])
        if name["id"] not in known[name["kind"]]
    ]
    assert lost == [], "name the record that carries the fact now, or say why none does"
    assert not [row["fact"] for row in rows if row["records"] == "nothing" and not row["remark"].strip()]
