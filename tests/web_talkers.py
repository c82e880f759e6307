"""Those who talk in tests through a WebSocket: see tests/talk.py. Its client half is that of `websockets`."""

from __future__ import annotations

import socket
from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from websockets.client import ClientProtocol
from websockets.frames import Close, Frame, Opcode
from websockets.http11 import Response
from websockets.typing import Origin, Subprotocol
from websockets.uri import parse_uri

from tests.talkers import Talker
from wire.plain import ASK

if TYPE_CHECKING:
    from tests.talk import Talk

TEXT, BINARY = "text.ircv3.net", "binary.ircv3.net"


class WebTalker(Talker):
    """A client of IRC in a browser: each line is a message of its WebSocket. What is not a line is in attributes."""

    def __init__(
        self,
        talk: Talk,
        name: str,
        sock: socket.socket,
        offered: Sequence[str] = (TEXT,),
        origin: str | None = None,
        host: str = "127.0.0.1:4000",
    ) -> None:
        super().__init__(talk, name, sock)
        self.protocol = ClientProtocol(
            parse_uri(f"ws://{host}/"),
            origin=None if origin is None else Origin(origin),
            subprotocols=[Subprotocol(name) for name in offered] or None,
        )
        self.opcodes: set[Opcode] = set()
        """Of the frames with lines."""
        self.pongs: list[bytes] = []
        self.answer: Response | None = None
        """How the handshake was answered."""

    def opens(self) -> Self:
        """Makes the handshake; `answer` is what came of it.

        On a busy computer the request may be later than the server's patience: as a browser does, it then passes over
        the NAME that stands before the answer, which `websockets` would wait behind for ever.
        """
        self.protocol.send_request(self.protocol.connect())
        self._pass_on()
        head = b""
        while len(head) < len(ASK) and (data := self.sock.recv(65536)):
            head += data
        self._take(head.removeprefix(ASK))
        while self.answer is None:
            assert self.protocol.handshake_exc is None, self.protocol.handshake_exc
            data = self.sock.recv(65536)
            assert data, "the end came before an answer"
            self._take(data)
        return self

    @property
    def subprotocol(self) -> str | None:
        """What was agreed on."""
        return self.protocol.subprotocol

    @property
    def close(self) -> Close | None:
        """How the server has closed the WebSocket."""
        return self.protocol.close_rcvd

    def frame(self, opcode: Opcode, data: bytes, fin: bool = True) -> Self:
        """Sends one frame as it stands."""
        self._note(">>", f"({opcode.name.lower()}) {data[:60]!r}")
        self.sock.sendall(Frame(opcode, data, fin).serialize(mask=True))
        return self

    def raw(self, data: bytes) -> Self:
        """Sends bytes that may be no frame."""
        self._note(">>", f"(bytes) {data[:60]!r}")
        self.sock.sendall(data)
        return self

    def hangs_up(self) -> None:
        """Closes the WebSocket as a browser does that leaves the page, and waits for the end."""
        self.protocol.send_close(1001)
        self._pass_on()
        while self._receive():
            pass

    def _transmit(self, data: bytes) -> None:
        for line in data.split(b"\r\n")[:-1]:
            if self.subprotocol == BINARY:
                self.protocol.send_binary(line)
            else:
                self.protocol.send_text(line)
        self._pass_on()

    def _receive(self) -> bytes:
        lines = b""
        while not lines:
            data = super()._receive()
            if not data:
                return b""
            lines = self._take(data)
        return lines

    def _take(self, data: bytes) -> bytes:
        """What came, as lines with their ends."""
        self.protocol.receive_data(data)
        lines = b""
        for event in self.protocol.events_received():
            if isinstance(event, Response):
                self.answer = event
            elif isinstance(event, Frame) and event.opcode in (Opcode.TEXT, Opcode.BINARY):
                payload = bytes(event.data)
                assert event.fin, "a line is one frame"
                assert b"\r" not in payload
                assert b"\n" not in payload
                self.opcodes.add(event.opcode)
                lines += payload + b"\r\n"
            elif isinstance(event, Frame) and event.opcode is Opcode.PONG:
                self.pongs.append(bytes(event.data))
        assert self.protocol.parser_exc is None, self.protocol.parser_exc
        self._pass_on()
        return lines

    def _pass_on(self) -> None:
        for data in self.protocol.data_to_send():
            if data:
                self.sock.sendall(data)
