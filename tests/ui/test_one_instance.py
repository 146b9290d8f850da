"""A second start brings the first window forward."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ecomguide.ui.one_instance import OneInstance


def test_a_second_start_calls_the_first(app: QApplication, tmp_path: Path) -> None:
    called: list[str] = []
    first = OneInstance(tmp_path)
    assert first.is_mine
    first.listen(lambda: called.append("forward"))
    second = OneInstance(tmp_path)
    assert not second.is_mine
    assert second.raise_the_other() == 0
    QTest.qWait(50)
    assert called == ["forward"]
    first.release()
    assert OneInstance(tmp_path).is_mine


def test_other_data_another_window(app: QApplication, tmp_path: Path) -> None:
    first, second = OneInstance(tmp_path / "one"), OneInstance(tmp_path / "two")
    assert first.is_mine
    assert second.is_mine
    first.release()
    second.release()
