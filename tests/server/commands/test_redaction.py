"""REDACT: who may take which message back, and what is left of it."""

from __future__ import annotations

import pytest

from server.history import Entry, Page
from server.history.memory import MemoryHistory
from server.limits import REDACTIONLEN, Limits
from tests.conftest import ExpectLog
from tests.server.commands.accounted import device, registers
from tests.server.conftest import Host
from tests.server.history.late import LateHistory
from tests.talk import CAPS, Talk
from tests.talkers import Talker
from wire.errors import Unavailable
from wire.tags import EDIT

REDACT = f"{CAPS} draft/message-redaction draft/chathistory"


def say(speaker: Talker, *listeners: Talker, line: str = "PRIVMSG #tea :hi") -> str:
    """Says something; gives its msgid."""
    speaker >> line
    for listener in listeners:
        listener.until("@msgid=… …")
    return (speaker << "@msgid=… …").tags["msgid"]


def kept(talk: Talk, target: str = "#tea") -> list[str]:
    return [entry.params[-1] for entry in talk.app.history.read(Page(target, 99))]


@pytest.mark.parametrize("line", ["PRIVMSG #tea :hi", "NOTICE #tea :hi", "@+draft/react=x TAGMSG #tea"])
def test_one_takes_back_what_one_said(talk: Talk, line: str) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=REDACT)
    (carol,) = talk.in_room("#tea", "carol", caps=CAPS)
    for talker in (alice, bob):
        talker.until_now()
    msgid = say(bob, alice, line=line)
    bob >> f"@label=1 REDACT #TEA {msgid} :a slip"
    bob << f"@label=1;msgid=… :bob!~bob@… REDACT #tea {msgid} :a slip"
    alice << f"@msgid=…;!label :bob!… REDACT #tea {msgid} :a slip"
    assert "REDACT" not in [message.command for message in carol.until_now()]
    assert kept(talk) == []
    bob >> f"REDACT #tea {msgid}"
    bob << f"FAIL REDACT UNKNOWN_MSGID #tea {msgid} :This message does not exist, or is too old"


def test_an_operator_of_the_room_takes_back_what_others_said(talk: Talk) -> None:
    alice, bob, carol = talk.in_room("#tea", "alice", "bob", "carol", caps=REDACT)
    msgid = say(bob, alice, carol)
    carol >> f"REDACT #tea {msgid}"
    carol << f"FAIL REDACT REDACT_FORBIDDEN #tea {msgid} :You may not delete this message"
    bob.nothing()
    alice >> f"REDACT #tea {msgid}"
    for talker in (alice, bob, carol):
        talker << f":alice!… REDACT #tea {msgid}"


def test_half_operators_do_not_take_back_what_those_above_them_said(talk: Talk) -> None:
    alice, bob, carol = talk.in_room("#tea", "alice", "bob", "carol", caps=REDACT)
    alice >> "MODE #tea +h bob"
    for talker in (alice, bob, carol):
        talker << "MODE #tea +h bob"
    above, below = say(alice, bob, carol), say(carol, alice, bob)
    bob >> f"REDACT #tea {above}"
    bob << f"FAIL REDACT REDACT_FORBIDDEN #tea {above} …"
    bob >> f"REDACT #tea {below}"
    bob << f"REDACT #tea {below}"


def test_who_opens_a_room_rules_nothing_that_was_said_there_before(host: Host) -> None:
    talk = host(opers={"anna": "tea"})
    bob, alice = talk.in_room("#tea", "bob", "alice", caps=REDACT)
    bobs, alices = say(bob, alice), say(alice, bob)
    alice >> "PART #tea"
    bob.until(":alice!… PART #tea")
    bob >> "PART #tea"
    bob.until(":bob!… PART #tea")
    talk.clock.pass_s(1)
    (eve,) = talk.in_room("#tea", "eve", caps=REDACT)
    eve >> f"REDACT #tea {bobs}"
    eve << f"FAIL REDACT REDACT_FORBIDDEN #tea {bobs} …"
    alice.until("PART #tea")
    alice.enters("#tea")
    alice >> f"REDACT #tea {alices}"
    alice.until(f":alice!… REDACT #tea {alices}")
    eve.until_now()
    eve.says("OPER anna tea", f"REDACT #tea {bobs}")
    eve.until(f":eve!… REDACT #tea {bobs}")
    assert kept(talk) == []


def test_from_another_device_and_after_a_break(talk: Talk) -> None:
    alice = registers(talk("alice", caps=REDACT))
    alice.enters("#tea")
    first, second = say(alice), say(alice)
    other = device(talk, "alice", caps=REDACT)
    other.until("366 …")
    other >> f"REDACT #tea {first}"
    for talker in (alice, other):
        talker << f"REDACT #tea {first}"
    bob = talk("bob", caps=REDACT)
    bob.enters("#tea")
    for talker in (alice, other):
        talker >> "QUIT"
        talker.until("ERROR …")
    alice = device(talk, "alice", caps=REDACT)
    alice.enters("#tea")
    alice >> f"REDACT #tea {second}"
    alice << f"REDACT #tea {second}"


def test_who_logs_in_has_still_said_what_they_said_before(talk: Talk) -> None:
    alice = talk("alice", caps=REDACT)
    alice.enters("#tea")
    msgid = say(alice)
    registers(alice)
    alice >> f"REDACT #tea {msgid}"
    alice << f"REDACT #tea {msgid}"


def test_late_readers_see_the_redaction_at_its_place_and_no_text(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=REDACT)
    msgid = say(alice, bob)
    say(alice, bob, line="PRIVMSG #tea :more")
    alice >> f"REDACT #tea {msgid}"
    bob << "REDACT …"
    bob >> "CHATHISTORY LATEST #tea * 10"
    bob.hears("BATCH …", "PRIVMSG #tea more", f"@batch=… :alice!… REDACT #tea {msgid}", "BATCH …")
    (carol,) = talk.in_room("#tea", "carol", caps=f"{CAPS} draft/chathistory")
    carol >> "CHATHISTORY LATEST #tea * 10"
    carol.hears("BATCH …", "PRIVMSG #tea more", "BATCH …")


def test_with_a_message_go_its_edits(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=REDACT)
    msgid = say(alice, bob)
    edit = say(alice, bob, line=f"@{EDIT}={msgid} PRIVMSG #tea :hello")
    alice >> f"REDACT #tea {msgid}"
    bob.hears(f"REDACT #tea {msgid}", f"REDACT #tea {edit}")
    assert kept(talk) == []


def test_a_private_message_is_its_authors_only(talk: Talk) -> None:
    alice, bob, eve = (talk(nick, caps=REDACT) for nick in ("alice", "bob", "eve"))
    msgid = say(alice, bob, line="PRIVMSG bob :hi")
    bob >> f"REDACT alice {msgid}"
    bob << f"FAIL REDACT REDACT_FORBIDDEN alice {msgid} …"
    for target in ("alice", "bob", "eve", "nobody"):
        eve >> f"REDACT {target} {msgid}"
        eve << f"FAIL REDACT UNKNOWN_MSGID {target} {msgid} …"
    alice >> f"REDACT BOB {msgid} :oh"
    alice << f":alice!… REDACT bob {msgid} oh"
    bob << f":alice!… REDACT bob {msgid} oh"
    eve.nothing()


def test_a_note_to_oneself(talk: Talk) -> None:
    alice = talk("alice", caps=REDACT)
    msgid = say(alice, line="PRIVMSG alice :note")
    alice << "PRIVMSG alice note"
    alice >> f"REDACT alice {msgid}"
    alice << f"REDACT alice {msgid}"
    alice.nothing()


def test_who_is_not_in_the_room_learns_nothing(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=REDACT)
    msgid = say(alice)
    eve = talk("eve", caps=REDACT)
    for target in ("#tea", "#nowhere"):
        eve >> f"REDACT {target} {msgid}"
        eve << f"FAIL REDACT INVALID_TARGET {target} :You can't delete messages there"
    eve.enters("#eve")
    eve >> f"REDACT #eve {msgid}"
    eve << f"FAIL REDACT UNKNOWN_MSGID #eve {msgid} …"
    alice.nothing()


def test_what_happened_can_not_be_taken_back(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=REDACT)
    alice >> "TOPIC #tea :green"
    msgid = (alice << "@msgid=… TOPIC #tea green").tags["msgid"]
    alice >> f"REDACT #tea {msgid}"
    alice << f"FAIL REDACT UNKNOWN_MSGID #tea {msgid} …"


def test_there_is_a_time_for_it_but_for_operators(host: Host) -> None:
    talk = host(limits=Limits(redaction_window_s=60))
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=REDACT)
    first, second = say(bob, alice), say(bob, alice)
    talk.clock.pass_s(60)
    bob >> f"REDACT #tea {first}"
    bob << f"REDACT #tea {first}"
    talk.clock.pass_s(1)
    bob >> f"REDACT #tea {second}"
    bob << f"FAIL REDACT REDACT_WINDOW_EXPIRED #tea {second} 60 :It is too late to delete this message"
    alice >> f"REDACT #tea {second}"
    bob << f"REDACT #tea {second}"


def test_a_reason_is_cut(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=REDACT)
    msgid = say(alice)
    alice >> f"REDACT #tea {msgid} :{'x' * 400}"
    assert (alice << "REDACT …").params[2] == "x" * REDACTIONLEN


def test_an_echo_means_that_it_is_gone(host: Host, expect_log: ExpectLog) -> None:
    expect_log("could not be kept: The disk is full")
    history = LateHistory()
    talk = host(history)
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=REDACT)
    alice >> "PRIVMSG #tea :hi"
    ticket, entries = history.appended.get(timeout=10)
    MemoryHistory.append(history, entries, lambda: None)
    ticket.answer()
    msgid = (alice << "PRIVMSG #tea hi").tags["msgid"]
    alice >> f"@label=1 REDACT #tea {msgid}"
    ticket, (redaction,) = history.appended.get(timeout=10)
    assert redaction.params == ("#tea", msgid)
    ticket.answer("The disk is full.")
    (
        alice
        << "@label=1 FAIL REDACT MESSAGE_ERROR :The message could not be kept and was not sent: The disk is full."
    )
    bob << "PRIVMSG #tea hi"
    bob.nothing()


class BrokenDisk(MemoryHistory):
    """Writes, and can't read."""

    def find(self, target: str, msgid: str) -> Entry | None:
        raise Unavailable("The disk is gone.")


def test_a_store_that_can_not_read_is_told_of(host: Host) -> None:
    (alice,) = host(BrokenDisk()).in_room("#tea", "alice", caps=REDACT)
    alice >> "REDACT #tea x"
    alice << "FAIL REDACT MESSAGE_ERROR #tea x :The message could not be deleted: The disk is gone."
    alice >> f"@{EDIT}=x PRIVMSG #tea :hi"
    alice << "FAIL PRIVMSG MESSAGE_ERROR #tea x :The message was not sent: The disk is gone."


@pytest.mark.parametrize("line", ["REDACT", "REDACT #tea"])
def test_too_little(talk: Talk, line: str) -> None:
    alice = talk("alice", caps=REDACT)
    alice >> line
    alice << "461 alice REDACT …"


def test_without_a_history_there_is_no_such_command(host: Host) -> None:
    alice = host(keeps_history=False)("alice")
    alice >> "REDACT #tea x"
    alice << "421 alice REDACT …"


@pytest.mark.parametrize("mode", ["+b m:bob!*@*", "+m", "+U"])
def test_who_is_silenced_takes_back_and_leaves_without_a_word(talk: Talk, mode: str) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=REDACT)
    msgid = say(bob, alice)
    alice >> f"MODE #tea {mode}"
    alice.until("MODE …")
    bob.until("MODE …")
    bob.says(f"REDACT #tea {msgid} :I can still talk", "PART #tea :and so")
    for each in (alice, bob):
        each.hears(f":bob!… REDACT #tea {msgid}", ":bob!… PART #tea")
