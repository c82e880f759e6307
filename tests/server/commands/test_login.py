"""AUTHENTICATE: logging in, with PLAIN and SCRAM-SHA-256."""

from __future__ import annotations

import base64
import secrets
from collections.abc import Callable

import pytest

from server.config import AccountRules
from server.limits import Limits
from tests.server.commands.accounted import registers
from tests.server.conftest import Host
from tests.talk import Talk
from tests.talkers import Talker
from wire.sasl import Plain, pieces
from wire.scram import Client

LogIn = Callable[[Talker, str, str], None]
QUICK = AccountRules(iterations=1000)


@pytest.fixture
def talk(host: Host) -> Talk:
    """A server with the accounts alice and bob, whose passwords are sesame and pencil."""
    talk = host(accounts=QUICK)
    for nick, password in (("alice", "sesame"), ("bob", "pencil")):
        somebody = talk(nick)
        somebody >> f"REGISTER * * {password}"
        somebody.hears(f"REGISTER SUCCESS {nick} …", f"900 {nick} …")
        somebody >> "QUIT"
        somebody.until("ERROR …")
    return talk


def negotiating(talk: Talk) -> Talker:
    somebody = talk.connect("eve")
    somebody >> "CAP LS 302"
    somebody << "CAP * LS …"
    return somebody


def plain(talker: Talker, name: str, password: str, act_as: str = "") -> None:
    talker >> "AUTHENTICATE PLAIN"
    talker << "AUTHENTICATE +"
    talker.says(*(f"AUTHENTICATE {piece}" for piece in pieces(Plain(act_as, name, password).encode())))


def scram(talker: Talker, name: str, password: str) -> None:
    client = Client(name, password, secrets.token_urlsafe(9))
    talker >> "AUTHENTICATE SCRAM-SHA-256"
    talker << "AUTHENTICATE +"
    talker >> f"AUTHENTICATE {pieces(client.first())[0]}"
    challenge = (talker << "AUTHENTICATE …").params[0]
    talker >> f"AUTHENTICATE {pieces(client.prove(base64.b64decode(challenge)))[0]}"
    verdict = talker << "…"
    if verdict.command == "AUTHENTICATE":
        client.check(base64.b64decode(verdict.params[0]))
        talker >> "AUTHENTICATE +"
    else:
        assert verdict.command == "904"
        talker >> "PING refused"


@pytest.mark.parametrize("log_in", [plain, scram])
class TestLogin:
    def test_before_the_welcome(self, talk: Talk, log_in: LogIn) -> None:
        eve = negotiating(talk)
        log_in(eve, "ALICE", "sesame")
        eve.hears(
            "900 * *!*@… alice :You are now logged in as alice", "903 * :SASL authentication successful"
        )
        eve.says("NICK eve", "USER eve 0 * :Eve", "CAP END")
        eve.until("221 …")
        eve >> "WHOIS eve"
        assert any(line.command == "330" and line.params[2] == "alice" for line in eve.until("318 …"))

    def test_after_the_welcome_and_again(self, talk: Talk, log_in: LogIn) -> None:
        eve = talk("eve")
        log_in(eve, "alice", "sesame")
        eve.hears("900 eve eve!~eve@… alice …", "903 eve …")
        log_in(eve, "bob", "pencil")
        eve.hears("900 eve eve!~eve@… bob …", "903 eve …")


def test_a_wrong_password_and_an_unknown_account_are_the_same(talk: Talk) -> None:
    eve = negotiating(talk)
    for name in ("alice", "nobody"):
        plain(eve, name, "guess")
        eve << "904 * :SASL authentication failed"
        scram(eve, name, "guess")
        eve << "PONG … refused"


def test_the_salt_of_an_unknown_account_is_the_same_each_time(talk: Talk) -> None:
    eve = negotiating(talk)
    salts = set()
    for _ in range(2):
        eve.says("AUTHENTICATE SCRAM-SHA-256", f"AUTHENTICATE {pieces(b'n,,n=nobody,r=abc')[0]}")
        eve << "AUTHENTICATE +"
        salts.add(base64.b64decode((eve << "AUTHENTICATE …").params[0]).split(b",")[1])
        eve >> "AUTHENTICATE *"
        eve << "906 …"
    assert len(salts) == 1


@pytest.mark.parametrize(
    ("lines", "answers"),
    [
        pytest.param(["AUTHENTICATE"], ["461 * AUTHENTICATE …"], id="nothing"),
        pytest.param(["AUTHENTICATE *"], ["906 * …"], id="an abort of nothing"),
        pytest.param(
            ["AUTHENTICATE EXTERNAL"], ["908 * PLAIN,SCRAM-SHA-256 …", "904 * …"], id="another mechanism"
        ),
        pytest.param(["AUTHENTICATE plain", "AUTHENTICATE *"], ["AUTHENTICATE +", "906 * …"], id="an abort"),
        pytest.param(
            ["AUTHENTICATE PLAIN", "AUTHENTICATE !!!"], ["AUTHENTICATE +", "904 * …"], id="no base64"
        ),
        pytest.param(
            ["AUTHENTICATE PLAIN", "AUTHENTICATE " + "A" * 401],
            ["AUTHENTICATE +", "905 * :SASL message too long"],
            id="a piece that is too long",
        ),
        pytest.param(
            ["AUTHENTICATE PLAIN", *["AUTHENTICATE " + "A" * 400] * 11],
            ["AUTHENTICATE +", "904 * …"],
            id="an answer that has no end",
        ),
        pytest.param(
            ["AUTHENTICATE PLAIN", "AUTHENTICATE +"], ["AUTHENTICATE +", "904 * …"], id="an empty answer"
        ),
        pytest.param(
            ["AUTHENTICATE SCRAM-SHA-256", "AUTHENTICATE +"],
            ["AUTHENTICATE +", "904 * …"],
            id="an empty first message",
        ),
    ],
)
def test_errors(talk: Talk, lines: list[str], answers: list[str]) -> None:
    eve = negotiating(talk)
    eve.says(*lines)
    eve.hears(*answers)
    eve.nothing()
    plain(eve, "alice", "sesame")
    eve.hears("900 …", "903 …")


def test_nobody_logs_in_for_somebody_else(talk: Talk) -> None:
    eve = negotiating(talk)
    plain(eve, "bob", "pencil", act_as="alice")
    eve << "904 …"
    plain(eve, "bob", "pencil", act_as="BOB")
    eve.hears("900 …", "903 …")


@pytest.mark.parametrize(
    "what",
    [pytest.param("a new owner", id="a new owner"), pytest.param("a new password", id="a new password")],
)
def test_a_proof_is_worth_nothing_after_the_password_has_changed(talk: Talk, what: str) -> None:
    """Who proved to be bob, and waits with the last word, is not the next bob."""
    eve, client = talk("eve"), Client("bob", "pencil", "nonce")
    eve >> "AUTHENTICATE SCRAM-SHA-256"
    eve << "AUTHENTICATE +"
    eve >> f"AUTHENTICATE {pieces(client.first())[0]}"
    challenge = base64.b64decode((eve << "AUTHENTICATE …").params[0])
    eve >> f"AUTHENTICATE {pieces(client.prove(challenge))[0]}"
    client.check(base64.b64decode((eve << "AUTHENTICATE …").params[0]))
    bob = talk("guest")
    plain(bob, "bob", "pencil")
    bob.until("903 …")
    if what == "a new owner":
        bob >> "NS DROP pencil"
        bob.until("NOTICE …")
        talk.clock.pass_s(1)
        bob.says("NICK bob", "REGISTER * * rubber")
        bob.until("REGISTER SUCCESS bob …")
    else:
        bob >> "NS PASSWD rubber"
        bob.until("NOTICE …")
    eve >> "AUTHENTICATE +"
    eve << "904 eve …"


def test_who_goes_on_without_the_end_comes_in_without_an_account(talk: Talk) -> None:
    eve = negotiating(talk)
    eve.says("AUTHENTICATE PLAIN", "NICK eve", "USER eve 0 * :Eve", "CAP END")
    eve.hears("AUTHENTICATE +", "906 …", "001 eve …")


def test_nick_and_user_do_not_disturb_a_login(talk: Talk) -> None:
    eve = negotiating(talk)
    eve.says("AUTHENTICATE PLAIN", "NICK eve", "USER eve 0 * :Eve")
    eve << "AUTHENTICATE +"
    eve >> f"AUTHENTICATE {pieces(Plain('', 'alice', 'sesame').encode())[0]}"
    eve.hears("900 eve eve!~eve@… alice …", "903 …")


@pytest.mark.parametrize("log_in", [plain, scram])
def test_three_wrong_passwords_in_a_minute_are_enough(talk: Talk, log_in: LogIn) -> None:
    eve = talk("eve", address="192.0.2.1")
    for _ in range(3):
        plain(eve, "alice", "guess")
        eve << "904 …"
    plain(eve, "alice", "sesame")
    eve << "904 …"
    talk.clock.pass_s(61)
    log_in(eve, "alice", "sesame")
    eve.hears("900 …", "903 …")


def test_other_addresses_of_an_ipv6_network_give_no_more_guesses(host: Host) -> None:
    talk = host(accounts=QUICK, limits=Limits(wrong_passwords_a_network=4))
    registers(talk("alice"))
    for number in range(4):
        eve = talk(f"eve{number}", address=f"2001:db8::{number + 1}")
        plain(eve, "alice", "guess")
        eve << "904 …"
    eve = talk("eve", address="2001:db8::1:2:3:4")
    plain(eve, "alice", "sesame")
    eve << "904 …"
    eve = talk("eva", address="2001:db8:0:1::1")
    plain(eve, "alice", "sesame")
    eve.hears("900 …", "903 …")


def test_others_learn_who_logs_in(talk: Talk) -> None:
    eve, bea = talk.in_room("#tea", "eve", "bea", caps="account-notify account-tag extended-join")
    eve.until_now()
    plain(eve, "alice", "sesame")
    eve.hears("900 …", ":eve!… ACCOUNT alice", "903 …")
    bea << ":eve!… ACCOUNT alice"
    eve >> "PRIVMSG #tea :hi"
    bea << "@account=alice :eve!… PRIVMSG #tea hi"
    plain(eve, "alice", "sesame")  # to log in as who one is changes nothing
    bea.nothing()
    eve.until_now()
    eve >> "JOIN #cake"
    eve << "@account=alice :eve!… JOIN #cake alice Eve"
    bea >> "JOIN #cake"
    bea << "@!account :bea!… JOIN #cake * Bea"
    eve.until("JOIN #cake * Bea")
    eve.says("NICK eva", "PRIVMSG #cake :me again", "QUIT")
    bea.until("366 …")
    bea.hears(
        "@account=alice :eve!… NICK eva",
        "@account=alice :eva!… PRIVMSG #cake :me again",
        "@account=alice :eva!… QUIT …",
    )


def test_who_did_not_ask_sees_no_accounts(talk: Talk) -> None:
    eve, bea = talk.in_room("#tea", "eve", "bea", caps="message-tags")
    eve.until_now()
    plain(eve, "alice", "sesame")
    eve.hears("900 …", "903 …")
    eve >> "PRIVMSG #tea :hi"
    bea << "@!account :eve!… PRIVMSG #tea hi"
