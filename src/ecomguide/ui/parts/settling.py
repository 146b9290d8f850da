"""Lay a part out now, from the inside out: else each level takes a turn of its own, and the words jump."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget


def settle(part: QWidget) -> None:
    for inner in reversed(part.findChildren(QWidget)):
        layout = inner.layout()
        if layout is not None and not inner.isHidden():
            layout.activate()
    QApplication.sendEvent(part, QEvent(QEvent.Type.LayoutRequest))
