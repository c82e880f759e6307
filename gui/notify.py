"""Decides what of all that is heard is worth a notification and a sound, and takes back what has been read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class _Told:
    """What a page's toast stands for."""

    count: int = 0
    entries: list[Entry] = field(default_factory=list)
    """The newest first; of many the last are kept, to be shown when a newer one is deleted."""
    toast: Toast | None = None


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
        self._told: dict[tuple[Session, str], _Told] = {}
        """By the page that has a toast."""
        sessions.added.connect(self._session_added)
        sessions.removed.connect(self._session_removed)
        toasts.clicked.connect(self._clicked)

    def _session_added(self, session: Session) -> None:
        session.chat.changes.connect(lambda changes: self._heard(session, changes))

    def _session_removed(self, session: Session) -> None:
        for each, key in [token for token in self._told if token[0] is session]:
            self._withdraw(each, key)

    def _heard(self, session: Session, changes: list[Change]) -> None:
        from gui.client.changes import (
            BufferChanged,
            BufferClosed,
            BufferMoved,
            EntriesAdded,
            EntryChanged,
            EntryRemoved,
            Mentioned,
        )

        called = {(change.key, change.index) for change in changes if isinstance(change, Mentioned)}
        for change in changes:
            if isinstance(change, EntriesAdded):
                self._added(session, change, called)
            elif isinstance(change, BufferClosed):
                self._withdraw(session, change.key)
            elif isinstance(change, BufferMoved):
                self._withdraw(session, change.was)  # a click could not lead there any more
            elif isinstance(change, EntryChanged | EntryRemoved):
                self._reconsider(session, change.key)
            elif isinstance(change, BufferChanged) and (session, change.key) in self._told:
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
        wanted: list[Entry] = []
        is_called = False
        for index in self._candidates(place, buffer, change, called):
            entry = buffer.entries[index]
            calls = (change.key, index) in called
            if self.rules.want(place, buffer.kind, entry, minute, called=calls):
                wanted.append(entry)
                is_called = is_called or calls
        if wanted:
            self._tell(session, change.key, wanted, loud=is_called)

    def _candidates(
        self, place: Place, buffer: Buffer, change: EntriesAdded, called: set[tuple[str, int]]
    ) -> Iterable[int]:
        """The new entries that the rules may want, from the end: in most rooms those alone that concern us."""
        end = change.first + change.count
        if buffer.kind is not BufferKind.DIRECT and self.rules.level(place) is not Level.ALL:
            ours = [index for key, index in called if key == change.key and change.first <= index < end]
            return sorted(ours, reverse=True)[:LOOK_BACK]
        return range(end - 1, max(change.first, end - LOOK_BACK) - 1, -1)

    def _tell(self, session: Session, key: str, entries: list[Entry], *, loud: bool) -> None:
        if self.audible:
            self._sounds.play(Sound.MENTION if loud else Sound.MESSAGE)
        if self._is_active():
            return  # the sidebar shows it
        told = self._told.setdefault((session, key), _Told())
        told.count += len(entries)
        told.entries = [*entries, *told.entries][:LOOK_BACK]
        self._show(session, key, told)

    def _reconsider(self, session: Session, key: str) -> None:
        """Something on a page is another: what was deleted goes from its toast, what was edited is shown as it is."""
        told, buffer = self._told.get((session, key)), session.buffers.get(key)
        if told is None or buffer is None:
            return
        left = [entry for entry in told.entries if not _is_gone(entry, buffer)]
        told.count -= len(told.entries) - len(left)
        told.entries = left
        if left:
            self._show(session, key, told)
        else:
            self._withdraw(session, key)

    def _show(self, session: Session, key: str, told: _Told) -> None:
        """Shows the newest of them, where that is not what is shown."""
        toast = self._toast(session, key, told.entries[0], told.count)
        if toast != told.toast:
            told.toast = toast
            self._toasts.show(toast)

    def _toast(self, session: Session, key: str, entry: Entry, count: int) -> Toast:
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
        return Toast((session, key), title, body)

    def _withdraw(self, session: Session, key: str) -> None:
        if self._told.pop((session, key), None) is not None:
            self._toasts.withdraw((session, key))

    def _clicked(self, token: Any) -> None:
        match token:
            case (session, str(key)) if session in self._sessions and key in session.buffers:
                self.page_asked.emit(session, key)


def _is_gone(entry: Entry, buffer: Buffer) -> bool:
    """Whether nobody shall read it any more: it was deleted, or another stands for it."""
    return entry.deletion is not None or buffer.entries.place_of(entry) < 0
