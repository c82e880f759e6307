"""irssi and WeeChat, as Debian ships them, each on a terminal of its own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from server import passwords
from tests.end2end.irc_programs import irssi, weechat
from tests.end2end.peers import IrcGuest
from tests.end2end.processes import Program, Server
from tests.end2end.terminals import Screen, Terminals

Irc = Callable[[str], IrcGuest]
Start = Callable[[str], Screen]

CLIENTS = pytest.mark.parametrize("client", [irssi, weechat], ids=["irssi", "weechat"])


@pytest.fixture
def start(client: Callable[..., list[str]], terminals: Terminals, server: Server, tmp_path: Path) -> Start:
    """Starts the client, with empty settings, and waits until it has been welcomed."""

    def start(nick: str) -> Screen:
        screen = terminals.start(client(server.port, tmp_path / f"{nick}.settings", nick))
        screen.shows("Welcome to Дача")
        return screen

    return start


@pytest.fixture
def server(stack: ExitStack, tmp_path: Path) -> Server:
    """Our server, with an operator who may set the lobby's topic."""
    config = tmp_path / "samovar.toml"
    config.write_text(f'[opers]\nhost = "{passwords.make_record("samovar")}"\n', encoding="utf-8")
    return stack.enter_context(Server(tmp_path, "--config", str(config), "--title", "Дача"))


@CLIENTS
def test_it_joins_and_talks(start: Start, irc: Irc, netcat: Callable[[], Program]) -> None:
    alice = irc("alice")
    alice.says("OPER host samovar", "TOPIC #lobby :Чай в пять")
    plain = netcat()
    plain.sees("NAME")
    plain.types("Настя\n")
    plain.sees("joined the chat.")

    screen = start("carol")
    screen.types("/join #lobby")
    screen.shows("Чай в пять")
    assert "alice" in screen.shows("Настя")
    alice.sees_join("carol")
    plain.sees("carol has join the chat.\n")

    screen.types("Всем привет, это терминал")
    alice.hears("carol", "Всем привет, это терминал")
    plain.sees("carol: Всем привет, это терминал\n")
    alice.tells("привет, carol")
    screen.shows("alice.* привет, carol")
    plain.types("и от меня\n")
    screen.shows("Настя.* и от меня")

    screen.types("/me пьёт чай")
    plain.sees("* carol пьёт чай\n")
    alice.says("MODE #lobby +o carol")
    screen.types("/topic Чай остыл")
    alice.output.until_match(r"^:carol!\S+ TOPIC #lobby :Чай остыл\r\n")
    plain.sees("* carol set the topic: Чай остыл\n")

    screen.types("/quit пора")
    alice.sees_quit("carol")
    plain.sees("carol покинул чат.\n")


@CLIENTS
def test_it_knows_who_comes_changes_and_goes(start: Start, irc: Irc) -> None:
    alice = irc("alice")
    screen = start("carol")
    screen.types("/join #lobby")
    alice.sees_join("carol")
    bob = irc("Боб")
    screen.shows("Боб .*joined")
    bob.says("NICK Бобби")
    screen.shows("Боб .*Бобби")
    screen.types("/nick каролина")
    alice.output.until_match(r"^:carol!\S+ NICK :?каролина\r\n")
    bob.says("QUIT :до завтра")
    screen.shows("Бобби .*quit.*до завтра")
    screen.types("/msg alice только тебе")
    alice.output.until_match(r"^:каролина!\S+ PRIVMSG alice :только тебе\r\n")
