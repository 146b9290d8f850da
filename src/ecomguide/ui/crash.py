"""When the program itself is at fault: an apology, and a report to copy. No answers are in it.

The report has the kind of error and the places in the code, never the error's own words or a variable: those
could hold what a person typed.
"""

from __future__ import annotations

import platform
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from ecomguide import __version__
from ecomguide.language import tr


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    places = [
        f"  {Path(frame.filename).name}, line {frame.lineno}, in {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    program = f"ecomguide {__version__} · Python {platform.python_version()} · Qt {qVersion()}"
    return "\n".join((program, platform.platform(), f"{kind.__module__}.{kind.__qualname__}", *places))


_told: set[str] = set()


def apologise(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """For sys.excepthook. The same fault is apologised for once; after that it is only printed."""
    sys.__excepthook__(kind, error, trace)
    text = report(kind, trace)
    if text not in _told and issubclass(kind, Exception):
        _told.add(text)
        _show(text)


def _show(text: str) -> None:
    box = QMessageBox()
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(tr("Something went wrong"))
    box.setText(tr("Sorry: the program made a mistake. What you answered so far is saved."))
    box.setInformativeText(
        tr("You can go on. If it happens again, start the program anew. The report has no answers in it.")
    )
    box.setDetailedText(text)
    copy = box.addButton(tr("Copy the report"), QMessageBox.ButtonRole.ActionRole)
    box.addButton(tr("Go on"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    if box.clickedButton() is copy:
        QGuiApplication.clipboard().setText(text)
