"""One window a home: a second start hands the link that it was given to the window that runs already, and ends.

So a click on a `samovar:` link in a browser opens the chat in the window that is there. The way between the two is a
local socket (on Windows a named pipe) that only the same user can open; its name is made of the home's folder.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 1000
LINK_LIMIT_BYTES = 4096


def name_of(home: Path) -> str:
    """The socket's name: short, since a path of a socket has at most some hundred bytes."""
    return "samovar-" + hashlib.sha256(str(home.resolve()).encode()).hexdigest()[:16]


def hand_over(home: Path, link: str) -> bool:
    """Gives a link ("" only shows the window) to the window that runs with this home; False where there is none."""
    socket = QLocalSocket()
    socket.connectToServer(name_of(home))
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(link.encode() + b"\n")
    # The window answers once it has taken the link: without that it may be one that hangs, or ends just now.
    is_taken = socket.waitForReadyRead(WAIT_MS)
    socket.disconnectFromServer()
    return bool(is_taken)


class Instance(QObject):
    """The window that runs with this home.

    Signals: `asked(str link)`: another start was given this link; "" for none, then the window only comes forward.
    """

    asked = Signal(str)

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._arrived)
        name = name_of(home)
        if not self._server.listen(name):  # what a killed window has left behind
            QLocalServer.removeServer(name)
            self._server.listen(name)

    @property
    def is_listening(self) -> bool:
        """Whether later starts will find this window."""
        return self._server.isListening()

    def close(self) -> None:
        """Later starts find nobody."""
        self._server.close()

    def _arrived(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > LINK_LIMIT_BYTES:
            socket.abort()
        elif socket.canReadLine():
            link = bytes(socket.readLine().data()).decode("utf-8", "replace").strip()
            socket.write(b"taken\n")
            socket.flush()
            self.asked.emit(link)
