"""What a command says to one guest, and how a labelled command is answered. Reply says the rest, to several."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from server.ask import Ask
from server.audience import Turn
from server.chronicle import Chronicle
from server.history import Entry
from server.labelled import Labelled, in_batch
from server.session import Session
from server.user import User
from server.world import World
from wire.caps import Cap
from wire.framing import BODY_LIMIT_BYTES
from wire.message import Message
from wire.modes import BOT
from wire.numerics import Numeric
from wire.tags import NO_TAGS
from wire.text import pack_words


class Answers:
    """Writes into one turn at a time. Used by the hub's thread only.

    While a labelled command runs, what is said to its sender is held back until the command ends, and then goes out as
    the labeled-response specification asks: ACK, one labelled line, or a batch
    (https://ircv3.net/specs/extensions/labeled-response).
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._server = world.config.name
        self.chronicle = Chronicle(world)
        """For what happens in rooms, and can be asked for later."""
        self.markers = world.markers
        """How far everybody has read: told with each JOIN."""
        self._turn = Turn()
        self.now_ms = 0
        """The time of this turn: asked for once, so that what is kept and what is shown bear the same."""
        self.now_s = 0.0
        """When the turn began (monotonic)."""
        self._time_tag = ""
        self._labelled: Labelled | None = None
        self._asked: Ask | None = None
        """What the command that runs waits for."""
        self._batches = 0
        self._source = ""
        self._speaker_tags: Mapping[str, str] = NO_TAGS
        """What lines from `_source` carry, which is who runs the command."""

    def begin_turn(self) -> Turn:
        """Opens a new turn; what is said from now on goes into it."""
        self._turn = Turn(self._turn.last_number)
        self.now_ms = self._world.clock.wall_ms()
        self.now_s = self._world.clock.monotonic_s()
        self._time_tag = self._world.clock.time_tag(self.now_ms)
        self.chronicle.begin_turn(self._turn, self.now_ms)
        return self._turn

    def speaks(self, user: User) -> None:
        """This user's command runs now: what is said in their name carries their account, and that it is a bot."""
        if user.account or BOT in user.modes:
            account = {"account": user.account} if user.account else NO_TAGS
            self._speaker_tags = {**account, "bot": ""} if BOT in user.modes else account
            self._source = user.source
        else:
            self._speaker_tags = NO_TAGS

    # --- labels

    def begin_label(self, session: Session, label: str) -> None:
        """Holds back what is said to the guest until `end_label`."""
        self._labelled = Labelled(session, label)

    def ask(self, session: Session, work: Callable[[], Any], answer: Callable[[Any], None]) -> None:
        """Has the guest's own thread do slow work (server/ask.py): the row of the command says `asks`."""
        ask = self._turn.asks[session] = Ask(work, answer)
        if self._labelled is not None and self._labelled.session is session:
            self._asked = ask

    def is_asked_by(self, session: Session) -> bool:
        """Whether work was asked for by this guest in this turn."""
        return session in self._turn.asks

    def resume_label(self, session: Session, ask: Ask) -> None:
        """Goes on with a labelled command whose work is done, until `end_label`."""
        if ask.label:
            self._labelled = Labelled(session, ask.label, ask.held)

    def put_off_label(self, session: Session) -> str:
        """Takes the label of the command that runs: its answer comes later, by another. "" for none."""
        labelled, self._labelled = self._labelled, None
        return labelled.label if labelled is not None and labelled.session is session else ""

    def end_label(self) -> None:
        """Sends what was held back, labelled; or keeps it for the answer, where the command waits for its work."""
        labelled, self._labelled = self._labelled, None
        asked, self._asked = self._asked, None
        if labelled is None:
            return
        session = labelled.session
        if asked is not None and not session.closing:
            asked.label, asked.held = labelled.label, labelled.held
            return
        for message in labelled.lines(self.from_server, self.new_reference()):
            self._turn.to(session, message, kept=labelled.stored)
        if labelled.caps_to_set is not None:
            session.set_caps(labelled.caps_to_set, self._turn.last_number)

    def new_reference(self) -> str:
        """A reference for a batch, as no other of this server's is called."""
        self._batches += 1
        return f"{self._batches:x}"

    def from_server(self, command: str, *params: str) -> Message:
        """A line of the server's."""
        return self._message(self._server, command, params)

    # --- to one guest

    def to(
        self,
        session: Session,
        source: str,
        command: str,
        *params: str,
        tags: Mapping[str, str] = NO_TAGS,
        needs: int = 0,
        lacks: int = 0,
    ) -> None:
        """A line for one guest, if they have the capabilities `needs` and none of `lacks`."""
        self._give(session, self._message(source, command, params, tags), needs, lacks)

    def server(self, session: Session, command: str, *params: str) -> None:
        """A line from the server to one guest."""
        self.to(session, self._server, command, *params)

    def batch(
        self, session: Session, lines: Iterable[Message], kind: str, *params: str, needs: int = 0
    ) -> None:
        """Lines that belong together; as they are for who knows no batches, or lacks the capabilities `needs`."""
        needs |= int(Cap.BATCH)
        is_batch = session.kind.caps & needs == needs
        reference = self.new_reference() if is_batch else ""
        if is_batch:
            self.server(session, "BATCH", "+" + reference, kind, *params)
        for line in lines:
            self._give(session, in_batch(line, reference) if is_batch else line)
        if is_batch:
            self.server(session, "BATCH", "-" + reference)

    def numeric(self, session: Session, numeric: Numeric, *params: str) -> None:
        """A numeric: the guest's nick, the parameters, and the numeric's own text where it has one."""
        text = (numeric.text,) if numeric.text else ()
        self.to(session, self._server, numeric.code, session.shown, *params, *text)

    def words(
        self, session: Session, numeric: Numeric, *params: str, words: Iterable[str], separator: str = " "
    ) -> None:
        """A numeric that ends in a list of words: as many lines as they take, none for none."""
        before = " ".join((f":{self._server}", numeric.code, session.shown, *params, ":"))
        room_bytes = BODY_LIMIT_BYTES - 2 - len(before.encode())
        for line in pack_words(words, room_bytes, separator):
            self.numeric(session, numeric, *params, line)

    def user(
        self,
        user: User,
        source: str,
        command: str,
        *params: str,
        tags: Mapping[str, str] = NO_TAGS,
        needs: int = 0,
        lacks: int = 0,
    ) -> None:
        """A line for all connections of one user."""
        for session in user.sessions:
            self.to(session, source, command, *params, tags=tags, needs=needs, lacks=lacks)

    def fail(
        self, session: Session, command: str, code: str, *context_and_text: str, label: str = ""
    ) -> None:
        """A standard reply (https://ircv3.net/specs/extensions/standard-replies); the text comes last.

        With a label it is the whole answer to an earlier command.
        """
        if label:
            params = (command, code, *context_and_text)
            self._turn.to(session, self._message(self._server, "FAIL", params, {"label": label}))
        else:
            self.to(session, self._server, "FAIL", command, code, *context_and_text)

    def set_caps(self, session: Session, caps: int) -> None:
        """Gives the guest other capabilities for all that is said from now on; the answer to a label is said first."""
        if self._labelled is not None and session is self._labelled.session:
            self._labelled.caps_to_set = caps
        else:
            session.set_caps(caps, self._turn.last_number)

    def close(self, session: Session, reason: str) -> None:
        """Tells the guest why and ends their connection after this turn."""
        if not session.closing:
            session.closing = reason
            self.end_label()
            self._turn.to(session, Message("ERROR", (f"Closing link: {reason}",)))
            self._turn.closing.append(session)

    def gone(self, session: Session) -> None:
        """Has the guest's socket closed after this turn: their last lines may have come together with their end."""
        self._turn.gone.append(session)

    def stamped(self, source: str, command: str, params: tuple[str, ...], tags: Mapping[str, str]) -> Message:
        """A message of this moment, with a time and a new msgid besides these tags."""
        own = {"time": self._time_tag, "msgid": self._world.next_msgid()}
        if self._speaker_tags and source == self._source:
            own.update(self._speaker_tags)
        if tags:
            own.update(tags)
        return Message(command, params, source, own)

    def _give(
        self, session: Session, line: Message, needs: int = 0, lacks: int = 0, kept: Sequence[Entry] = ()
    ) -> None:
        if self._labelled is not None and session is self._labelled.session:
            self._labelled.hold(line, needs, lacks)
        else:
            self._turn.to(session, line, needs, kept, lacks)

    def _message(
        self, source: str, command: str, params: tuple[str, ...], tags: Mapping[str, str] = NO_TAGS
    ) -> Message:
        return Message(command, params, source, {"time": self._time_tag, **self._tags_of(source), **tags})

    def _tags_of(self, source: str) -> Mapping[str, str]:
        """What a line from this source carries."""
        return self._speaker_tags if self._speaker_tags and source == self._source else NO_TAGS
