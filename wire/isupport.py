"""ISUPPORT: what a server says of itself in 005 (https://modern.ircdocs.horse/#rplisupport-005).

The lines are ASCII: spaces, `=`, backslashes and all that is not ASCII are written `\\xHH`, over the bytes of
UTF-8.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from wire.number import number

TOKENS_PER_LINE = 13
TOKENS_LIMIT_BYTES = 300
"""The tokens of one line together: 512 less the longest source, nick and closing text that ours sends."""

LOBBY = "samovar.chat/LOBBY"
"""Our own token: the room that people enter by themselves."""
TMODE = "samovar.chat/TMODE"
"""Our own token: `TMODE #room 10m +b bob` changes modes for a time."""

_ESCAPED = re.compile(r"(?:\\x[0-9A-Fa-f]{2})+")


def escape(value: str) -> str:
    """Gives a token's value as it stands on the wire."""
    return "".join(
        chr(byte) if 0x21 <= byte <= 0x7E and byte not in b"=\\" else f"\\x{byte:02X}"
        for byte in value.encode()
    )


def unescape(value: str) -> str:
    """Undoes `escape`; escaped bytes that are not UTF-8 become U+FFFD."""
    return _ESCAPED.sub(
        lambda run: bytes.fromhex(run.group().replace("\\x", "")).decode("utf-8", "replace"), value
    )


def format(tokens: Mapping[str, str | None]) -> list[list[str]]:  # noqa: A001, read as isupport.format
    """Writes tokens as the parameters of 005 lines, without the nick and the closing text.

    A value of None makes a bare token. Raises ValueError where one token is over TOKENS_LIMIT_BYTES.
    """
    lines: list[list[str]] = []
    room_bytes = 0
    for name, value in tokens.items():
        token = name if value is None else f"{name}={escape(value)}"
        if len(token) > TOKENS_LIMIT_BYTES:
            raise ValueError(f"the ISUPPORT token {name} does not fit in a line")
        if not lines or len(lines[-1]) == TOKENS_PER_LINE or room_bytes < len(token):
            lines.append([])
            room_bytes = TOKENS_LIMIT_BYTES
        lines[-1].append(token)
        room_bytes -= len(token) + 1
    return lines


class ISupport:
    """What a client has learnt from a server's 005 lines; the standard's defaults for what was not said."""

    def __init__(self) -> None:
        self._tokens: dict[str, str] = {}
        self._use()

    def feed(self, params: Sequence[str]) -> None:
        """Takes one 005's parameters: the nick, the tokens, the closing text. `-NAME` takes a token back."""
        for token in self._tokens_of(params):
            name, _, value = token.partition("=")
            if name[:1] == "-":
                self._tokens.pop(name[1:], None)
            elif name:
                self._tokens[name] = unescape(value)
        self._use()

    def get(self, name: str, default: str = "") -> str:
        """The value of a token, unescaped; `default` where it was not said. A bare token is ""."""
        return self._tokens.get(name, default)

    def __contains__(self, name: object) -> bool:
        return name in self._tokens

    def limit(self, name: str, default: int) -> int:
        """The number that a token holds, such as NICKLEN; `default` where it was not said or is no number."""
        return number(self._tokens.get(name, ""), default)

    @staticmethod
    def _tokens_of(params: Sequence[str]) -> Iterable[str]:
        tokens = params[1:]
        return tokens[:-1] if tokens and " " in tokens[-1] else tokens

    def _use(self) -> None:
        get = self._tokens.get
        self.casemapping = get("CASEMAPPING", "rfc1459")
        self.chantypes = get("CHANTYPES", "#&")
        self.network = get("NETWORK", "")
        self.prefix = _prefix(get("PREFIX", "(ov)@+"))
        lists = [*get("CHANMODES", "b,k,l,imnpst").split(","), "", "", "", ""]
        self.chanmodes = (lists[0], lists[1], lists[2], lists[3])
        self.nicklen = self.limit("NICKLEN", 9)
        self.modes = self.limit("MODES", 3)


def _prefix(value: str) -> dict[str, str]:
    """The modes of ranks and their characters, highest first: "(ov)@+" is {"o": "@", "v": "+"}."""
    modes, _, chars = value.removeprefix("(").partition(")")
    return dict(zip(modes, chars, strict=False))
