"""From the command to the window: the only place that asks for the day, and that picks a mode.

The order matters. The window is painted with Home's fixed words first; in the next turn of the event loop the
pack is opened, with all that needs importing for it, and Home fills in.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from ecomguide import __version__, places, settings
from ecomguide.errors import EcomguideError
from ecomguide.language import tr
from ecomguide.settings import Settings
from ecomguide.ui.look import FACES, Look, forget_pictures, load_faces
from ecomguide.ui.mode import NORMAL
from ecomguide.ui.one_instance import OneInstance
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window

AFTER_FIRST_PAINT = "--quit-after-first-paint"
WHEN_READY = "--quit-when-ready"


def main(argv: Sequence[str] = ()) -> int:
    """Open the window and stay until it is closed. `--pack PATH` reads another pack: a file, or a folder."""
    app = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(app, QApplication)
    _name(app)
    first = OneInstance(places.data_folder())
    if not first.is_mine:
        return first.raise_the_other()
    chosen, complaint = _settings()
    Look.chosen(chosen.theme, chosen.text_scale).apply(app)  # type: ignore[arg-type]
    sys.excepthook = _crashed
    session = Session(clock=datetime.now, mode=NORMAL, settings=chosen)
    window = Window(session)
    start = _Start(app, window, session, first, argv)
    window.painted.connect(start.after_first_paint)
    if complaint is not None:
        window.refused(complaint)
    window.show()
    try:
        return app.exec()
    finally:
        session.save_now()
        sys.excepthook = sys.__excepthook__
        first.release()
        # Widgets and pictures go before the application that they need; at Python's end the order is any.
        start.take_down()
        delete(window)
        forget_pictures()


class _Start:
    """What waits for the first paint."""

    def __init__(
        self, app: QApplication, window: Window, session: Session, first: OneInstance, argv: Sequence[str]
    ) -> None:
        self.app, self.window, self.session, self.first = app, window, session, first
        self.argv = list(argv)

    def after_first_paint(self) -> None:
        if AFTER_FIRST_PAINT in self.argv:
            self.app.exit(0)
            return
        self._open_pack()
        if WHEN_READY in self.argv:
            self.window.repaint()
            self.app.exit(0)
            return
        self._turns = iter((self._complete, self._read_saved, self._warm_up, self._warm_up_page))
        self._turn()

    def _turn(self) -> None:
        """One thing in each turn of the event loop, so that the window answers in between."""
        act = next(self._turns, None)
        if act is not None:
            act()
            QTimer.singleShot(0, self._turn)

    def _read_saved(self) -> None:
        """Saying how a saved guide stands needs the rules of its days."""
        if not self.session.saved_are_read:
            self.session.reload_saved()

    def _warm_up(self) -> None:
        """What the first press on Home needs, read before the press: the rules of today."""
        if self.session.pack is not None:
            _ = self.session.walk

    def _warm_up_page(self) -> None:
        from ecomguide.ui.pages import guide, question  # noqa: F401  only to have them imported

        self.window.actions_.add_takeaways()

    def _open_pack(self) -> None:
        from ecomguide.ui.opening import open_pack

        try:
            self.session.use_pack(open_pack(self._named_pack()), saved_later=places.cases_folder().is_dir())
        except EcomguideError as error:
            self.window.refused(error)

    def _named_pack(self) -> Path | None:
        at = self.argv.index("--pack") + 1 if "--pack" in self.argv else len(self.argv)
        return Path(self.argv[at]) if at < len(self.argv) else None

    def _complete(self) -> None:
        """What nobody sees at first: the ring, the other faces of the type, the ear for a second start."""
        from ecomguide.ui.look import icon
        from ecomguide.ui.parts.focus_ring import FocusRing

        self.window.setWindowIcon(icon("public", "blue", 64))
        load_faces(tuple(face for face in ("Medium", "Italic") if face not in FACES))
        self._ring = FocusRing(self.app)
        self.first.listen(self.window.come_forward)

    def take_down(self) -> None:
        ring = getattr(self, "_ring", None)
        if ring is not None:
            delete(ring)


def _name(app: QApplication) -> None:
    app.setApplicationName(places.APP)
    app.setApplicationDisplayName(tr("E-Commerce Import Guide"))
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(places.APP)


def _settings() -> tuple[Settings, EcomguideError | None]:
    try:
        return settings.load(places.settings_file()), None
    except EcomguideError as error:
        return Settings(), error


def _crashed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Something of ours went wrong: say so, once, with a report to copy."""
    from ecomguide.ui.crash import apologise

    apologise(kind, error, trace)
