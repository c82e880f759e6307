"""All chats that this window is in, and how it comes into one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.client.identity import Identity
from gui.client.ignored import IgnoreLists
from gui.client.kept import Writer
from gui.client.logins import Logins
from gui.client.places import OWN
from gui.client.trust import AddressMemory

if TYPE_CHECKING:
    from gui.net.address import Address
    from gui.session import Session


class Sessions(QObject):
    """Opens and leaves chats.

    Signals: `added(object)` and `removed(object)`, each with the Session.
    """

    added = Signal(object)
    removed = Signal(object)

    def __init__(
        self,
        memory: AddressMemory,
        parent: QObject | None = None,
        ignored: IgnoreLists | None = None,
        logins: Logins | None = None,
    ) -> None:
        super().__init__(parent)
        self._logins = logins or Logins()
        self._ignored = ignored or IgnoreLists()
        self._memory = memory
        self._all: list[Session] = []

    @classmethod
    def kept_in(
        cls, folder: Path, ignored: IgnoreLists, parent: QObject, writer: Writer | None = None
    ) -> Sessions:
        """With what is known of servers from the last time."""
        memory = AddressMemory(folder / "addresses.json", writer)
        logins = Logins(folder / "logins.json", writer)
        return cls(memory, parent, ignored, logins)

    @property
    def notice(self) -> str:
        """What the user should know of what is kept of servers; "" when all is well."""
        return f"{self._memory.notice} {self._logins.notice}".strip()

    def __iter__(self) -> Iterator[Session]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def join(self, address: Address, identity: Identity, *, hosted: bool = False) -> Session:
        """Goes to a chat; the session is listed before it is connected, so that one can type at once."""
        # Not before: the way to a server is 60 modules, and none of them is on the first picture.
        from gui.net.chat import Chat
        from gui.session import Session

        server = OWN if hosted else str(address)
        ignored, logins = self._ignored.of(server), self._logins.of(server)
        chat = Chat(identity, self._memory, ignored=ignored, logins=logins)
        session = Session(chat, hosted=hosted, parent=self)
        self._all.append(session)
        session.chat.open(address)
        self.added.emit(session)
        return session

    def leave(self, session: Session) -> None:
        """Says good-bye and forgets the chat with its pages."""
        self._all.remove(session)
        self.removed.emit(session)
        session.blockSignals(True)  # nobody shows it any more
        session.chat.shut_down()
        # No child any more: what listens to it may hold us, and we would be deleted in the midst of its deletion.
        session.setParent(None)
        session.deleteLater()

    def shut_down(self) -> None:
        """Leaves all chats, at the end of the program."""
        for session in list(self._all):
            self.leave(session)
