"""What is said about messages that were said before: applied where these are here, kept for a while where they are not.

With history the words about a message may come before the message itself: an older page is loaded later.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from gui.client.buffers import Buffer, Entry
from gui.client.extras import Deletion, Extra, Reaction, Version
from gui.client.pages import Pages

WAITING_LIMIT = 500
"""Messages that are not here and of which something is known; of more the oldest is forgotten."""
NOTES_LIMIT = 100
"""Things that are known of one of them."""
VERSIONS_LIMIT = 20
"""Texts of one message that are kept."""
KINDS_LIMIT = 100
"""Kinds of reactions that are kept of one message."""
PEOPLE_LIMIT = 1_000
"""People who are kept of one reaction."""


class Note(Protocol):
    """Something about a message."""

    def apply(self, entry: Entry) -> bool:
        """Changes the entry; False where that makes no difference."""


@dataclass(frozen=True, slots=True)
class Reacted:
    """Somebody reacted with a text, or took that back. `who` is their account, or else their folded nick."""

    text: str
    who: str
    nick: str
    own: bool
    adds: bool

    def apply(self, entry: Entry) -> bool:
        extra = entry.extra or Extra()
        reaction = extra.reactions.get(self.text)
        if self.adds:
            if reaction is None:
                if len(extra.reactions) >= KINDS_LIMIT:
                    return False
                reaction = extra.reactions[self.text] = Reaction()
            if self.who in reaction.who or len(reaction.who) >= PEOPLE_LIMIT:
                return False
            reaction.who[self.who] = self.nick
            reaction.own = reaction.own or self.own
        else:
            if reaction is None or reaction.who.pop(self.who, None) is None:
                return False
            reaction.own = reaction.own and not self.own
            if not reaction.who:
                del extra.reactions[self.text]
        entry.extra = extra if extra.holds else None
        return True


@dataclass(frozen=True, slots=True)
class Edited:
    """The author gave it another text, by a message with this id."""

    msgid: str
    text: str

    def apply(self, entry: Entry) -> bool:
        extra = entry.extra or Extra()
        if extra.deletion is not None or (self.msgid and any(v.msgid == self.msgid for v in extra.versions)):
            return False
        extra.versions = [*(extra.versions or [Version("", entry.text)]), Version(self.msgid, self.text)]
        del extra.versions[1 : max(1, len(extra.versions) - VERSIONS_LIMIT)]
        entry.text, entry.extra = self.text, extra
        return True


@dataclass(frozen=True, slots=True)
class Redacted:
    """It was taken back, or one of its edits was. `line`: the id of the line that says so."""

    msgid: str
    nick: str
    reason: str
    line: str = ""

    def apply(self, entry: Entry) -> bool:
        extra = entry.extra or Extra()
        if extra.deletion is not None:
            return False
        if self.msgid == entry.msgid:
            entry.text = ""
            entry.mention = False
            entry.extra = Extra(deletion=Deletion(self.nick, self.reason))
            return True
        extra.versions = [version for version in extra.versions if version.msgid != self.msgid]
        entry.text = extra.versions[-1].text if extra.versions else entry.text
        return True


class Annotations:
    """Belongs to a connection's pages. UI thread only."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._waiting: dict[tuple[str, str], list[Note]] = {}
        """By the key of the page and the id of the message."""

    def take(self, buffer: Buffer, msgid: str, note: Note) -> Entry | None:
        """Applies a note now, or when its message comes; gives the entry that it has changed."""
        index = buffer.entries.find(msgid)
        if index >= 0:
            entry = buffer.entries[index]
            if isinstance(note, Edited) and note.msgid:
                buffer.entries.alias(note.msgid, entry.msgid)
            counted = entry.counts
            if note.apply(entry):
                self._pages.alter(buffer.key, index)
                if counted and not entry.counts and index >= buffer.read_up_to:
                    self._pages.recount(buffer)
                return entry
            return None
        notes = self._waiting.setdefault((buffer.key, msgid), [])
        if len(notes) < NOTES_LIMIT:
            notes.append(note)
        if len(self._waiting) > WAITING_LIMIT:
            del self._waiting[next(iter(self._waiting))]
        return None

    def settle(self) -> None:
        """Applies what waits for messages that have come meanwhile."""
        for place in list(self._waiting):
            key, msgid = place
            buffer = self._pages.buffers.get(key)
            if buffer is None:
                del self._waiting[place]
            elif buffer.entries.find(msgid) >= 0:
                for note in self._waiting.pop(place):
                    self._replace(buffer, note)
                    self.take(buffer, msgid, note)

    def _replace(self, buffer: Buffer, note: Note) -> None:
        """What stood for a message, its edit or its deletion, has to go now that this is here."""
        stood = note.msgid if isinstance(note, Edited) else note.line if isinstance(note, Redacted) else ""
        index = buffer.entries.find(stood) if stood else -1
        if index >= 0 and buffer.entries[index].msgid == stood:
            self._pages.remove(buffer, index)
