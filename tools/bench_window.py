"""The part of `make bench` that needs a window: the guide's first show, and an answer to the panel."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import datetime

from ecomguide.interview.answers import Answers
from ecomguide.pack.pack import Pack
from ecomguide.ui.session import Session

Line = Callable[[str, str, str], None]


def measure(pack: Pack, answers: Answers, line: Line) -> None:
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication
    from shiboken6 import delete

    from ecomguide.ui.look import Look
    from ecomguide.ui.pages import guide  # noqa: F401  the program has it imported by then
    from ecomguide.ui.window import Window

    app = QApplication.instance() or QApplication(["ecomguide"])
    Look.chosen("light").apply(app)  # type: ignore[arg-type]
    session = Session(lambda: datetime(2026, 11, 24, 10, 0))
    window = Window(session)
    window.resize(1280, 800)
    window.show()
    session.use_pack(pack)
    session.start_new(answers)
    QCoreApplication.processEvents()
    start = time.perf_counter()
    session.show_guide()
    window.repaint()
    line("guide page, first show", f"{(time.perf_counter() - start) * 1000:.0f} ms", "at most 150 ms")
    _panel(session, line)
    delete(window)  # before the application that it needs


def _panel(session: Session, line: Line) -> None:
    """From an answer to the panel, drawn anew."""
    from PySide6.QtCore import QCoreApplication

    question = next(one for one in session.walk.live if one.id == "mode" or len(one.option) > 3)
    session.go_to(question.id)
    QCoreApplication.processEvents()
    took = []
    for turn in range(120):
        option = session.walk.offered(question)[turn % 2]
        start = time.perf_counter()
        session.answer(question.id, option.id)
        QCoreApplication.processEvents()
        took.append((time.perf_counter() - start) * 1000)
    worst = statistics.quantiles(took[20:], n=20)[-1]
    line(
        "an answer to the repainted panel, 95th",
        f"{worst:.1f} ms",
        f"at most 16 ms   (median {statistics.median(took):.1f})",
    )
