"""The menu of all that can be done with a guide: entries with pictures, some of them gathered in groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ecomguide.ui.look import Look, icon


@dataclass(frozen=True)
class Entry:
    action: QAction
    icon: str


@dataclass(frozen=True)
class Group:
    title: str
    icon: str
    entries: Sequence[Entry]


Part = Entry | Group | None
"""None is a line."""


def more_menu(parts: Sequence[Part], owner: QWidget) -> QMenu:
    menu = QMenu(owner)
    for part in parts:
        if part is None:
            menu.addSeparator()
        elif isinstance(part, Group):
            inner = menu.addMenu(icon(part.icon), Look.current().words(part.title))
            inner.setAccessibleName(part.title)
            _fill(inner, part.entries)
        else:
            _fill(menu, [part])
    return menu


def _fill(menu: QMenu, entries: Sequence[Entry]) -> None:
    for entry in entries:
        entry.action.setIcon(icon(entry.icon))  # in the colors of this look
        menu.addAction(entry.action)
