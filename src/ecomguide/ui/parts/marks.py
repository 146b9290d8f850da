"""Marks found words in a text of the page, and takes the marks away again."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from ecomguide.ui.look import Look
from ecomguide.ui.parts.words import Words


def label_of(part: QWidget, text: str) -> Words | None:
    """The text of a part. A title may have its number before it."""
    shown = Look.current().words(text)
    labels = [part, *part.findChildren(Words)] if isinstance(part, Words) else part.findChildren(Words)
    return next((one for one in labels if one.text() == shown), None) or next(
        (one for one in labels if one.text().endswith(shown)), None
    )


def mark(label: Words, wanted: str, current: int) -> None:
    """Every place in the label on a soft ground; the `current`th on a strong one."""
    ranges: list[QTextLayout.FormatRange] = []
    low, start = label.text().casefold(), 0
    while (at := low.find(wanted.casefold(), start)) >= 0:
        ranges.append(_range(at, len(wanted), strong=len(ranges) == current))
        start = at + len(wanted)
    label.mark(ranges)


def _range(start: int, length: int, *, strong: bool) -> QTextLayout.FormatRange:
    look, found = Look.current(), QTextLayout.FormatRange()
    colors = QTextCharFormat()
    colors.setBackground(look.color("blue" if strong else "gold_soft"))
    colors.setForeground(look.color("on_blue" if strong else "ink"))
    found.start, found.length, found.format = start, length, colors
    return found


def unmark(label: Words) -> None:
    label.mark([])
