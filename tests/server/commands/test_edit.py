"""An edit: another text for what one said, a reply for those who know of no edits."""

from __future__ import annotations

import pytest

from server.history import Page
from tests.server.conftest import Host
from tests.talk import CAPS, Talk
from tests.talkers import Talker
from wire.tags import EDIT

EDITS = f"{CAPS} samovar.chat/edit draft/multiline"


def say(speaker: Talker, line: str = "PRIVMSG #tea :hi") -> str:
    speaker >> line
    return (speaker << "@msgid=… …").tags["msgid"]


def test_an_edit_is_a_reply_that_names_what_it_replaces(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=EDITS)
    (carol,) = talk.in_room("#tea", "carol")
    for talker in (alice, bob):
        talker.until_now()
    msgid = say(alice)
    alice >> f"@label=1;{EDIT}={msgid};+draft/reply=else PRIVMSG #tea :hello"
    echo = (
        alice << f"@label=1;msgid=…;{EDIT}={msgid};+reply={msgid};!+draft/reply :alice!… PRIVMSG #tea hello"
    )
    assert echo.tags["msgid"] != msgid
    bob.hears("PRIVMSG #tea hi", f"@{EDIT}={msgid};+reply={msgid} :alice!… PRIVMSG #tea hello")
    carol.hears("PRIVMSG #tea hi", "PRIVMSG #tea :(edited) hello")
    kept = talk.app.history.read(Page("#tea", 10))
    assert [entry.params[1] for entry in kept] == ["hi", "hello"]
    assert kept[1].tags == {"+reply": msgid, EDIT: msgid}


def test_a_plain_guest_reads_that_it_is_no_new_message(talk: Talk) -> None:
    (alice,) = talk.in_room("#lobby", "alice", caps=EDITS)
    bob = talk.plain("bob")
    alice.until_now()
    msgid = say(alice, "PRIVMSG #lobby :mistkae")
    alice >> f"@{EDIT}={msgid} PRIVMSG #lobby :mistake"
    bob << "alice: mistkae\n"
    bob << "alice: (edited) mistake\n"


def test_a_private_message_too_and_under_another_nick(talk: Talk) -> None:
    alice, bob = talk("alice", caps=EDITS), talk("bob", caps=EDITS)
    irssi, seen = talk("irssi"), say(alice, "PRIVMSG irssi :hi")
    alice >> f"@{EDIT}={seen} PRIVMSG irssi :hello"
    alice << "PRIVMSG irssi hello"
    irssi.hears("PRIVMSG irssi hi", "PRIVMSG irssi :(edited) hello")
    msgid = say(alice, "PRIVMSG bob :hi")
    alice >> "NICK alicia"
    alice << "NICK alicia"
    alice >> f"@{EDIT}={msgid} PRIVMSG bob :hello"
    bob.hears("PRIVMSG bob hi", f"@{EDIT}={msgid} :alicia!… PRIVMSG bob hello")


def test_with_several_lines(talk: Talk) -> None:
    """Who knows lines but no edits reads the mark in the first."""
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=EDITS)
    (carol,) = talk.in_room("#tea", "carol")
    (dora,) = talk.in_room("#tea", "dora", caps=f"{CAPS} draft/multiline")
    for talker in (alice, bob, carol):
        talker.until_now()
    msgid = say(alice)
    for talker in (bob, carol, dora):
        talker << "PRIVMSG #tea hi"
    alice.says(f"@label=1;{EDIT}={msgid} BATCH +1 draft/multiline #tea", "@batch=1 PRIVMSG #tea :one")
    alice.says("@batch=1 PRIVMSG #tea :two", "BATCH -1")
    alice << f"@label=1;{EDIT}={msgid};+reply={msgid} BATCH +… draft/multiline #tea"
    bob.hears(
        f"@{EDIT}={msgid} BATCH +… draft/multiline #tea", "PRIVMSG #tea one", "PRIVMSG #tea two", "BATCH …"
    )
    carol.hears("PRIVMSG #tea :(edited) one", "PRIVMSG #tea two")
    dora << f"@{EDIT}={msgid} BATCH +… draft/multiline #tea"
    dora.hears("PRIVMSG #tea :(edited) one", "PRIVMSG #tea two", "BATCH -…")


@pytest.mark.parametrize("nick", ["bob", "alice"])
def test_only_the_author_may(talk: Talk, nick: str) -> None:
    """Not an operator of the room, and not who takes the author's nick."""
    bob, alice = talk.in_room("#tea", "bob", "alice", caps=EDITS)
    msgid = say(alice)
    bob << "PRIVMSG #tea hi"
    if nick == "alice":
        alice >> "QUIT"
        bob << ":alice!… QUIT …"
        bob >> "NICK alice"
        bob << "NICK alice"
    bob >> f"@label=1;{EDIT}={msgid} PRIVMSG #tea :forged"
    bob << f"@label=1 FAIL PRIVMSG EDIT_FORBIDDEN #tea {msgid} :Only who wrote a message can change it"
    bob.nothing()


@pytest.mark.parametrize("target", ["#tea", "#nowhere", "alice", "nobody", "eve", "alice,eve", "1st"])
def test_to_others_the_message_is_unknown(talk: Talk, target: str) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=EDITS)
    msgid = say(alice)
    eve = talk("eve", caps=EDITS)
    eve >> f"@{EDIT}={msgid} PRIVMSG {target} :forged"
    eve << f"FAIL PRIVMSG UNKNOWN_MSGID {target} {msgid} …"
    eve.nothing()
    alice.nothing()


def test_what_was_taken_back_is_unknown(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=f"{EDITS} draft/message-redaction")
    msgid = say(alice)
    alice >> f"REDACT #tea {msgid}"
    alice << "REDACT …"
    alice >> f"@{EDIT}={msgid} PRIVMSG #tea :hello"
    alice << f"FAIL PRIVMSG UNKNOWN_MSGID #tea {msgid} …"


def test_who_may_not_speak_may_not_change_what_they_said(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=EDITS)
    msgid = say(bob)
    alice.until("PRIVMSG …")
    alice >> "MODE #tea +m"
    bob << "MODE #tea +m"
    bob >> f"@{EDIT}={msgid} PRIVMSG #tea :hello"
    bob << "404 bob #tea …"


@pytest.mark.parametrize("command", ["NOTICE #tea :x", "TAGMSG #tea"])
def test_no_other_command_is_an_edit(talk: Talk, command: str) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=EDITS)
    alice >> f"@+reply=1;{EDIT}=forged {command}"
    bob << f"@+reply=1;!{EDIT} …"


def test_without_a_history_there_are_no_edits(host: Host) -> None:
    alice, bob = host(keeps_history=False).in_room("#tea", "alice", "bob", caps=CAPS)
    msgid = say(alice)
    bob << "PRIVMSG #tea hi"
    alice >> f"@{EDIT}={msgid} PRIVMSG #tea :hello"
    alice << f"FAIL PRIVMSG UNKNOWN_MSGID #tea {msgid} …"
    bob.nothing()
