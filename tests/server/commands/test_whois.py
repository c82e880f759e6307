"""WHOIS and WHOWAS."""

from __future__ import annotations

import pytest

from server.whowas import ENTRIES
from tests.server.conftest import Host
from tests.talk import Talk

OPERS = {"anna": "sesame"}


def test_whois(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    talk.clock.pass_s(12)
    bob >> "AWAY :at tea"
    bob << "306 …"
    alice >> "WHOIS BOB"
    alice << "311 alice bob ~bob … * Bob"
    alice << "319 alice bob #tea"
    alice << "312 alice bob samovar.local Samovar"
    alice << "301 alice bob :at tea"
    alice << "317 alice bob 12 1767225600 …"
    alice << "318 alice BOB …"
    alice.nothing()


def test_whois_of_oneself_shows_address_and_modes(talk: Talk) -> None:
    alice = talk("alice")
    alice >> "MODE alice +iB"
    alice << "MODE alice +iB"
    alice >> "WHOIS alice"
    alice.hears("311 …", "312 …", "335 alice alice :is a bot")
    alice << "338 alice alice ~alice@127.0.0.1 127.0.0.1 …"
    alice.hears("379 alice alice :is using modes +Bi", "317 …", "318 …")


def test_whois_of_oneself_by_ipv6(talk: Talk) -> None:
    alice = talk("alice", address="::1")
    alice >> "WHOIS alice"
    alice.until("338 alice alice ~alice@::1 0::1 …")


def test_whois_of_an_account_a_bot_and_an_operator(host: Host) -> None:
    talk = host(opers=OPERS)
    alice, bob = talk("alice"), talk("bob")
    alice >> "REGISTER * * sesame-42"
    alice.until("900 …")
    alice.says("OPER anna sesame", "MODE alice +B")
    alice.until("MODE alice +B")
    bob >> "WHOIS alice"
    bob.hears("311 …", "312 …", "313 bob alice :is an operator of this server")
    bob.hears("330 bob alice alice :is logged in as", "335 bob alice :is a bot", "317 …", "318 …")
    bob.nothing()
    alice >> "WHOIS bob"
    alice.until("338 alice bob ~bob@127.0.0.1 127.0.0.1 …")
    alice.until("379 alice bob …")


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        pytest.param("WHOIS", ["431 alice …"], id="nobody"),
        pytest.param("WHOIS nobody", ["401 alice nobody …", "318 alice nobody …"], id="somebody not here"),
        pytest.param(
            "WHOIS samovar.local nobody", ["401 alice nobody …", "318 …"], id="with a server before"
        ),
        pytest.param("WHOIS :no body", ["401 alice no …", "318 alice no …"], id="two words"),
        pytest.param("WHOWAS", ["431 alice …"], id="nobody gone"),
        pytest.param("WHOWAS nobody", ["406 alice nobody …", "369 alice nobody …"], id="never here"),
        pytest.param("WHOWAS alice", ["406 alice alice …", "369 …"], id="still here"),
        pytest.param("WHOWAS a,b", ["406 alice a …", "369 …", "406 alice b …", "369 …"], id="two"),
    ],
)
def test_questions(talk: Talk, line: str, answers: list[str]) -> None:
    alice = talk("alice")
    alice >> line
    alice.hears(*answers)
    alice.nothing()


def test_whowas_names_the_last_first(talk: Talk) -> None:
    alice = talk("alice")
    for realname in ("One", "Two", "Three"):
        bob = talk.connect("bob")
        bob.says("NICK bob", f"USER {realname} 0 * :{realname}", "QUIT")
        bob.until("ERROR …")
        talk.clock.pass_s(1)
    alice >> "WHOWAS Bob"
    for name in ("Three", "Two", "One"):
        alice << f"314 alice bob ~{name} ….guest * {name}"
        alice << "312 alice bob samovar.local 2026-01-01T00:00:0…"
    alice << "369 alice Bob …"
    for count, answers in (("1", 1), ("2", 2), ("0", 3), ("-1", 3), ("99999", 3), ("x", 3)):
        alice >> f"WHOWAS bob {count}"
        assert [line.command for line in alice.until("369 …")].count("314") == answers


def test_whowas_knows_who_took_another_nick_and_whose_account_it_was(host: Host) -> None:
    talk = host(opers=OPERS)
    alice, bob = talk("alice"), talk("bob", address="192.0.2.5")
    bob >> "REGISTER * * sesame-42"
    bob.until("900 …")
    bob >> "NICK bert"
    bob << "NICK bert"
    alice >> "WHOWAS bob"
    alice.hears("314 alice bob …", "330 alice bob bob …", "312 …", "369 …")
    alice >> "OPER anna sesame"
    alice.until("MODE alice +o")
    alice >> "WHOWAS bob"
    alice.hears("314 …", "330 …", "338 alice bob ~bob@192.0.2.5 192.0.2.5 …", "312 …", "369 …")
    bob >> "NICK Bert"
    bob << "NICK Bert"
    alice >> "WHOWAS bert"
    alice << "406 alice bert …"


def test_who_never_came_in_was_not_here(talk: Talk) -> None:
    bob = talk.connect("bob")
    bob.says("NICK bob", "QUIT")
    bob.until("ERROR …")
    alice = talk("alice")
    alice >> "WHOWAS bob"
    alice << "406 alice bob …"


def test_the_memory_of_who_was_here_is_bounded(talk: Talk) -> None:
    alice = talk("alice")
    alice.says(*(f"NICK a{number}" for number in range(ENTRIES + 2)))
    alice.until(f"NICK a{ENTRIES + 1}")
    alice.says("WHOWAS alice", "WHOWAS a0", "WHOWAS a1")
    alice.hears("406 …", "369 …", "406 …", "369 …", "314 …", "312 …", "369 …")
