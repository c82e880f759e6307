"""OPER and KILL."""

from __future__ import annotations

import pytest

from server import passwords
from tests.server.conftest import Host

RECORD = passwords.make_record("sesame", 4096)
OPERS = {"anna": "sesame", "boris": RECORD}


@pytest.mark.parametrize("name", ["anna", "boris"])
def test_an_operator_by_password_or_record(host: Host, name: str) -> None:
    alice = host(opers=OPERS)("alice")
    alice >> f"OPER {name} sesame"
    alice.hears("381 alice :You are now an operator of this server", "MODE alice +o")
    alice >> "MODE alice"
    alice << "221 alice +o"
    alice >> f"OPER {name} sesame"
    alice << "381 alice …"
    alice.nothing()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        pytest.param("OPER anna wrong", "464 alice …", id="a wrong password"),
        pytest.param("OPER boris wrong", "464 alice …", id="a wrong password for a record"),
        pytest.param(f"OPER boris {RECORD}", "464 alice …", id="the record itself"),
        pytest.param("OPER nobody sesame", "464 alice …", id="an unknown name"),
        pytest.param("OPER host secret", "464 alice …", id="the host's name where there is no secret"),
        pytest.param("OPER host :", "464 alice …", id="an empty secret where there is none"),
        pytest.param("OPER anna", "461 alice OPER …", id="no password"),
        pytest.param("KILL bob", "481 alice …", id="a kill without the rank"),
    ],
)
def test_no_operator(host: Host, line: str, answer: str) -> None:
    alice = host(opers=OPERS)("alice")
    alice >> line
    alice << answer
    alice >> "MODE alice"
    alice << "221 alice +"


@pytest.mark.parametrize(
    ("address", "secret", "answer"),
    [
        pytest.param("", "s3cret", "381 alice …", id="from this computer"),
        pytest.param("::1", "s3cret", "381 alice …", id="from this computer by IPv6"),
        pytest.param("::ffff:127.0.0.1", "s3cret", "381 alice …", id="from this computer by mapped IPv4"),
        pytest.param("", "wrong", "464 alice …", id="with a wrong secret"),
        pytest.param("192.0.2.7", "s3cret", "491 alice …", id="from elsewhere"),
        pytest.param("::ffff:192.0.2.7", "s3cret", "491 alice …", id="from elsewhere by mapped IPv4"),
        pytest.param(
            "2001:db8::1", "wrong", "491 alice …", id="from elsewhere it says nothing of the secret"
        ),
    ],
)
def test_the_hosts_secret_counts_from_loopback_only(
    host: Host, address: str, secret: str, answer: str
) -> None:
    alice = host(operator_secret="s3cret")("alice", address=address)
    alice >> f"OPER host {secret}"
    alice << answer


def test_the_host_is_founder_of_the_lobby(host: Host) -> None:
    talk = host(operator_secret="s3cret")
    bob, alice = talk.in_room("#lobby", "bob", "alice")
    alice >> "OPER host s3cret"
    alice.hears("381 …", "MODE alice +o", ":samovar.local MODE #lobby +qo alice alice")
    bob << ":samovar.local MODE #lobby +qo alice alice"
    alice >> "PART #lobby"
    alice << "PART #lobby"
    alice >> "JOIN #lobby"
    alice.hears("JOIN #lobby", "353 alice = #lobby :bob ~alice", "366 …", "MODE #lobby +qo alice alice")
    bob.hears("PART #lobby", "JOIN #lobby", "MODE #lobby +qo alice alice")


def test_an_operator_gives_the_rank_up(host: Host) -> None:
    alice = host(opers=OPERS)("alice")
    alice.says("OPER anna sesame", "MODE alice -o", "KILL alice")
    alice.hears("381 …", "MODE alice +o", "MODE alice -o", "481 alice …")


def test_a_kill(host: Host) -> None:
    talk = host(opers=OPERS)
    alice, bob, carol = talk.in_room("#tea", "alice", "bob", "carol")
    alice >> "OPER anna sesame"
    alice.until("MODE alice +o")
    alice >> "KILL bob :enough"
    bob << ":alice!… KILL bob enough"
    bob << "ERROR :Closing link: Killed by alice: enough"
    bob.ended()
    for talker in (alice, carol):
        talker << ":bob!… QUIT :Killed by alice: enough"
    alice >> "KILL nobody"
    alice << "401 alice nobody …"
    talk("bob")


def test_a_labelled_kill_is_answered(host: Host) -> None:
    talk = host(opers=OPERS)
    alice, bob = talk("alice", "labeled-response batch"), talk("bob")
    alice >> "OPER anna sesame"
    alice.until("MODE alice +o")
    alice >> "@label=k KILL bob"
    alice << "@label=k ACK"
    bob.until("ERROR :Closing link: Killed by alice: no reason given")


def test_who_guesses_has_to_wait_a_minute(host: Host) -> None:
    talk = host(opers=OPERS)
    alice, bob = talk("alice", address="192.0.2.1"), talk("bob", address="192.0.2.2")
    for guess in ("open", "please", "now"):
        alice >> f"OPER anna {guess}"
        alice << "464 alice :…"
    alice >> "OPER anna sesame"
    alice << "464 alice :…"
    bob >> "OPER anna sesame"
    bob.until("MODE bob +o")
    talk.clock.pass_s(60)
    alice >> "OPER anna sesame"
    alice.until("MODE alice +o")


def test_a_plain_guest_is_killed(host: Host) -> None:
    talk = host(opers=OPERS)
    bob, alice = talk.plain("bob"), talk("alice")
    alice.says("OPER anna sesame", "KILL bob :enough")
    alice.until("MODE alice +o")
    bob << "! Closing link: Killed by alice: enough\n"
    bob.ended()


def test_an_operator_sees_addresses_and_hidden_rooms_and_enters_closed_ones(host: Host) -> None:
    talk = host(opers=OPERS)
    (bob,) = talk.in_room("#shut", "bob")
    bob.says("MODE #shut +iskl sesame 1", "MODE #shut +b alice")
    bob.until_now()
    alice = talk("alice", address="192.0.2.1")
    alice >> "OPER anna sesame"
    alice.until("MODE alice +o")
    alice >> "WHOIS bob"
    alice.until("338 alice bob ~bob@127.0.0.1 127.0.0.1 …")
    alice >> "LIST"
    alice.until("322 alice #shut 1 :")
    alice.enters("#shut")
