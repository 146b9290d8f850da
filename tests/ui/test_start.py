"""The start: what is imported before the first paint, the two flags, damaged settings, no pack."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from ecomguide.ui import app as start

LATE = (
    *("pydantic", "jinja2", "typst", "babel", "tuf", "icalendar", "segno"),
    *("PySide6.QtNetwork", "PySide6.QtPrintSupport"),
    *("ecomguide.pack", "ecomguide.cases", "ecomguide.guide"),
)
TELLS = """
import json, sys
from ecomguide.ui import app
code = app.main(sys.argv[1:])
print(json.dumps({"code": code, "modules": sorted(sys.modules)}))
"""


def started(*flags: str, folder: Path) -> tuple[int, list[str], str]:
    """Runs the program in a process of its own: its exit code, what it imported, and its standard error."""
    environment = {**os.environ, "ECOMGUIDE_DATA": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", TELLS, *flags],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    told = json.loads(done.stdout)
    return told["code"], told["modules"], done.stderr


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    code, modules, said = started(start.AFTER_FIRST_PAINT, folder=tmp_path)
    assert code == 0
    assert said == ""
    early = [name for name in modules if any(name == late or name.startswith(late + ".") for late in LATE)]
    assert early == []


def test_no_page_but_home_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    _, modules, _ = started(start.AFTER_FIRST_PAINT, folder=tmp_path)
    pages = [name for name in modules if name.startswith("ecomguide.ui.pages.")]
    assert pages == ["ecomguide.ui.pages.home"]


def test_when_ready_the_pack_is_open_and_pydantic_was_not_needed(tmp_path: Path, compiled_pack: Path) -> None:
    code, modules, said = started(start.WHEN_READY, "--pack", str(compiled_pack), folder=tmp_path)
    assert (code, said) == (0, "")
    assert "ecomguide.pack.store" in modules
    assert "pydantic" not in modules


def test_damaged_settings_are_set_aside_and_the_window_opens(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{")
    code, _, said = started(start.AFTER_FIRST_PAINT, folder=tmp_path)
    assert (code, said) == (0, "")
    assert (tmp_path / "settings.json.damaged").read_text() == "{"


def test_without_a_pack_the_window_opens_and_says_what_to_do(tmp_path: Path) -> None:
    code, _, said = started(start.WHEN_READY, "--pack", str(tmp_path / "none.ecg"), folder=tmp_path)
    assert (code, said) == (0, "")
