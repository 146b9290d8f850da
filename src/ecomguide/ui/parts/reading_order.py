"""A whole page put in order: Tab follows what the eye follows, whenever its parts were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from ecomguide.ui.parts.words import Heading


def order_tabs(root: QWidget) -> None:
    """Make Tab go through everything under `root` as its layouts have it."""
    # Radio buttons that Tab skips for now are in it too: which one is chosen may change. So are headings:
    # a page gives its own the focus, and Tab goes on from there.
    ordered = [
        widget
        for widget in _within(root)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(widget, Heading)
    ]
    headings = [widget for widget in ordered if widget.focusPolicy() == Qt.FocusPolicy.NoFocus]
    for heading in headings:  # Qt orders only what takes the focus
        heading.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for before, after in pairwise(ordered):
        QWidget.setTabOrder(before, after)
    for heading in headings:
        heading.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def controls_in(part: QWidget) -> list[QWidget]:
    """What Tab can reach in a part, as its layouts have it."""
    tab = Qt.FocusPolicy.TabFocus
    return [widget for widget in _within(part) if (widget.focusPolicy() & tab) == tab]


def _within(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if isinstance(widget, QScrollArea):
        if (inside := widget.widget()) is not None:
            yield from _within(inside)
    elif (layout := widget.layout()) is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield from _within(widget)
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)
