"""Always on: who stays without a connection, and is there again after a restart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from server import presence
from server.accounts import Account
from server.accounts.store import Accounts
from server.config import AccountRules
from tests.conftest import ExpectLog
from tests.server.commands.accounted import device, registers
from tests.server.conftest import Host
from tests.talk import Talk
from tests.talkers import Talker

Begin = Callable[[], Talk]
ABSENT = "Not connected; will read this later"


@pytest.fixture
def begin(host: Host, tmp_path: Path) -> Begin:
    """Starts the server, and after its end starts it again."""
    return lambda: host(accounts=AccountRules(iterations=1000), data_dir=tmp_path, opers={"anna": "tea"})


def always_on(talk: Talk, nick: str = "alice") -> Talker:
    somebody = registers(talk(nick))
    somebody >> "NS SET ALWAYS-ON ON"
    somebody.until("NOTICE …")
    return somebody


def goes(talker: Talker) -> None:
    talker >> "QUIT"
    talker.until("ERROR …")
    talker.ended()


def writes(talk: Talk, kept: presence.Kept, *added: Account) -> None:
    """Changes the file of a server that has ended."""
    accounts = Accounts(talk.app.world.config.data_dir)
    accounts.load()
    for account in added:
        accounts.add(account)
    accounts.keep([(*key, text) for key, text in kept.items()])
    accounts.close()


def names(talker: Talker, room: str) -> set[str]:
    talker >> f"NAMES {room}"
    return {
        word for line in talker.until("366 …") if line.command == "353" for word in line.params[-1].split()
    }


def test_who_is_always_on_stays_and_is_away(begin: Begin) -> None:
    talk = begin()
    alice, bob = always_on(talk), talk("bob")
    alice.enters("#tea")
    bob.enters("#tea")
    goes(alice)
    bob.nothing()
    assert names(bob, "#tea") == {"@alice", "bob"}
    bob >> "PRIVMSG alice :are you there?"
    bob << f"301 bob alice :{ABSENT}"
    again = device(talk, "alice")
    again.hears("JOIN #tea", "353 alice = #tea :@alice bob", "366 …")
    bob.nothing()
    bob >> "PRIVMSG alice :hi"
    bob.nothing()
    again << "PRIVMSG alice hi"


def test_ones_own_away_message_stays(begin: Begin) -> None:
    talk = begin()
    alice, bob = always_on(talk), talk("bob")
    alice >> "AWAY :tea"
    alice << "306 …"
    goes(alice)
    bob >> "PRIVMSG alice :hi"
    bob << "301 bob alice tea"
    device(talk, "alice")
    bob >> "PRIVMSG alice :hi"
    bob << "301 bob alice tea"


def test_an_operator_is_none_without_a_connection(begin: Begin) -> None:
    talk = begin()
    alice = always_on(talk)
    alice >> "OPER anna tea"
    alice.until("MODE …")
    goes(alice)
    again = device(talk, "alice")
    again >> "MODE alice"
    again << "221 alice +"


def test_a_restart(begin: Begin) -> None:
    talk = begin()
    alice, bob = always_on(talk), talk("bob")
    alice.says(
        "JOIN #tea", "TOPIC #tea :Tea at five", "MODE #tea +slk 10 key", "MODE alice +R", "JOIN #lobby"
    )
    alice.says("MODE #tea +be *!*@192.0.2.1 a:bob", "TMODE #tea 1h +b eve!*@*", "TOPIC #lobby :Welcome")
    alice.until("366 alice #lobby …")
    alice.until_now()
    bob.enters("#cake")
    talk.stop()
    talk = begin()
    anna = talk("anna")
    anna.says("OPER anna tea", "MODE #tea", "LIST", "NAMES #lobby")
    anna.until("324 anna #tea +nstkl * 10")
    anna.until("322 anna #tea 1 :Tea at five")
    anna.until("353 anna = #lobby alice")
    assert talk.app.world.room("#cake") is None
    tea, lobby = talk.app.world.room("#tea"), talk.app.world.lobby
    assert tea is not None
    assert [list(tea.lists[letter]) for letter in "beI"] == [["*!*@192.0.2.1", "eve!*@*"], ["a:bob"], []]
    assert tea.ends == {("b", "eve!*@*"): talk.clock.monotonic_s() + 3600}
    assert tea.opened_ms == tea.created_s * 1000
    assert (lobby.is_permanent, lobby.topic) == (True, None)  # only operators set it
    again = device(talk, "alice")
    lines = again.until_now()
    assert {line.params[0] for line in lines if line.command == "JOIN"} == {"#tea", "#lobby"}
    assert names(again, "#tea") == {"@alice"}
    again >> "MODE alice"
    again << "221 alice +R"
    again >> "WHOIS alice"
    assert any(line.command == "330" for line in again.until("318 …"))


def test_off_again(begin: Begin) -> None:
    talk = begin()
    alice, bob = always_on(talk), talk("bob")
    alice.enters("#tea")
    bob.enters("#tea")
    alice.until_now()
    alice >> "NS SET ALWAYS-ON OFF"
    alice.until("NOTICE …")
    goes(alice)
    bob << ":alice!… QUIT …"
    talk.stop()
    assert begin().app.world.find("alice") is None


def test_a_kill_puts_out_who_has_no_connection(begin: Begin) -> None:
    talk = begin()
    alice, anna = always_on(talk), talk("anna")
    alice.enters("#tea")
    anna.enters("#tea")
    goes(alice)
    anna.says("OPER anna tea", "KILL alice :enough")
    anna.until(":alice!… QUIT :Killed by anna: enough")
    assert talk.app.world.find("alice") is None


def test_who_has_no_account_any_more_leaves(begin: Begin) -> None:
    talk = begin()
    alice, anna = always_on(talk), talk("anna")
    alice.enters("#tea")
    anna.enters("#tea")
    goes(alice)
    anna.says("OPER anna tea", "ACCOUNTS REMOVE alice")
    anna.until(":alice!… QUIT …")
    anna << "ACCOUNTS REMOVED alice"
    talk.stop()
    assert begin().app.world.find("alice") is None


def test_it_is_kept_before_the_end(begin: Begin) -> None:
    """A power cut takes back a few seconds, not all since the start."""
    talk = begin()
    alice = always_on(talk)
    alice.enters("#tea")
    talk.clock.pass_s(6)
    alice.nothing()
    talk.app.keeper.stop()
    assert [key for key, _ in talk.app.accounts.kept("user")] == ["alice"]
    assert [key for key, _ in talk.app.accounts.kept("room")] == ["#tea"]


def test_what_can_not_be_kept_is_logged(begin: Begin, tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("who is always on, and where, was not kept")
    talk = begin()
    alice = always_on(talk)
    alice.enters("#tea")
    talk.app.accounts._database.close()
    for path in tmp_path.glob("accounts*"):
        path.unlink()
    (tmp_path / "accounts.sqlite").mkdir()
    talk.stop()


def test_a_nick_in_a_room_is_not_needed(begin: Begin) -> None:
    """In no room one stays, too."""
    talk = begin()
    goes(always_on(talk))
    talk.stop()
    talk = begin()
    bob = talk("bob")
    bob >> "ISON alice"
    bob << "303 bob alice"


def test_one_user_stays_for_an_account(begin: Begin) -> None:
    """Else somebody could fill the chat with nobody."""
    talk = begin()
    alice = always_on(talk)
    other = device(talk, "alice_phone", account="alice")
    bob = talk("bob")
    for each in (alice, other, bob):
        each >> "JOIN #tea"
        each.until_now()
    goes(other)
    bob.nothing()
    goes(alice)
    bob << ":alice!… QUIT …"
    talk.stop()
    world = begin().app.world
    assert world.find("alice_phone") is not None
    assert world.find("alice") is None


def test_what_was_a_removed_accounts_is_not_the_next_ones(begin: Begin) -> None:
    """As after a kill -9: what is kept is written every few seconds."""
    talk = begin()
    alice, anna = registers(talk("alice", caps="draft/metadata-3")), talk("anna")
    alice.enters("#tea")
    alice.says("CS REGISTER #tea", "METADATA * SET status :busy")
    alice.until("761 …")
    kept = presence.snapshot(talk.app.world)
    goes(alice)
    anna.says("OPER anna tea", "ACCOUNTS REMOVE alice")
    anna.until("ACCOUNTS REMOVED alice")
    talk.stop()
    writes(talk, kept)
    talk = begin()
    assert talk.app.world.room("#tea") is None
    assert talk.app.world.metadata.kept() == {}
    talk.stop()
    writes(talk, kept, Account("alice", "alice", "", registered_ms=1))  # somebody else by now
    assert begin().app.world.room("#tea") is None


def test_what_could_not_be_kept_is_kept_later(begin: Begin, tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log("who is always on, and where, was not kept")
    talk = begin()
    alice = always_on(talk)
    alice.enters("#tea")
    accounts = talk.app.accounts
    accounts._database.close()
    path, away = tmp_path / "accounts.sqlite", tmp_path / "away"
    path.rename(away)
    path.mkdir()
    talk.app.world.keep()
    while not talk.app.keeper._is_failing:
        alice.until_now()
    path.rmdir()
    away.rename(path)
    talk.stop()
    assert begin().app.world.find("alice") is not None


def test_a_room_is_written_anew_only_when_it_has_changed(begin: Begin) -> None:
    talk = begin()
    alice = registers(talk("alice"))
    alice.enters("#tea")
    alice.says("CS REGISTER #tea", "MODE #tea +b eve!*@*")
    alice.until_now()
    texts: list[str] = []
    for line in (None, "TOPIC #tea :five", "MODE #tea -b eve!*@*", "TMODE #tea 1h +m", "MODE #tea +k key"):
        alice.says(line)
        alice.until_now()
        (text,) = (text for (kind, _), text in presence.snapshot(talk.app.world).items() if kind == "room")
        (again,) = (text for (kind, _), text in presence.snapshot(talk.app.world).items() if kind == "room")
        assert again is text
        texts.append(text)
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("kind", presence.KINDS)
def test_what_is_damaged_keeps_nobody_out(begin: Begin, expect_log: ExpectLog, kind: str) -> None:
    expect_log("is damaged, and left out")
    talk = begin()
    alice = always_on(talk)
    alice.enters("#tea")
    alice.says(
        "CS REGISTER #tea", "METADATA * SET status :busy", "MARKREAD #tea timestamp=2025-12-31T23:00:00.000Z"
    )
    alice.until("MARKREAD …")
    kept = presence.snapshot(talk.app.world)
    talk.stop()
    writes(talk, {key: text[:-1] for key, text in kept.items() if key[0] == kind})
    world = begin().app.world
    assert (world.find("alice") is None) is (kind == presence.USER)
    assert (world.room("#tea") is None) is (kind == presence.ROOM)
