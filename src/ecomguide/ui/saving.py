"""A guide into a file of the person's choice: drawn in another thread, written whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QStandardPaths, QThreadPool, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ecomguide import atomic
from ecomguide.errors import CannotDraw, EcomguideError
from ecomguide.language import tr
from ecomguide.ui.notices import Notice
from ecomguide.ui.session import Session

if TYPE_CHECKING:
    from ecomguide.guide.model import Guide
    from ecomguide.render import Format

Choose = Callable[[QWidget, str, str, str], tuple[str, str]]


class Saving(QObject):
    drawn = Signal(object, bytes)
    failed = Signal(object)

    def __init__(
        self, session: Session, window: QWidget, choose: Choose = QFileDialog.getSaveFileName
    ) -> None:
        super().__init__(window)
        self.session = session
        self.window = window
        self.choose = choose
        self.drawn.connect(self._write)
        self.failed.connect(self._refuse)

    def ask(self, form: Format) -> None:
        """Where to, then draw."""
        label, guide = tr(form.label), self.session.guide
        suggested = self._folder() / (file_name(self.session.case.name or guide.subject) + form.suffix)
        chosen, _ = self.choose(
            self.window,
            tr("Save as {format}").format(format=label),
            str(suggested),
            f"{label} (*{form.suffix})",
        )
        if not chosen:
            return
        path = Path(chosen)
        self.session.told.emit(Notice(tr("Making {name}…").format(name=path.name)))
        QThreadPool.globalInstance().start(_Drawing(form, guide, path, self))

    def _folder(self) -> Path:
        last = Path(self.session.settings.last_folder)
        if self.session.settings.last_folder and last.is_dir():
            return last
        where = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(where) or Path.home())

    def _write(self, path: Path, content: bytes) -> None:
        try:
            atomic.write(path, content)
        except EcomguideError as error:
            self._refuse(error)
            return
        self.session.use_settings(replace(self.session.settings, last_folder=str(path.parent)))
        saved = tr("Saved {name}.").format(name=path.name)
        self.session.told.emit(Notice(saved, "success", tr("Open folder"), lambda: open_folder(path.parent)))

    def _refuse(self, error: EcomguideError) -> None:
        self.session.told.emit(Notice(str(error), "error"))


class _Drawing(QRunnable):
    """A Guide never changes, so another thread may read it."""

    def __init__(self, form: Format, guide: Guide, path: Path, saving: Saving) -> None:
        super().__init__()
        self.form, self.guide, self.path, self.saving = form, guide, path, saving

    def run(self) -> None:
        try:
            self.saving.drawn.emit(self.path, self.form.render(self.guide))
        except EcomguideError as error:
            self.saving.failed.emit(error)
        except Exception as why:  # noqa: BLE001  in another thread no hook would tell the person
            self.saving.failed.emit(CannotDraw(format=tr(self.form.label), why=type(why).__name__))


def file_name(name: str) -> str:
    """A guide's name as a file name that every system takes."""
    plain = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", name)
    return re.sub(r"\s+", " ", plain).strip(" .")[:80] or tr("Import guide")


def open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
