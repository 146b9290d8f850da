"""For tests of the window: one QApplication, the shipped pack, a fixed day, no warning of Qt let pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ecomguide import places
from ecomguide.pack import store
from ecomguide.pack.build import build
from ecomguide.pack.pack import Pack
from ecomguide.settings import Settings
from ecomguide.ui.look import Look
from ecomguide.ui.parts.focus_ring import FocusRing
from ecomguide.ui.session import Session
from ecomguide.ui.window import Window
from seen import settle

NOW = datetime(2026, 11, 24, 10, 0)
_HARMLESS = ("This plugin does not support",)  # the off-screen platform cannot raise or resize by hand


@pytest.fixture(scope="session")
def app() -> Iterator[QApplication]:
    made = QApplication.instance() or QApplication(["ecomguide"])
    assert isinstance(made, QApplication)
    made.setQuitOnLastWindowClosed(False)
    ring = FocusRing(made)
    yield made
    ring.deleteLater()


@cache
def shipped_pack() -> Pack:
    return store.open_folder(places.pack_folder())


@pytest.fixture
def pack() -> Pack:
    return shipped_pack()


@pytest.fixture(scope="session")
def compiled_pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped pack as one file."""
    file = tmp_path_factory.mktemp("pack") / "pack.ecg"
    build(shipped_pack().contents, "", file)
    return file


@pytest.fixture(autouse=True)
def no_qt_warnings() -> Iterator[list[str]]:
    """A warning of Qt is a fault of ours until shown otherwise."""
    said: list[str] = []

    def hear(kind: QtMsgType, _where: object, words: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not words.startswith(_HARMLESS):
            said.append(words)

    before = qInstallMessageHandler(hear)
    yield said
    qInstallMessageHandler(before)
    assert said == []


@pytest.fixture
def look(app: QApplication) -> Iterator[Look]:
    chosen = Look.chosen("light")
    chosen.apply(app)
    yield chosen


@pytest.fixture
def session(look: Look, pack: Pack) -> Iterator[Session]:
    made = Session(clock=lambda: NOW, settings=Settings(theme="light"))
    made.use_pack(pack)
    yield made
    made.save_now()


@pytest.fixture
def open_window(app: QApplication) -> Iterator[Callable[[Session], Window]]:
    """Shows a window for a session, and closes it after the test."""
    opened: list[Window] = []

    def show(session: Session, width: int = 1280, height: int = 800) -> Window:
        window = Window(session)
        opened.append(window)
        window.resize(width, height)
        window.show()
        settle()
        return window

    yield show
    for window in opened:
        window.close()
        window.deleteLater()
    settle()


@pytest.fixture
def window(session: Session, open_window: Callable[[Session], Window]) -> Window:
    return open_window(session)
