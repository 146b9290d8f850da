"""Take everything out of a layout. Widgets go in the event loop's next turn: one may be the caller."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (within := item.layout()) is not None:
            empty(within)
            within.deleteLater()
