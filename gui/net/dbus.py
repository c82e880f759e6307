"""The session bus of the desktop, spoken to without ever waiting; what for is told in dbus_message."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from urllib.parse import unquote

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalSocket

from gui.net.dbus_message import FIXED_BYTES, BusMessage, Field, Type, decode, message_bytes

OnReply = Callable[[BusMessage], object]
"""Called with a REPLY or an ERROR."""
_BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")


def bus_address(environ: Mapping[str, str] = os.environ) -> tuple[str, bool] | None:
    """Where the session bus listens: its path, and whether that is an abstract one; None where there is no bus."""
    for address in environ.get("DBUS_SESSION_BUS_ADDRESS", "").split(";"):
        found = re.match(r"unix:(?:.*,)?(path|abstract)=([^,]+)", address)
        if found:
            return unquote(found[2]), found[1] == "abstract"
    if environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return None  # "disabled:", or something that we don't speak
    path = os.path.join(environ.get("XDG_RUNTIME_DIR", ""), "bus")  # noqa: PTH118 - "" must stay ""
    return (path, False) if path != "bus" and os.path.exists(path) else None  # noqa: PTH110


class SessionBus(QObject):
    """A connection to the session bus. What is called before it stands waits for it.

    Signals: `signalled(object)` with a BusMessage that a `watch` asked for; `closed(str)` when there is no bus (any
    more), with the reason.
    """

    signalled = Signal(object)
    closed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._serial = 0
        self._waiting: dict[int, OnReply] = {}
        self._unsent: list[bytes] = []
        self._heard = bytearray()
        self._stands = False
        self._is_closed = False
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._greet)
        self._socket.readyRead.connect(self._read)
        self._socket.errorOccurred.connect(lambda error: self._close(self._socket.errorString()))

    def open(self) -> bool:
        """Begins to connect; False where there is no bus to connect to."""
        address = bus_address()
        if address is None:
            return False
        path, abstract = address
        if abstract:
            self._socket.setSocketOptions(QLocalSocket.SocketOption.AbstractNamespaceOption)
        self.call(_BUS, "Hello")
        self._socket.connectToServer(path)
        return True

    def call(
        self,
        target: tuple[str, str, str],
        member: str,
        signature: str = "",
        args: tuple[object, ...] = (),
        on_reply: OnReply | None = None,
    ) -> None:
        """Calls a method of a target (service, path, interface)."""
        service, path, interface = target
        self._serial += 1
        if on_reply is not None:
            self._waiting[self._serial] = on_reply
        fields: dict[Field, object] = {
            Field.PATH: path,
            Field.INTERFACE: interface,
            Field.MEMBER: member,
            Field.DESTINATION: service,
        }
        data = BusMessage(Type.CALL, self._serial, fields, args).encode(signature)
        if self._stands:
            self._socket.write(data)
        elif not self._is_closed:
            self._unsent.append(data)

    def watch(self, target: tuple[str, str, str]) -> None:
        """Asks for the signals of a target."""
        service, path, interface = target
        rule = f"type='signal',sender='{service}',path='{path}',interface='{interface}'"
        self.call(_BUS, "AddMatch", "s", (rule,))

    def _greet(self) -> None:
        user = str(os.getuid()).encode().hex() if hasattr(os, "getuid") else ""
        self._socket.write(f"\0AUTH EXTERNAL {user}\r\n".encode())

    def _read(self) -> None:
        self._heard += self._socket.readAll().data()
        try:
            if not self._stands and not self._is_let_in():
                return
            while len(self._heard) >= FIXED_BYTES:
                length = message_bytes(bytes(self._heard[:FIXED_BYTES]))
                if len(self._heard) < length:
                    return
                message = decode(bytes(self._heard[:length]))
                del self._heard[:length]
                self._take(message)
        except ValueError as error:
            self._close(str(error))

    def _is_let_in(self) -> bool:
        """Reads the bus's answer to our greeting, and sends what waited for it."""
        line, end, rest = self._heard.partition(b"\r\n")
        if not end:
            return False
        if not line.startswith(b"OK"):
            raise ValueError("the session bus does not let us in")
        self._heard = rest
        self._stands = True
        self._socket.write(b"BEGIN\r\n" + b"".join(self._unsent))
        self._unsent.clear()
        return True

    def _take(self, message: BusMessage) -> None:
        if message.type is Type.SIGNAL:
            self.signalled.emit(message)
        elif message.type in (Type.REPLY, Type.ERROR):
            serial = message.fields.get(Field.REPLY_SERIAL)
            on_reply = self._waiting.pop(serial, None) if isinstance(serial, int) else None
            if on_reply is not None:
                on_reply(message)

    def _close(self, reason: str) -> None:
        if not self._is_closed:
            self._is_closed = True
            self._stands = False
            self._waiting.clear()
            self._socket.abort()
            self.closed.emit(reason)
