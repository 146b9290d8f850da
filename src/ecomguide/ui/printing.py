"""The guide on paper: a preview, the system's own dialog, then one page after the other.

Qt prints no PDF, so the pages come as pictures: coarse ones to look at, fine ones for the paper, both drawn
in another thread. Then one page goes to the printer in each turn of the event loop, so that the window
answers in between. Qt's printing is loaded when it is first wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from ecomguide.language import tr
from ecomguide.render import A4, LETTER
from ecomguide.ui.notices import Notice
from ecomguide.ui.paper import paper_of
from ecomguide.ui.session import Session
from ecomguide.ui.works import Work, Works

if TYPE_CHECKING:
    from ecomguide.guide.model import Guide
    from ecomguide.settings import Settings

Then = Callable[["Source", QPrinter, list[bytes]], None]
TO_SEE, TO_PRINT = 96, 300
"""Dots per inch."""
BY_SIZE = {QPageSize.PageSizeId.A4: A4, QPageSize.PageSizeId.Letter: LETTER}


@dataclass(frozen=True)
class Source:
    """What is printed. `pages` are PNG, for a paper and a fineness; it runs in another thread."""

    name: str
    pages: Callable[[str, int], list[bytes]]
    otherwise: str
    """What can be done without a printer, in a sentence; `instead` is the button that does it."""
    instead: str
    save: Callable[[], object]


class Printing(QObject):
    """`as_pdf` saves the guide instead."""

    def __init__(self, session: Session, window: QWidget, works: Works, as_pdf: Callable[[], object]) -> None:
        super().__init__(window)
        self.session, self.window, self.works, self.as_pdf = session, window, works, as_pdf
        self.printers: Callable[[], list[str]] = QPrinterInfo.availablePrinterNames
        self.new_printer: Callable[[], QPrinter] = lambda: QPrinter(QPrinter.PrinterMode.HighResolution)
        self.choose: Callable[[QPrinter, QWidget], bool] = choose_printer
        self._sheets: Sheets | None = None

    def whole_guide(self) -> Source:
        guide = self.session.guide
        return Source(
            self.session.case.name or guide.subject,
            partial(_pages, guide),
            tr("You can save the guide as a PDF and print it elsewhere."),
            tr("Save as PDF instead"),
            self.as_pdf,
        )

    def ask(self, source: Source) -> None:
        """Show the pages as they will be, and then the system's dialog."""
        if not self.printers():
            self._instead(source, tr("No printer is set up on this computer."))
            return
        printer = self.new_printer()
        printer.setDocName(source.name)
        self._draw(source, printer, TO_SEE, partial(self._preview, self.session.place))

    def _draw(self, source: Source, printer: QPrinter, ppi: int, then: Then) -> None:
        paper = paper_in(printer, self.session.settings)
        self.works.do(
            Work(
                source.name,
                tr("Drawing the pages…"),
                tr("Stopped. Nothing was printed."),
                lambda _: source.pages(paper, ppi),
                partial(then, source, printer),
                lambda error: self._instead(source, str(error)),
            )
        )

    def _preview(self, place: str, source: Source, printer: QPrinter, pages: list[bytes]) -> None:
        if place != self.session.place:
            return  # they went on to something else in the meantime
        from ecomguide.ui.parts.print_preview import PrintPreview

        preview = PrintPreview(source.name, pages, source.instead, self.window)
        preview.printed.connect(lambda: self._choose(preview, source, printer))
        preview.saved.connect(source.save)
        preview.open()

    def _choose(self, preview: QDialog, source: Source, printer: QPrinter) -> None:
        if self.choose(printer, preview):
            preview.accept()
            self._draw(source, printer, TO_PRINT, self._print)

    @property
    def under_way(self) -> Sheets | None:
        """What is on its way to the printer now."""
        return self._sheets if self._sheets is not None and self._sheets.is_going else None

    def _print(self, source: Source, printer: QPrinter, pages: list[bytes]) -> None:
        self._sheets = Sheets(printer, pages, self.session, partial(self._instead, source))
        self._sheets.start()

    def _instead(self, source: Source, why: str) -> None:
        says = f"{why} {source.otherwise}"
        self.session.told.emit(Notice(says, "warning", source.instead, source.save, stays=True))


class Sheets(QObject):
    """The pages on their way to the printer."""

    def __init__(
        self, printer: QPrinter, pages: list[bytes], session: Session, failed: Callable[[str], None]
    ) -> None:
        super().__init__(session)
        self.printer, self.pages, self.session, self.failed = printer, pages, session, failed
        self._wanted = list(wanted(printer, len(pages)))
        self._left: Iterator[tuple[int, int]] = iter(enumerate(self._wanted))
        self._painter = QPainter()
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._step)

    @property
    def says(self) -> str:
        return tr("Sending to the printer: {count} pages…").format(count=len(self._wanted))

    @property
    def is_going(self) -> bool:
        return self._turn.isActive()

    def start(self) -> None:
        self.printer.setFullPage(True)
        if not self._wanted:
            self.session.told.emit(Notice(tr("There is no such page in this guide."), "warning"))
        elif self._painter.begin(self.printer):
            self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
            self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            self._turn.start()
        else:
            self.failed(tr("The printer does not answer."))

    def _step(self) -> None:
        at, number = next(self._left, (-1, 0))
        if at < 0:
            self._end()
            return
        busy = Notice(self.says, "info", tr("Stop"), self.stop, stays=True, busy=True)
        self.session.told.emit(replace(busy, done=at / len(self._wanted)))
        if at and not self.printer.newPage():
            self.stop()
            self.failed(tr("The printer does not answer."))
            return
        in_color = self.printer.colorMode() == QPrinter.ColorMode.Color
        paint(self._painter, self.pages[number - 1], in_color=in_color)

    def _end(self) -> None:
        self._turn.stop()
        if self._painter.end():
            sent = tr("Sent to the printer: {count} pages.").format(count=len(self._wanted))
            self.session.told.emit(Notice(sent, "success"))
        else:
            self.failed(tr("The printer does not answer."))

    def stop(self) -> None:
        self._turn.stop()
        self.printer.abort()
        self._painter.end()
        self.session.told.emit(Notice(tr("Printing was stopped."), "info"))


def _pages(guide: Guide, paper: str, ppi: int) -> list[bytes]:
    from ecomguide.render import pdf

    return pdf.pages(guide, paper, ppi)


def paper_in(printer: QPrinter, settings: Settings) -> str:
    """The paper in the printer; where it is neither of ours, the one of the settings, made to fit."""
    return BY_SIZE.get(printer.pageLayout().pageSize().id(), paper_of(settings))


def wanted(printer: QPrinter, count: int) -> Iterator[int]:
    """Page numbers in the order of printing. What the printer cannot do by itself is done here: copies."""
    ranges = printer.pageRanges()
    pages = [page for page in range(1, count + 1) if ranges.isEmpty() or ranges.contains(page)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        for again in repeat(pages, copies):
            yield from again
    else:
        for page in pages:
            yield from repeat(page, copies)


def paint(painter: QPainter, page: bytes, *, in_color: bool = True) -> None:
    """As large as the paper allows, in its middle."""
    picture = QImage.fromData(page)
    if not in_color:
        picture = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    room = painter.viewport()
    size = picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    at = QRectF(
        room.x() + (room.width() - size.width()) / 2,
        room.y() + (room.height() - size.height()) / 2,
        size.width(),
        size.height(),
    )
    painter.drawImage(at, picture)


def choose_printer(printer: QPrinter, parent: QWidget) -> bool:
    """The system's dialog: which printer, how many copies, which pages."""
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(tr("Print"))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    agreed = bool(dialog.exec())
    dialog.deleteLater()
    return agreed
