"""One turn of the hub: the lines that its commands made, and what each guest gets of them as one write.

A line to a room is noted once, whatever the room's size. At the end of the turn the guests who got the same lines share
one bytes object: in a busy room that is everybody but the speakers, so that a turn costs one rendering a kind and one
send a guest (bench/README.md). A guest with lines of their own gets them merged in the order in which they were made.

Theory: a Segment is a run of lines with one fixed audience. A room's segment stays open while its roster is the same
object; who comes or goes makes a new roster and so a new segment. Lines are numbered, on through all turns; a guest's
output is the merge by number of their segments and their private lines. A line is rendered for what its listener was
when it was made: a CAP REQ behind it, in the same turn or in one that waited less long for the store, changes nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Container, Iterator, Sequence
from operator import itemgetter

from server.ask import Ask
from server.history import Entry
from server.labelled import Labelled
from server.room import Room
from server.session import Kind, Session
from wire.message import Message

log = logging.getLogger(__name__)


class Line:
    """One message on its way out."""

    __slots__ = ("kept", "lacks", "message", "needs", "number", "skip")

    def __init__(
        self,
        number: int,
        message: Message,
        needs: int = 0,
        skip: Session | None = None,
        kept: Sequence[Entry] = (),
        lacks: int = 0,
    ) -> None:
        self.number = number
        self.message = message
        self.needs = needs
        """Only for listeners with these capabilities."""
        self.lacks = lacks
        """Only for listeners with none of these: the others get the line in another shape."""
        self.skip = skip
        """Not for this guest: who spoke, and gets a copy of their own or none."""
        self.kept = kept
        """What must be kept, all of it, or this line does not leave."""

    def render(self, kind: Kind) -> bytes:
        """The bytes for one kind of listener; b"" for nothing."""
        caps = kind.caps
        if caps & self.needs != self.needs or caps & self.lacks:
            return b""
        try:
            return kind.render(self.message, caps)
        except ValueError:  # a bug of one command must not end the chat: the line is left out
            log.exception("%s can't be written", self.message)
            return b""


class Segment:
    """A run of lines that the same guests get, each rendered once for each kind of listener."""

    __slots__ = ("_joined", "_rendered", "lines", "members", "skips")

    def __init__(self, members: Sequence[Session]) -> None:
        self.members = members
        self.lines: list[Line] = []
        self.skips: dict[Session, list[int]] = {}
        """Who spoke, with the places of their lines, which they get no copy of."""
        self._rendered: dict[Kind, list[bytes]] = {}
        self._joined: dict[Kind, bytes] = {}

    def rendered(self, kind: Kind) -> list[bytes]:
        """Each line for one kind of listener."""
        parts = self._rendered.get(kind)
        if parts is None:
            parts = self._rendered[kind] = _render_all(self.lines, kind)
        return parts

    def joined(self, kind: Kind) -> bytes:
        """All lines for one kind of listener, one object for all who share it."""
        data = self._joined.get(kind)
        if data is None:
            data = self._joined[kind] = b"".join(self.rendered(kind))
        return data

    def without(self, session: Session) -> bytes:
        """All lines but those that skip this guest, who spoke in this turn."""
        parts = self.rendered(session.kind).copy()
        for place in self.skips[session]:
            parts[place] = b""
        return b"".join(parts)

    def numbered(self, session: Session) -> Iterator[tuple[int, bytes]]:
        """The lines for one guest with their numbers, each as what the guest was when it was made."""
        if session.kinds_before:
            kinds = [session.kind_at(line.number) for line in self.lines]
            parts = [self.rendered(kind)[place] for place, kind in enumerate(kinds)]
        else:
            parts = self.rendered(session.kind)
        for line, part in zip(self.lines, parts, strict=True):
            if line.skip is not session:
                yield line.number, part

    def add(self, line: Line) -> None:
        """Puts a line behind the others."""
        if line.skip is not None:
            self.skips.setdefault(line.skip, []).append(len(self.lines))
        self.lines.append(line)

    def drop(self, failed: Container[int]) -> None:
        """Forgets the lines of which an entry could not be kept."""
        lines, self.lines, self.skips = self.lines, [], {}
        for line in lines:
            if not _is_of(line, failed):
                self.add(line)


class Turn:
    """What the commands of one turn said. Filled by Reply, emptied by the hub; both on the hub's thread."""

    def __init__(self, last_number: int = 0) -> None:
        self.last_number = last_number
        """Of the last line of this turn, or of the one before."""
        self._first_number = last_number
        self.entries: list[Entry] = []
        self.authors: dict[int, Session | Labelled] = {}
        """Whom to tell when an entry, by its `id`, can't be kept: who said it, or the labelled command that did."""
        self.closing: list[Session] = []
        """Guests whose connection ends after this turn; `Session.closing` says why."""
        self.asks: dict[Session, Ask] = {}
        """Work that may begin when this turn leaves; one a guest, whose later lines wait for it."""
        self.gone: list[Session] = []
        """Guests whose reader has ended: after their last answers the socket is closed."""
        self._segments: list[Segment] = []
        self._open: dict[Room, Segment] = {}
        self._private: dict[Session, list[Line]] = {}

    def to(
        self,
        session: Session,
        message: Message,
        needs: int = 0,
        kept: Sequence[Entry] = (),
        lacks: int = 0,
    ) -> None:
        """A line for one guest."""
        self.last_number += 1
        line = Line(self.last_number, message, needs, None, kept, lacks)
        self._private.setdefault(session, []).append(line)

    def to_room(
        self,
        room: Room,
        message: Message,
        skip: Session | None = None,
        needs: int = 0,
        kept: Sequence[Entry] = (),
        lacks: int = 0,
    ) -> None:
        """A line for everybody in the room but `skip`."""
        segment = self._open.get(room)
        roster = room.roster()
        if segment is None or segment.members is not roster:
            segment = self._open[room] = self._begin(roster)
        self.last_number += 1
        segment.add(Line(self.last_number, message, needs, skip, kept, lacks))

    def to_many(self, sessions: Sequence[Session], message: Message, needs: int = 0, lacks: int = 0) -> None:
        """A line for these guests, each named once."""
        if sessions:
            self.last_number += 1
            self._begin(sessions).add(Line(self.last_number, message, needs, None, (), lacks))

    def drop_unkept(self, failed: Container[int]) -> None:
        """Forgets the lines of which an entry (its `id`) could not be kept; all others still leave."""
        for segment in self._segments:
            segment.drop(failed)
        for session, lines in self._private.items():
            self._private[session] = [line for line in lines if not _is_of(line, failed)]

    def add_last(self, session: Session, message: Message) -> None:
        """A line behind all others of this turn, though later turns have lines already."""
        self._private.setdefault(session, []).append(Line(self.last_number, message))

    @property
    def lines_count(self) -> int:
        """How many lines it has."""
        return self.last_number - self._first_number

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to send or keep, and nobody to part with."""
        return not (self.lines_count or self.entries or self.asks or self.closing or self.gone)

    def outputs(self) -> Iterator[tuple[Session, bytes]]:
        """What each guest gets, as one write each."""
        return self._outputs_of(self._segments[0]) if len(self._segments) == 1 else self._all_outputs()

    def _all_outputs(self) -> Iterator[tuple[Session, bytes]]:
        shares: dict[Session, list[Segment]] = {}
        for segment in self._segments:
            for session in segment.members:
                shares.setdefault(session, []).append(segment)
        private = self._private
        for session, segments in shares.items():
            if len(segments) > 1 or session in private or session.kinds_before:
                data = _merge(session, segments, private.get(session, []))
            elif session in segments[0].skips:
                data = segments[0].without(session)
            else:
                data = segments[0].joined(session.kind)
            if data:
                yield session, data
        for session, lines in private.items():
            if session not in shares:
                yield session, _merge(session, (), lines)

    def _outputs_of(self, segment: Segment) -> Iterator[tuple[Session, bytes]]:
        """The outputs of a turn with one audience, as most are: 0.2 us a guest less than the general way."""
        private, skips = self._private, segment.skips
        shared: dict[Kind, bytes] = {}
        for session in segment.members:
            kind = session.kind
            if session in private or session.kinds_before:
                data = _merge(session, (segment,), private.get(session, []))
            elif session in skips:
                data = segment.without(session)
            elif kind in shared:
                data = shared[kind]
            else:
                data = shared[kind] = segment.joined(kind)
            if data:
                yield session, data
        if private:
            members = set(segment.members)
            for session, lines in private.items():
                if session not in members:
                    yield session, _merge(session, (), lines)

    def _begin(self, members: Sequence[Session]) -> Segment:
        segment = Segment(members)
        self._segments.append(segment)
        return segment


def _render_all(lines: Sequence[Line], kind: Kind) -> list[bytes]:
    """Each line for one kind of listener; most are for all kinds, and none is wrong: 0.1 us a line less."""
    render, caps = kind.render, kind.caps
    try:
        return [
            line.render(kind) if line.needs or line.lacks else render(line.message, caps) for line in lines
        ]
    except ValueError:
        return [line.render(kind) for line in lines]


def _merge(session: Session, segments: Sequence[Segment], private: Sequence[Line]) -> bytes:
    """The lines of several sources in the order in which they were made, without those that skip this guest."""
    parts = [part for segment in segments for part in segment.numbered(session)]
    parts += [(line.number, line.render(session.kind_at(line.number))) for line in private]
    parts.sort(key=_number)
    if session.kinds_before and parts:  # turns leave in order: nothing before these is still to come
        last_number = parts[-1][0]
        session.kinds_before = [row for row in session.kinds_before if row[0] > last_number]
    return b"".join([data for _, data in parts])


def _is_of(line: Line, failed: Container[int]) -> bool:
    return any(id(entry) in failed for entry in line.kept)


_number = itemgetter(0)
"""Of a part with its number."""
