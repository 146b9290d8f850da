"""A long session: what every Qt call and every signal touches must not run out."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

MANY = 20_000


class _Bell(QObject):
    rung = Signal(bool)


def test_calls_and_signals_without_end() -> None:
    """On Python 3.11 each costs a reference to None or True; the process would die here."""
    bell = _Bell()
    bell.rung.connect(lambda _on: None)
    for _ in range(MANY):
        bell.setObjectName("bell")
        bell.rung.emit(True)
    assert bell.objectName() == "bell"
