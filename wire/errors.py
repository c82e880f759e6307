"""The two families of errors that are nobody's bug: the peer broke a rule, or the world failed."""

from __future__ import annotations


class PeerError(Exception):
    """The other side broke a rule of the protocol; nothing of ours is wrong.

    `code` is the machine-readable word of a standard reply (FAIL), `text` is for a person. The connection
    goes on unless the raiser says otherwise.
    """

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


class NotUtf8(PeerError):
    """A line was not UTF-8 (https://ircv3.net/specs/extensions/utf8-only)."""

    def __init__(self, command: str = "*", label: str = "") -> None:
        super().__init__("INVALID_UTF8", "This server takes UTF-8 only; the line was not used.")
        self.command = command
        self.label = label
        """The line's; "" for none, or where it can't be read."""


class EndlessLine(PeerError):
    """A line was longer than any line can be: the connection ends."""

    def __init__(self) -> None:
        super().__init__("ENDLESS_LINE", "A line was longer than any line can be")


class InputTooLong(PeerError):
    """A line was over its limit and was passed over (417, https://modern.ircdocs.horse/#errinputtoolong-417)."""

    def __init__(self) -> None:
        super().__init__("INPUT_TOO_LONG", "The line was too long and was not used.")


class Unavailable(Exception):
    """The world failed (disk, network, another program). The text says what happened and what to do."""
