"""The part of `make bench` that is a process of its own: what the window holds with a guide open, in KiB.

It imports what the program has by then and nothing else, as each module counts.
"""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("ECOMGUIDE_DATA", tempfile.mkdtemp(prefix="ecomguide-bench-"))

from ecomguide import cases
from ecomguide.interview.answers import Answers
from ecomguide.pack import store
from ecomguide.pack.pack import Pack

FALLBACK = Answers({"purpose": "planning", "based": "us", "destination": "own_place", "mode": "ocean"})
MOST_TURNS = 1000


def answers_for(pack: Pack) -> Answers:
    """The example on Home that says most."""
    given = [cases.example_answers(one, pack) for one in pack.contents.examples if one.home is not None]
    return max(given, key=len, default=FALLBACK)


def memory_at_the_guide(compiled: Path) -> str:
    """The pack opened from its compiled file, a guide on the page, and nothing left to draw in view."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication
    from shiboken6 import delete

    from ecomguide.ui.look import Look
    from ecomguide.ui.session import Session
    from ecomguide.ui.window import Window

    app = QApplication(["ecomguide"])
    Look.chosen("light").apply(app)
    session = Session(lambda: datetime(2026, 11, 24, 10, 0))
    window = Window(session)
    window.show()
    session.use_pack(store.open_file(compiled))
    session.start_new(answers_for(session.pack))  # type: ignore[arg-type]
    session.show_guide()
    for turn in range(MOST_TURNS):
        QCoreApplication.processEvents()
        if turn > 5 and window.page.column.is_filled:  # type: ignore[attr-defined]
            break
    used = Path("/proc/self/status").read_text().split("VmRSS:")[1].split()[0]
    delete(window)  # before the application that it needs
    return used


if __name__ == "__main__":
    print(memory_at_the_guide(Path(sys.argv[2])))
