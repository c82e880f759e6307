"""NickServ: what it does by `NS` and by message."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.accounts import Account
from server.commands.nickserv import SERVICES
from server.config import AccountRules
from server.passwords import verify
from tests.conftest import ExpectLog
from tests.server.commands.accounted import device, registers
from tests.server.conftest import Host
from tests.talk import Talk
from tests.talkers import Talker

SAYS = ":NickServ!NickServ@samovar.local NOTICE"


@pytest.fixture
def talk(host: Host, tmp_path: Path) -> Talk:
    return host(accounts=AccountRules(iterations=1000), data_dir=tmp_path, opers={"anna": "tea"})


@pytest.fixture
def alice(talk: Talk) -> Talker:
    """Somebody with an account."""
    return registers(talk("alice"))


def account(talk: Talk, name: str = "alice") -> Account:
    found = talk.app.accounts.find(name)
    assert found is not None
    return found


@pytest.mark.parametrize("way", ["NS {}", "PRIVMSG NickServ :{}", "PRIVMSG nickserv :{}", "NICKSERV {}"])
def test_the_ways_to_it(talk: Talk, way: str) -> None:
    bob = talk("bob", caps="labeled-response")
    bob >> "@label=1 " + way.format("register sesame bob@chat.example")
    bob << "@label=1 :NickServ!… NOTICE bob :The account bob is yours. Keep its password."
    bob << "900 bob …"
    assert account(talk, "bob").email == "bob@chat.example"


def test_help_names_what_one_may_do(talk: Talk) -> None:
    bob = talk("bob")
    bob >> "NS"
    told = [line.params[-1].split(":")[0].split(" ")[0] for line in bob.until_now()]
    assert told == [*(name for name, row in SERVICES.items() if not row.needs_oper), "HELP"]
    bob >> "OPER anna tea"
    bob.until("MODE …")
    bob >> "NS HELP"
    assert len(bob.until_now()) == len(SERVICES) + 1


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("NS DANCE", "I don't know DANCE. HELP lists what I can do."),
        ("NS REGISTER", "Write REGISTER password [e-mail]."),
        ("NS REGISTER bob", "A password has at least 3 characters, and is not the name."),
        ("NS IDENTIFY", "Write IDENTIFY [account] password."),
        ("NS IDENTIFY alice guess", "The account or the password is not right."),
        ("NS IDENTIFY nobody guess", "The account or the password is not right."),
        ("NS IDENTIFY :\x07", "The account or the password is not right."),
        ("NS SET ALWAYS-ON ON", "Log in first: /msg NickServ IDENTIFY password."),
        ("NS PASSWD sesame", "Log in first: /msg NickServ IDENTIFY password."),
        ("NS DROP sesame", "Log in first: /msg NickServ IDENTIFY password."),
        ("NS INFO", "You are not logged in."),
        ("NS INFO alice", "There is no such account, or it is not yours."),
        ("NS LIST", "This is for operators of the server."),
        ("NS REMOVE alice", "This is for operators of the server."),
    ],
)
def test_what_it_refuses(talk: Talk, alice: Talker, line: str, answer: str) -> None:
    bob = talk("bob")
    bob >> line
    bob << f"{SAYS} bob :{answer}"
    bob.nothing()


@pytest.mark.parametrize("words", ["IDENTIFY alice sesame", "IDENTIFY ALICE sesame"])
def test_identify(talk: Talk, alice: Talker, words: str) -> None:
    bob = talk("bob")
    bob >> f"NS {words}"
    bob.hears(f"{SAYS} bob :You are logged in as alice.", "900 bob bob!… alice …")


def test_identify_does_not_change_other_devices(talk: Talk, alice: Talker) -> None:
    registers(talk("bob"))
    other = device(talk, "alice")
    other >> "NS IDENTIFY bob sesame"
    other << f"{SAYS} alice :You are alice on several devices, or always: connect anew to be somebody else."


@pytest.mark.parametrize(
    ("option", "value", "expected"),
    [
        ("always-on", "true", (True, True)),
        ("ALWAYS-ON", "ON", (True, True)),
        ("ALWAYS-ON", "OFF", (False, True)),
        ("ALWAYS-ON", "DEFAULT", (None, True)),
        ("MULTICLIENT", "OFF", (None, False)),
        ("multiclient", "on", (None, True)),
        ("MULTICLIENT", "DEFAULT", (None, True)),
    ],
)
def test_set(talk: Talk, alice: Talker, option: str, value: str, expected: tuple[bool | None, bool]) -> None:
    alice >> f"NS SET {option} {value}"
    alice << f"{SAYS} alice :{option.upper()} is {value.upper()} now."
    assert (account(talk).always_on, account(talk).is_multiclient) == expected


@pytest.mark.parametrize("words", ["SET TEA ON", "SET ALWAYS-ON MAYBE"])
def test_set_to_nonsense(talk: Talk, alice: Talker, words: str) -> None:
    alice >> f"NS {words}"
    alice << f"{SAYS} alice :Write SET ALWAYS-ON|MULTICLIENT ON|OFF|DEFAULT."


def test_nobody_locks_themselves_out(talk: Talk, alice: Talker) -> None:
    alice.says("NS SET ALWAYS-ON ON", "NS SET MULTICLIENT OFF")
    alice.hears(f"{SAYS} alice :ALWAYS-ON …", f"{SAYS} alice :Set ALWAYS-ON OFF first: …")
    alice.says("NS SET ALWAYS-ON OFF", "NS SET MULTICLIENT OFF", "NS SET ALWAYS-ON ON")
    alice.hears(f"{SAYS} alice …", f"{SAYS} alice …", f"{SAYS} alice :Set MULTICLIENT ON first: …")


def test_passwd(talk: Talk, alice: Talker) -> None:
    alice.says("NS PASSWD ab", "NS PASSWD pencil")
    alice.hears(f"{SAYS} alice :A password has at least 3 …", f"{SAYS} alice :The password is changed.")
    assert verify("pencil", account(talk).record)


def test_info(talk: Talk, alice: Talker) -> None:
    alice >> "NS INFO"
    alice.hears(
        f"{SAYS} alice :Account alice, made 2026-01-01T00:00:00.000Z",
        f"{SAYS} alice :E-mail: none",
        f"{SAYS} alice :ALWAYS-ON is OFF",
        f"{SAYS} alice :MULTICLIENT is ON",
    )


def test_drop(talk: Talk, alice: Talker) -> None:
    other, bob = device(talk, "alice", caps="account-notify"), talk("bob", caps="account-notify")
    bob.enters("#tea")
    alice >> "JOIN #tea"
    bob.until("JOIN #tea")
    alice.until_now()
    other.until_now()
    alice.says("NS DROP guess", "NS DROP sesame")
    alice.hears(f"{SAYS} alice :The password is not right.", "901 alice alice!… :You are now logged out")
    alice << f"{SAYS} alice :The account alice is gone."
    other.hears(":alice!… ACCOUNT *", "901 alice …")
    bob << ":alice!… ACCOUNT *"
    assert talk.app.accounts.all() == []


def test_operators_list_and_remove(talk: Talk, alice: Talker) -> None:
    bob = talk("bob")
    bob >> "OPER anna tea"
    bob.until("MODE …")
    bob.says("NS LIST", "NS INFO alice")
    bob.hears(
        f"{SAYS} bob :alice 2026-01-01T00:00:00.000Z",
        f"{SAYS} bob :1 accounts.",
        f"{SAYS} bob :Account alice…",
    )
    bob.until(f"{SAYS} bob :MULTICLIENT …")
    bob.says("NS REMOVE nobody", "NS REMOVE Alice")
    bob.hears(f"{SAYS} bob :There is no such account.", f"{SAYS} bob :The account alice is gone.")
    alice << "901 alice …"


def test_what_can_not_be_written_is_told(
    talk: Talk, alice: Talker, expect_log: ExpectLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    expect_log("the account alice was not changed: .*")
    expect_log("the account alice was not removed: .*")
    talk.app.accounts._database.close()
    monkeypatch.setattr(talk.app.accounts._database, "_path", Path("/nowhere/accounts.sqlite"))
    alice.says("NS SET ALWAYS-ON ON", "NS DROP sesame", "PING x")
    alice.hears(
        f"{SAYS} alice :The account can't be changed now; tell the host of the chat.",
        f"{SAYS} alice :The account can't be removed now; tell the host of the chat.",
        "PONG … x",
    )


def test_a_message_to_several_is_no_command(talk: Talk) -> None:
    bob = talk("bob")
    bob.says("PRIVMSG NickServ,bob :HELP", "NOTICE NickServ :HELP", "PRIVMSG NickServ")
    bob.hears("401 bob NickServ …", ":bob!… PRIVMSG bob HELP", "412 bob …")
