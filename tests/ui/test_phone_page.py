"""To your phone: what is on the screen is read by another reader, and says what stands beside it."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from ecomguide.errors import CannotDraw
from ecomguide.interview.answers import Answers
from ecomguide.interview.resume import Resumed, decode
from ecomguide.render import qr
from ecomguide.ui.pages.phone import PhonePage, in_lines
from ecomguide.ui.parts.phone_sheet import pages
from ecomguide.ui.parts.print_preview import PrintPreview
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from seen import settle, words_on
from ui.visitor import Visitor, said

SAID = Answers({"purpose": "planning", "mode": "ocean", "kinds": ("candles",), "based": "us"})
RESUME = "My answers as a resume code, to go on at another computer"


@pytest.fixture
def visitor(session: Session, window: Window) -> Visitor:
    session.start_new(SAID)
    session.rename("Harbor Candle Co.")
    session.show_guide()
    window.actions_.add_takeaways().phone.trigger()
    return Visitor(window)


def page_of(visitor: Visitor) -> PhonePage:
    page = visitor.window.page
    assert isinstance(page, PhonePage)
    return page


def read(picture: QPixmap | bytes) -> str:
    """As a telephone does."""
    if isinstance(picture, QPixmap):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")  # type: ignore[call-overload]
        picture = bytes(buffer.data().data())
    [found] = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)), zxingcpp.BarcodeFormat.QRCode)
    return str(found.text)


def on_screen(visitor: Visitor) -> str:
    return read(page_of(visitor).picture.grab())


@pytest.mark.parametrize("theme", ["light", "dark", "high_contrast"])
def test_the_code_is_read_from_the_screen_in_every_theme(
    visitor: Visitor, session: Session, theme: str
) -> None:
    session.use_settings(replace(session.settings, theme=theme))
    settle()
    assert on_screen(visitor) == qr.text(session.guide) == page_of(visitor).text.toPlainText()
    corner = page_of(visitor).picture.grab().toImage().pixelColor(2, 2)
    assert corner == Qt.GlobalColor.white


def test_answers_are_left_out_until_they_are_asked_for(visitor: Visitor, session: Session) -> None:
    line = session.guide.answers[0]
    told = f"{line.short}: {line.words}"
    assert told not in on_screen(visitor)
    assert visitor.sees("Your answers are left out")
    visitor.presses("Also put my answers in")
    assert told in on_screen(visitor)
    assert visitor.sees("Your answers are in the code")


def test_a_resume_code_brings_the_answers_back(visitor: Visitor, session: Session) -> None:
    visitor.chooses(RESUME)
    assert visitor.sees("Your resume code", "holds your answers and nothing else")
    shown = page_of(visitor).text.toPlainText()
    for text in (on_screen(visitor), shown):
        found = decode(text, session.pack.questions)  # type: ignore[union-attr]
        assert isinstance(found, Resumed)
        assert found.answers == session.answers
    visitor.presses("Copy the code")
    assert in_lines(QApplication.clipboard().text()) == shown
    assert "Also put my answers in" not in visitor.page_words


def test_a_screen_reader_has_the_text_beside_the_code(visitor: Visitor) -> None:
    page = page_of(visitor)
    assert said(page.picture) == ("QR code", "The text beside it says what it holds.")
    assert said(page.text)[0] == "What your phone will show"


@pytest.mark.parametrize("suffix", ["PNG", "SVG"])
def test_it_can_be_saved(visitor: Visitor, session: Session, tmp_path: Path, suffix: str) -> None:
    take = visitor.window.actions_.add_takeaways()
    proposed: list[Path] = []
    path = tmp_path / f"code.{suffix.lower()}"
    take.saving.choose = lambda _window, _piece, where: proposed.append(where) or path  # type: ignore[func-returns-value]
    kind = "picture" if suffix == "PNG" else "drawing"
    visitor.presses(f"Save as {kind} ({suffix})…")
    take.works.wait()
    settle()
    assert proposed[0].name == f"Harbor Candle Co-qr.{suffix.lower()}"
    content = path.read_bytes()
    if suffix == "PNG":
        assert read(content) == qr.text(session.guide)
    else:
        assert session.guide.subject.encode() in content
    assert visitor.sees(f"Saved {path.name}.")


def test_it_can_be_printed(visitor: Visitor, session: Session) -> None:
    take = visitor.window.actions_.add_takeaways()
    take.add_printing().printers = lambda: ["A printer"]
    visitor.chooses(RESUME)
    visitor.presses("Print…")
    take.works.wait()
    settle()
    [preview] = visitor.window.findChildren(PrintPreview)
    assert "Code for the phone" in words_on(preview)
    assert read(preview.pages[0]) == on_screen(visitor)
    preview.reject()


def test_without_a_printer_it_can_be_saved(visitor: Visitor) -> None:
    visitor.window.actions_.add_takeaways().add_printing().printers = list
    visitor.presses("Print…")
    assert visitor.sees("No printer is set up", "You can save the code as a picture", "Save as picture")


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_the_sheet_has_the_code_and_all_its_words(app: QApplication, paper: str) -> None:
    [sheet] = pages("Candles", "Your resume code", "K7M2P", "K7M2P", paper, 100)
    assert read(sheet) == "K7M2P"
    assert Image.open(io.BytesIO(sheet)).size == ((850, 1100) if paper == "letter" else (827, 1169))


def test_what_no_code_can_hold_is_said(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_words: str) -> bytes:
        raise CannotDraw(format="QR code", why="it would hold too much")

    monkeypatch.setattr(qr, "png", full)
    visitor.chooses(RESUME)
    assert visitor.sees("it would hold too much")
    assert page_of(visitor).text.toPlainText()


def test_done_goes_back_to_the_guide(visitor: Visitor, session: Session) -> None:
    visitor.presses("Done")
    assert session.place == "guide"


@pytest.mark.parametrize("width", [640, 1280])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut(
    session: Session, open_window: Callable[..., Window], width: int, scale: float
) -> None:
    session.use_settings(replace(session.settings, text_scale=scale))
    session.start_new(SAID)
    session.show_guide()
    window = open_window(session, width, 800)
    session.look_aside("phone")
    settle()
    page = window.page
    assert isinstance(page, PhonePage)
    assert page.picture.width() == page.picture.height() >= 400
    for one in (page.text, page.picture, page.with_answers):
        assert one.width() >= one.minimumSizeHint().width()
