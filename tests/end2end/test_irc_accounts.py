"""irssi and WeeChat, as Debian ships them, log in to our accounts by SASL: a second device beside the first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end2end.peers import IrcGuest
from tests.end2end.processes import Server
from tests.end2end.terminals import Terminals

Irc = Callable[[str], IrcGuest]

IRSSI = """
settings = {{ "irc/core" = {{ cmd_queue_speed = "10msec"; }}; }};
servers = ( {{ address = "127.0.0.1"; port = "{port}"; chatnet = "tea"; autoconnect = "yes"; }} );
chatnets = {{ tea = {{
  type = "IRC"; nick = "alice"; sasl_mechanism = "{mechanism}"; sasl_username = "alice"; sasl_password = "sesame";
}}; }};
"""


def irssi(port: int, home: Path, mechanism: str) -> list[str]:
    home.mkdir()
    (home / "config").write_text(IRSSI.format(port=port, mechanism=mechanism.upper()), encoding="utf-8")
    return ["irssi", f"--home={home}"]


def weechat(port: int, home: Path, mechanism: str) -> list[str]:
    options = {"sasl_mechanism": mechanism, "sasl_username": "alice", "sasl_password": "sesame"}
    settings = ";".join(f"/set irc.server_default.{name} {value}" for name, value in options.items())
    return ["weechat", "--dir", str(home), "-r", settings, f"irc://alice@127.0.0.1:{port}"]


@pytest.mark.parametrize(
    ("client", "mechanism"),
    [(irssi, "plain"), (weechat, "plain"), (weechat, "scram-sha-256")],
    ids=["irssi by PLAIN", "WeeChat by PLAIN", "WeeChat by SCRAM"],
)
def test_it_logs_in(
    client: Callable[..., list[str]],
    mechanism: str,
    terminals: Terminals,
    server: Server,
    irc: Irc,
    tmp_path: Path,
) -> None:
    alice, bob = irc("alice"), irc("bob")
    alice.says("REGISTER * * sesame")
    alice.sees("REGISTER SUCCESS alice ")
    screen = terminals.start(client(server.port, tmp_path / "settings", mechanism))
    # It comes to where the first device is. The lobby's name stands in the greeting, too: irssi needs its window.
    screen.shows("Act: 2" if client is irssi else "#lobby")
    if client is irssi:
        screen.types("/window 2")
    bob.tells("to both")
    alice.hears("bob", "to both")
    screen.shows("bob.*to both")
    alice.says("QUIT")
    alice.sees("ERROR ")
    bob.tells("to the one that is left")
    screen.shows("bob.*to the one that is left")
    assert "QUIT" not in bob.catches_up()
