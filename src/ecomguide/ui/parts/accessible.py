"""What Qt does not tell a screen reader by itself: real headings with a level, links, and announcements.

There is one factory for the program. It must live as long as the program, and so must each interface until
its widget is gone: Qt keeps no reference of its own.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleAttributesInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLE = "_accessible_role"
_LEVEL = "_accessible_level"
_kept: dict[int, QAccessibleWidget] = {}
_installed = False


class _Level(QAccessibleAttributesInterface):
    """Apart from the heading itself: one object with both bases breaks the tree."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self.level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> Any:
        return self.level if key == QAccessible.Attribute.Level else None


class _Heading(QAccessibleWidget):
    def __init__(self, widget: QWidget, level: int) -> None:
        super().__init__(widget, QAccessible.Role.Heading)
        self.level = _Level(level)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        if kind == QAccessible.InterfaceType.AttributesInterface:
            return self.level
        return super().interface_cast(kind)


def _make(class_name: str, thing: Any) -> Any:
    role = thing.property(_ROLE) if isinstance(thing, QWidget) else None
    if role is None:
        return None
    made = (
        _Heading(thing, thing.property(_LEVEL))
        if role == "heading"
        else QAccessibleWidget(thing, QAccessible.Role(role))
    )
    key = id(made)
    _kept[key] = made
    thing.destroyed.connect(lambda: _kept.pop(key, None))
    return made


def _install() -> None:
    global _installed
    if not _installed:
        QAccessible.installFactory(_make)
        _installed = True


def as_heading(widget: QWidget, level: int) -> None:
    _install()
    widget.setProperty(_ROLE, "heading")
    widget.setProperty(_LEVEL, level)


def as_role(widget: QWidget, role: QAccessible.Role) -> None:
    """For a widget that is more to a screen reader than its class says."""
    _install()
    widget.setProperty(_ROLE, role.value)


def as_link(widget: QWidget) -> None:
    as_role(widget, QAccessible.Role.Link)


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Say a text aloud without moving the focus: saved, failed, page changed."""
    event = QAccessibleAnnouncementEvent(widget, text)
    level = QAccessible.AnnouncementPoliteness
    event.setPoliteness(level.Assertive if urgent else level.Polite)
    QAccessible.updateAccessibility(event)


def is_read_aloud() -> bool:
    """A screen reader, or another program of that kind, reads this window."""
    return QAccessible.isActive()
