"""One window a home: a second start hands the link that it was given to the window that runs already, and ends.

So a click on a `samovar:` link in a browser opens the chat in the window that is there. The way between the two is a
local socket (on Windows a named pipe) that only the same user can open; its name is made of the home's folder.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 1000
LINK_LIMIT_BYTES = 4096


PATH_LIMIT = 90
"""Bytes of a socket's path: the system takes a hundred and some, and Qt listens beside it for a moment."""


def name_of(home: Path) -> str:
    """The socket's path; on Windows the name of a pipe, which is in no folder.

    In the user's own folder of what is running, if there is one: a window that is killed leaves its socket behind, and
    there it goes with the login. In the folder for all that passes it would stay, and anybody could take the name.
    """
    name = "samovar-" + hashlib.sha256(str(home.resolve()).encode()).hexdigest()[:16]
    if os.name == "nt":
        return name
    running = Path(os.environ.get("XDG_RUNTIME_DIR") or QDir.tempPath())
    path = running / name
    return str(
        path if running.is_dir() and len(os.fsencode(path)) <= PATH_LIMIT else Path(QDir.tempPath(), name)
    )


def hand_over(home: Path, link: str) -> bool:
    """Gives a link ("" only shows the window) to the window that runs with this home; False where there is none."""
    if not _may_run(home):
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name_of(home))
    if not socket.waitForConnected(WAIT_MS):
        return False
    socket.write(link.encode() + b"\n")
    # The window answers once it has taken the link: without that it may be one that hangs, or ends just now.
    is_taken = socket.waitForReadyRead(WAIT_MS)
    socket.disconnectFromServer()
    return bool(is_taken)


def _may_run(home: Path) -> bool:
    """Whether a window of this user may be there: only then QtNetwork is worth 6 ms. On Windows pipes are in no folder.

    Where the login has no folder of its own, somebody else may have taken the name, and a link may hold a password.
    """
    if os.name == "nt":
        return True
    try:
        return Path(name_of(home)).lstat().st_uid == os.getuid()
    except OSError:
        return False


class Instance(QObject):
    """The window that runs with this home.

    Signals: `asked(str link)`: another start was given this link; "" for none, then the window only comes forward.
    """

    asked = Signal(str)

    def __init__(self, home: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._server: QLocalServer | None = None

    def listen(self) -> None:
        """Lets later starts find this window. Apart from the making: QtNetwork is not for the first picture."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._arrived)
        name = name_of(self._home)
        if not self._server.listen(name):  # what a killed window has left behind
            QLocalServer.removeServer(name)
            self._server.listen(name)

    @property
    def is_listening(self) -> bool:
        """Whether later starts will find this window."""
        return self._server is not None and self._server.isListening()

    def close(self) -> None:
        """Later starts find nobody, and nothing of it is left in the folder for what is in passing."""
        if self._server is not None:
            self._server.close()

    def _arrived(self) -> None:
        assert self._server is not None
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
