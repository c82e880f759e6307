"""ISON USERHOST, and one's own modes."""

from __future__ import annotations

import pytest

from tests.server.conftest import Host
from tests.talk import CAPS, Talk


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        pytest.param("ISON nobody ALICE", ["303 alice alice"], id="is on"),
        pytest.param("ISON :nobody ALICE", ["303 alice alice"], id="is on, as one text"),
        pytest.param("ISON nobody", ["303 alice :"], id="is not on"),
        pytest.param("ISON", ["461 alice ISON …"], id="is who on"),
        pytest.param("USERHOST alice", ["302 alice alice=+~alice@….guest"], id="host"),
        pytest.param("USERHOST a b c d e alice", ["302 alice :"], id="hosts of more than five"),
        pytest.param("USERHOST", ["461 alice USERHOST …"], id="host of nobody"),
        pytest.param("MODE alice +x", ["501 alice …"], id="an unknown mode"),
        pytest.param("MODE alice +o", [], id="nobody makes themselves an operator"),
        pytest.param("MODE bob", ["401 alice bob …"], id="modes of nobody"),
    ],
)
def test_questions(talk: Talk, line: str, answers: list[str]) -> None:
    alice = talk("alice")
    alice >> line
    alice.hears(*answers)
    alice.nothing()


def test_userhost_tells_operators_and_who_is_away(host: Host) -> None:
    talk = host(opers={"anna": "sesame"})
    alice, bob = talk("alice"), talk("bob")
    alice.says("OPER anna sesame", "AWAY :x")
    alice.until("306 …")
    bob >> "USERHOST alice bob"
    bob << "302 bob :alice*=-~alice@… bob=+~bob@…"


def test_addresses_are_cloaked(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.says("WHO *", "WHO bob %ih", "WHOIS bob", "PRIVMSG bob :hi", "USERHOST bob", "MONITOR + bob")
    text = " ".join(line.format() for line in [*alice.until_now(), *bob.until_now()])
    assert "127.0.0.1" not in text
    assert "localhost" not in text


def test_idle_time_is_since_the_last_words(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    talk.clock.pass_s(30)
    bob.says("PRIVMSG #tea :hi", "PING x")
    bob << "PONG …"
    talk.clock.pass_s(5)
    bob.nothing()
    alice.says("WHOIS bob")
    assert "5" in [line.params[2] for line in alice.until("318 …") if line.command == "317"]


def test_a_bot_is_marked_on_all_it_says(talk: Talk) -> None:
    alice, bob = talk("alice", CAPS), talk("bob", CAPS)
    alice >> "MODE alice +B"
    alice << "@bot :alice!… MODE alice +B"
    alice >> "PRIVMSG bob :beep"
    alice << "@bot :alice!… PRIVMSG bob :beep"
    bob << "@bot :alice!… PRIVMSG bob :beep"
    bob >> "PRIVMSG alice :hi"
    alice << "@!bot :bob!… PRIVMSG alice :hi"
    bob << "@!bot PRIVMSG …"
    alice >> "MODE alice -B"
    alice << "@!bot MODE alice -B"
