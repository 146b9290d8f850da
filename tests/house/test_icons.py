"""Only icons that somebody names are shipped, and every icon that the pack names is there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
ICONS = {path.stem for path in (ROOT / "resources" / "ui" / "icons").glob("*.svg")}
WINDOW = "\n".join(
    path.read_text(encoding="utf-8") for path in (ROOT / "src" / "ecomguide" / "ui").rglob("*.py")
)


def named_in_the_interview() -> set[str]:
    interview = tomllib.loads((ROOT / "resources" / "pack" / "interview.toml").read_text(encoding="utf-8"))
    options = [option for question in interview["question"] for option in question.get("option", [])]
    return {option["icon"] for option in options if "icon" in option}


def test_each_icon_is_named_somewhere() -> None:
    named = set(re.findall(r'"([a-z0-9_]+)"', WINDOW)) | named_in_the_interview()
    assert sorted(ICONS - named) == [], "what is shipped and not used is weight and licence without a reason"


def test_each_icon_of_the_interview_is_there() -> None:
    assert sorted(named_in_the_interview() - ICONS) == [], "a missing icon leaves a hole in a card"
