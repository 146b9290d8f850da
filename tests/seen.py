"""What a person sees of a widget, and how its controls are found: by name, as a screen reader would."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget


def settle() -> None:
    """Let the window come to rest: layouts, paints and deletions."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def button(within: QWidget, name: str) -> QAbstractButton:
    """The one visible button of this name."""
    found = [one for one in buttons(within) if one.accessibleName() == name]
    assert len(found) == 1, (
        f"{len(found)} buttons {name!r}; there are {[one.accessibleName() for one in buttons(within)]}"
    )
    return found[0]


def buttons(within: QWidget) -> list[QAbstractButton]:
    return [one for one in within.findChildren(QAbstractButton) if one.isVisible()]


def presses(within: QWidget, name: str) -> None:
    button(within, name).click()
    settle()


def words_on(within: QWidget) -> str:
    """All visible words, one text a line."""
    labels = (one.text() for one in within.findChildren(QLabel) if one.isVisible())
    pressed = (one.accessibleName() for one in buttons(within))
    typed = (one.text() for one in within.findChildren(QLineEdit) if one.isVisible())
    return "\n".join((*labels, *pressed, *typed))
