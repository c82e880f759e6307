"""One server in the window: the link brings its lines, the state makes changes of them, and both stay in step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from gui.client.buffers import Buffer
from gui.client.changes import BufferChanged, Change, Refused, Registered
from gui.client.completion import Completions
from gui.client.identity import Identity
from gui.client.ignored import Ignored
from gui.client.login import Keeping, Proof
from gui.client.logins import Credential, Logins, ServerLogins
from gui.client.orders import Order
from gui.client.pages import SERVER_KEY
from gui.client.plain import PlainState
from gui.client.state import ClientState
from gui.client.trust import AddressMemory, Known, Spoke
from gui.client.words import say
from gui.net.link import Address, DialResult, Link, LinkState, Protocol
from gui.net.provers import Provers


class Chat(QObject):
    """What the window holds of one server. All methods are for the UI thread; none blocks.

    Signals: `changes(list)` of Change, in the order to apply; `link_state_changed(LinkState)`; `waiting(int)`
    seconds until the next attempt; `opened(DialResult)`; `ended(str)`: why there is no connection, "" where we
    closed it.
    """

    changes = Signal(list)
    link_state_changed = Signal(object)
    waiting = Signal(int)
    opened = Signal(object)
    ended = Signal(object)  # a str would lose that it can be retold

    def __init__(
        self,
        identity: Identity,
        memory: AddressMemory | None = None,
        parent: QObject | None = None,
        link: Link | None = None,
        ignored: Ignored | None = None,
        logins: ServerLogins | None = None,
    ) -> None:
        super().__init__(parent)
        self._identity = identity
        self._memory = memory
        self._dialled: DialResult | None = None
        self._refusal = ""
        self.ignored = ignored or Ignored()
        """Whom the user does not want to hear on this server."""
        self.logins = logins or Logins().of("")
        """How this device logs in on this server."""
        self._state: ClientState | PlainState = ClientState(
            identity, ignored=self.ignored, logins=self.logins
        )
        self._provers = Provers(self)
        self._provers.done.connect(self._proved)
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self._tick)
        self._link = link or Link(memory, self)
        self._link.state_changed.connect(self.link_state_changed)
        self._link.waiting.connect(self.waiting)
        self._link.opened.connect(self._opened)
        self._link.received.connect(self._received)
        self._link.ended.connect(self._ended)

    @property
    def state(self) -> ClientState | PlainState:
        """The server as its lines have made it."""
        return self._state

    @property
    def identity(self) -> Identity:
        """Who we are to the server, as was asked for."""
        return self._identity

    @property
    def buffers(self) -> dict[str, Buffer]:
        """The pages by key: the same object as long as the Chat lives."""
        return self._state.buffers

    @property
    def link_state(self) -> LinkState:
        """Where the connection is."""
        return self._link.state

    @property
    def address(self) -> Address | None:
        """Where it leads."""
        return self._link.address

    @property
    def title(self) -> str:
        """What people call it: as the server has told, now or when we were there last, or as an invite has; else where
        it is."""
        address = self._link.address
        known = self._known(address)
        told = (
            self._state.title or self.buffers[SERVER_KEY].name or (known.title if known is not None else "")
        )
        return told or (address.title or str(address) if address is not None else "")

    @property
    def dialled(self) -> DialResult | None:
        """What the connection turned out to be; None without one."""
        return self._dialled

    def open(self, address: Address) -> None:
        """Connects, and keeps connecting."""
        known = self._known(address)
        if self._link.address is None and known is not None and known.spoke is Spoke.PLAIN:
            self._become(PlainState)  # its page is listed before it answers
        self._link.open(address)

    def identify(self, identity: Identity) -> None:
        """Takes another nick or password; `open` then tries it. Pages and what waits stay."""
        self._identity = identity
        self._state.identify(identity)

    def log_in(self, credential: Credential) -> None:
        """Connects anew, to log in with this before anything else; the nick is the account's name."""
        self.identify(replace(self._identity, nick=credential.account))
        self._state.log_in(credential)
        if self._link.address is not None:
            self.open(self._link.address)

    def log_out(self) -> None:
        """Forgets how to log in under our nick here, and connects anew as a guest."""
        self.logins.forget(self.state.nick)
        self.logins.keep(self.state.nick, Credential("", ""))
        if self._link.address is not None:
            self.open(self._link.address)

    def reconnect_now(self) -> None:
        """Does not wait for the countdown."""
        self._link.reconnect_now()

    def close(self, reason: str = "") -> None:
        """Says goodbye and stays away."""
        self._apply(self._state.quit(reason))
        self._link.close()

    def shut_down(self, wait_ms: int = 2000) -> None:
        """Says goodbye and joins the threads: at the program's end."""
        self.close()
        self._link.shut_down(wait_ms)
        self._provers.shut_down()

    def say(self, key: str, text: str, reply_to: str = "") -> None:
        """Says a text in a buffer, or does what a command asks; offline it waits. See ClientState.say."""
        self._apply(self._state.say(key, text, reply_to))

    def typed(self, key: str, text: str) -> None:
        """What is being typed for a buffer is another now."""
        self._apply(self._state.typed(key, text))

    def mark_read(self, key: str) -> None:
        """Everything in the buffer has been seen."""
        self._apply(self._state.mark_read(key))

    def want_older(self, key: str, msgid: str = "") -> None:
        """What was said before is wanted, down to one message where it is named."""
        self._apply(self._state.want_older(key, msgid))

    def await_rooms(self, names: Sequence[str]) -> None:
        """Lists rooms before the connection stands that leads into them; what is said there waits."""
        self._apply(self._state.await_rooms(names))

    def open_direct(self, nick: str) -> None:
        """Opens the talk with one person and shows it."""
        self._apply(self._state.open_direct(nick))

    def close_buffer(self, key: str) -> None:
        """Closes a page; a room is left."""
        self._apply(self._state.close(key))

    def retry(self, key: str, index: int) -> None:
        """Sends a message again that has failed."""
        self._apply(self._state.retry(key, index))

    def discard(self, key: str, index: int) -> None:
        """Takes back a message that has failed, or still waits."""
        self._apply(self._state.discard(key, index))

    def order(self, key: str, order: Order) -> None:
        """Asks the server for what a dialog or menu wants of a buffer."""
        self._apply(self._state.order(key, order))

    def set_nick(self, nick: str) -> None:
        """Asks for another nick: now where there is a connection, else at the next one."""
        self._apply(self._state.set_nick(nick))

    def complete(self, key: str, text: str, cursor: int, suffix: str = ":") -> Completions:
        """What Tab can make of the word at the cursor."""
        found = self._state.complete(key, text, cursor, suffix)
        self._apply([])  # it may have asked for the list of rooms
        return found

    def _opened(self, result: DialResult) -> None:
        self._dialled = result
        self._refusal = ""
        self._become(PlainState if result.protocol is Protocol.PLAIN else ClientState)
        self._remember(result)
        self.opened.emit(result)
        self._apply(self._state.connected(is_private=result.is_private))

    def _become(self, kind: type[ClientState | PlainState]) -> None:
        """Takes the server for one of this kind; the pages stay."""
        if not isinstance(self._state, kind):
            self._state.give_way()
            pages = self._state.pages
            self._state = kind(self._identity, pages=pages, ignored=self.ignored, logins=self.logins)

    def _remember(self, result: DialResult) -> None:
        address = self._link.address
        if self._memory is None or address is None:
            return
        spoke = Spoke.PLAIN if result.protocol is Protocol.PLAIN else Spoke.TLS if result.tls else Spoke.CLEAR
        known = self._known(address)
        title = known.title if known is not None else ""
        self._memory.remember(str(address), Known(spoke, result.fingerprint, title))

    def _known(self, address: Address | None) -> Known | None:
        return self._memory.get(str(address)) if self._memory is not None and address is not None else None

    def _remember_title(self) -> None:
        address, title = self._link.address, self._state.title
        known = self._known(address)
        if self._memory is not None and known is not None and title:
            self._memory.remember(str(address), replace(known, title=title))

    def _received(self, items: list[bytes]) -> None:
        self._apply(self._state.feed(items))

    def _proved(self, proof: Proof | Keeping) -> None:
        self._apply(self._state.proved(proof))

    def _ended(self, reason: str) -> None:
        self._dialled = None
        self._due.stop()
        reason = self._refusal or reason  # "The password is wrong" rather than "closed the connection"
        self._apply(self._state.disconnected(reason))
        self.ended.emit(reason)

    def _tick(self) -> None:
        if self._state.lost:
            self._link.lose(say("The server does not answer any more."))
        else:
            self._apply(self._state.tick())

    def _apply(self, changes: list[Change]) -> None:
        """Sends what the state has to say, tells the window what changed, and comes back when something is due."""
        while data := self._state.take_outgoing():
            self._link.send(data)
        for proof in self._state.take_proofs():
            self._provers.start(proof)
        for change in changes:
            if isinstance(change, Registered):
                self._link.settled()
            elif isinstance(change, BufferChanged) and change.key == SERVER_KEY:
                self._remember_title()
            elif isinstance(change, Refused):
                self._refusal = change.reason
                if not change.retry:
                    self._link.give_up()
        due_ms = self._state.due_ms
        if due_ms is None:
            self._due.stop()
        else:
            self._due.start(due_ms + 1)
        if changes:
            self.changes.emit(changes)
