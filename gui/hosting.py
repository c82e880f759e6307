"""The chat that this window hosts: its process, how others come in, and our own place in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gui.client import foreign
from gui.net.host import HostOptions, HostProcess, HostState
from wire.invite import Invite

if TYPE_CHECKING:
    from gui.client.changes import Change
    from gui.session import Session

ASK_SOON_MS = 500
ASK_AGAIN_MS = 15_000
"""Who comes to or leaves rooms that we are not in is not told to us: it is asked for."""


class Hosting(QObject):
    """Holds the process and what was asked of it.

    Signals: `changed()` when the state is another or somebody came or went.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.process = HostProcess(self)
        self.options: HostOptions | None = None
        self.nick = ""
        self.offered = ""
        """The title of the chat that was hosted when the program ended, until one is hosted again."""
        self.session: Session | None = None
        """Our own place in the chat, once it runs."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(ASK_SOON_MS)
        self._again = QTimer(self)
        self._again.setInterval(ASK_AGAIN_MS)
        for timer in (self._soon, self._again):
            timer.timeout.connect(self.ask_guests)
        self.process.state_changed.connect(self._state_changed)

    @property
    def state(self) -> HostState:
        """How the process is."""
        return self.process.state

    @property
    def reason(self) -> str:
        """Why there is no chat, for a person: the child's last line without its name."""
        return foreign.ours(self.process.reason.removeprefix("samovar-server: "))

    @property
    def free_port(self) -> int:
        """The next port that can be used, where it failed because the wanted one is taken; else 0."""
        from gui.net.ports import next_free, taken_port

        taken = taken_port(self.process.reason) if self.state is HostState.FAILED else 0
        return next_free(taken) if taken else 0

    @property
    def runs(self) -> bool:
        """Whether a chat is hosted here or just begins to be."""
        return self.state in (HostState.STARTING, HostState.RUNNING)

    def start(self, options: HostOptions, nick: str) -> None:
        """Starts the child; `changed` tells how it goes."""
        self.options = options
        self.offered = ""
        self.nick = nick
        self.process.start(options)

    def stop(self) -> None:
        """Ends the chat for everybody."""
        self.process.stop()

    def shut_down(self) -> None:
        """Ends the child and waits for it, at the end of the program."""
        self.process.shut_down()

    def take_place(self, session: Session) -> None:
        """This session is our own place in the chat."""
        self.session = session
        session.pages_changed.connect(self.changed)
        session.everybody_changed.connect(self.changed)
        session.chat.changes.connect(self._heard)

    def ask_guests(self) -> None:
        """Asks who is here now; `changed` follows."""
        if self.session is not None and self.state is HostState.RUNNING and self.session.is_online:
            from gui.client.orders import AskEverybody

            self.session.chat.order("", AskEverybody())

    def _heard(self, batch: list[Change]) -> None:
        if self._soon.isActive():
            return
        from gui.client.changes import MembersChanged

        if any(isinstance(change, MembersChanged) for change in batch):
            self._soon.start()

    def _state_changed(self, state: HostState) -> None:
        if state is HostState.RUNNING:
            self._again.start()
        else:
            self._again.stop()
        self.changed.emit()

    def ways_in(self) -> list[Invite]:
        """Under which addresses others can come, best first; none before the chat runs."""
        if self.options is None or self.state is not HostState.RUNNING:
            return []
        hosts = ["127.0.0.1"]
        if not self.options.loopback_only:
            from gui.net.lan import Reach, lan_addresses  # and QtNetwork

            found = lan_addresses()
            # A link-local address holds the name of our own network card, which says nothing elsewhere.
            usable = [address for address in found if address.reach is not Reach.LINK_LOCAL]
            hosts = [address.host for address in usable or found] or hosts
        port, title, password = self.process.port, self.options.title, self.options.password
        return [Invite(host, port, title=title, password=password) for host in hosts]

    @property
    def guests(self) -> int:
        """How many people besides us are here, in whatever room.

        Who enters the lobby is seen there at once, and in the answer of who is here only when it was asked for again.
        """
        if self.session is None or self.state is not HostState.RUNNING:
            return 0
        lobby = self.session.buffers.get(self.session.lobby) if self.session.lobby else None
        in_lobby = len(lobby.members) if lobby is not None else 0
        return max(0, self.session.everybody.rowCount() - 1, in_lobby - 1)
