"""A takeaway into a file of the person's choice: drawn in another thread, written whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ecomguide import atomic
from ecomguide.errors import CannotWrite, EcomguideError
from ecomguide.language import tr
from ecomguide.ui.files import open_file, open_folder
from ecomguide.ui.notices import Notice
from ecomguide.ui.paper import paper_of
from ecomguide.ui.session import Session
from ecomguide.ui.works import Work, Works

if TYPE_CHECKING:
    from ecomguide.render import Format


@dataclass(frozen=True)
class Piece:
    """Something to save. `name` is the file name that is proposed."""

    label: str
    name: str
    draw: Callable[[], bytes]

    @property
    def suffix(self) -> str:
        return Path(self.name).suffix


Choose = Callable[[QWidget, Piece, Path], Path | None]


class Saving(QObject):
    def __init__(self, session: Session, window: QWidget, works: Works) -> None:
        super().__init__(window)
        self.session = session
        self.window = window
        self.works = works
        self.choose: Choose = choose_file

    def ask(self, form: Format) -> None:
        """The open guide in one of the formats."""
        draw = partial(form.render, self.session.guide, paper_of(self.session.settings))
        self.offer(Piece(tr(form.label), form.file_name(self.stem), draw))

    @property
    def stem(self) -> str:
        return file_name(self.session.case.name or self.session.guide.subject)

    def offer(self, piece: Piece, again: Path | None = None) -> None:
        """Where to, then draw. `again`: the place that was tried before."""
        suggested = self._folder() / piece.name if again is None else again
        if not suggested.parent.is_dir():
            suggested = self._folder() / suggested.name
        path = self.choose(self.window, piece, suggested)
        if path is None:
            return
        name = path.name
        self.works.do(
            Work(
                piece.label,
                tr("Drawing {name}…").format(name=name),
                tr("Stopped. {name} was not written.").format(name=name),
                partial(_write, piece, path),
                self._say_saved,
                partial(self._refuse, piece, path),
            )
        )

    def _folder(self) -> Path:
        last = Path(self.session.settings.last_folder)
        if self.session.settings.last_folder and last.is_dir():
            return last
        where = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(where) or Path.home())

    def _say_saved(self, path: Path) -> None:
        session = self.session
        session.use_settings(replace(session.settings, last_folder=str(path.parent)))
        saved = Notice(tr("Saved {name}.").format(name=path.name), "success")
        if session.mode.may_open_files:
            saved = replace(
                saved,
                action=tr("Open"),
                act=partial(open_file, session, path),
                other=tr("Show in folder"),
                act_other=partial(open_folder, session, path.parent),
            )
        session.told.emit(saved)

    def _refuse(self, piece: Piece, path: Path, error: EcomguideError) -> None:
        """Nothing is lost: the same dialog comes back with the same name."""
        again = tr("Choose again") if isinstance(error, CannotWrite) else tr("Try again")
        back = partial(self.offer, piece, path)
        self.session.told.emit(Notice(str(error), "error", again, back, stays=True))


def _write(piece: Piece, path: Path, work: Work) -> Path | None:
    """In the other thread: a folder may be on a slow network."""
    content = piece.draw()
    if not work.commit():
        return None
    atomic.write(path, content)
    return path


def choose_file(window: QWidget, piece: Piece, suggested: Path) -> Path | None:
    """The system's own dialog. It asks before another file is replaced."""
    title = tr("Save as {format}").format(format=piece.label)
    dialog = QFileDialog(window, title, str(suggested.parent), f"{piece.label} (*{piece.suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(piece.suffix[1:])
    dialog.selectFile(suggested.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def file_name(name: str) -> str:
    """A guide's name as a file name that every system takes."""
    plain = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", name)
    return re.sub(r"\s+", " ", plain).strip(" .")[:80] or tr("Import guide")
