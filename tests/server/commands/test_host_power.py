"""What an operator of the server may do in rooms that others have made, without being inside: and that it is logged."""

from __future__ import annotations

import logging

import pytest

from tests.server.conftest import Host
from tests.talk import Talk
from tests.talkers import Talker

OPERS = {"anna": "sesame"}
TAGS = "message-tags echo-message draft/message-redaction labeled-response batch"


@pytest.fixture
def talk(host: Host) -> Talk:
    """A server with an operator to be."""
    return host(opers=OPERS)


def _operator(talk: Talk, caps: str = "") -> Talker:
    """Somebody in no room who rules the server."""
    anna = talk("anna", caps)
    anna >> "OPER anna sesame"
    anna.until("MODE anna +o")
    return anna


@pytest.mark.parametrize("modes", ["+nt", "+s", "+ikl sesame 1"])
def test_a_room_of_others_is_ruled_from_outside(
    talk: Talk, caplog: pytest.LogCaptureFixture, modes: str
) -> None:
    bob, carol = talk.in_room("#pupils", "bob", "carol")
    dora, anna = talk("dora"), _operator(talk)
    bob >> f"MODE #pupils {modes}"
    bob.until_now(), carol.until_now()
    with caplog.at_level(logging.INFO, "server.commands"):
        anna.says("TOPIC #pupils :Be kind", "MODE #pupils +m", "MODE #pupils -o bob", "INVITE dora #pupils")
        anna.hears(":anna!… TOPIC #pupils :Be kind", ":anna!… MODE #pupils +m", ":anna!… MODE #pupils -o bob")
        anna << "341 anna dora #pupils"
        dora << ":anna!… INVITE dora #pupils"
        anna >> "KICK #pupils bob :go home"
        anna << ":anna!… KICK #pupils bob :go home"
    kicked = ":anna!… KICK #pupils bob :go home"
    bob.hears("TOPIC …", "MODE #pupils +m", "MODE #pupils -o bob", kicked)
    carol.hears("TOPIC …", "MODE #pupils +m", "MODE #pupils -o bob", kicked)
    for words in ("sets the topic", "sets +m", "sets -o bob", "invites dora!", "puts out bob!"):
        assert words in caplog.text
    assert caplog.text.count("#pupils: anna!") == 5
    anna >> "TOPIC #pupils"
    anna << "332 anna #pupils :Be kind"


def test_a_message_is_taken_back_from_outside(talk: Talk, caplog: pytest.LogCaptureFixture) -> None:
    bob, carol = talk.in_room("#pupils", "bob", "carol", caps=TAGS)
    anna = _operator(talk, TAGS)
    bob >> "PRIVMSG #pupils :rude"
    msgid = (bob << "PRIVMSG #pupils rude").tags["msgid"]
    carol << "PRIVMSG #pupils rude"
    with caplog.at_level(logging.INFO, "server.commands.redaction"):
        anna >> f"@label=1 REDACT #pupils {msgid} :rude"
        anna << f"@label=1 :anna!… REDACT #pupils {msgid} rude"
    for talker in (bob, carol):
        talker << f":anna!… REDACT #pupils {msgid} rude"
    assert "takes back what bob!" in caplog.text


def test_an_operator_puts_themselves_out_once(talk: Talk) -> None:
    (bob,) = talk.in_room("#pupils", "bob")
    anna = _operator(talk)
    anna.enters("#pupils")
    bob.until_now()
    anna >> "KICK #pupils anna"
    for talker in (anna, bob):
        talker << ":anna!… KICK #pupils anna anna"
        talker.nothing()


def test_an_operator_leaves_only_rooms_they_are_in(talk: Talk) -> None:
    (bob,) = talk.in_room("#pupils", "bob")
    anna = _operator(talk)
    anna >> "PART #pupils"
    anna << "442 anna #pupils …"
    bob.nothing()


def test_whoever_rules_the_server_is_shown_to_everybody(talk: Talk) -> None:
    _operator(talk)
    bob = talk("bob")
    bob >> "WHOIS anna"
    bob.until("313 bob anna :is an operator of this server")


@pytest.mark.parametrize(
    "line", ["TOPIC #pupils :x", "MODE #pupils +m", "INVITE eve #pupils", "KICK #pupils bob"]
)
def test_nobody_else_may(talk: Talk, line: str) -> None:
    (bob,) = talk.in_room("#pupils", "bob")
    talk("eve")
    ivy = talk("ivy")
    ivy >> line
    assert (ivy << "… …").command in ("442", "482")
    bob.nothing()
