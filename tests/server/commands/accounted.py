"""Talkers with accounts."""

from __future__ import annotations

from tests.talk import Talk
from tests.talkers import Talker
from wire.sasl import Plain, pieces

PASSWORD = "sesame"


def registers(talker: Talker) -> Talker:
    """Makes an account of the talker's nick."""
    talker >> f"REGISTER * * {PASSWORD}"
    talker.until("900 …")
    talker.until_now()
    return talker


def logs_in(talker: Talker, name: str) -> Talker:
    """Logs in by SASL."""
    piece = pieces(Plain("", name, PASSWORD).encode())[0]
    talker.says("AUTHENTICATE PLAIN", f"AUTHENTICATE {piece}")
    talker.until("903 …")
    return talker


def device(talk: Talk, nick: str, caps: str = "echo-message", account: str = "", address: str = "") -> Talker:
    """One more connection of somebody with an account; the welcome is read."""
    other = talk.connect(nick, address)
    other.says(f"CAP REQ :{caps}", f"NICK {nick}", "USER other 0 * :Other")
    logs_in(other, account or nick)
    other >> "CAP END"
    other.until("221 …")
    return other
