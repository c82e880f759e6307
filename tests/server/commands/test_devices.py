"""Several devices on one account: one user, one nick, each device hears all."""

from __future__ import annotations

import pytest

from server.config import AccountRules
from tests.server.commands.accounted import logs_in
from tests.server.conftest import Host
from tests.talk import Talk
from tests.talkers import Talker
from wire.sasl import Plain, pieces

CAPS = "message-tags echo-message extended-join labeled-response"


@pytest.fixture
def talk(host: Host) -> Talk:
    """A server with alice, who is here, logged in, and operator of #tea."""
    return host(accounts=AccountRules(iterations=1000))


@pytest.fixture
def alice(talk: Talk) -> Talker:
    alice = talk("alice")
    alice.says("REGISTER * * sesame", "JOIN #tea", "TOPIC #tea :Tea at five")
    alice.until("TOPIC …")
    return alice


def device(talk: Talk, caps: str = CAPS, nick: str = "alice") -> Talker:
    """Another device of alice's."""
    other = talk.connect("alice 2")
    other.says(f"CAP REQ :{caps}", f"NICK {nick}", "USER other 0 * :Other")
    other.says(
        "AUTHENTICATE PLAIN", f"AUTHENTICATE {pieces(Plain('', 'alice', 'sesame').encode())[0]}", "CAP END"
    )
    other.until("221 …")
    return other


def test_a_login_joins_the_user_who_is_here(talk: Talk, alice: Talker) -> None:
    bob = talk("bob")
    bob.enters("#tea")
    alice.until_now()
    other = device(talk)
    other.hears(
        ":alice!~alice@… JOIN #tea alice Alice",
        "332 alice #tea :Tea at five",
        "333 …",
        "353 alice = #tea :@alice bob",
    )
    other << "366 …"
    other.nothing()
    alice.nothing()
    bob.nothing()


def test_a_client_may_name_itself_after_all_else(talk: Talk, alice: Talker) -> None:
    """So does irssi."""
    other = talk.connect("alice 2")
    other >> "CAP LS 302"
    logs_in(other, "alice")
    other.says("CAP END", "NICK alice")
    other.nothing()
    other >> "USER other 0 * :Other"
    other << "001 alice …"


def test_each_device_hears_what_others_say(talk: Talk, alice: Talker) -> None:
    other, bob = device(talk), talk("bob")
    bob.enters("#tea")
    other.until_now()
    alice.until_now()
    bob.says("PRIVMSG #tea :to all", "PRIVMSG alice :to you", "NICK robert")
    for each in (alice, other):
        each.hears(":bob!… PRIVMSG #tea :to all", ":bob!… PRIVMSG alice :to you", ":bob!… NICK robert")
        each.nothing()


def test_each_device_hears_what_the_others_say(talk: Talk, alice: Talker) -> None:
    other, bob = device(talk), talk("bob")
    bob.enters("#tea")
    other.until_now()
    alice.until_now()
    bob.until_now()
    alice.says("PRIVMSG #tea :to all", "PRIVMSG bob :to you")
    alice.nothing()  # without echo-message
    other.hears(":alice!… PRIVMSG #tea :to all", ":alice!… PRIVMSG bob :to you")
    other >> "@label=1 PRIVMSG #tea :me too"
    other << "@label=1 :alice!… PRIVMSG #tea :me too"
    alice << ":alice!… PRIVMSG #tea :me too"
    bob.hears("PRIVMSG #tea :to all", "PRIVMSG bob :to you", "PRIVMSG #tea :me too")


def test_what_one_device_does_the_others_see(talk: Talk, alice: Talker) -> None:
    other = device(talk)
    other.until_now()
    alice.says("JOIN #cake", "NICK alicia", "PART #cake")
    other.hears(":alice!… JOIN #cake alice Alice", "353 alice = #cake @alice", "366 …", "MODE #cake +o alice")
    other.hears(":alice!… NICK alicia", ":alicia!… PART #cake")


def test_a_device_goes_and_nobody_sees_it(talk: Talk, alice: Talker) -> None:
    other, bob = device(talk), talk("bob")
    bob.enters("#tea")
    alice.until_now()
    other.until_now()
    other >> "QUIT :battery"
    other.hears(":alice!… QUIT :Quit: battery", "ERROR …")
    other.ended()
    alice.nothing()
    bob.nothing()
    alice >> "QUIT :good night"
    alice.until("ERROR …")
    bob << ":alice!… QUIT :Quit: good night"


def test_a_kill_ends_all_devices(talk: Talk, alice: Talker, host: Host) -> None:
    other = device(talk)
    other.until_now()
    talk.app.world.find("alice").sessions[0].oper = "alice"  # type: ignore[union-attr]
    alice >> "KILL alice :enough"
    alice.until("ERROR …")
    other.hears("KILL alice enough", "ERROR …")
    assert talk.app.world.find("alice") is None


def test_under_another_nick_it_is_another_user(talk: Talk, alice: Talker) -> None:
    other = device(talk, nick="alice_phone")
    other.nothing()
    alice >> "WHOIS alice_phone"
    assert any(line.command == "330" for line in alice.until("318 …"))


def test_a_device_does_not_become_somebody_else(talk: Talk, alice: Talker) -> None:
    bob = talk("bob")
    bob >> "REGISTER * * sesame"
    bob.until("900 …")
    other = device(talk)
    other.until_now()
    other.says("AUTHENTICATE PLAIN", f"AUTHENTICATE {pieces(Plain('', 'bob', 'sesame').encode())[0]}")
    other.hears("AUTHENTICATE +", "907 …")


def test_where_it_is_off_the_nick_is_in_use(talk: Talk, alice: Talker) -> None:
    alice.until_now()
    account = talk.app.accounts.find("alice")
    assert account is not None
    talk.app.accounts.change(account, is_multiclient=False)
    other = talk.connect("alice 2")
    other.says("CAP LS", "NICK alice", "USER other 0 * :Other")
    other.says(
        "AUTHENTICATE PLAIN", f"AUTHENTICATE {pieces(Plain('', 'alice', 'sesame').encode())[0]}", "CAP END"
    )
    other.until("903 …")
    other << "433 * alice :This nick is already in use"
    other >> "NICK alice_"
    other << "001 alice_ …"
