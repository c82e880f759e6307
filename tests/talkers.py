"""Those who talk in tests: an IRC client and a bare terminal. See tests/talk.py."""

from __future__ import annotations

import itertools
import re
import socket
from collections.abc import Sequence
from typing import TYPE_CHECKING, Self

from wire.message import Message
from wire.plain import ASK

if TYPE_CHECKING:
    from tests.talk import Talk

_CAPS_BEGUN = re.compile(r"(.*\bCAP \S+ (?:LS|LIST)) \* :(.*)")
"""A line of a list of capabilities that goes on in the next line."""
PATIENCE_S = 10.0
"""How long a line may take before the test fails. A test that passes never waits so long."""
SHOWN_LINES = 12
SHOWN_CHARACTERS = 160


class Guest:
    """One end of a conversation."""

    def __init__(self, talk: Talk, name: str, sock: socket.socket) -> None:
        self.talk = talk
        self.name = name
        self.sock = sock
        self._unread = b""

    def sends(self, data: bytes) -> Self:
        """Sends bytes as they stand."""
        self._note(">>", data.decode(errors="replace"))
        self._transmit(data)
        return self

    def _transmit(self, data: bytes) -> None:
        self.sock.sendall(data)

    def leaves(self) -> None:
        """Closes the connection, without a word."""
        self._note("--", "hangs up")
        self.sock.close()

    def sends_no_more(self) -> None:
        """Ends the sending half; reading goes on."""
        self._note("--", "sends no more")
        self.sock.shutdown(socket.SHUT_WR)

    def _receive(self) -> bytes:
        try:
            return self.sock.recv(65536)
        except ConnectionResetError:
            return b""

    def _note(self, direction: str, text: str) -> None:
        for line in text.splitlines() or [""]:
            self.talk.said.append(_short(f"{self.name[:8]:>8} {direction} {line}"))

    def _differs(self, expected: str, came: str) -> AssertionError:
        so_far = "\n  ".join(self.talk.said[-SHOWN_LINES:])
        name = f"{self.name[:8]:>8}"
        return AssertionError(
            f"the talk went another way:\n  {so_far}\n- {name} << {_short(expected)}\n+ {name} << {_short(came)}"
        )


class Talker(Guest):
    """Somebody with an IRC client."""

    _barriers = itertools.count(1)
    _has_heard = False

    def __rshift__(self, line: str) -> Talker:
        """Sends a line."""
        return self.sends(line.encode() + b"\r\n")

    def __lshift__(self, pattern: str) -> Message:
        """The next line has to be this one."""
        __tracebackhide__ = True
        try:
            line = self._next_line()
        except TimeoutError:
            raise self._differs(pattern, "(nothing came)") from None
        if line is None or not matches(pattern, Message.parse(line)):
            raise self._differs(pattern, "(the end)" if line is None else line)
        self._note("<<", line)
        return Message.parse(line)

    def says(self, *lines: str | None) -> Talker:
        """Sends these lines as one piece, as a client does that types ahead; None for no line."""
        return self.sends(b"".join(line.encode() + b"\r\n" for line in lines if line is not None))

    def hears(self, *patterns: str) -> None:
        """The next lines have to be these."""
        __tracebackhide__ = True
        for pattern in patterns:
            self << pattern

    def until(self, pattern: str) -> list[Message]:
        """Reads on until this line comes; gives all of them."""
        __tracebackhide__ = True
        passed: list[Message] = []
        while not (passed and matches(pattern, passed[-1])):
            try:
                line = self._next_line()
            except TimeoutError:
                raise self._differs(pattern, "(nothing more came)") from None
            if line is None:
                raise self._differs(pattern, "(the end)")
            self._note("<<", line)
            passed.append(Message.parse(line))
        return passed

    def until_now(self) -> list[Message]:
        """Reads all that was sent so far; gives it."""
        __tracebackhide__ = True
        barrier = f"barrier-{next(self._barriers)}"
        self._transmit(f"PING {barrier}\r\n".encode())
        lines = self.until(f"PONG … {barrier}")[:-1]
        self.talk.said.pop()
        return lines

    def nothing(self) -> None:
        """Nothing was sent."""
        __tracebackhide__ = True
        barrier = f"barrier-{next(self._barriers)}"
        self._transmit(f"PING {barrier}\r\n".encode())
        self << f"PONG … {barrier}"

    def hears_batch(self, words: str, *patterns: str) -> None:
        """The next lines have to be a batch, of this type with its parameters, that holds these."""
        __tracebackhide__ = True
        reference = (self << f"BATCH +… {words}").params[0][1:]
        for pattern in patterns:
            self << f"@batch={reference} {pattern}"
        self << f"BATCH -{reference}"

    def enters(self, room: str, key: str = "") -> None:
        """Joins a room; what the server says about it is passed over."""
        __tracebackhide__ = True
        self >> f"JOIN {room} {key}"
        lines = self.until_now()
        if not any(matches(f":{self.name}!… JOIN {room} …", line) for line in lines):
            raise self._differs(f":{self.name}!… JOIN {room}", lines[-1].format() if lines else "(nothing)")

    def ended(self) -> None:
        """The server has ended the connection, after nothing else."""
        __tracebackhide__ = True
        line = self._next_line()
        if line is not None:
            raise self._differs("(the end)", line)
        self._note("<<", "(the end)")

    def _next_line(self) -> str | None:
        """The next line; a list of capabilities that takes several is read as one, as clients do."""
        line = self._next_raw_line()
        while line is not None and (begun := _CAPS_BEGUN.fullmatch(line)):
            rest = self._next_raw_line()
            assert rest is not None, "the list of capabilities has no end"
            marked, text = rest.partition(" :")[::2]
            line = f"{begun[1]}{' *' * marked.endswith(' *')} :{begun[2]} {text}"
        return line

    def _next_raw_line(self) -> str | None:
        line = self._cut_line()
        if line == ASK.decode() and not self._has_heard:
            # This machine was so busy that the first line went out 300 ms late: IRC clients pass over that question.
            line = self._cut_line()
        self._has_heard = True
        return line

    def _cut_line(self) -> str | None:
        while b"\r\n" not in self._unread:
            data = self._receive()
            if not data:
                assert not self._unread, f"the stream ended within a line: {self._unread!r}"
                return None
            self._unread += data
        line, _, self._unread = self._unread.partition(b"\r\n")
        return line.decode()


class PlainTalker(Guest):
    """Somebody with a bare terminal."""

    _barriers = itertools.count(1)

    def __rshift__(self, text: str) -> PlainTalker:
        """Types a line."""
        return self.sends(text.encode() + b"\n")

    def types(self, text: str) -> PlainTalker:
        """Sends text without an end of line, as the exercise's client does."""
        return self.sends(text.encode())

    def __lshift__(self, expected: bytes | str) -> None:
        """The next bytes have to be these."""
        __tracebackhide__ = True
        wanted = expected if isinstance(expected, bytes) else expected.encode()
        while len(self._unread) < len(wanted) and wanted.startswith(self._unread):
            try:
                data = self._receive()
            except TimeoutError:
                break
            if not data:
                break
            self._unread += data
        if not self._unread.startswith(wanted):
            raise self._differs(repr(wanted), repr(self._unread) if self._unread else "(nothing came)")
        self._unread = self._unread[len(wanted) :]
        self._note("<<", wanted.decode(errors="replace"))

    def nothing(self) -> None:
        """Nothing was sent: the next bytes are what the usher says now."""
        __tracebackhide__ = True
        barrier = f"barrier-{next(self._barriers)}"
        self.talk.usher >> f"NOTICE {self.name} :{barrier}"
        self << f"(private) usher: {barrier}\n"

    def ended(self) -> None:
        """The server has ended the connection, after nothing else."""
        __tracebackhide__ = True
        rest = self._unread or self._receive()
        if rest:
            raise self._differs("(the end)", repr(rest))
        self._note("<<", "(the end)")


def _short(line: str) -> str:
    return line if len(line) <= SHOWN_CHARACTERS else line[: SHOWN_CHARACTERS - 20] + " … " + line[-17:]


def matches(pattern: str, message: Message) -> bool:
    """Whether a message is what a pattern says; see the top of this file."""
    wanted = Message.parse(pattern)
    for key, value in wanted.tags.items():
        if key[0] == "!":
            if key[1:] in message.tags:
                return False
        elif key not in message.tags or not _fits(value, message.tags[key]):
            return False
    if wanted.source and not _fits(wanted.source, message.source):
        return False
    if wanted.command == "…":
        return True
    return wanted.command == message.command and _all_fit(wanted.params, message.params)


def _all_fit(patterns: Sequence[str], texts: Sequence[str]) -> bool:
    """Whether each text fits its pattern; a pattern that is `…` alone takes any number of texts."""
    if not patterns:
        return not texts
    if patterns[0] == "…":
        return any(_all_fit(patterns[1:], texts[start:]) for start in range(len(texts) + 1))
    return bool(texts) and _fits(patterns[0], texts[0]) and _all_fit(patterns[1:], texts[1:])


def _fits(pattern: str, text: str) -> bool:
    return re.fullmatch(".*".join(map(re.escape, pattern.split("…"))), text, re.DOTALL) is not None
