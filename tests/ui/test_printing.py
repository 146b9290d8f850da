"""Printing: the pages are shown, a printer is chosen, they go to it one by one; and what if there is none."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtGui import QPageRanges, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from ecomguide.errors import CannotDraw
from ecomguide.guide.model import Guide
from ecomguide.interview.answers import Answers
from ecomguide.render import pdf
from ecomguide.ui import printing as ui_printing
from ecomguide.ui.parts import ask
from ecomguide.ui.parts.print_preview import PrintPreview
from ecomguide.ui.printing import Printing, Sheets, wanted
from ecomguide.ui.session import Session
from ecomguide.ui.takeaways import TakeAways
from ecomguide.ui.window import Window
from seen import button, presses, settle, words_on

SIZE = QPageSize.PageSizeId
FINE = ui_printing.TO_PRINT


@pytest.fixture
def take(session: Session, window: Window) -> TakeAways:
    session.start_new(Answers({"purpose": "planning", "mode": "mail"}))
    session.show_guide()
    settle()
    return window.actions_.add_takeaways()


@pytest.fixture
def printing(take: TakeAways, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Printing:
    """A printer that prints into a file, coarsely, and a person who takes it as it is."""
    monkeypatch.setattr(ui_printing, "TO_PRINT", 30)
    monkeypatch.setattr(ui_printing, "TO_SEE", 30)
    made = take.add_printing()
    made.printers = lambda: ["A printer"]
    made.new_printer = lambda: printer_into(tmp_path / "printed.pdf")
    made.choose = lambda _printer, _parent: True
    return made


def printer_into(path: Path, size: QPageSize.PageSizeId = SIZE.Letter) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageSize(QPageSize(size))
    return printer


def preview_of(take: TakeAways) -> PrintPreview:
    take.print_.trigger()
    take.works.wait()
    settle()
    [shown] = [one for one in take.window.findChildren(PrintPreview) if one.isVisible()]
    return shown


def prints(take: TakeAways, preview: PrintPreview) -> None:
    presses(preview, "Print…")
    take.works.wait()
    while take.printing is not None and take.printing.under_way is not None:
        settle()
    settle()


def pages_in(path: Path) -> list[tuple[int, int]]:
    with pikepdf.open(path) as document:
        return [(round(float(page.MediaBox[2])), round(float(page.MediaBox[3]))) for page in document.pages]


def test_qt_s_printing_is_not_loaded_before_it_is_wanted() -> None:
    code = "import sys, ecomguide.ui.app, ecomguide.ui.takeaways\n"
    code += "sys.exit('PySide6.QtPrintSupport' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_without_a_printer_the_pdf_is_offered(
    take: TakeAways, session: Session, window: Window, tmp_path: Path
) -> None:
    take.add_printing().printers = list
    take.print_.trigger()
    assert "No printer is set up on this computer." in words_on(window.notices)
    take.saving.choose = lambda *_: tmp_path / "guide.pdf"
    presses(window.notices, "Save as PDF instead")
    take.works.wait()
    settle()
    assert (tmp_path / "guide.pdf").is_file()


def test_the_pages_are_shown_first(take: TakeAways, printing: Printing) -> None:
    preview = preview_of(take)
    pages = len(preview.pages)
    assert pages > 2
    assert f"Page 1 of {pages}" in words_on(preview)
    assert not button(preview, "Previous page").isEnabled()
    presses(preview, "Next page")
    assert preview.picture.accessibleName() == f"Page 2 of {pages}"
    presses(preview, "Previous page")
    assert f"Page 1 of {pages}" in words_on(preview)
    presses(preview, "Close")


@pytest.mark.parametrize(("size", "points"), [(SIZE.Letter, (612, 792)), (SIZE.A4, (595, 842))])
def test_the_printer_s_paper_decides(
    take: TakeAways, printing: Printing, tmp_path: Path, size: QPageSize.PageSizeId, points: tuple[int, int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    papers: list[str] = []
    pages = pdf.pages

    def drawn(guide: Guide, paper: str, ppi: int) -> list[bytes]:
        papers.append(paper)
        return pages(guide, paper, ppi)

    monkeypatch.setattr(pdf, "pages", drawn)
    printing.new_printer = lambda: printer_into(tmp_path / "printed.pdf", size)
    preview = preview_of(take)
    count = len(preview.pages)
    prints(take, preview)
    assert papers == (["letter"] * 2 if size == SIZE.Letter else ["a4"] * 2)
    assert pages_in(tmp_path / "printed.pdf") == [points] * count
    assert f"Sent to the printer: {count} pages." in words_on(take.window.notices)  # type: ignore[attr-defined]


def test_a_page_is_fine_enough_to_read_and_loses_nothing(
    take: TakeAways, printing: Printing, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ui_printing, "TO_PRINT", FINE)
    session.start_new(Answers({"purpose": "exporting"}))
    session.show_guide()
    settle()
    prints(take, preview_of(take))
    with pikepdf.open(tmp_path / "printed.pdf") as document:
        [picture] = document.pages[0].get_images().values()
        assert (int(picture.Width), int(picture.Height)) == (2550, 3300)
        assert str(picture.Filter) == "/FlateDecode"


def test_whoever_closes_the_dialog_prints_nothing(
    take: TakeAways, printing: Printing, tmp_path: Path
) -> None:
    printing.choose = lambda _printer, _parent: False
    preview = preview_of(take)
    prints(take, preview)
    assert preview.isVisible()
    presses(preview, "Close")
    assert not (tmp_path / "printed.pdf").exists()


def test_from_the_preview_it_can_be_saved_instead(
    take: TakeAways, printing: Printing, tmp_path: Path
) -> None:
    take.saving.choose = lambda *_: tmp_path / "guide.pdf"
    presses(preview_of(take), "Save as PDF instead")
    take.works.wait()
    settle()
    assert (tmp_path / "guide.pdf").is_file()


def test_pages_and_copies_as_wished(tmp_path: Path, app: QApplication) -> None:
    def order(**wishes: object) -> list[int]:
        printer = printer_into(tmp_path / "x.pdf")  # prints one copy at a time
        for name, value in wishes.items():
            getattr(printer, name)(value)
        return list(wanted(printer, 4))

    some = QPageRanges.fromString("2,4-9")
    last = QPrinter.PageOrder.LastPageFirst
    assert order() == [1, 2, 3, 4]
    assert order(setPageRanges=some) == [2, 4]
    assert order(setPageRanges=some, setCopyCount=2, setCollateCopies=True) == [2, 4, 2, 4]
    assert order(setPageRanges=some, setCopyCount=2, setCollateCopies=False) == [2, 2, 4, 4]
    assert order(setPageOrder=last) == [4, 3, 2, 1]
    assert order(setPageRanges=QPageRanges.fromString("7-9")) == []


def test_pages_that_are_not_there_are_told(
    take: TakeAways, printing: Printing, window: Window, tmp_path: Path
) -> None:
    def far(printer: QPrinter, _parent: QWidget) -> bool:
        printer.setPageRanges(QPageRanges.fromString("900"))
        return True

    printing.choose = far
    prints(take, preview_of(take))
    assert "There is no such page in this guide." in words_on(window.notices)
    assert not (tmp_path / "printed.pdf").exists()


def test_a_printer_that_does_not_answer_is_told(
    take: TakeAways, printing: Printing, window: Window, tmp_path: Path, no_qt_warnings: list[str]
) -> None:
    printing.new_printer = lambda: printer_into(tmp_path / "no such folder" / "printed.pdf")
    prints(take, preview_of(take))
    assert "The printer does not answer. You can save the guide as a PDF" in words_on(window.notices)
    no_qt_warnings[:] = [said for said in no_qt_warnings if "QPainter" not in said]


def test_a_fault_in_drawing_is_told(
    take: TakeAways, printing: Printing, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> list[bytes]:
        raise CannotDraw(format="PDF", why="it broke")

    monkeypatch.setattr(pdf, "pages", broken)
    take.print_.trigger()
    take.works.wait()
    assert "could not be made: it broke" in words_on(window.notices)


@pytest.fixture
def sheets(session: Session, take: TakeAways, tmp_path: Path) -> Sheets:
    pages = pdf.pages(session.guide, "letter", 40)
    take.add_printing()._sheets = made = Sheets(printer_into(tmp_path / "p.pdf"), pages, session, print)
    made.start()
    return made


def test_printing_can_be_stopped(sheets: Sheets, window: Window) -> None:
    sheets._step()
    assert f"Sending to the printer: {len(sheets.pages)} pages…" in words_on(window.notices)
    presses(window.notices, "Stop")
    assert not sheets.is_going
    assert "Printing was stopped." in words_on(window.notices)


@pytest.mark.parametrize("leave", [True, False])
def test_a_window_that_closes_asks_about_what_is_printed(
    sheets: Sheets, window: Window, monkeypatch: pytest.MonkeyPatch, leave: bool
) -> None:
    monkeypatch.setattr(ask, "sure", lambda *_: leave)
    assert window.close() is leave
    assert sheets.is_going is not leave
    sheets.stop() if sheets.is_going else None


def test_who_went_on_meanwhile_sees_no_preview(
    take: TakeAways, printing: Printing, session: Session, window: Window
) -> None:
    take.print_.trigger()
    session.go_home()
    take.works.wait()
    settle()
    assert not window.findChildren(PrintPreview)
