"""The part of ClientState that answers questions of the window about a page, and changes nothing."""

from __future__ import annotations

from gui.client import edits, slash
from gui.client.abilities import Ability
from gui.client.buffers import BufferKind
from gui.client.core import Core
from gui.client.typed import is_command


class Questions:
    """What can be done where; PlainLimits has the same for servers that can do little."""

    _core: Core

    def is_outside(self, key: str) -> bool:
        """Whether the server hears us and we are not in this room, nor on the way into it."""
        core, buffer = self._core, self._core.pages.buffers.get(key)
        is_room = buffer is not None and buffer.kind is BufferKind.ROOM and not buffer.joined
        return is_room and core.connection.entered and key not in core.rooms.wanted

    def has_left(self, key: str) -> bool:
        """Whether the page is that of a room which we have left or were removed from, or that has another name now."""
        rooms = self._core.rooms
        return key in rooms.former and key not in rooms.wanted

    def can_talk(self, key: str) -> bool:
        """Whether what is typed there is said to somebody; the server's own page takes commands only."""
        buffer = self._core.pages.buffers.get(key)
        return buffer is not None and buffer.kind is not BufferKind.SERVER

    def can(self, ability: Ability) -> bool:
        """Whether this server lets us do it."""
        return self._core.can(ability)

    def problem(self, key: str, text: str) -> str:
        """Why a command can't be done there and now; "" where it can, or where the text is none."""
        buffer = self._core.pages.buffers.get(key)
        return slash.problem(self._core, buffer, text) if buffer is not None else ""

    def fits_edit(self, key: str, msgid: str, text: str) -> bool:
        """Whether a text can stand in the place of that of a message: it has to be one message, too."""
        buffer = self._core.pages.buffers.get(key)
        return buffer is not None and edits.fits(self._core, buffer, msgid, text)

    def messages(self, key: str, text: str) -> tuple[int, int]:
        """In how many messages a text goes out, and how many seconds that takes at the least."""
        buffer = self._core.pages.buffers.get(key)
        if buffer is None or is_command(text):
            return 1, 0
        return self._core.outgoing.measure(buffer, text)

    def typing(self, key: str) -> tuple[str, ...]:
        """The nicks of those who are typing there."""
        return self._core.typing.who(key)
