"""To whom one writes: what the composer asks of the page while something is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.client.buffers import BufferKind

if TYPE_CHECKING:
    from gui.client.command_help import CommandHelp
    from gui.client.completion import Completions
    from gui.session import Session

COUNTED = 20_000
"""Letters of a text whose messages are counted, in some 10 ms; of a longer one the rest is taken to be alike."""


class Addressee:
    """Nobody, as long as no page is shown."""

    is_somebody = False

    def complete(self, text: str, cursor: int, suffix: str) -> Completions:
        """What the word before the cursor may become; `suffix` stands behind a nick that begins the text."""
        from gui.client.completion import Completions

        return Completions(cursor, cursor)

    def avatar(self, nick: str) -> str:
        """The emoji that somebody shows instead of initials; "" for none."""
        return ""

    def help(self, text: str, cursor: int) -> CommandHelp | None:
        """Help for a command that is being typed."""
        return None

    def problem(self, text: str) -> str:
        """Why a command can't be done; "" where it can, or where the text is none."""
        return ""

    def messages(self, text: str) -> tuple[int, int]:
        """In how many messages the text goes out, and how many seconds that takes at the least."""
        return 1, 0


class Page(Addressee):
    """A page of a session."""

    is_somebody = True

    def __init__(self, session: Session, key: str) -> None:
        self._session = session
        self._key = key

    def complete(self, text: str, cursor: int, suffix: str) -> Completions:
        return self._session.chat.complete(self._key, text, cursor, suffix)

    def avatar(self, nick: str) -> str:
        return self._session.avatar(nick)

    def help(self, text: str, cursor: int) -> CommandHelp | None:
        from gui.client.command_help import command_help

        buffer = self._session.buffers.get(self._key)
        in_room = buffer is not None and buffer.kind is BufferKind.ROOM
        return command_help(text, cursor, in_room=in_room)

    def problem(self, text: str) -> str:
        return self._session.chat.state.problem(self._key, text)

    def messages(self, text: str) -> tuple[int, int]:
        messages, seconds = self._session.chat.state.messages(self._key, text[:COUNTED])
        times = max(1.0, len(text) / COUNTED)
        return round(messages * times), round(seconds * times)
