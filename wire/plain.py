"""The plain protocol: a terminal without any protocol at all, as the exercise of 30 lines spoke it.

The server asks `NAME`, the guest answers with a name, and from then on what one writes the others read. The
texts are part of the protocol, misspelling included, and stand here byte for byte.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable

from wire.casemap import fold
from wire.message import Message
from wire.text import ctcp, strip_controls, strip_formatting

ASK = b"NAME"
"""The server's first word, without an end of line."""
SUCCESS = b"Connection successful! You have joined the chat."
"""To the newcomer, after the others were told; without an end of line."""
SAY = "\0SAY"
"""What a guest typed, as a command that no line can hold: a name until they have one, then a message."""
TEXT = "\0TEXT"
"""Text for a guest as it stands, as a command that no line can hold."""
NO_COMMANDS = (
    "! Not said: here are no commands, and everybody reads what you type. //{word} says it all the same.\n"
)
"""To a guest who typed something that would be a command elsewhere, and perhaps not for everybody's eyes."""
NO_SECRETS = "! Only you read this; what you type is read by everybody.\n"
"""To a guest who was told something in private, once: here is no way to answer so."""
COMMANDS_ELSEWHERE = frozenset(
    "away ban help invite join kick leave list me mode msg names nick op notice part pass password query quit quote "
    "register topic w whisper who whois".split()
)
WRITE_LIMIT_BYTES = 1024
"""What a guest reads at once: the 30 lines decode each chunk by itself and fail in the middle of a letter."""
LINE_LIMIT_BYTES = 8192
"""A line without an end is taken as a message when it grows over this."""


def joined(nick: str) -> str:
    """What everybody reads when somebody enters, the newcomer too."""
    return f"{nick} has join the chat.\n"


def left(nick: str) -> str:
    """What everybody reads when somebody is gone."""
    return f"{nick} покинул чат.\n"


class PlainReader:
    """Makes texts of a guest's bytes: the name first, then messages. Used by one thread: the one that
    receives.

    What is received at once is one text, until the guest sends a first end of line: from then on a text is a
    line, as netcat and telnet send them. A letter that is cut in two waits for its rest. Control characters
    are removed, and texts of which nothing remains are passed over. Bytes that are not UTF-8 become U+FFFD.
    """

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""
        self.by_lines = False

    def feed(self, data: bytes) -> list[str]:
        """Takes what was received at once and gives the texts that are complete."""
        text = self._decoder.decode(data)
        self.by_lines = self.by_lines or "\n" in text
        if not self.by_lines:
            return _readable([text])
        *lines, self._rest = (self._rest + text).split("\n")
        if len(self._rest) > LINE_LIMIT_BYTES:
            lines.append(self._rest)
            self._rest = ""
        return _readable(lines)

    def end(self) -> list[str]:
        """Gives what still waits, when the guest has stopped sending."""
        rest, self._rest = self._rest + self._decoder.decode(b"", True), ""
        return _readable([rest])


def _readable(texts: list[str]) -> list[str]:
    return [text for text in map(strip_controls, texts) if text.strip()]


def command_elsewhere(text: str) -> str:
    """The word of a text that would be a command in other programs ("/msg anna secret"); "" for all other texts."""
    word = text[1:].partition(" ")[0] if text[:1] == "/" else ""
    return word if word.lower() in COMMANDS_ELSEWHERE else ""


def pieces(data: bytes, limit_bytes: int = WRITE_LIMIT_BYTES) -> list[bytes]:
    """Cuts UTF-8 to writes of at most `limit_bytes`: after a line that ends there, or between letters."""
    parts: list[bytes] = []
    start = 0
    while len(data) - start > limit_bytes:
        end = data.rfind(b"\n", start, start + limit_bytes) + 1
        if end <= start:
            end = start + limit_bytes
            while end > start + 1 and data[end] & 0xC0 == 0x80:  # a byte within a letter
                end -= 1
        parts.append(data[start:end])
        start = end
    if start < len(data):
        parts.append(data[start:])
    return parts


def render(message: Message, nick: str, lobby: str) -> str:
    """What the guest called `nick` reads of a message; "" where there is nothing to read.

    Only the lobby's comings and goings are shown.
    """
    renderer = _RENDERERS.get(message.command)
    if renderer is not None:
        return renderer(message, fold(nick), fold(lobby))
    if message.command[:1] in ("4", "5") and message.command.isdigit() and message.params:
        return f"! {_clean(message.params[-1])}\n"
    return ""


def _clean(text: str) -> str:
    return strip_controls(strip_formatting(text))


def _said(message: Message, nick_key: str, lobby_key: str) -> str:
    target_key = fold(message.param(0))
    mark = (
        "" if target_key == lobby_key else "(private) " if target_key == nick_key else f"{message.param(0)} "
    )
    text = message.param(1)
    parsed = ctcp(text)
    if parsed is None:
        return f"{mark}{message.nick}: {_clean(text)}\n"
    verb, rest = parsed
    return f"{mark}* {message.nick} {_clean(rest)}\n" if verb == "ACTION" else ""


def _join(message: Message, nick_key: str, lobby_key: str) -> str:
    return joined(message.nick) if fold(message.param(0)) == lobby_key else ""


def _part(message: Message, nick_key: str, lobby_key: str) -> str:
    return left(message.nick) if fold(message.param(0)) == lobby_key else ""


def _quit(message: Message, nick_key: str, lobby_key: str) -> str:
    return left(message.nick)


def _kick(message: Message, nick_key: str, lobby_key: str) -> str:
    if fold(message.param(0)) != lobby_key:
        return ""
    who = "You were" if fold(message.param(1)) == nick_key else f"{message.param(1)} was"
    reason = f": {_clean(message.param(2))}" if message.param(2) else "."
    return f"* {who} put out of the chat by {message.nick}{reason}\n"


def _nick(message: Message, nick_key: str, lobby_key: str) -> str:
    return f"* {message.nick} is now called {message.param(0)}.\n"


def _topic(message: Message, nick_key: str, lobby_key: str) -> str:
    if fold(message.param(0)) != lobby_key:
        return ""
    topic = _clean(message.param(1))
    return f"* {message.nick} set the topic: {topic}\n" if topic else f"* {message.nick} cleared the topic.\n"


def _refused(message: Message, nick_key: str, lobby_key: str) -> str:
    return f"! {_clean(message.params[-1])}\n" if message.params else ""


_RENDERERS: dict[str, Callable[[Message, str, str], str]] = {
    "PRIVMSG": _said,
    "NOTICE": _said,
    "JOIN": _join,
    "PART": _part,
    "QUIT": _quit,
    "KICK": _kick,
    "NICK": _nick,
    "TOPIC": _topic,
    "ERROR": _refused,
    "FAIL": _refused,
}
