"""A file or a folder shown in the person's own programs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ecomguide.language import tr
from ecomguide.ui.kept import Kept
from ecomguide.ui.notices import Notice


def open_file(session: Kept, path: Path) -> None:
    _open(session, path, tr("No program of this computer opens it. It is here: {path}").format(path=path))


def open_folder(session: Kept, folder: Path) -> None:
    _open(session, folder, tr("This folder could not be shown: {path}").format(path=folder))


def _open(session: Kept, path: Path, otherwise: str) -> None:
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        session.told.emit(Notice(otherwise, "warning"))
