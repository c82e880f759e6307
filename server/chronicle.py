"""What happened in rooms, noted for the history: who came and went, topics, modes; and the ends of rooms."""

from __future__ import annotations

from collections.abc import Iterable

from server.audience import Turn
from server.history import Entry
from server.room import Room
from server.user import User
from server.world import World
from wire.tags import NO_TAGS


class Chronicle:
    """Writes into the turn that is open. Reply's; used on the hub's thread.

    What has happened is told also where it could not be kept: no line hangs on these entries.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._turn = Turn()
        self._now_ms = 0
        world.room_opened, world.room_ended = self._room_opened, self._room_ended

    def begin_turn(self, turn: Turn, now_ms: int) -> None:
        """What happens from now on goes into this turn."""
        self._turn = turn
        self._now_ms = now_ms

    def happened(
        self,
        user: User | None,
        rooms: Iterable[Room],
        source: str,
        command: str,
        *params: str,
        msgid: str = "",
    ) -> dict[str, str]:
        """Keeps what the user, or nobody, did in each of the rooms; gives the tags of the lines that tell of it now.

        `msgid`: that of the same deed, told in other rooms in other words.
        """
        msgid, author = msgid or self._world.next_msgid(), user.identity if user is not None else ""
        for room in rooms:
            self._note(Entry(room.key, msgid, self._now_ms, source, command, params, NO_TAGS, author))
        return {"msgid": msgid}

    def became(self, identity: str, account_identity: str) -> None:
        """A guest is somebody with an account from now on: what they said and heard in private is the account's."""
        self._act(identity, "BECOME", account_identity)

    def room_moved(self, old_key: str, room: Room) -> None:
        """What was said goes with a room that has another name now."""
        self._act(old_key, "MOVE", room.key)

    def _room_opened(self, room: Room) -> None:
        """What is kept from now on is of this opening; the turn's time, since that is what its entries bear."""
        room.opened_ms = self._now_ms

    def _room_ended(self, room: Room) -> None:
        """What was said in a closed room is not for who opens another of its name.

        What stood under the name before is not this room's: else anybody could open it, close the room and leave, and
        so take away what others have said there.
        """
        if room.is_closed():
            self._act(room.key, "FORGET", str(room.opened_ms))

    def _act(self, target: str, command: str, *params: str) -> None:
        self._note(Entry(target, self._world.next_msgid(), self._now_ms, "", command, params, NO_TAGS))

    def _note(self, entry: Entry) -> None:
        if self._world.config.keeps_history:
            self._turn.entries.append(entry)
