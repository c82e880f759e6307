"""What a command says: to one guest, to a room, to everybody who shares a room. Lines go into the hub's turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from server.answers import Answers
from server.audience import Turn
from server.history import Entry
from server.labelled import Labelled
from server.room import Room
from server.session import Session
from server.shapes import shapes, unmarked
from server.user import User
from wire.marks import ORDINARY_TAGS
from wire.message import Message
from wire.multiline import is_multiline
from wire.tags import NO_TAGS


class Reply(Answers):
    """Writes into one turn at a time: see Answers. Used by the hub's thread only."""

    def room(
        self,
        room: Room,
        source: str,
        command: str,
        *params: str,
        author: Session | None = None,
        tags: Mapping[str, str] = NO_TAGS,
        needs: int = 0,
        lacks: int = 0,
    ) -> None:
        """A line for everybody in the room. The author's own copy is an answer to their command, so it is labelled.

        An operator of the server, who may act from outside, gets one, too.
        """
        self._turn.to_room(room, self._message(source, command, params, tags), author, needs, lacks=lacks)
        if author is not None and (author.user in room.members or author.user.oper):
            self.to(author, source, command, *params, tags=tags, needs=needs, lacks=lacks)

    def said(self, room: Room, author: Session, message: Message, entry: Entry | None, needs: int) -> None:
        """Something that somebody said, for everybody in the room but them: it leaves only when it is kept."""
        kept = _kept(entry)
        if len(message.tags) > ORDINARY_TAGS or is_multiline(message.params[-1]):
            for shape in shapes(message, needs, self.new_reference):
                self._turn.to_room(room, shape.message, author, shape.needs, kept, shape.lacks)
        else:
            self._turn.to_room(room, message, author, needs, kept)
        if entry is not None:
            self._keep(author, entry)

    def said_to(
        self, target: User, author: Session, message: Message, entry: Entry | None, needs: int
    ) -> None:
        """Something that somebody said to one user, for their connections and the author's others.

        It leaves only when it is kept. Unlabelled also to oneself: the label is the echo's.
        """
        listeners = list(target.sessions)
        if target is not author.user:
            listeners += [session for session in author.user.sessions if session is not author]
        for shape in shapes(message, needs, self.new_reference):
            for session in listeners:
                self._turn.to(session, shape.message, shape.needs, _kept(entry), shape.lacks)
        if entry is not None:
            self._keep(author, entry)

    def said_to_some(self, listeners: Sequence[Session], message: Message, needs: int) -> None:
        """Something that somebody said, for these connections only; it is not kept."""
        for shape in shapes(message, needs, self.new_reference):
            self._turn.to_many(listeners, *shape)

    def echo(self, author: Session, message: Message, entry: Entry | None, needs: int) -> None:
        """The author's copy of what they said, in their words (https://ircv3.net/specs/extensions/echo-message)."""
        if is_multiline(message.params[-1]):
            for shape in unmarked(message, needs, self.new_reference):
                self._give(author, *shape, kept=_kept(entry))
        else:
            self._give(author, message, needs, kept=_kept(entry))

    def many(
        self,
        sessions: Sequence[Session],
        source: str,
        command: str,
        *params: str,
        tags: Mapping[str, str] = NO_TAGS,
        needs: int = 0,
        lacks: int = 0,
    ) -> None:
        """A line for these guests."""
        self._turn.to_many(sessions, self._message(source, command, params, tags), needs, lacks)

    def refuse(self, turn: Turn, author: Session | Labelled, command: str, why: str) -> None:
        """Tells an author that what they said in that turn could not be kept, and so was not sent."""
        params = (command, "MESSAGE_ERROR", f"The message could not be kept and was not sent: {why}")
        if isinstance(author, Labelled):
            message = self._message(self._server, "FAIL", params, {"label": author.label})
            turn.add_last(author.session, message)
        else:
            turn.add_last(author, self._message(self._server, "FAIL", params))

    def _keep(self, author: Session, entry: Entry) -> None:
        turn, labelled = self._turn, self._labelled
        turn.entries.append(entry)
        turn.authors[id(entry)] = labelled or author
        if labelled is not None:
            labelled.stored.append(entry)


def _kept(entry: Entry | None) -> tuple[Entry, ...]:
    return () if entry is None else (entry,)
