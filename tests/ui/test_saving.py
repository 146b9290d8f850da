"""Saving a guide: where to, what is said, what happens when it cannot be done."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from ecomguide.guide.model import Guide
from ecomguide.interview.answers import Answers
from ecomguide.render import FORMATS, Format
from ecomguide.ui.saving import file_name
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from seen import settle, words_on


@pytest.fixture
def reading(session: Session, window: Window) -> Window:
    session.start_new(Answers({"purpose": "exporting"}))
    session.show_guide()
    settle()
    return window


def save_to(window: Window, path: Path | str, form: str) -> None:
    window.actions_.saving.choose = lambda *_: (str(path), "")
    window.actions_.save[form].trigger()
    QThreadPool.globalInstance().waitForDone()
    settle()


def test_every_format_has_an_action(reading: Window) -> None:
    assert list(reading.actions_.save) == list(FORMATS)


def test_a_guide_is_written_and_the_folder_remembered(
    session: Session, reading: Window, tmp_path: Path
) -> None:
    path = tmp_path / "guide.txt"
    save_to(reading, path, "text")
    assert path.read_bytes() == FORMATS["text"].render(session.guide)
    assert "Saved guide.txt." in words_on(reading.notices)
    assert "Open folder" in words_on(reading.notices)
    assert session.settings.last_folder == str(tmp_path)


def test_thinking_better_of_it_does_nothing(reading: Window) -> None:
    save_to(reading, "", "text")
    assert reading.notices.notice is None


def test_a_place_that_cannot_be_written_is_said(reading: Window, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    save_to(reading, tmp_path / "file" / "guide.txt", "text")
    assert "could not be written" in words_on(reading.notices)


def test_a_fault_in_drawing_is_said_and_the_guide_stays(
    reading: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_self: Format, _guide: Guide) -> bytes:
        raise ZeroDivisionError

    monkeypatch.setattr(Format, "render", broken)
    save_to(reading, tmp_path / "guide.txt", "text")
    assert "Your guide is safe" in words_on(reading.notices)
    assert not (tmp_path / "guide.txt").exists()


def test_a_guide_can_be_copied(session: Session, reading: Window) -> None:
    reading.actions_.copy.trigger()
    assert QApplication.clipboard().text() == FORMATS["text"].render(session.guide).decode()


@pytest.mark.parametrize(
    ("name", "as_file"),
    [
        ("Harbor Candle Co.", "Harbor Candle Co"),
        ('a/b\\c: "d"?', "a b c d"),
        ("   ", "Import guide"),
        ("x" * 200, "x" * 80),
    ],
)
def test_names_become_file_names(name: str, as_file: str) -> None:
    assert file_name(name) == as_file
