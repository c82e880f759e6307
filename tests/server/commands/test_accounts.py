"""REGISTER and VERIFY."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.config import AccountRules
from server.limits import Limits
from tests.conftest import ExpectLog
from tests.server.conftest import Host
from tests.talk import Talk

QUICK = AccountRules(iterations=1000)


@pytest.fixture
def talk(host: Host) -> Talk:
    """A server whose passwords cost little."""
    return host(accounts=QUICK)


@pytest.mark.parametrize("wanted", ["*", "alice", "ALICE"])
def test_an_account_is_made_of_the_nick(talk: Talk, wanted: str) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps="account-notify labeled-response")
    alice >> f"@label=1 REGISTER {wanted} * sesame"
    lines = alice.until_now()
    assert [line.command for line in lines] == ["REGISTER", "900", "ACCOUNT"]
    assert lines[0].params[:2] == ("SUCCESS", "alice")
    assert lines[0].tags["label"] == "1"
    bob << ":alice!… ACCOUNT alice"
    assert talk.app.accounts.all()[0].registered_ms == 1_767_225_600_000


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        pytest.param("REGISTER", "461 alice REGISTER …", id="nothing"),
        pytest.param("REGISTER * *", "461 alice REGISTER …", id="no password"),
        pytest.param(
            "REGISTER bob * sesame", "FAIL REGISTER ACCOUNT_NAME_MUST_BE_NICK bob …", id="another name"
        ),
        pytest.param("REGISTER * nobody sesame", "FAIL REGISTER INVALID_EMAIL alice …", id="no address"),
        pytest.param("REGISTER * a@b@c sesame", "FAIL REGISTER INVALID_EMAIL alice …", id="two signs"),
        pytest.param("REGISTER * * :ab", "FAIL REGISTER WEAK_PASSWORD alice …", id="a short password"),
        pytest.param("REGISTER * * Alice", "FAIL REGISTER WEAK_PASSWORD alice …", id="the name as password"),
        pytest.param(
            "REGISTER * * :ses\x07ame",
            "FAIL REGISTER UNACCEPTABLE_PASSWORD alice :A password can't hold control characters.",
            id="a control character",
        ),
        pytest.param("VERIFY alice", "461 alice VERIFY …", id="a code is missing"),
        pytest.param("VERIFY alice 123", "FAIL VERIFY INVALID_CODE alice …", id="a code that nobody gave"),
    ],
)
def test_errors(talk: Talk, line: str, answer: str) -> None:
    alice = talk("alice")
    alice >> line
    alice << answer
    alice.nothing()
    assert talk.app.accounts.all() == []


def test_an_account_is_made_once(talk: Talk) -> None:
    alice = talk("alice")
    alice >> "REGISTER * anna@chat.example sesame"
    alice.hears("REGISTER SUCCESS alice …", "900 …")
    alice.says("REGISTER * * sesame", "VERIFY alice 1")
    alice.hears("FAIL REGISTER ALREADY_AUTHENTICATED alice …", "FAIL VERIFY ALREADY_AUTHENTICATED alice …")
    assert [account.email for account in talk.app.accounts.all()] == ["anna@chat.example"]


class TestBeforeTheWelcome:
    def test_not_unless_configured(self, talk: Talk) -> None:
        alice = talk.connect("alice")
        alice.says("CAP LS 302", "NICK alice", "REGISTER * * sesame", "VERIFY alice 1")
        assert "draft/account-registration" in (alice << "CAP * LS …").params[-1].split()
        alice.hears(
            "FAIL REGISTER COMPLETE_CONNECTION_REQUIRED alice …",
            "FAIL VERIFY COMPLETE_CONNECTION_REQUIRED alice …",
        )

    def test_where_it_is(self, host: Host) -> None:
        talk = host(accounts=AccountRules(register_before_connect=True, iterations=1000))
        alice = talk.connect("alice")
        alice.says("CAP LS 302", "REGISTER * * sesame", "NICK alice", "REGISTER * * sesame")
        assert "draft/account-registration=before-connect" in (alice << "CAP * LS …").params[-1].split()
        alice.hears("FAIL REGISTER NEED_NICK * …", "REGISTER SUCCESS alice …", "900 alice alice!*@… alice …")
        alice.says("USER alice 0 * :Alice", "CAP END")
        alice << "001 alice …"

    def test_nobody_takes_the_name_of_who_is_here(self, host: Host) -> None:
        talk = host(accounts=AccountRules(register_before_connect=True, iterations=1000))
        talk("alice")
        eve = talk.connect("eve")
        eve.says("NICK alice", "REGISTER * * sesame")
        eve.hears("433 * alice …", "FAIL REGISTER ACCOUNT_EXISTS alice …")

    def test_not_before_the_password_of_the_chat(self, host: Host) -> None:
        talk = host(accounts=AccountRules(register_before_connect=True, iterations=1000), password="tea")
        alice = talk.connect("alice")
        alice.says(
            "CAP LS", "NICK alice", "REGISTER * * sesame", "PASS tea", "NICK alice", "REGISTER * * sesame"
        )
        alice.hears("CAP …", "FAIL REGISTER TEMPORARILY_UNAVAILABLE alice …", "REGISTER SUCCESS alice …")


def test_where_an_address_is_needed(host: Host) -> None:
    talk = host(accounts=AccountRules(require_email=True, iterations=1000))
    alice = talk("alice")
    alice.says("CAP LS 302", "REGISTER * * sesame", "REGISTER * anna@chat.example sesame")
    assert "draft/account-registration=email-required" in (alice << "CAP alice LS …").params[-1].split()
    alice.hears("FAIL REGISTER INVALID_EMAIL alice …", "REGISTER SUCCESS alice …")


@pytest.mark.parametrize(
    ("limits", "addresses"),
    [
        pytest.param(Limits(new_accounts_an_address=2), ["192.0.2.1"] * 3, id="one address"),
        pytest.param(
            Limits(new_accounts_an_address=1, new_accounts_a_network=2),
            [f"2001:db8:1:2::{number}" for number in range(3)],
            id="one network of IPv6",
        ),
    ],
)
def test_one_place_makes_so_many_and_no_more(host: Host, limits: Limits, addresses: list[str]) -> None:
    talk = host(accounts=QUICK, limits=limits)
    for nick, address in zip(("anna", "bea"), addresses, strict=False):
        somebody = talk(nick, address=address)
        somebody >> "REGISTER * * sesame"
        somebody << "REGISTER SUCCESS …"
    carol = talk("carol", address=addresses[2])
    carol >> "REGISTER * * sesame"
    carol << "FAIL REGISTER TEMPORARILY_UNAVAILABLE carol …"
    talk.clock.pass_s(601)
    dora = talk("dora", address=addresses[2])
    dora >> "REGISTER * * sesame"
    dora << "REGISTER SUCCESS …"


def test_what_can_not_be_kept_is_told(host: Host, tmp_path: Path, expect_log: ExpectLog) -> None:
    expect_log(r"the account alice was not made: .*accounts.sqlite")
    talk = host(accounts=QUICK, data_dir=tmp_path)
    alice, bob = talk.in_room("#tea", "alice", "bob")
    (tmp_path / "accounts.sqlite").mkdir()
    alice >> "REGISTER * * sesame"
    (
        alice
        << "FAIL REGISTER TEMPORARILY_UNAVAILABLE alice :The account can't be kept now; tell the host of the chat."
    )
    alice >> "PRIVMSG #tea :hi"
    bob << "PRIVMSG #tea hi"
