"""Private talks: who reads them, under which name, and CHATHISTORY TARGETS."""

from __future__ import annotations

from tests.server.commands.accounted import device, logs_in, registers
from tests.server.commands.paging import ALL, EVER, PAST, page, said, targets, texts
from tests.talk import Talk


def test_a_talk_is_read_by_both_and_nobody_else(talk: Talk) -> None:
    alice, bob, eve = (talk(nick, caps=ALL) for nick in ("alice", "bob", "eve"))
    alice >> "PRIVMSG bob :hi"
    bob << "PRIVMSG bob hi"
    bob >> "PRIVMSG alice :hello"
    alice.hears("PRIVMSG bob hi", "PRIVMSG alice hello")
    bob << "PRIVMSG alice hello"
    assert texts(alice, "LATEST bob * 10", "bob") == "hi hello"
    assert texts(bob, "LATEST Alice * 10", "Alice") == "hi hello"
    assert texts(eve, "LATEST alice * 10", "alice") == ""
    assert texts(eve, "LATEST bob * 10", "bob") == ""


def test_notes_to_oneself(talk: Talk) -> None:
    alice = talk("alice", caps=PAST)
    said(talk, alice, 2, "alice")
    assert texts(alice, "LATEST alice * 10", "alice") == "1 2"


def test_the_next_one_with_a_nick_reads_nothing_of_the_former_ones(talk: Talk) -> None:
    alice, bob = talk("alice", caps=PAST), talk("bob", caps=PAST)
    alice >> "PRIVMSG bob :secret"
    alice << "PRIVMSG bob secret"
    bob >> "NICK robert"
    bob.until("NICK robert")
    assert texts(alice, "LATEST robert * 10", "robert") == "secret"
    eve = talk("eve", caps=PAST)
    eve >> "NICK bob"
    eve << "NICK bob"
    assert texts(eve, "LATEST alice * 10", "alice") == ""
    assert texts(alice, "LATEST bob * 10", "bob") == ""
    assert texts(alice, "LATEST robert * 10", "robert") == "secret"


def test_a_talk_with_somebody_who_is_gone_is_still_there(talk: Talk) -> None:
    alice, bob = talk("alice", caps=PAST), talk("bob", caps=PAST)
    bob >> "PRIVMSG alice :bye"
    alice << "PRIVMSG alice bye"
    bob >> "QUIT"
    bob.until("ERROR …")
    assert texts(alice, "LATEST bob * 10", "bob") == "bye"
    assert texts(alice, "LATEST carol * 10", "carol") == ""
    assert targets(alice) == ["bob"]
    talk("bob")
    assert texts(alice, "LATEST bob * 10", "bob") == ""
    assert targets(alice) == []


# --- a guest who logs in


def test_a_guest_who_logs_in_takes_the_talks_along(talk: Talk) -> None:
    alice, bob, eve = talk("alice", caps=ALL), talk("bob", caps=ALL), talk("eve", caps=ALL)
    for speaker, line in ((alice, "bob :one"), (bob, "alice :two")):
        speaker >> f"PRIVMSG {line}"
        speaker.until("PRIVMSG …")
    registers(alice)
    alice >> "PRIVMSG bob :three"
    alice.until("PRIVMSG bob three")
    assert texts(alice, "LATEST bob * 10", "bob") == "one two three"
    bob.until("PRIVMSG bob three")
    assert texts(bob, "LATEST alice * 10", "alice") == "one two three"
    assert targets(alice) == ["bob"]
    assert targets(bob) == ["alice"]
    registers(bob)
    assert texts(alice, "LATEST bob * 10", "bob") == "one two three"
    other = device(talk, "alice", caps=ALL)
    assert texts(other, "LATEST bob * 10", "bob") == "one two three"
    assert texts(eve, "LATEST alice * 10", "alice") == texts(eve, "LATEST bob * 10", "bob") == ""


def test_what_was_said_as_a_guest_is_the_accounts_to_change_and_to_delete(talk: Talk) -> None:
    alice, _ = talk("alice", caps=f"{ALL} samovar.chat/edit"), talk("bob", caps=ALL)
    one, two = (said(talk, alice, 1, "bob")[0].tags["msgid"] for _ in range(2))
    registers(alice)
    other = device(talk, "alice", caps=f"{ALL} samovar.chat/edit")
    other >> f"@+samovar.chat/edit={one} PRIVMSG bob :uno"
    other.until(f"@+samovar.chat/edit={one} PRIVMSG bob uno")
    other >> f"REDACT bob {two}"
    for talker in (other, alice):
        talker.until(f"REDACT bob {two}")
    lines = page(alice, "LATEST bob * 10", "bob")
    assert [line.params[-1] for line in lines if line.command == "PRIVMSG"] == ["1", "uno"]


def test_only_the_talks_of_the_one_who_logs_in_go_along(talk: Talk) -> None:
    """Another guest, whose nick is the account's by now, was somebody else."""
    bob, zoe = talk("bob", caps=ALL), talk("zoe", caps=ALL)
    zoe >> "PRIVMSG bob :from another one"
    bob << "PRIVMSG bob :from another one"
    zoe >> "QUIT"
    zoe.until("ERROR …")
    alice = registers(talk("alice", caps=ALL))
    alice >> "PRIVMSG bob :hi"
    alice.until("PRIVMSG bob hi")
    guest = talk("guest", caps=ALL)
    guest >> "PRIVMSG bob :me, too"
    guest.until("PRIVMSG bob :me, too")
    logs_in(guest, "alice")
    assert texts(guest, "LATEST bob * 10", "bob") == texts(alice, "LATEST bob * 10", "bob") == "hi me, too"
    bob.until("PRIVMSG bob :me, too")
    assert texts(bob, "LATEST zoe * 10", "zoe") == "from another one"


# --- TARGETS


def test_targets(talk: Talk) -> None:
    alice, bob = talk.in_room("#Tea", "alice", "bob", caps=PAST)
    alice.enters("#cake")
    alice.enters("#silent")
    bob.enters("#bob")
    for seconds, line in enumerate(["#cake :1", "bob :2", "#tea :3", "#cake :4", "alice :5"]):
        talk.clock.pass_s(1)
        alice >> f"PRIVMSG {line}"
        alice.until_now()
        assert seconds < 9
    bob >> "PRIVMSG #bob :6"
    bob.until("PRIVMSG #bob 6")
    alice >> f"CHATHISTORY TARGETS {EVER} 10"
    alice << "BATCH +… draft/chathistory-targets"
    alice << "CHATHISTORY TARGETS bob 2026-01-01T00:00:02.000Z"
    alice << "CHATHISTORY TARGETS #Tea 2026-01-01T00:00:03.000Z"
    alice << "CHATHISTORY TARGETS #cake 2026-01-01T00:00:04.000Z"
    alice << "CHATHISTORY TARGETS alice 2026-01-01T00:00:05.000Z"
    alice << "BATCH -…"
    first, last = "timestamp=2026-01-01T00:00:02.000Z", "timestamp=2026-01-01T00:00:05.000Z"
    assert targets(alice, f"{first} {last}") == ["#Tea", "#cake"]
    assert targets(alice, f"{last} {first}") == ["#Tea", "#cake"]
    assert targets(alice, limit=2) == ["bob", "#Tea"]
    assert targets(alice, " ".join(reversed(EVER.split())), 2) == ["#cake", "alice"]
    bob >> "NICK robert"
    bob.until("NICK robert")
    alice << "NICK robert"
    assert targets(alice)[0] == "robert"
    assert targets(bob) == ["alice", "#Tea", "#bob"]


# --- accounts


def test_a_talk_goes_with_the_accounts(talk: Talk) -> None:
    """On another device, under another nick, and when both are away in between."""
    alice, bob = registers(talk("alice", caps=PAST)), registers(talk("bob", caps=PAST))
    alice >> "PRIVMSG bob :hi"
    bob << "PRIVMSG bob hi"
    second = device(talk, "bob", caps=PAST)
    assert texts(second, "LATEST alice * 10", "alice") == "hi"
    for talker in (bob, second):
        talker >> "QUIT"
        talker.until("ERROR …")
    alice.until_now()
    assert texts(alice, "LATEST bob * 10", "bob") == "hi"
    assert targets(alice) == ["bob"]
    robert = device(talk, "robert", caps=PAST, account="bob")
    assert texts(robert, "LATEST alice * 10", "alice") == "hi"
    assert targets(alice) == ["robert"]
    assert texts(alice, "LATEST robert * 10", "robert") == "hi"


def test_who_only_has_the_nick_of_an_account_reads_nothing(talk: Talk) -> None:
    alice, bob = registers(talk("alice", caps=PAST)), talk("bob", caps=PAST)
    bob >> "PRIVMSG alice :secret"
    alice << "PRIVMSG alice secret"
    bob >> "QUIT"
    bob.until("ERROR …")
    bob = registers(talk("bob", caps=PAST))
    assert texts(bob, "LATEST alice * 10", "alice") == ""
    assert targets(bob) == []


def test_a_later_account_of_the_same_name_reads_nothing(talk: Talk) -> None:
    alice, bob = registers(talk("alice", caps=PAST)), registers(talk("bob", caps=PAST))
    alice >> "PRIVMSG bob :secret"
    alice << "PRIVMSG bob secret"
    bob << "PRIVMSG bob secret"
    world = talk.app.world
    account = world.accounts.find("bob")
    assert account is not None
    world.accounts.remove(account)
    bob >> "QUIT"
    bob.until("ERROR …")
    talk.clock.pass_s(1)
    bob = registers(talk("bob", caps=PAST))
    assert texts(bob, "LATEST alice * 10", "alice") == ""
    assert targets(bob) == []
