"""The hub's turn: an echo means kept, a failure is told, nobody waits for somebody else."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

import pytest

from server.commands import Call, Command
from server.commands.run import COMMANDS
from server.history import Entry, Page, Shown, Ticket
from server.history.memory import MemoryHistory
from tests.conftest import ExpectLog
from tests.server.conftest import Host
from tests.server.history.late import LateHistory
from tests.talk import CAPS, Talk
from wire.errors import Unavailable


class FullDisk(MemoryHistory):
    """A store that can't keep what holds a certain word."""

    def append(self, entries: Sequence[Entry], answered: Callable[[], None]) -> Ticket:
        if any("heavy" in entry.params[-1] for entry in entries):
            raise Unavailable("The disk is full.")
        return super().append(entries, answered)


# --- late tickets


def test_nothing_leaves_before_its_ticket_and_those_before_are_answered(host: Host) -> None:
    history = LateHistory()
    talk = host(history)
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    alice >> "PRIVMSG #tea :one"
    first = history.ticket("one")
    alice >> "PRIVMSG #tea :two"
    second = history.ticket("two")
    bob >> "PING x"  # has to wait as well, though nothing of bob's is stored
    carol = talk.connect("carol")
    carol >> "PING early"
    second.answer()
    first.answer()
    alice.hears("PRIVMSG #tea one", "PRIVMSG #tea two")
    bob.hears("PRIVMSG #tea one", "PRIVMSG #tea two", "PONG … x")
    carol << "PONG … early"


def test_what_follows_a_late_ticket_keeps_its_order(host: Host) -> None:
    history = LateHistory()
    talk = host(history)
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.says("PRIVMSG #tea :1")
    ticket = history.ticket("1")
    alice.says("NICK alicia", "PART #tea", "JOIN #tea", "PING end")
    ticket.answer()
    bob.hears(":alice!… PRIVMSG #tea 1", ":alice!… NICK alicia", ":alicia!… PART #tea", ":alicia!… JOIN #tea")
    alice.hears("NICK alicia", "PART #tea", "JOIN #tea", "353 …", "366 …", "PONG … end")


def test_who_left_meanwhile_misses_nothing_of_the_others(host: Host) -> None:
    history = LateHistory()
    talk = host(history)
    alice, bob, carol = talk.in_room("#tea", "alice", "bob", "carol")
    alice >> "PRIVMSG #tea :1"
    ticket = history.ticket("1")
    bob.leaves()
    alice.leaves()
    ticket.answer()
    carol << ":alice!… PRIVMSG #tea 1"
    assert {(carol << "QUIT …").nick, (carol << "QUIT …").nick} == {"alice", "bob"}


def test_a_late_failure_takes_back_its_own_turn_only(host: Host, expect_log: ExpectLog) -> None:
    expect_log("ERROR server.pending: what was said could not be kept: The disk is full.")
    history = LateHistory()
    talk = host(history)
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    alice >> "@label=1 PRIVMSG #tea :one"
    first = history.ticket("one")
    alice >> "@label=2 PRIVMSG #tea :two"
    second = history.ticket("two")
    first.answer("The disk is full.")
    second.answer()
    (
        alice
        << "@label=1 FAIL PRIVMSG MESSAGE_ERROR :The message could not be kept and was not sent: The disk is full."
    )
    alice << "@label=2 PRIVMSG #tea two"
    bob << "PRIVMSG #tea two"


def test_what_waits_for_its_ticket_is_written_for_the_capabilities_of_its_time(host: Host) -> None:
    history = LateHistory()
    talk = host(history)
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    alice >> "@label=1 PRIVMSG #tea,bob :hi"
    ticket = history.ticket("hi", "hi")
    for talker in (alice, bob):
        talker.says("CAP REQ :-batch -labeled-response -server-time -message-tags", "PING x")
    ticket.answer()
    begin = alice << "@label=1;time=… BATCH …"
    reference = begin.params[0][1:]
    alice.hears(f"@batch={reference};msgid=… PRIVMSG #tea hi", f"@batch={reference};msgid=… PRIVMSG bob hi")
    alice.hears(f"BATCH -{reference}", "@!time CAP alice ACK …", "@!time PONG … x")
    bob.hears("@time=…;msgid=… PRIVMSG #tea hi", "@time=…;msgid=… PRIVMSG bob hi", "@!time CAP bob ACK …")


def test_the_goodbye_waits_for_the_last_ticket(host: Host) -> None:
    history = LateHistory()
    talk = host(history)
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice >> "PRIVMSG #tea :last words"
    ticket = history.ticket("last words")
    stopping = threading.Thread(target=talk.stop)
    stopping.start()
    ticket.answer()
    stopping.join()
    bob.hears("PRIVMSG #tea :last words", "ERROR :Closing link: The chat has been closed by its host")
    bob.ended()


# --- a failing append


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        pytest.param("PRIVMSG #tea heavy", ["@!label FAIL PRIVMSG MESSAGE_ERROR …"], id="a message"),
        pytest.param(
            "@label=z PRIVMSG #tea heavy", ["@label=z FAIL PRIVMSG MESSAGE_ERROR …"], id="with a label"
        ),
        pytest.param(
            "@label=z NOTICE bob heavy", ["@label=z FAIL NOTICE MESSAGE_ERROR …"], id="to one guest"
        ),
        pytest.param(
            "@label=z PRIVMSG #tea,bob heavy", ["@label=z FAIL PRIVMSG …"], id="to several, one answer"
        ),
        pytest.param("@label=z PRIVMSG alice heavy", ["@label=z FAIL PRIVMSG …"], id="to oneself"),
    ],
)
@pytest.mark.parametrize("caps", [CAPS, "labeled-response batch"])
def test_what_can_not_be_kept_is_seen_by_nobody(
    host: Host, line: str, answers: list[str], caps: str, expect_log: ExpectLog
) -> None:
    expect_log("ERROR server.pending: what was said could not be kept: The disk is full.")
    talk = host(FullDisk())
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=caps)
    alice >> line
    alice.hears(*answers)
    alice.nothing()
    bob.nothing()
    alice >> "PRIVMSG #tea light"
    bob << "PRIVMSG #tea light"


def test_changes_of_the_same_turn_still_leave(host: Host, expect_log: ExpectLog) -> None:
    expect_log("ERROR server.pending: what was said could not be kept")
    talk = host(FullDisk())
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.says("PRIVMSG #tea heavy", "NICK alicia", "MODE #tea +m", "PART #tea", "JOIN #tea", "PING x")
    bob.hears(":alice!… NICK alicia", "MODE #tea +m", ":alicia!… PART #tea", ":alicia!… JOIN #tea")
    bob.nothing()
    came = [line.command for line in alice.until("FAIL …")]
    assert came == ["NICK", "MODE", "PART", "JOIN", "353", "366", "PONG", "FAIL"]


def test_a_plain_guest_reads_why(host: Host, expect_log: ExpectLog) -> None:
    expect_log("ERROR server.pending: what was said could not be kept")
    bob = host(FullDisk()).plain("bob")
    bob.types("heavy")
    bob << "! The message could not be kept and was not sent: The disk is full.\n"


# --- what is kept


def test_what_is_kept(talk: Talk) -> None:
    (alice,) = talk.in_room("#Tea", "alice", caps=CAPS)
    talk("bob")
    alice.says(
        "@+reply=1;+unknown=2;label=3 PRIVMSG #tea :hi", "NOTICE BOB :psst", "@+typing=active TAGMSG #tea"
    )
    alice.says("@+reply=1;+draft/react=x TAGMSG #tea", "PRIVMSG nobody :lost", "@+unknown=1 TAGMSG #tea")
    alice >> "@+unknown=1;+draft/persist TAGMSG #tea"
    alice.until("@+draft/persist TAGMSG …")
    kept = talk.app.history.read(Page("#tea", 10, shown=Shown(7)))[2:]
    assert [(entry.command, entry.params) for entry in kept] == [
        ("PRIVMSG", ("#Tea", "hi")),
        ("TAGMSG", ("#Tea",)),
        ("TAGMSG", ("#Tea",)),
    ]
    assert kept[2].tags == {"+unknown": "1", "+draft/persist": ""}
    assert kept[0].tags == {"+reply": "1"}
    assert kept[0].source.startswith("alice!~alice@")
    assert kept[0].time_ms == 1_767_225_600_000
    users = [talk.app.world.find(nick) for nick in ("alice", "bob")]
    identities = sorted(user.identity for user in users if user is not None)
    (private,) = talk.app.history.read(Page(" ".join(identities), 10))
    assert private.params == ("bob", "psst")
    assert private.msgid != kept[0].msgid


# --- our own bugs


def test_a_command_that_raises_ends_that_guest_only(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    def boom(call: Call) -> None:
        raise LookupError("a bug")

    monkeypatch.setitem(COMMANDS, "BOOM", Command(boom))  # type: ignore[index]
    expect_log("ERROR server.hub: guest .* failed(.|\n)*LookupError: a bug")
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.says("BOOM", "PRIVMSG #tea :ghost")
    alice << "ERROR :Closing link: An error of the server's; it was logged"
    alice.ended()
    bob << ":alice!… QUIT :An error of the server's; it was logged"
    bob.nothing()


def test_the_log_keeps_no_password(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, expect_log: ExpectLog
) -> None:
    def boom(call: Call) -> None:
        raise LookupError("a bug")

    monkeypatch.setitem(COMMANDS, "OPER", Command(boom))  # type: ignore[index]
    expect_log("ERROR server.hub: guest .* OPER … failed")
    alice = talk("alice")
    alice >> "OPER host sesame"
    alice.until("ERROR …")
    assert "sesame" not in caplog.text


def test_a_line_that_can_not_be_written_is_left_out(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, expect_log: ExpectLog
) -> None:
    def wrong(call: Call) -> None:
        call.reply.server(call.session, "WRONG", "two words", "last")
        call.reply.server(call.session, "RIGHT")

    monkeypatch.setitem(COMMANDS, "BOOM", Command(wrong))  # type: ignore[index]
    expect_log("ERROR server.audience: .*WRONG.* can't be written")
    alice = talk("alice")
    alice >> "BOOM"
    alice << "RIGHT"


def test_when_the_hub_fails_the_server_ends(talk: Talk, expect_log: ExpectLog) -> None:
    expect_log("CRITICAL server.app: the hub failed; the server ends")
    alice = talk("alice")
    talk.app.hub.post("nonsense")  # type: ignore[arg-type]
    talk.app.wait()
    assert talk.app.has_failed
    talk.stop()
    alice.ended()
