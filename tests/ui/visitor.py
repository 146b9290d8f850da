"""Somebody in front of the window. They know no widget: they find things by the words they see or hear."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLineEdit,
    QListWidget,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from ecomguide.ui.window import Window
from seen import settle, words_on


def said(widget: QWidget) -> tuple[str, str]:
    """Name and description, as a screen reader has them."""
    one = QAccessible.queryAccessibleInterface(widget)
    return one.text(QAccessible.Text.Name), one.text(QAccessible.Text.Description)


PATIENCE = 10.0
"""Seconds."""


class Visitor:
    def __init__(self, window: Window) -> None:
        self.window = window
        settle()

    # ---- what they do

    def presses(self, name: str) -> None:
        self._click(self._control(name, QAbstractButton))

    def chooses(self, name: str, of: str = "") -> None:
        """A radio button or check box; `of` is the name of its group, where several groups have it."""
        found = [one for one in self._controls(name) if isinstance(one, QRadioButton | QCheckBox)]
        chosen = [one for one in found if of in said(one.parentWidget())[0]]
        assert len(chosen) == 1, f"{len(chosen)} choices {name!r} of {of!r} on:\n{self.page_words}"
        self._click(chosen[0])

    def types(self, text: str, into: str) -> None:
        """`into`: words of the field's name. What stood there is replaced."""
        field = self._field(into)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text) if text else QTest.keyClick(field, Qt.Key.Key_Delete)
        settle()

    def leaves(self, field: str) -> None:
        QTest.keyClick(self._field(field), Qt.Key.Key_Tab)
        settle()

    def picks(self, line: str, of: str) -> None:
        """A line of a list whose name has these words."""
        [shown] = [
            one for one in self.window.findChildren(QListWidget) if one.isVisible() and of in said(one)[0]
        ]
        [item] = [shown.item(row) for row in range(shown.count()) if shown.item(row).text() == line]
        shown.scrollToItem(item)
        QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=shown.visualItemRect(item).center())
        settle()

    def hits(self, key: Qt.Key, times: int = 1) -> None:
        """A key, wherever the focus is."""
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget() or self.window, key)
        settle()

    def continues(self) -> None:
        self.presses("Show my guide" if self.heading == "Check your answers" else "Continue")

    def goes_back(self) -> None:
        self.presses("Back")

    def answers(self, *choices: str) -> None:
        """One choice a question, with Continue after each."""
        for choice in choices:
            self.chooses(choice)
            self.continues()

    # ---- what they see

    @property
    def heading(self) -> str:
        return str(self.window.page.heading.accessibleName())  # type: ignore[attr-defined]

    @property
    def page_words(self) -> str:
        return words_on(self.window)

    def sees(self, *words: str) -> bool:
        return all(one in self.page_words for one in words)

    def comes_to_see(self, *words: str) -> bool:
        """Also what a long page draws a moment later, and what stands further down."""
        until = monotonic() + PATIENCE
        while not self.sees(*words) and monotonic() < until:
            self._scroll_on()
            settle()
        return self.sees(*words)

    def _scroll_on(self) -> None:
        for area in self.window.page.findChildren(QScrollArea):
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() + bar.pageStep() // 2)

    def is_asked(self, question: str) -> bool:
        return self.heading == question

    def has_chosen(self, name: str) -> bool:
        return self._control(name, QAbstractButton).isChecked()

    @property
    def focus(self) -> str:
        focused = QApplication.focusWidget()
        return said(focused)[0] if focused is not None else ""

    def must_do(self) -> int:
        """What the panel says."""
        return int(next(line for line in self._groups() if line.endswith(" must do")).split()[0])

    def may_apply(self) -> str:
        """As shown: a large figure reads "99+"."""
        return next(line for line in self._groups() if line.endswith(" may apply")).split()[0]

    def _groups(self) -> list[str]:
        return [one.accessibleName() for one in self.window.findChildren(QWidget) if one.isVisible()]

    def rows(self) -> list[str]:
        """The groups of pills on the page, one for each kind of goods."""
        shown = (one for one in self.window.findChildren(QWidget) if one.isVisible())
        return [
            said(one)[0] for one in shown if any(type(c).__name__.endswith("Pill") for c in one.children())
        ]

    # ---- how they find it

    def _controls(self, name: str) -> list[QAbstractButton]:
        return [
            one
            for one in self.window.findChildren(QAbstractButton)
            if one.isVisible() and said(one)[0] == name
        ]

    def _control(self, name: str, kind: type[QAbstractButton]) -> QAbstractButton:
        found = [one for one in self._controls(name) if isinstance(one, kind)]
        assert len(found) == 1, f"{len(found)} controls {name!r} on:\n{self.page_words}"
        return found[0]

    def _field(self, words: str) -> QLineEdit:
        found = [
            one for one in self.window.findChildren(QLineEdit) if one.isVisible() and words in said(one)[0]
        ]
        assert len(found) == 1, f"{len(found)} fields {words!r} on:\n{self.page_words}"
        return found[0]

    def _click(self, control: QAbstractButton) -> None:
        assert control.isEnabled(), f"{said(control)[0]!r} cannot be pressed"
        QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=control.rect().center())
        settle()
