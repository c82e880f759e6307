"""Sessions without a network: the test says what their servers send."""

from __future__ import annotations

from gui.client.identity import Identity
from gui.client.trust import AddressMemory
from gui.home import Home
from gui.net.link import Address, Hint
from gui.session import Session
from gui.sessions import Sessions

NOBODY = Address("127.0.0.1", 9, Hint.IRC)
"""Nobody answers there; what the server says comes from the test."""


def make_sessions() -> Sessions:
    """Sessions that keep their things in the test's home."""
    return Sessions(AddressMemory(Home.find().data_dir / "addresses.json"))


def enter(sessions: Sessions, *rooms: str, nick: str = "anna", hosted: bool = False) -> Session:
    """Joins a chat and is let in there, as an operator in rooms that begin with @."""
    session = sessions.join(NOBODY, Identity(nick), hosted=hosted)
    session.chat._link.close()
    session.chat._apply(session.chat.state.connected())
    hears(
        session, f":srv 001 {nick} :Welcome", f":srv 005 {nick} NETWORK=Tea CASEMAPPING=ascii :are supported"
    )
    hears(session, f":srv 422 {nick} :No message of the day")
    for room in rooms:
        name = room.lstrip("@")
        names = f"{room[: len(room) - len(name)]}{nick} @bob +carol dave"
        hears(
            session,
            f":{nick}!a@h JOIN {name}",
            f":srv 353 {nick} = {name} :{names}",
            f":srv 366 {nick} {name} :End of NAMES",
            f":srv 324 {nick} {name} +nt",
        )
    return session


def become_host(session: Session) -> None:
    """The server is one of ours, and makes us its operator."""
    hears(
        session,
        f":srv 005 {session.nick} samovar.chat/LOBBY=#lobby :are supported",
        f":srv 381 {session.nick} :You are now an operator",
    )


def hears(session: Session, *lines: str) -> None:
    """The server says these lines at once."""
    session.chat._received([line.encode() for line in lines])


def sent(session: Session) -> list[str]:
    """Catches what is said from now on: there is no connection that would take it."""
    said: list[str] = []
    session.chat._link.send = lambda data: said.extend(data.decode().split("\r\n")[:-1])  # type: ignore[method-assign]
    return said
