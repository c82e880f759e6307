"""Promise 1: who is outside learns nothing of a room that is secret or needs a key, but what they learn of no room."""

from __future__ import annotations

import pytest

from tests.talk import CAPS, Talk
from tests.talkers import Talker

LINES = [
    "PART {room}",
    "TOPIC {room}",
    "TOPIC {room} :mine",
    "NAMES {room}",
    "NAMES",
    "LIST",
    "LIST {room}",
    "LIST *",
    "LIST >0",
    "LIST C>0",
    "LIST T>0",
    "LIST !#x",
    "MODE {room}",
    "MODE {room} b",
    "MODE {room} +e",
    "MODE {room} +I",
    "MODE {room} +o alice",
    "MODE {room} +b alice",
    "TMODE {room} 1m +b alice",
    "INVITE bob {room}",
    "INVITE alice {room}",
    "INVITE",
    "KICK {room} alice",
    "KICK {room} nobody",
    "RENAME {room} #x",
    "PRIVMSG {room} :hi",
    "PRIVMSG @{room} :hi",
    "PRIVMSG {room} :\x01VERSION\x01",
    "NOTICE {room} :hi",
    "@+typing=active TAGMSG {room}",
    "WHO {room}",
    "WHO alice",
    "WHO *",
    "WHOIS alice",
    "LUSERS",
    "METADATA #hidden LIST",
    "METADATA #hidden SET color red",
    "METADATA #hidden SYNC",
    "USERHOST alice",
    "WHO #hidden %ctuihsnfdlaor,1",
    "WHO alice %cn",
]


def _answers(eve: Talker, line: str, room: str) -> list[str]:
    eve >> line.format(room=room)
    return [
        answer.format().partition(" :samovar.local ")[2].replace(room, "#room") for answer in eve.until_now()
    ]


@pytest.mark.parametrize(
    "mode", ["+s", "+k sesame", "+sinmb-t eve"], ids=["secret", "keyed", "secret and shut"]
)
@pytest.mark.parametrize("line", LINES)
def test_a_hidden_room_answers_as_none(talk: Talk, line: str, mode: str) -> None:
    alice, bob, eve = (talk(nick, caps=CAPS) for nick in ("alice", "bob", "eve"))
    before = _answers(eve, line, "#tea")
    alice.enters("#tea")
    alice.says("TOPIC #tea :secrets", f"MODE #tea {mode}")
    alice.until("MODE #tea …")
    alice.until_now()
    assert _answers(eve, line, "#tea") == before == _answers(eve, line, "#pot")
    alice.nothing()
    bob.nothing()


def test_before_the_welcome_no_room_is_told_of(talk: Talk) -> None:
    alice = talk("alice")
    alice.enters("#tea")
    eve = talk.connect("eve")
    for line in LINES:
        eve >> line.format(room="#tea")
        eve << "451 * …"
