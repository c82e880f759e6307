"""Whose a nick is: that of an account is its owner's, and so is what can't be told from it."""

from __future__ import annotations

import pytest

from server.config import AccountRules
from tests.server.conftest import Host
from tests.talk import Talk
from tests.talkers import Talker
from wire.sasl import Plain, pieces

OWNED = "This nick belongs to an account: log in to it, or choose another"
ALIKE = "This nick can't be told from that of somebody else; choose another"


@pytest.fixture
def talk(host: Host) -> Talk:
    """A server with the accounts alice and bob, whose passwords are sesame. Neither is here."""
    talk = host(accounts=AccountRules(iterations=1000))
    for nick in ("alice", "bob"):
        somebody = talk(nick)
        somebody >> "REGISTER * * sesame"
        somebody.until("900 …")
        somebody >> "QUIT"
        somebody.until("ERROR …")
    return talk


def logs_in(talker: Talker, name: str) -> None:
    talker.says("AUTHENTICATE PLAIN", f"AUTHENTICATE {pieces(Plain('', name, 'sesame').encode())[0]}")
    talker.until("903 …")


@pytest.mark.parametrize(
    ("nick", "why"),
    [
        ("alice", OWNED),
        ("ALICE", OWNED),
        ("аlice", ALIKE),
        ("АLICE", ALIKE),
        ("Вob", ALIKE),
        ("NickServ", "This nick is already in use"),
        ("NiсkServ", ALIKE),
    ],
)
class TestNobodyElseHasIt:
    def test_on_the_way_in(self, talk: Talk, nick: str, why: str) -> None:
        eve = talk.connect("eve")
        eve.says(f"NICK {nick}", "USER e 0 * :E")
        eve << f"433 * {nick} :{why}"
        eve >> "NICK eve"
        eve << "001 eve …"

    def test_in_the_chat(self, talk: Talk, nick: str, why: str) -> None:
        eve = talk("eve")
        eve >> f"NICK {nick}"
        eve << f"433 eve {nick} :{why}"
        eve >> "WHOIS eve"
        eve << "311 eve eve …"

    def test_from_a_terminal(self, talk: Talk, nick: str, why: str) -> None:
        eve = talk.connect_plain()
        eve >> nick
        eve << b"NAME" + f"The name {nick} is taken. Choose another.\nNAME".encode()
        eve >> "eve"
        eve << "eve has join"


def test_a_client_that_is_about_to_log_in_may_name_it_before(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice.says("CAP LS 302", "NICK alice", "USER a 0 * :A")
    alice << "CAP …"
    alice.nothing()
    logs_in(alice, "alice")
    alice >> "CAP END"
    alice << "001 alice …"


def test_who_does_not_log_in_after_all_hears_it_at_the_end(talk: Talk) -> None:
    eve = talk.connect("eve")
    eve.says("CAP LS 302", "NICK alice", "USER a 0 * :A", "CAP END")
    eve.hears("CAP …", f"433 * alice :{OWNED}")
    eve >> "NICK eve"
    eve << "001 eve …"


@pytest.mark.parametrize("nick", ["alice", "аlice", "ALICE", "carol"])
def test_the_owner_has_it_in_every_form(talk: Talk, nick: str) -> None:
    alice = talk("eve")
    logs_in(alice, "alice")
    alice >> f"NICK {nick}"
    alice << f":eve!… NICK {nick}"


def test_who_is_present_without_an_account_is_not_imitated(talk: Talk) -> None:
    talk("Осока")
    eve = talk("eve")
    eve >> "NICK Ocoka"  # the capitals are alike
    eve << f"433 eve Ocoka :{ALIKE}"
    anna = talk("Anna")
    anna >> "NICK Аnna"  # one's own form may change
    anna << ":Anna!… NICK Аnna"


def test_an_account_can_not_be_made_of_a_name_that_looks_like_another(talk: Talk) -> None:
    alice = talk("eve")
    logs_in(alice, "alice")
    alice >> "NICK аlice"
    alice << "NICK аlice"
    logs_in(alice, "bob")
    alice >> "REGISTER * * sesame"
    alice << "FAIL REGISTER ALREADY_AUTHENTICATED …"


def test_who_logs_in_elsewhere_makes_place_for_the_owner(talk: Talk) -> None:
    eve = talk("eve")
    logs_in(eve, "alice")
    eve.says("NICK alice", "JOIN #tea")
    eve.until("366 …")
    eve.until_now()
    logs_in(eve, "bob")
    talk("guest1")
    alice = talk.connect("alice")
    alice.says("CAP LS", "NICK alice", "USER a 0 * :A")
    logs_in(alice, "alice")
    alice >> "CAP END"
    alice << "001 alice …"
    eve << ":alice!… NICK guest2"


def test_before_the_password_of_the_chat_nobody_learns_of_accounts(host: Host) -> None:
    talk = host(accounts=AccountRules(iterations=1000), password="tea")
    alice = talk("alice", password="tea")
    alice >> "REGISTER * * sesame"
    alice.until("900 …")
    eve = talk.connect("eve")
    eve.says("NICK аlice", "USER e 0 * :E")
    eve << "464 аlice …"
