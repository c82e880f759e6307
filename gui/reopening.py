"""What was open when the program ended, and how it comes back: chats, their rooms and direct talks, the shown page.

Passwords are not kept: a chat that has one asks for it again. The chat that was hosted here is not started by itself,
since nobody would expect that to happen on another network; it is offered, and gets back what it had (rehosting).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from gui.client.buffers import BufferKind, Delivery, Entry, EntryKind
from gui.client.identity import Identity
from gui.client.kept import KeptFile
from gui.client.typed import as_typed
from gui.client.words import say
from gui.net.address import Address, Hint
from gui.options import RESTORE
from gui.rehosting import OwnChat, Rehosting, own_from

if TYPE_CHECKING:
    from gui.session import Session
    from gui.window import Window

NAME = "open.json"
PAUSE_MS = 2_000
"""A change is written so much later, together with all that follow."""


@dataclass(frozen=True, slots=True)
class OpenChat:
    """One chat as it stands in the file."""

    host: str
    port: int
    hint: str
    fingerprint: str
    nick: str
    rooms: list[str]
    directs: list[str]
    page: str
    shown: bool
    """Whether the window showed it, of several."""

    @property
    def address(self) -> Address:
        """Where it is."""
        return Address(self.host, self.port, Hint(self.hint), self.fingerprint)


@dataclass(frozen=True, slots=True)
class Kept:
    """All that the file holds."""

    chats: tuple[OpenChat, ...] = ()
    hosted: str = ""
    """The title of the chat that was hosted; "" for none."""
    own: OwnChat = field(default_factory=OwnChat)
    """What was in it."""


class Reopening(QObject):
    """Belongs to a window; writes the file a moment after something has changed, and at the end."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        path = window.settings.home.data_dir / NAME
        self._file = KeptFile(path, say("The chats of last time are not opened again."), window.pen.writer)
        self._last = self._file.read(_kept_from, Kept())
        self.own = Rehosting(self._last.own, self)
        self._over = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE_MS)
        self._soon.timeout.connect(self.keep)

    @property
    def notice(self) -> str:
        """What the user should know of the file; "" when all is well."""
        return self._file.notice

    def reopen(self) -> None:
        """Joins again what was open, unless the user does not want it."""
        kept = self._last
        if not self._window.settings.get(RESTORE):
            return
        self._window.hosting.offered = kept.hosted
        shown: Session | None = None
        for chat in kept.chats:
            session = self._join(chat)
            shown = session if chat.shown else shown
        if shown is not None:
            self._window.navigator.show_page(shown, shown.shown_key)
        self._window.refresh()

    def touch(self) -> None:
        """Something may be open that was not, or shown, or gone."""
        if not self._over and not self._soon.isActive():
            self._soon.start()

    def keep(self) -> None:
        """Writes what is open now, where it is not written yet."""
        now = self._open_now()
        if now != self._last and not self._over:
            self._last = now
            self._file.write(asdict(now))

    def end(self) -> None:
        """Writes for the last time, before the chats are left."""
        self._soon.stop()
        self.keep()
        self._over = True
        for session in self._window.sessions:
            self._keep_waiting(session)

    def _keep_waiting(self, session: Session) -> None:
        """Makes what still waits for a connection the draft of its page: nobody has read it, and it would be lost."""
        drafts = self._window.remembered.drafts
        for page in session.buffers.values():
            waiting = [entry for entry in page.entries.own() if entry.delivery is Delivery.QUEUED]
            place = session.place(page.key)
            if waiting:
                drafts.put(place, "\n".join(filter(None, (_as_typed(waiting), drafts.get(place)))))

    def _join(self, chat: OpenChat) -> Session:
        identity = Identity(chat.nick, rooms=tuple(chat.rooms))
        session = self._window.entrance.enter(chat.address, identity)
        session.wanted_key = chat.page
        session.chat.await_rooms(chat.rooms)
        for nick in chat.directs:
            session.chat.open_direct(nick)
        if chat.page in session.buffers:
            session.shown_key = chat.page
            session.wanted_key = ""
        return session

    def _open_now(self) -> Kept:
        window = self._window
        chats = []
        for session in window.sessions:
            address = session.chat.address
            if session.hosted or address is None:
                continue
            has_left = session.chat.state.has_left
            pages = [page for page in session.buffers.values() if not has_left(page.key)]
            shown = session.wanted_key or session.shown_key
            chats.append(
                OpenChat(
                    host=address.host,
                    port=address.port,
                    hint=address.hint.value,
                    fingerprint=address.fingerprint,
                    nick=session.nick,
                    rooms=[page.name for page in pages if page.kind is BufferKind.ROOM],
                    directs=[page.name for page in pages if page.kind is BufferKind.DIRECT],
                    page=session.lobby if has_left(shown) else shown,
                    shown=session is window.conversation.session,
                )
            )
        options = window.hosting.options
        hosted = options.title if options is not None and window.hosting.runs else ""
        own = next((each for each in window.sessions if each is window.hosting.session), None)
        return Kept(tuple(chats), hosted, self.own.now(own, options.title if options is not None else ""))


def _kept_from(value: Any) -> Kept:
    chats = tuple(OpenChat(**row) for row in value["chats"])
    for chat in chats:
        if not (isinstance(chat.nick, str) and isinstance(chat.address.port, int)):
            raise TypeError("an open chat makes no sense")
    return Kept(chats, str(value["hosted"]), own_from(value["own"]) if "own" in value else OwnChat())


def _as_typed(entries: Sequence[Entry]) -> str:
    """What one would type to say all this."""
    return as_typed((entry.kind is EntryKind.ACTION, entry.text) for entry in entries)
