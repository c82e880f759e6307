"""Mode +R and ACCEPT: who may write to whom."""

from __future__ import annotations

import pytest

from server.config import AccountRules
from server.limits import ACCEPTS
from tests.server.commands.accounted import registers
from tests.server.conftest import Host
from tests.talk import Talk
from tests.talkers import Talker

REFUSED = "477 bob alice :They take messages only of those who are logged in to an account"


@pytest.fixture
def talk(host: Host) -> Talk:
    return host(accounts=AccountRules(iterations=1000), opers={"anna": "tea"})


@pytest.fixture
def alice(talk: Talk) -> Talker:
    alice = talk("alice", caps="message-tags")
    alice >> "MODE alice +R"
    alice << ":alice!… MODE alice +R"
    return alice


@pytest.fixture
def bob(talk: Talk) -> Talker:
    return talk("bob", caps="message-tags echo-message")


def test_who_is_not_logged_in_is_refused(alice: Talker, bob: Talker) -> None:
    bob.says("PRIVMSG alice :hi", "NOTICE alice :hi", "@+typing=active TAGMSG alice")
    bob << REFUSED
    bob.nothing()
    alice.nothing()


def test_who_is_logged_in_may_write(alice: Talker, bob: Talker) -> None:
    registers(bob)
    bob >> "PRIVMSG alice :hi"
    bob << "PRIVMSG alice hi"
    alice << ":bob!… PRIVMSG alice hi"


def test_operators_may_write(alice: Talker, bob: Talker) -> None:
    bob.says("OPER anna tea", "PRIVMSG alice :hi")
    alice << ":bob!… PRIVMSG alice hi"


def test_one_may_write_to_oneself(alice: Talker) -> None:
    alice >> "PRIVMSG alice :note"
    alice << "PRIVMSG alice note"


def test_accept_lets_one_write_until_it_is_taken_back(alice: Talker, bob: Talker) -> None:
    alice >> "ACCEPT bob"
    alice.nothing()
    bob >> "PRIVMSG alice :hi"
    bob << "PRIVMSG alice hi"
    alice << ":bob!… PRIVMSG alice hi"
    alice.says("ACCEPT *", "ACCEPT -bob", "ACCEPT")
    alice.hears("281 alice bob", "282 alice …", "282 alice …")
    bob >> "PRIVMSG alice :hi"
    bob << REFUSED


def test_whom_one_writes_to_may_answer(alice: Talker, bob: Talker) -> None:
    alice >> "PRIVMSG bob :hello"
    bob << "PRIVMSG bob hello"
    bob >> "PRIVMSG alice :hi"
    alice << ":bob!… PRIVMSG alice hi"


def test_a_new_guest_of_the_same_name_is_another(talk: Talk, alice: Talker, bob: Talker) -> None:
    alice >> "ACCEPT bob"
    alice.nothing()
    bob >> "QUIT"
    bob.until("ERROR …")
    other = talk("bob")
    other >> "PRIVMSG alice :hi"
    other << REFUSED


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("ACCEPT nobody", "401 alice nobody …"),
        ("ACCEPT -bob", "458 alice bob …"),
        ("ACCEPT bob,bob", "457 alice bob …"),
    ],
)
def test_errors(alice: Talker, bob: Talker, line: str, answer: str) -> None:
    alice >> line
    alice << answer


def test_the_list_is_bounded(talk: Talk, alice: Talker, bob: Talker) -> None:
    user, other = talk.app.world.find("alice"), talk.app.world.find("bob")
    assert user is not None
    assert other is not None
    user.accepted = {type(user)("x.guest", "", registered=True) for _ in range(ACCEPTS)}
    alice >> "ACCEPT bob"
    alice << "456 alice …"
    next(iter(user.accepted)).registered = False  # one of them leaves
    alice >> "ACCEPT bob"
    alice.nothing()
    assert other in user.accepted
