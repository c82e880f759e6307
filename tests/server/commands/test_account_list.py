"""ACCOUNTS: what the window of the host shows and does."""

from __future__ import annotations

import pytest

from server.accounts import Account
from server.config import AccountRules
from server.limits import ACCOUNTS_PAGE
from tests.server.commands.accounted import registers
from tests.server.conftest import Host
from tests.talk import Talk
from tests.talkers import Talker


@pytest.fixture
def talk(host: Host) -> Talk:
    return host(accounts=AccountRules(iterations=1000), opers={"anna": "tea"})


@pytest.fixture
def anna(talk: Talk) -> Talker:
    """An operator."""
    anna = talk("anna", caps="labeled-response batch")
    anna >> "OPER anna tea"
    anna.until("MODE …")
    return anna


def test_the_list(talk: Talk, anna: Talker) -> None:
    registers(talk("bob")) >> "NS SET ALWAYS-ON ON"
    alice = talk("alice")
    alice.says("REGISTER * alice@chat.example sesame", "NS SET MULTICLIENT OFF")
    alice.until("NOTICE …")
    anna >> "@label=1 ACCOUNTS"
    anna.hears(
        "@label=1 BATCH +… labeled-response",
        "ACCOUNTS LIST alice 2026-01-01T00:00:00.000Z alice@chat.example one-device",
        "ACCOUNTS LIST bob 2026-01-01T00:00:00.000Z * always-on",
        "ACCOUNTS END 2",
        "BATCH -…",
    )


def test_a_long_list_comes_in_pages(talk: Talk, anna: Talker) -> None:
    names = [f"guest{number:04}" for number in range(1100)]
    for name in names:
        talk.app.accounts._put(Account(name, name, "", "x" * 100, 0))
    anna >> "ACCOUNTS LIST"
    seen = []
    while (line := anna << "ACCOUNTS …").param(0) != "END":
        if line.param(0) == "MORE":
            assert line.params == ("MORE", seen[-1], "1100")
            assert len(seen) % ACCOUNTS_PAGE == 0
            anna >> f"ACCOUNTS LIST {seen[-1].upper()}"
        else:
            seen.append(line.param(1))
    assert seen == names
    anna >> "NS LIST guest0998"
    anna << "NOTICE anna :guest0999 …"
    for _ in range(99):
        anna << "NOTICE anna :guest1… …"
    anna << "NOTICE anna :More: LIST guest1098"
    anna >> "NS LIST guest1098"
    anna.hears("NOTICE anna :guest1099 …", "NOTICE anna :1100 accounts.")
    anna >> "NS LIST guest0999"
    assert len(anna.until("NOTICE anna :1100 accounts.")) == 101  # a full page, and no more behind it


def test_removal(talk: Talk, anna: Talker) -> None:
    bob = registers(talk("bob"))
    anna.says("ACCOUNTS REMOVE bob", "ACCOUNTS list")
    anna.hears("ACCOUNTS REMOVED bob", "ACCOUNTS END 0")
    bob << "901 bob …"


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("ACCOUNTS REMOVE nobody", "FAIL ACCOUNTS NO_SUCH_ACCOUNT nobody …"),
        ("ACCOUNTS REMOVE", "FAIL ACCOUNTS NO_SUCH_ACCOUNT * …"),
        ("ACCOUNTS DANCE", "FAIL ACCOUNTS INVALID_PARAMS DANCE …"),
    ],
)
def test_errors(anna: Talker, line: str, answer: str) -> None:
    anna >> line
    anna << answer


def test_it_is_for_operators(talk: Talk) -> None:
    bob = talk("bob")
    bob >> "ACCOUNTS"
    bob << "481 bob …"


def test_the_own_password(talk: Talk) -> None:
    bob = registers(talk("bob"))
    bob >> "ACCOUNTS PASSWORD :open sesame"
    bob << "ACCOUNTS PASSWORD bob"
    again = talk("guest")
    again >> "NS IDENTIFY bob sesame"
    again << "NOTICE guest :The account or the password is not right."
    again >> "AUTHENTICATE PLAIN"
    again << "AUTHENTICATE +"
    again >> "AUTHENTICATE AGJvYgBvcGVuIHNlc2FtZQ=="
    again.until("903 …")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("ACCOUNTS PASSWORD bob", "FAIL ACCOUNTS WEAK_PASSWORD bob …"),
        ("ACCOUNTS PASSWORD", "FAIL ACCOUNTS WEAK_PASSWORD bob …"),
        ("ACCOUNTS PASSWORD :a\x07b", "FAIL ACCOUNTS UNACCEPTABLE_PASSWORD bob …"),
        ("ACCOUNTS REMOVE anna", "481 bob …"),
        ("ACCOUNTS", "481 bob …"),
    ],
)
def test_who_is_no_operator(talk: Talk, line: str, answer: str) -> None:
    registers(talk("anna"))
    bob = registers(talk("bob"))
    bob >> line
    bob << answer


def test_a_guest_has_no_password(talk: Talk) -> None:
    bob = talk("bob")
    bob >> "ACCOUNTS PASSWORD sesame"
    bob << "FAIL ACCOUNTS ACCOUNT_REQUIRED …"


def test_the_own_removal(talk: Talk) -> None:
    bob = registers(talk("bob"))
    bob >> "ACCOUNTS REMOVE BOB"
    bob.until("901 bob …")
    bob << "ACCOUNTS REMOVED bob"
