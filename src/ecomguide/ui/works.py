"""Long work in another thread: one piece at a time, with words while it lasts, and a way to stop it.

What is asked for while a piece runs waits for its turn. Drawing in Typst cannot be broken off: a piece that
was stopped ends by itself, unheard, and the next one begins at once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from threading import Lock
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ecomguide.errors import CannotDraw, EcomguideError
from ecomguide.language import tr
from ecomguide.ui.notices import Notice
from ecomguide.ui.session import Session

SLOW_MS = 250
"""Shorter work needs no words while it lasts."""
CLOSING_MS = 800
"""How long a closing window waits before it asks."""


@dataclass(eq=False)
class Work:
    """`act` runs in the other thread and is given this work; `then` or `refused` hears, in the window's."""

    label: str
    """What is made, for an error: "PDF document"."""
    says: str
    """While it lasts: "Drawing the PDF…"."""
    stopped: str
    """After Stop: "Stopped. guide.pdf was not written."."""
    act: Callable[[Work], Any]
    then: Callable[[Any], None]
    refused: Callable[[EcomguideError], None]
    notice: Notice | None = None
    _lock: Lock = field(default_factory=Lock)
    _is_stopped: bool = False
    _is_sure: bool = False

    def commit(self) -> bool:
        """From now on it cannot be stopped. False where it was stopped before."""
        with self._lock:
            self._is_sure = not self._is_stopped
            return self._is_sure

    def stop(self) -> bool:
        """False where it is too late."""
        with self._lock:
            self._is_stopped = not self._is_sure
            return self._is_stopped


class Works(QObject):
    _ended = Signal(object, object)
    """A work, and what came of it: a result or an error."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self.session = session
        self._pool = QThreadPool(self)
        self._waiting: deque[Work] = deque()
        self._now: Work | None = None
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(self._tell)
        self._ended.connect(self._hear)

    @property
    def is_busy(self) -> bool:
        return self._now is not None

    @property
    def now(self) -> Work | None:
        return self._now

    def do(self, work: Work) -> None:
        if self._now is not None:
            self._waiting.append(work)
            return
        self._now = work
        self._slow.start()
        self._pool.start(_Running(work, partial(self._ended.emit, work)))

    def stop(self) -> None:
        """Give up the piece that runs."""
        work = self._now
        if work is not None and work.stop():
            self._over(work)
            self.session.told.emit(Notice(work.stopped, "info"))
            self._next()

    def wait(self, milliseconds: int = -1) -> bool:
        """Until all is done; False where the time did not do."""
        while self._now is not None:
            if not self._pool.waitForDone(milliseconds):
                return False
            QCoreApplication.sendPostedEvents(self)
        return True

    def forget(self) -> None:
        """The window closes: nothing that still runs is heard."""
        self._waiting.clear()
        if self._now is not None:
            self._now.stop()
            self._now = None
        self._slow.stop()

    def _tell(self) -> None:
        if self._now is not None:
            words = Notice(self._now.says, "info", tr("Stop"), self.stop, stays=True, busy=True)
            self._now.notice = words
            self.session.told.emit(words)

    def _hear(self, work: Work, outcome: object) -> None:
        if work is not self._now:
            return
        self._over(work)
        if isinstance(outcome, EcomguideError):
            work.refused(outcome)
        else:
            work.then(outcome)
        self._next()

    def _over(self, work: Work) -> None:
        self._now = None
        self._slow.stop()
        if work.notice is not None:
            self.session.untold.emit(work.notice)

    def _next(self) -> None:
        if self._now is None and self._waiting:
            self.do(self._waiting.popleft())


class _Running(QRunnable):
    """A Guide never changes, so another thread may read it."""

    def __init__(self, work: Work, tell: Callable[[object], None]) -> None:
        super().__init__()
        self.work, self.tell = work, tell

    def run(self) -> None:
        try:
            outcome: object = self.work.act(self.work)
        except EcomguideError as error:
            outcome = error
        except Exception as why:  # noqa: BLE001  in another thread no hook would tell the person
            outcome = CannotDraw(format=self.work.label, why=type(why).__name__)
        self.tell(outcome)
