"""Saving a guide: where to, what is said, what happens when it cannot be done, takes long, or is stopped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event
from time import monotonic

import pikepdf
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QProgressBar

from ecomguide.errors import NoRoomLeft
from ecomguide.guide.model import Guide
from ecomguide.interview.answers import Answers
from ecomguide.render import A4, FORMATS, LETTER, Format
from ecomguide.ui import saving, works
from ecomguide.ui.mode import Mode
from ecomguide.ui.parts import ask
from ecomguide.ui.saving import Piece, file_name
from ecomguide.ui.session import Session
from ecomguide.ui.takeaways import TakeAways
from ecomguide.ui.window import Window
from seen import presses, settle, words_on
from ui.visitor import Visitor


@pytest.fixture
def reading(session: Session, window: Window) -> Window:
    session.start_new(Answers({"purpose": "exporting"}))
    session.show_guide()
    settle()
    return window


def takes(window: Window) -> TakeAways:
    return window.actions_.add_takeaways()


class Asked(list[Path]):
    """The places that were proposed, and the answer to each."""

    def answers(self, *places: Path | None) -> Callable[[object, Piece, Path], Path | None]:
        left = iter(places)

        def choose(_window: object, _piece: Piece, suggested: Path) -> Path | None:
            self.append(suggested)
            return next(left)

        return choose


def save_to(window: Window, path: Path | None, form: str) -> list[Path]:
    take, asked = takes(window), Asked()
    take.saving.choose = asked.answers(path)
    take.save[form].trigger()
    take.works.wait()
    settle()
    return asked


class Slow:
    """Drawing that lasts until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.goes_on = Event()
        monkeypatch.setattr(works, "SLOW_MS", 0)
        monkeypatch.setattr(Format, "render", self._render)

    def _render(self, *_: object, **__: object) -> bytes:
        assert self.goes_on.wait(30)
        return b"drawn"


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    return Slow(monkeypatch)


def files(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir() if one.is_file())


def comes_to_say(window: Window, words: str) -> bool:
    until = monotonic() + 10
    while words not in words_on(window.notices) and monotonic() < until:
        settle()
    return words in words_on(window.notices)


def test_every_format_has_an_action(reading: Window) -> None:
    assert list(takes(reading).save) == list(FORMATS)


def test_a_guide_is_written_and_the_folder_remembered(
    session: Session, reading: Window, tmp_path: Path
) -> None:
    path = tmp_path / "guide.txt"
    save_to(reading, path, "text")
    assert path.read_bytes() == FORMATS["text"].render(session.guide)
    assert "Saved guide.txt." in words_on(reading.notices)
    assert session.settings.last_folder == str(tmp_path)


@pytest.mark.parametrize(("paper", "width"), [(LETTER, 612), (A4, 595)])
def test_the_paper_is_the_one_of_the_settings(
    session: Session, reading: Window, tmp_path: Path, paper: str, width: int
) -> None:
    session.use_settings(replace(session.settings, paper=paper))
    save_to(reading, tmp_path / "guide.pdf", "pdf")
    with pikepdf.open(tmp_path / "guide.pdf") as document:
        assert int(document.pages[0].MediaBox[2]) == width


def test_the_file_and_its_folder_can_be_opened(
    reading: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toLocalFile())))
    save_to(reading, tmp_path / "guide.txt", "text")
    presses(reading.notices, "Open")
    assert f"No program of this computer opens it. It is here: {tmp_path / 'guide.txt'}" in words_on(reading)
    save_to(reading, tmp_path / "guide.txt", "text")
    presses(reading.notices, "Show in folder")
    assert opened == [str(tmp_path / "guide.txt"), str(tmp_path)]


def test_where_no_other_program_may_be_opened_there_are_no_buttons_for_it(
    session: Session, reading: Window, tmp_path: Path
) -> None:
    session.mode = Mode(may_open_files=False)
    save_to(reading, tmp_path / "guide.txt", "text")
    words = words_on(reading.notices)
    assert "Saved guide.txt." in words and "Open" not in words and "Show in folder" not in words


def test_the_dialog_proposes_a_name_and_completes_what_is_typed(reading: Window, tmp_path: Path) -> None:
    proposed: list[Path] = []

    def answer() -> None:
        [dialog] = [one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog)]
        proposed.append(Path(dialog.selectedFiles()[0]))
        dialog.selectFile("my own name")
        dialog.accept()

    QTimer.singleShot(0, answer)
    piece = Piece("Web page", "guide.html", bytes)
    chosen = saving.choose_file(reading, piece, tmp_path / "Harbor Candle Co.html")
    settle()
    assert proposed == [tmp_path / "Harbor Candle Co.html"]
    assert chosen == tmp_path / "my own name.html"


def test_closing_the_dialog_chooses_nothing(reading: Window, tmp_path: Path) -> None:
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().close())
    assert saving.choose_file(reading, Piece("Text", "guide.txt", bytes), tmp_path / "guide.txt") is None


def test_thinking_better_of_it_does_nothing(reading: Window) -> None:
    save_to(reading, None, "text")
    assert reading.notices.notice is None


def test_formats_of_one_suffix_have_names_of_their_own(reading: Window) -> None:
    names = [one.name for form in FORMATS for one in save_to(reading, None, form)]
    assert len(names) == len(set(names)) == len(FORMATS)


# ---- when it cannot be done


def test_after_an_error_the_dialog_comes_back_with_the_same_name(
    reading: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen, other = tmp_path / "my own name.txt", tmp_path / "other.txt"

    def full(path: Path, _content: bytes) -> None:
        raise NoRoomLeft(path=path)

    with monkeypatch.context() as patched:
        patched.setattr(saving.atomic, "write", full)
        save_to(reading, chosen, "text")
    assert "There is no room left for" in words_on(reading.notices)
    asked = Asked()
    takes(reading).saving.choose = asked.answers(other)
    Visitor(reading).presses("Choose again")
    takes(reading).works.wait()
    settle()
    assert asked == [chosen]
    assert other.is_file()
    assert "Saved other.txt." in words_on(reading.notices)


def test_an_error_stays_until_it_is_read(session: Session, reading: Window, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    save_to(reading, tmp_path / "file" / "guide.txt", "text")
    session.go_review()
    settle()
    assert "could not be written" in words_on(reading.notices)


def test_a_folder_that_is_gone_is_not_proposed_again(reading: Window, tmp_path: Path) -> None:
    take, asked = takes(reading), Asked()
    take.saving.choose = asked.answers(None)
    take.saving.offer(Piece("Text", "guide.txt", bytes), tmp_path / "gone" / "name.txt")
    assert asked[0].name == "name.txt"
    assert asked[0].parent != tmp_path / "gone"


def test_a_fault_in_drawing_is_said_and_the_guide_stays(
    reading: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_self: Format, _guide: Guide, *_: object) -> bytes:
        raise ZeroDivisionError

    monkeypatch.setattr(Format, "render", broken)
    save_to(reading, tmp_path / "guide.txt", "text")
    assert "Your guide is safe" in words_on(reading.notices)
    assert not (tmp_path / "guide.txt").exists()


# ---- when it takes long


def test_while_it_lasts_the_window_works_and_says_so(
    session: Session, reading: Window, tmp_path: Path, slow: Slow
) -> None:
    take = takes(reading)
    take.saving.choose = Asked().answers(tmp_path / "guide.pdf")
    take.works._slow.setInterval(0)
    take.save["pdf"].trigger()
    assert comes_to_say(reading, "Drawing guide.pdf…")
    [bar] = [one for one in reading.notices.findChildren(QProgressBar) if one.isVisible()]
    assert bar.accessibleName() == "Drawing guide.pdf…"
    Visitor(reading).presses("Save and close")
    assert session.place == "home"
    assert "Drawing guide.pdf…" in words_on(reading.notices)
    slow.goes_on.set()
    assert comes_to_say(reading, "Saved guide.pdf.")
    assert (tmp_path / "guide.pdf").read_bytes() == b"drawn"


def test_what_is_stopped_is_not_written(reading: Window, tmp_path: Path, slow: Slow) -> None:
    take = takes(reading)
    take.saving.choose = Asked().answers(tmp_path / "guide.pdf")
    take.works._slow.setInterval(0)
    take.save["pdf"].trigger()
    assert comes_to_say(reading, "Drawing guide.pdf…")
    presses(reading.notices, "Stop")
    assert "Stopped. guide.pdf was not written." in words_on(reading.notices)
    slow.goes_on.set()
    take.works._pool.waitForDone()
    settle()
    assert files(tmp_path) == []
    assert "Stopped. guide.pdf was not written." in words_on(reading.notices)


def test_a_second_one_waits_for_its_turn(reading: Window, tmp_path: Path, slow: Slow) -> None:
    take = takes(reading)
    take.saving.choose = Asked().answers(tmp_path / "one.pdf", tmp_path / "two.txt")
    take.save["pdf"].trigger()
    take.save["text"].trigger()
    settle()
    assert files(tmp_path) == []
    slow.goes_on.set()
    take.works.wait()
    settle()
    assert files(tmp_path) == ["one.pdf", "two.txt"]
    assert "Saved two.txt." in words_on(reading.notices)


def test_after_stop_the_next_one_goes_on(reading: Window, tmp_path: Path, slow: Slow) -> None:
    take = takes(reading)
    take.saving.choose = Asked().answers(tmp_path / "one.pdf", tmp_path / "two.txt")
    take.save["pdf"].trigger()
    take.save["text"].trigger()
    take.works.stop()
    slow.goes_on.set()
    take.works.wait()
    settle()
    assert files(tmp_path) == ["two.txt"]


def test_a_window_that_closes_waits_for_what_is_quickly_done(reading: Window, tmp_path: Path) -> None:
    take = takes(reading)
    take.saving.choose = Asked().answers(tmp_path / "guide.txt")
    take.save["text"].trigger()
    assert reading.close()
    assert (tmp_path / "guide.txt").is_file()


@pytest.mark.parametrize("leave", [True, False])
def test_a_window_that_closes_asks_about_what_takes_long(
    reading: Window, tmp_path: Path, slow: Slow, monkeypatch: pytest.MonkeyPatch, leave: bool
) -> None:
    said: list[str] = []
    monkeypatch.setattr(ask, "sure", lambda *words: bool(said.append(words[2])) or leave)
    monkeypatch.setattr("ecomguide.ui.takeaways.CLOSING_MS", 1)
    take = takes(reading)
    take.saving.choose = Asked().answers(tmp_path / "guide.pdf")
    take.save["pdf"].trigger()
    assert reading.close() is leave
    assert said == ["Drawing guide.pdf…"]
    slow.goes_on.set()
    take.works._pool.waitForDone()
    settle()
    assert (tmp_path / "guide.pdf").exists() is not leave


def test_a_work_is_stopped_before_it_is_sure_or_not_at_all() -> None:
    def work() -> works.Work:
        return works.Work("", "", "", lambda _: None, lambda _: None, lambda _: None)

    stopped, sure = work(), work()
    assert stopped.stop() and not stopped.commit()
    assert sure.commit() and not sure.stop()


# ---- the rest


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
