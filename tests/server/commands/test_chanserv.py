"""ChanServ: rooms with an owner."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.config import AccountRules
from server.limits import Limits
from tests.server.commands.accounted import device, registers
from tests.server.conftest import Host
from tests.talk import Talk
from tests.talkers import Talker

SAYS = ":ChanServ!ChanServ@samovar.local NOTICE"
QUICK = AccountRules(iterations=1000)


@pytest.fixture
def talk(host: Host, tmp_path: Path) -> Talk:
    limits = Limits(rooms_an_account=2)
    return host(accounts=QUICK, limits=limits, data_dir=tmp_path, opers={"anna": "tea"})


@pytest.fixture
def alice(talk: Talk) -> Talker:
    """Somebody with an account, who is operator of #tea."""
    alice = registers(talk("alice"))
    alice.enters("#tea")
    alice.until_now()
    return alice


@pytest.mark.parametrize("way", ["CS REGISTER #tea", "PRIVMSG ChanServ :register #TEA"])
def test_an_operator_becomes_the_owner(talk: Talk, alice: Talker, way: str) -> None:
    bob = talk("bob")
    bob.enters("#tea")
    alice.until_now()
    alice >> way
    alice.hears("MODE #tea +q alice", f"{SAYS} alice :#tea is yours, and stays when everybody has gone.")
    bob << ":samovar.local MODE #tea +q alice"
    bob >> "CS INFO #tea"
    bob << f"{SAYS} bob :#tea belongs to alice."


def test_what_was_said_in_a_room_with_an_owner_is_remembered_longest(talk: Talk, alice: Talker) -> None:
    talk.app.history._targets = 4  # type: ignore[attr-defined]
    alice.says("CS REGISTER #tea", "PRIVMSG #tea :remember")
    bob = talk("bob")
    for name in ("#a", "#b", "#c", "#d"):
        bob.enters(name)
        bob.says(f"PRIVMSG {name} :hi", "PING x")
        bob.until("PONG …")
    assert set(talk.app.history._logs) == {"#tea", "#b", "#c", "#d"}  # type: ignore[attr-defined]


def test_the_room_stays_and_the_owner_always_comes_in(talk: Talk, alice: Talker) -> None:
    alice.says("CS REGISTER #tea", "MODE #tea +iklb key 1 alice!*@*", "TOPIC #tea :Tea at five", "PART #tea")
    alice.until("PART #tea")
    bob = talk("bob")
    bob >> "JOIN #tea"
    bob << "473 bob #tea …"
    alice >> "JOIN #tea"
    alice.hears(
        "JOIN #tea",
        "332 alice #tea :Tea at five",
        "333 …",
        "353 alice … #tea ~alice",
        "366 …",
        "MODE #tea +q alice",
    )


def test_a_restart(talk: Talk, alice: Talker, host: Host, tmp_path: Path) -> None:
    alice.says("CS REGISTER #tea", "TOPIC #tea :Tea at five", "QUIT")
    alice.until("ERROR …")
    talk.stop()
    talk = host(accounts=QUICK, data_dir=tmp_path)
    bob = talk("bob")
    bob >> "JOIN #tea"
    bob.hears("JOIN #tea", "332 bob #tea :Tea at five", "333 …", "353 bob = #tea bob", "366 …")
    again = device(talk, "alice")
    again >> "JOIN #tea"
    bob.hears(":alice!… JOIN #tea", "MODE #tea +q alice")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("CS DANCE", "I don't know DANCE. HELP lists what I can do."),
        ("CS REGISTER", "Write REGISTER #room."),
        ("CS REGISTER #cake", "There is no such room."),
        ("CS REGISTER #lobby", "#lobby is the host's."),
        ("CS REGISTER #bobs", "You are not an operator of #bobs."),
        ("CS DROP #tea", "#tea has no owner."),
        ("CS INFO #tea", "#tea has no owner."),
        ("CS INFO #hidden", "There is no such room."),
    ],
)
def test_what_it_refuses(talk: Talk, alice: Talker, line: str, answer: str) -> None:
    bob = talk("bob")
    bob.says("JOIN #bobs", "JOIN #hidden", "MODE #hidden +s")
    bob.until_now()
    alice >> line
    alice << f"{SAYS} alice :{answer}"


def test_a_room_has_one_owner_who_is_logged_in(talk: Talk, alice: Talker) -> None:
    bob = talk("bob")
    bob.enters("#tea")
    alice.says("CS REGISTER #tea", "MODE #tea +o bob")
    bob.until("MODE #tea +o bob")
    bob >> "CS REGISTER #tea"
    bob << f"{SAYS} bob :Log in first: /msg NickServ IDENTIFY password."
    registers(bob)
    bob.says("CS REGISTER #tea", "CS DROP #tea")
    bob.hears(f"{SAYS} bob :#tea has an owner.", f"{SAYS} bob :#tea is not yours.")


def test_one_owns_so_many_and_no_more(talk: Talk, alice: Talker) -> None:
    alice.says("JOIN #cake,#jam", "CS REGISTER #tea", "CS REGISTER #cake", "CS REGISTER #jam")
    lines = [line.params[-1] for line in alice.until_now() if line.command == "NOTICE"]
    assert lines[-1] == "You own 2 rooms, and that is as many as may be."


def test_drop(talk: Talk, alice: Talker) -> None:
    alice.says("CS REGISTER #tea", "PART #tea", "CS DROP #tea", "CS INFO #tea")
    alice.until("PART #tea")
    alice << f"{SAYS} alice :#tea has no owner any more, and ends when everybody has gone."
    alice << f"{SAYS} alice :There is no such room."


def test_who_has_no_account_owns_nothing(talk: Talk, alice: Talker) -> None:
    alice.says("CS REGISTER #tea", "PART #tea", "NS DROP sesame")
    alice.until(":NickServ!… NOTICE …")
    assert talk.app.world.room("#tea") is None


def test_help(talk: Talk) -> None:
    bob = talk("bob")
    bob >> "CHANSERV"
    assert [line.params[-1].split()[0] for line in bob.until_now()] == ["REGISTER", "DROP", "INFO", "HELP:"]
