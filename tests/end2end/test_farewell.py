"""The end of a chat: SIGTERM while every kind of guest is there."""

from __future__ import annotations

import ctypes
import signal
import sys
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from tests.end2end.peers import IrcGuest, Peer
from tests.end2end.processes import Program, Server
from tests.end2end.terminals import Terminals
from tests.end2end.test_irc_clients import irssi, weechat

REASON = "The chat has been closed by its host"


def test_everybody_is_told(
    stack: ExitStack,
    server: Server,
    seed_client: Path,
    terminals: Terminals,
    tmp_path: Path,
    irc: Callable[[str], IrcGuest],
    netcat: Callable[..., Program],
    connect: Callable[[], Peer],
) -> None:
    alice = irc("alice")
    screens = [
        terminals.start(client(server.port, tmp_path / client.__name__, client.__name__))
        for client in (irssi, weechat)
    ]
    seed = stack.enter_context(Program([sys.executable, seed_client]))
    plain = netcat()
    for guest, name in ((seed, "Настя"), (plain, "Боря")):
        guest.sees("NAME")
        guest.types(f"{name}\n")
        guest.sees("You have joined the chat.")
    for screen in screens:
        screen.shows("Welcome to Samovar")
    silent = connect()

    server.is_asked_to_end()

    alice.sees(f"ERROR :Closing link: {REASON}\r\n")
    assert alice.output.until_end() == ""
    seed.sees(REASON)
    plain.sees(REASON)
    for screen in screens:
        screen.shows(REASON)
    silent.output.until_end()
    assert server.ends() == 0
    plain.types_no_more()
    assert plain.ends() == 0


def test_its_port_is_free_at_once(server: Server, tmp_path: Path, irc: Callable[[str], IrcGuest]) -> None:
    alice = irc("alice")
    server.is_asked_to_end()
    alice.output.until_end()
    assert server.ends() == 0
    folder = tmp_path / "again"
    folder.mkdir()
    with (
        Server(folder, "--port", str(server.port)) as again,
        IrcGuest(again.port, "alice") as guest,
    ):
        assert again.port == server.port
        assert guest.catches_up() == ""


def test_the_signal_may_reach_any_of_its_threads(server: Server, irc: Callable[[str], IrcGuest]) -> None:
    """The kernel may give it to one that starts just then; the main thread has to wake up all the same."""
    alice = irc("alice")
    main, *others = sorted(int(thread.name) for thread in Path(f"/proc/{server.process.pid}/task").iterdir())
    assert main == server.process.pid
    assert ctypes.CDLL(None).tgkill(main, others[-1], signal.SIGTERM) == 0
    alice.sees(REASON)
    assert server.ends() == 0
