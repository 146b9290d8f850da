"""What stays on this computer: the settings and the saved guides. `Session` adds the guide under work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ecomguide import places, settings
from ecomguide.errors import EcomguideError
from ecomguide.settings import Settings
from ecomguide.ui.mode import Mode

if TYPE_CHECKING:
    from ecomguide.cases import Case
    from ecomguide.pack.pack import Pack


class Kept(QObject):
    changed = Signal()
    refused = Signal(EcomguideError)
    """Something could not be done; the window says so and nothing is lost."""
    told = Signal(object)
    """A `Notice` for the window to show."""
    untold = Signal(object)
    """A `Notice` that has had its time; another one stays."""

    def __init__(self, mode: Mode, chosen: Settings) -> None:
        super().__init__()
        self.mode = mode
        self.settings = chosen
        self.pack: Pack | None = None
        self.saved: list[Case] = []
        self.saved_are_read = False

    def use_settings(self, chosen: Settings) -> None:
        """Theme, text size, the window's place: shown at once, kept for next time."""
        if chosen == self.settings:
            return
        self.settings = chosen
        if self.mode.may_save:
            self._try(lambda: settings.save(chosen, places.settings_file()))
        self.changed.emit()

    def reload_saved(self) -> None:
        if self.mode.may_save and self.pack is not None:
            self._read_saved(self.pack)
        self.saved_are_read = self.pack is not None
        self.changed.emit()

    def _read_saved(self, pack: Pack) -> None:
        folder = places.cases_folder()
        if not folder.is_dir():  # the usual first start: nothing to read, and nothing to import for it
            self.saved = []
            return
        from ecomguide import cases

        self.saved, broken = cases.all_in(folder, pack)
        for error in broken:
            self.refused.emit(error)

    def rename_saved(self, case: Case, name: str) -> None:
        """Give a guide of the list another name."""
        self._write(replace(case, name=name.strip()))
        self.reload_saved()

    def put_back(self, *gone: Case) -> None:
        """Undo a deletion."""
        for case in gone:
            self._write(case)
        self.reload_saved()

    def delete(self, *unwanted: Case) -> None:
        from ecomguide import cases

        for case in unwanted:
            self._try(partial(cases.delete, case, places.cases_folder()))
        self.reload_saved()

    def _write(self, case: Case) -> None:
        from ecomguide import cases

        self._try(lambda: cases.save(case, places.cases_folder()))

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except EcomguideError as error:
            self.refused.emit(error)
