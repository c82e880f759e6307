"""Decides what of all that is heard is worth a notification and a sound, and takes back what has been read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from gui.client.buffers import SAID, Buffer, BufferKind, Entry
from gui.client.notify_rules import Level, NotifyRules
from gui.client.places import Place
from gui.models.happened import plain, sentence
from gui.sessions import Sessions
from gui.sound import Sound, Sounds
from gui.toasts import Toast, Toasts

if TYPE_CHECKING:
    from gui.client.changes import Change, EntriesAdded
    from gui.session import Session

LOOK_BACK = 50
"""Entries of one report that are looked at from its end: of a flood the last are enough."""

IsSeen = Callable[["Session", str], bool]


class Notifier(QObject):
    """Listens to all sessions. One toast a page at most: the newest message, and how many came before it.

    Signals: `page_asked(object session, str key)` when a toast is clicked.
    """

    page_asked = Signal(object, str)

    def __init__(
        self,
        sessions: Sessions,
        rules: NotifyRules,
        toasts: Toasts,
        sounds: Sounds,
        is_seen: IsSeen,
        is_active: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """`is_seen`: the user looks at the end of this page. `is_active`: the window has the keyboard."""
        super().__init__(parent)
        self.rules = rules
        self.previews = True
        """Whether toasts show what was said."""
        self.audible = True
        self._sessions = sessions
        self._toasts = toasts
        self._sounds = sounds
        self._is_seen = is_seen
        self._is_active = is_active
        self._counts: dict[tuple[Session, str], int] = {}
        """How many messages a page's toast stands for."""
        sessions.added.connect(self._session_added)
        sessions.removed.connect(self._session_removed)
        toasts.clicked.connect(self._clicked)

    def _session_added(self, session: Session) -> None:
        session.chat.changes.connect(lambda changes: self._heard(session, changes))

    def _session_removed(self, session: Session) -> None:
        for each, key in [token for token in self._counts if token[0] is session]:
            self._withdraw(each, key)

    def _heard(self, session: Session, changes: list[Change]) -> None:
        from gui.client.changes import BufferChanged, BufferClosed, BufferMoved, EntriesAdded, Mentioned

        called = {(change.key, change.index) for change in changes if isinstance(change, Mentioned)}
        for change in changes:
            if isinstance(change, EntriesAdded):
                self._added(session, change, called)
            elif isinstance(change, BufferClosed):
                self._withdraw(session, change.key)
            elif isinstance(change, BufferMoved):
                self._withdraw(session, change.was)  # a click could not lead there any more
            elif isinstance(change, BufferChanged) and (session, change.key) in self._counts:
                buffer = session.buffers.get(change.key)
                if buffer is None or not buffer.unread:
                    self._withdraw(session, change.key)

    def _added(self, session: Session, change: EntriesAdded, called: set[tuple[str, int]]) -> None:
        """Tells of the newest entry of a report that the rules want. What came before older ones is history."""
        buffer = session.buffers.get(change.key)
        end = change.first + change.count
        if buffer is None or end < len(buffer.entries) or self._is_seen(session, change.key):
            return
        now = datetime.now()
        minute = now.hour * 60 + now.minute
        place = session.place(change.key)
        newest: Entry | None = None
        count, is_called = 0, False
        for index in self._candidates(place, buffer, change, called):
            entry = buffer.entries[index]
            calls = (change.key, index) in called
            if self.rules.want(place, buffer.kind, entry, minute, called=calls):
                count += 1
                newest = newest or entry
                is_called = is_called or calls
        if newest is not None:
            self._tell(session, change.key, newest, count, loud=is_called)

    def _candidates(
        self, place: Place, buffer: Buffer, change: EntriesAdded, called: set[tuple[str, int]]
    ) -> Iterable[int]:
        """The new entries that the rules may want, from the end: in most rooms those alone that concern us."""
        end = change.first + change.count
        if buffer.kind is not BufferKind.DIRECT and self.rules.level(place) is not Level.ALL:
            ours = [index for key, index in called if key == change.key and change.first <= index < end]
            return sorted(ours, reverse=True)[:LOOK_BACK]
        return range(end - 1, max(change.first, end - LOOK_BACK) - 1, -1)

    def _tell(self, session: Session, key: str, entry: Entry, count: int, *, loud: bool) -> None:
        if self.audible:
            self._sounds.play(Sound.MENTION if loud else Sound.MESSAGE)
        if self._is_active():
            return  # the sidebar shows it
        count = self._counts[session, key] = self._counts.get((session, key), 0) + count
        buffer = session.buffers[key]
        name = buffer.name or session.title
        title = entry.nick or name
        if buffer.kind is not BufferKind.DIRECT and entry.nick:
            title = self.tr("{nick} in {room}").format(nick=entry.nick, room=name)
        if len(self._sessions) > 1 and session.title != name:
            title = f"{title} · {session.title}"
        if count > 1:
            title = f"{title} · " + self.tr("new: %n", "", count)
        body = self.tr("New message")
        if self.previews:
            body = plain(entry.text) if entry.kind in SAID else sentence(entry)
        self._toasts.show(Toast((session, key), title, body))

    def _withdraw(self, session: Session, key: str) -> None:
        if self._counts.pop((session, key), None) is not None:
            self._toasts.withdraw((session, key))

    def _clicked(self, token: Any) -> None:
        match token:
            case (session, str(key)) if session in self._sessions and key in session.buffers:
                self.page_asked.emit(session, key)
