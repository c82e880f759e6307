"""A server of its own for each test, and guests that leave at its end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.end2end.desktop import Desktop, Window
from tests.end2end.peers import IrcGuest, Peer
from tests.end2end.processes import ROOT, Program, Server
from tests.end2end.terminals import Terminals

SEED = ROOT / "tests/data/seed"


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    """Ends everything that the test started, last first."""
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def server(stack: ExitStack, tmp_path: Path) -> Server:
    """Our server."""
    return stack.enter_context(Server(tmp_path))


@pytest.fixture
def connect(stack: ExitStack, server: Server) -> Callable[[], Peer]:
    """Opens a connection that has said nothing yet."""
    return lambda: stack.enter_context(Peer(server.port))


@pytest.fixture
def irc(stack: ExitStack, server: Server) -> Callable[[str], IrcGuest]:
    """Brings somebody with an IRC client into the lobby."""
    return lambda nick: stack.enter_context(IrcGuest(server.port, nick))


@pytest.fixture
def guest(stack: ExitStack) -> Callable[[int, str], IrcGuest]:
    """Brings somebody with an IRC client into the lobby of any server, by its port."""
    return lambda port, nick: stack.enter_context(IrcGuest(port, nick))


@pytest.fixture
def netcat(stack: ExitStack, server: Server) -> Callable[..., Program]:
    """Starts netcat, with these options."""
    return lambda *options: stack.enter_context(Program(["nc", *options, "127.0.0.1", str(server.port)]))


@pytest.fixture
def seed_client(tmp_path: Path, server: Server) -> Path:
    """The seed's client with our server's port in place of 4000, and no other change."""
    return with_port(SEED / "seed_client.py", server.port, tmp_path)


@pytest.fixture
def terminals(stack: ExitStack, tmp_path: Path) -> Terminals:
    """Terminals for programs that need a whole screen."""
    return stack.enter_context(Terminals(tmp_path))


@pytest.fixture
def desktop(stack: ExitStack, tmp_path: Path) -> Desktop:
    """A screen, a keyboard and a screen reader for windows."""
    return stack.enter_context(Desktop(tmp_path))


@pytest.fixture
def anna(desktop: Desktop) -> Window:
    """A window on its first screen, that knows the name already."""
    return desktop.start("anna", "--nick", "anna")


@pytest.fixture
def hosting(desktop: Desktop, anna: Window) -> Window:
    """A window with the dialog of a chat that it hosts for this computer."""
    desktop.presses("ctrl+h")
    anna.is_at("text", "Title")
    desktop.presses("alt+o", "0", "alt+c")
    anna.shows("radio button", "This computer only", "checked")
    desktop.presses("Return")
    anna.is_at("push button", "To the chat")
    return anna


@pytest.fixture
def talk(desktop: Desktop, hosting: Window, guest: Callable[[int, str], IrcGuest]) -> tuple[Window, IrcGuest]:
    """A window and a guest in its lobby."""
    link = hosting.text("text", "Invite link")
    bob = guest(int(re.findall(r":(\d+)", link)[0]), "bob")
    desktop.presses("Escape")
    hosting.shows("list item", "bob joined")
    hosting.is_at("text", "Message to #lobby")
    return hosting, bob


def with_port(program: Path, port: int, folder: Path) -> Path:
    """Writes a copy of one of the seed's programs that uses this port."""
    source = program.read_text(encoding="utf-8")
    assert source.count("port = 4000") == 1
    copy = folder / program.name
    copy.write_text(source.replace("port = 4000", f"port = {port}"), encoding="utf-8")
    return copy
