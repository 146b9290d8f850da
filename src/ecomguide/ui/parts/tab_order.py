"""Tab goes down the page as the eye does, though much of the page is made late.

Qt's own order is the order of making: what is made when a card opens would come after everything else.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def reached_by_tab(within: QWidget) -> list[QWidget]:
    """The controls of a part, in order."""
    tab = Qt.FocusPolicy.TabFocus
    return [one for one in (within, *within.findChildren(QWidget)) if (one.focusPolicy() & tab) == tab]


def put_after(control: QWidget, part: QWidget) -> None:
    """Tab goes from the control into the part, and on from there as before."""
    last = control
    for one in reached_by_tab(part):
        QWidget.setTabOrder(last, one)
        last = one
