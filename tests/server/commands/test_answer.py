"""An answer names who is answered, to all whose programs don't show replies; it comes through whatever is known."""

from __future__ import annotations

import pytest

from server.history import Page
from tests.server.commands.paging import PAST, texts
from tests.server.commands.test_batches import sends
from tests.server.commands.test_edit import EDITS, say
from tests.server.commands.test_past_rights import SlowToRead
from tests.server.commands.test_redaction import BrokenDisk
from tests.server.conftest import Host
from tests.talk import CAPS, Talk
from tests.talkers import Talker
from wire.tags import ANSWERED, EDIT


def two_and_irssi(talk: Talk) -> tuple[Talker, Talker, Talker]:
    """Alice and bob have windows; carol's irssi knows no tags."""
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=EDITS)
    (carol,) = talk.in_room("#tea", "carol")
    for talker in (alice, bob):
        talker.until_now()
    return alice, bob, carol


def asks(talk: Talk) -> tuple[str, Talker, Talker, Talker]:
    """The same when bob has asked something: its msgid first."""
    alice, bob, carol = two_and_irssi(talk)
    msgid = say(bob, "PRIVMSG #tea :when?")
    for talker in (alice, carol):
        talker << "PRIVMSG #tea when?"
    return msgid, alice, bob, carol


@pytest.mark.parametrize("tag", ["+reply", "+draft/reply"])
@pytest.mark.parametrize("command", ["PRIVMSG", "NOTICE"])
def test_who_does_not_see_replies_reads_whom_it_answers(talk: Talk, tag: str, command: str) -> None:
    msgid, alice, bob, carol = asks(talk)
    (dora,) = talk.in_room("#tea", "dora", caps="message-tags")  # as WeeChat, which does nothing with a reply
    for talker in (alice, bob, carol):
        talker << ":dora!… JOIN #tea"
    alice >> f"@label=7;{tag}={msgid} {command} #tea :at five"
    alice << f"@label=7;{tag}={msgid};{ANSWERED}=bob :alice!… {command} #tea :at five"
    bob << f"@{tag}={msgid};{ANSWERED}=bob :alice!… {command} #tea :at five"
    carol << f":alice!… {command} #tea :bob: at five"
    dora << f"@{tag}={msgid};{ANSWERED}=bob :alice!… {command} #tea :bob: at five"
    kept = talk.app.history.read(Page("#tea", 10))[-1]
    assert (kept.params[1], kept.tags) == ("at five", {tag: msgid, ANSWERED: "bob"})


def test_a_plain_guest_reads_it_too(talk: Talk) -> None:
    alice, bob = talk.in_room("#lobby", "alice", "bob", caps=EDITS)
    guest = talk.plain("guest")
    for talker in (alice, bob):
        talker.until_now()
    msgid = say(bob, "PRIVMSG #lobby :when?")
    alice >> f"@+reply={msgid} PRIVMSG #lobby :at five"
    guest << "bob: when?\n"
    guest << "alice: bob: at five\n"


def test_who_answers_hears_their_own_words(talk: Talk) -> None:
    (bob,) = talk.in_room("#tea", "bob", caps=EDITS)
    (alice,) = talk.in_room("#tea", "alice", caps=CAPS)
    bob.until_now()
    msgid = say(bob)
    alice << "PRIVMSG #tea hi"
    alice >> f"@+reply={msgid} PRIVMSG #tea :hello"
    alice << f"@+reply={msgid};{ANSWERED}=bob PRIVMSG #tea hello"


def test_to_what_was_said_by_oneself_nobody_is_named(talk: Talk) -> None:
    msgid, _, bob, carol = asks(talk)
    bob >> f"@+reply={msgid} PRIVMSG #tea :at five?"
    bob << f"@+reply={msgid};!{ANSWERED} PRIVMSG #tea :at five?"
    carol << "PRIVMSG #tea :at five?"


def test_the_author_is_called_as_they_are_called_now(talk: Talk) -> None:
    msgid, alice, bob, carol = asks(talk)
    bob >> "NICK robert"
    bob << "NICK robert"
    carol << ":bob!… NICK robert"
    alice >> f"@+reply={msgid} PRIVMSG #tea :at five"
    carol << "PRIVMSG #tea :robert: at five"
    bob >> "QUIT"
    carol << ":robert!… QUIT …"
    alice >> f"@+reply={msgid} PRIVMSG #tea :at six"
    carol << "PRIVMSG #tea :bob: at six"


@pytest.mark.parametrize("target", ["bob", "#tea,bob", "#nowhere", "1st"])
def test_elsewhere_nobody_is_named(talk: Talk, target: str) -> None:
    """In a talk of two it is plain, and a msgid is known in its own room only."""
    msgid, alice, bob, _ = asks(talk)
    alice >> f"@+reply={msgid} PRIVMSG {target} :at five"
    lines = [*alice.until_now(), *bob.until_now()]
    assert lines
    assert not [line for line in lines if ANSWERED in line.tags or line.command == "FAIL"]


def test_an_outsider_learns_nobody_s_name(talk: Talk) -> None:
    msgid, alice, _, carol = asks(talk)
    alice >> "MODE #tea -n"
    carol << "MODE #tea -n"
    eve = talk("eve", caps=CAPS)
    eve >> f"@+reply={msgid} PRIVMSG #tea :at five"
    eve << f"@+reply={msgid};!{ANSWERED} PRIVMSG #tea :at five"
    carol << ":eve!… PRIVMSG #tea :at five"


def test_to_those_with_a_rank_too(talk: Talk) -> None:
    msgid, alice, _, carol = asks(talk)
    alice >> "MODE #tea +v carol"
    carol << "MODE #tea +v carol"
    alice >> f"@+reply={msgid} PRIVMSG +#tea :at five"
    carol << "PRIVMSG +#tea :bob: at five"


@pytest.mark.parametrize("tag", ["+reply", "+reply=", "+reply=unknown", f"+reply=unknown;{ANSWERED}=bob"])
def test_an_answer_to_nothing_that_is_known_comes_as_it_is(talk: Talk, tag: str) -> None:
    """Also where a client says whom it answers: that is the server's word."""
    alice, bob, carol = two_and_irssi(talk)
    alice >> f"@label=1;{tag} PRIVMSG #tea :hello"
    alice << f"@label=1;!{ANSWERED} PRIVMSG #tea hello"
    bob << f"@!{ANSWERED} PRIVMSG #tea hello"
    carol << "PRIVMSG #tea hello"


def test_nor_to_what_was_taken_back_or_is_no_message(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=f"{PAST} draft/event-playback")
    (carol,) = talk.in_room("#tea", "carol")
    joined = alice.until("@msgid=… :carol!… JOIN #tea")[-1].tags["msgid"]
    alice >> f"@+reply={joined} PRIVMSG #tea :welcome"
    carol << "PRIVMSG #tea welcome"
    bob >> "CAP REQ draft/message-redaction"
    bob.until("CAP bob ACK …")
    msgid = say(bob)
    carol << "PRIVMSG #tea hi"
    bob >> f"REDACT #tea {msgid}"
    bob << "REDACT …"
    alice >> f"@+reply={msgid} PRIVMSG #tea :hello"
    carol << "PRIVMSG #tea hello"


def test_with_several_lines_the_first_has_the_nick(talk: Talk) -> None:
    msgid, alice, bob, carol = asks(talk)
    (dora,) = talk.in_room("#tea", "dora", caps="message-tags batch draft/multiline")
    for talker in (alice, bob, carol):
        talker << ":dora!… JOIN #tea"
    sends(alice, "at five", "or six", tags=f"label=1;+reply={msgid}")
    alice << f"@label=1;+reply={msgid};{ANSWERED}=bob BATCH +… draft/multiline #tea"
    alice.hears("PRIVMSG #tea :at five", "PRIVMSG #tea :or six", "BATCH -…")
    bob << f"@+reply={msgid} BATCH +… draft/multiline #tea"
    bob.hears("PRIVMSG #tea :at five", "PRIVMSG #tea :or six", "BATCH -…")
    dora << f"@+reply={msgid};{ANSWERED}=bob BATCH +… draft/multiline #tea"
    dora.hears("PRIVMSG #tea :bob: at five", "PRIVMSG #tea :or six", "BATCH -…")
    carol.hears("PRIVMSG #tea :bob: at five", "PRIVMSG #tea :or six")


def test_an_edited_answer_is_an_edit(talk: Talk) -> None:
    msgid, alice, _, carol = asks(talk)
    reply = say(alice, f"@+reply={msgid} PRIVMSG #tea :at fife")
    alice >> f"@{EDIT}={reply};+reply={msgid} PRIVMSG #tea :at five"
    alice << f"@+reply={reply};{EDIT}={reply};!{ANSWERED} PRIVMSG #tea :at five"
    carol.hears("PRIVMSG #tea :bob: at fife", "PRIVMSG #tea :(edited) at five")


def test_the_history_tells_it_as_it_was_told(talk: Talk) -> None:
    msgid, alice, _, _ = asks(talk)
    reply = say(alice, f"@+reply={msgid} PRIVMSG #tea :at fife")
    alice >> f"@{EDIT}={reply} PRIVMSG #tea :at five"
    alice << "PRIVMSG #tea :at five"
    (dora,) = talk.in_room("#tea", "dora", caps=PAST)
    assert texts(dora, "LATEST #tea * 10") == "when? bob: at fife (edited) at five"
    (emma,) = talk.in_room("#tea", "emma", caps=f"{PAST} samovar.chat/edit")
    assert texts(emma, "LATEST #tea * 10") == "when? at fife at five"


def test_nothing_that_comes_later_overtakes_an_answer(host: Host) -> None:
    history = SlowToRead()
    msgid, alice, bob, carol = asks(host(history))

    def meanwhile() -> None:
        bob >> "PRIVMSG #tea :meanwhile"
        bob << "PRIVMSG #tea meanwhile"

    history.meanwhile = meanwhile  # type: ignore[method-assign]
    alice.says(f"@+reply={msgid} PRIVMSG #tea :one", "PRIVMSG #tea :two", "PRIVMSG #tea :three", "QUIT")
    carol.hears("PRIVMSG #tea meanwhile", "PRIVMSG #tea :bob: one", "PRIVMSG #tea two", "PRIVMSG #tea three")
    carol << ":alice!… QUIT …"


def test_an_answer_is_not_lost_when_the_room_is_renamed_meanwhile(host: Host) -> None:
    history = SlowToRead()
    _, alice, bob, carol = asks(host(history))
    msgid = say(alice)

    def meanwhile() -> None:
        alice >> "RENAME #tea #coffee"
        alice.until("NOTICE #coffee …")

    history.meanwhile = meanwhile  # type: ignore[method-assign]
    bob >> f"@+reply={msgid} PRIVMSG #tea :hello"
    carol.until("PRIVMSG #coffee :alice: hello")


def test_who_is_put_out_meanwhile_names_nobody(host: Host) -> None:
    history = SlowToRead()
    _, alice, bob, carol = asks(host(history))
    asked = say(alice)
    carol << "PRIVMSG #tea hi"

    def meanwhile() -> None:
        alice.says("MODE #tea -n", "KICK #tea bob")
        alice.until("KICK #tea bob …")

    history.meanwhile = meanwhile  # type: ignore[method-assign]
    bob >> f"@+reply={asked} PRIVMSG #tea :hello"
    carol.until("KICK …")
    carol << "PRIVMSG #tea hello"


def test_a_store_that_can_not_read_stops_no_answer(host: Host) -> None:
    msgid, alice, _, carol = asks(host(BrokenDisk()))
    alice >> f"@+reply={msgid} PRIVMSG #tea :at five"
    alice << f"@+reply={msgid};!{ANSWERED} PRIVMSG #tea :at five"
    carol << "PRIVMSG #tea :at five"


def test_without_a_history_answers_come_as_they_are(host: Host) -> None:
    alice, bob = host(keeps_history=False).in_room("#tea", "alice", "bob", caps=CAPS)
    msgid = say(alice)
    bob << "PRIVMSG #tea hi"
    bob >> f"@+reply={msgid} PRIVMSG #tea :hello"
    alice << f"@+reply={msgid};!{ANSWERED} PRIVMSG #tea hello"
