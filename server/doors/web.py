"""The web door's reading half: WebSocket frames to messages. Its writing half is server.doors.frames, its opening
server.doors.handshake."""

from __future__ import annotations

from websockets.frames import CTRL_OPCODES, CloseCode, Frame, Opcode
from websockets.protocol import State
from websockets.server import ServerProtocol

from server.doors import Answer, Ending, Item, frames
from server.doors.irc import item_of
from wire.framing import LineBuffer

_CLOSE = bytes((frames.CLOSE,))
FRAGMENTS = 64
"""Parts of one message: each costs more than its bytes."""


class WebDoor:
    """Reads messages of one line each; where there are several lines in one, each of them. Used by its reader only.

    `protocol` has been opened. Text has to be UTF-8, or the WebSocket ends; a binary message that is not gets FAIL.
    """

    def __init__(self, protocol: ServerProtocol) -> None:
        self._protocol = protocol
        self._message = bytearray()
        self._fragments = 0
        self._is_text = True
        self._lines = LineBuffer()
        self._has_ended = False

    def read(self, data: bytes) -> list[Item]:
        """The messages of the lines, errors where a line can't be used, pongs, and the end."""
        if self._has_ended:
            return []
        protocol = self._protocol
        protocol.receive_data(data)
        items: list[Item] = []
        for event in protocol.events_received():
            if isinstance(event, Frame) and not self._has_ended:
                items += self._take(event)
        writes = protocol.data_to_send()
        if protocol.state is not State.OPEN:
            self._has_ended = True
            items.append(Ending(b"".join(data for data in writes if data[:1] == _CLOSE)))
        return items

    def end(self) -> list[Item]:
        """Nothing: a message without its end may be cut anywhere."""
        return []

    def _take(self, frame: Frame) -> list[Item]:
        """What one frame says. One that says nothing by itself still counts as a line, for the flood bucket."""
        if frame.opcode in CTRL_OPCODES:
            return [
                Answer(frames.frame(frames.PONG, bytes(frame.data)) if frame.opcode is Opcode.PING else b"")
            ]
        if frame.opcode is not Opcode.CONT:
            self._is_text = frame.opcode is Opcode.TEXT
        self._message += frame.data
        self._fragments += 1
        if not frame.fin:
            return (
                []
                if self._fragments < FRAGMENTS
                else self._fail(CloseCode.POLICY_VIOLATION, "Too many fragments")
            )
        message, self._message, self._fragments = bytes(self._message), bytearray(), 0
        if self._is_text and not _is_utf8(message):
            return self._fail(CloseCode.INVALID_DATA, "Text has to be UTF-8")
        items = [item_of(line) for line in self._lines.feed(message + b"\n")]
        return [item for item in items if item is not None] or [Answer(b"")]

    def _fail(self, code: CloseCode, reason: str) -> list[Item]:
        """Ends the WebSocket; what was read behind this is passed over."""
        self._has_ended = True
        self._protocol.fail(code, reason)
        return []


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
