"""One window for one person: two would write the same guides. A second start brings the first forward."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

from ecomguide.language import tr

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_PATIENCE_MS = 500


class OneInstance:
    """QtNetwork is imported when it is wanted, after the first paint. Only a local socket is used."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._name = f"ecomguide-{zlib.crc32(str(folder).encode()):08x}"
        self._lock = QLockFile(str(folder / "open.lock"))
        self._lock.setStaleLockTime(0)  # a window may stand open for weeks; a dead process is still noticed
        self._server: QLocalServer | None = None
        self.is_mine = self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError

    def listen(self, come_forward: Callable[[], None]) -> None:
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)  # left over from a process that died
        self._server = QLocalServer()
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(lambda: self._called(come_forward))
        self._server.listen(self._name)

    def _called(self, come_forward: Callable[[], None]) -> None:
        assert self._server is not None
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.disconnected.connect(caller.deleteLater)
            caller.disconnectFromServer()
        come_forward()

    def raise_the_other(self) -> int:
        """0 where the first window came forward; otherwise says so, and 1."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if socket.waitForConnected(_PATIENCE_MS):
            return 0
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.information(
            None,
            tr("Already open"),
            tr("The E-Commerce Import Guide is already open on this computer. Look for its window."),
        )
        return 1

    def release(self) -> None:
        if self._server is not None:
            self._server.close()
        self._lock.unlock()
