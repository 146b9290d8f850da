"""Three guides as they were last looked at.

`python tests/content/golden.py` writes them anew and prints what changed.
"""

from __future__ import annotations

import difflib
import json
from datetime import date
from pathlib import Path
from typing import Any

from ecomguide import places
from ecomguide.guide.assemble import guide_for
from ecomguide.guide.model import CostLine, Guide
from ecomguide.interview.entry import from_json
from ecomguide.pack import store
from ecomguide.pack.pack import Pack

FOLDER = Path(__file__).parents[1] / "data" / "golden"
TODAY = date(2026, 11, 24)
GUIDES: dict[str, dict[str, Any]] = {
    "bulk-by-ocean": {
        "purpose": "planning",
        "based": "us",
        "destination": "own_place",
        "mode": "ocean",
        "kinds": ["candles"],
        "wax": "paraffin",
        "origin": "CN",
        "order_value": "12000",
        "duty_payer": "me",
        "how_often": "now_and_then",
        "arrival": "2027-01-20",
    },
    "drop-ship-by-mail": {
        "purpose": "planning",
        "based": "us",
        "destination": "customers",
        "mode": "mail",
        "kinds": ["toys-children", "apparel-textiles"],
        "origin": {"toys-children": "CN", "apparel-textiles": "VN"},
        "order_value": "60",
        "duty_payer": "seller",
        "arrival": "2026-12-10",
    },
    "bill-from-the-courier": {
        "purpose": "trouble",
        "contacted_by": "courier",
        "letter": "duty_invoice",
        "notice_date": "2026-11-10",
        "arrived": "2026-11-02",
        "based": "us",
        "courier": "dhl",
        "kinds": ["kitchenware"],
        "origin": "IT",
        "order_value": "340",
    },
}


def told(pack: Pack, name: str) -> dict[str, Any]:
    answers = from_json(GUIDES[name], pack.questions, f"the golden guide {name}")
    return selection(guide_for(pack, answers, TODAY))


def selection(guide: Guide) -> dict[str, Any]:
    """Verdicts, tiles, days, contacts: what a mistake would change first. Words change for good reasons."""
    days = {f"{item.id}.{due.id}": due.date for item in guide.items() for due in item.deadlines}
    return {
        "subject": guide.subject,
        "inferred": {one.question: one.value for one in guide.inferred},
        "opening": guide.opening.id if guide.opening else None,
        "tiles": {tile.id: [tile.verdict, tile.outcome] for tile in guide.glance},
        "first": list(guide.first),
        "verdicts": {item.id: item.verdict for item in guide.items()},
        "days": {key: day.isoformat() if day else None for key, day in days.items()},
        "costs": {line.id: _amount(line) for line in guide.costs.lines},
        "contacts": [card.id for card in guide.contacts],
        "uncovered": [one.kind for one in guide.uncovered],
    }


def _amount(line: CostLine) -> str | None:
    if line.low is None or line.amount is not None:
        return None if line.amount is None else str(line.amount)
    return f"{line.low} to {line.high}"


def as_text(table: dict[str, Any]) -> str:
    return json.dumps(table, indent=1, ensure_ascii=False) + "\n"


def difference(name: str, now: str) -> str:
    path = FOLDER / f"{name}.json"
    before = path.read_text(encoding="utf-8") if path.is_file() else ""
    lines = difflib.unified_diff(
        before.splitlines(), now.splitlines(), f"{name}, as kept", f"{name}, now", lineterm="", n=1
    )
    return "\n".join(lines)


def main() -> None:
    pack = store.open_folder(places.pack_folder())
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in GUIDES:
        now = as_text(told(pack, name))
        print(difference(name, now) or f"{name}: no change")
        (FOLDER / f"{name}.json").write_text(now, encoding="utf-8")


if __name__ == "__main__":
    main()
