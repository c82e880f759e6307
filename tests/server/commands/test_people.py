"""WHO WHOIS AWAY ISON, and security promise 1: outsiders learn nothing of a room that is secret or needs a key."""

from __future__ import annotations

import pytest

from tests.talk import Talk
from wire.message import Message


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


def test_whois_of_oneself_shows_the_address(talk: Talk) -> None:
    alice = talk("alice")
    alice >> "WHOIS alice"
    alice.hears("311 …", "312 …", "338 alice alice ~alice@127.0.0.1 127.0.0.1 …", "317 …", "318 …")


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        pytest.param("WHOIS", ["431 alice …"], id="nobody"),
        pytest.param("WHOIS nobody", ["401 alice nobody …", "318 alice nobody …"], id="somebody not here"),
        pytest.param(
            "WHOIS samovar.local nobody", ["401 alice nobody …", "318 …"], id="with a server before"
        ),
        pytest.param("WHOIS :no body", ["401 alice no …", "318 alice no …"], id="two words"),
        pytest.param("ISON nobody ALICE", ["303 alice alice"], id="is on"),
        pytest.param("ISON nobody", ["303 alice :"], id="is not on"),
        pytest.param("ISON", ["461 alice ISON …"], id="is who on"),
        pytest.param("WHO nobody", ["315 alice nobody …"], id="who is nobody"),
        pytest.param("WHO #nowhere", ["315 alice #nowhere …"], id="who is nowhere"),
        pytest.param("WHO :: x", ["315 alice * …"], id="who is a colon"),
        pytest.param(
            "WHO ALICE", ["352 alice * ~alice … samovar.local alice H :0 Alice", "315 …"], id="who am I"
        ),
        pytest.param("WHO * o", ["315 alice * …"], id="who are operators"),
    ],
)
def test_questions(talk: Talk, line: str, answers: list[str]) -> None:
    alice = talk("alice")
    alice >> line
    alice.hears(*answers)
    alice.nothing()


def test_who(talk: Talk) -> None:
    alice, bob, _ = talk.in_room("#tea", "alice", "bob", "carol")
    bob >> "AWAY :x"
    bob << "306 …"
    alice >> "WHO #tea"
    alice << "352 alice #tea ~alice … samovar.local alice H@ :0 Alice"
    alice << "352 alice #tea ~bob … samovar.local bob G :0 Bob"
    alice << "352 alice #tea ~carol … samovar.local carol H :0 Carol"
    alice << "315 alice #tea …"
    dora = talk("dora")
    for mask in ("", "*", "0"):
        dora >> f"WHO {mask}"
        assert [line.params[5] for line in dora.until("315 …")[:-1]] == ["alice", "bob", "carol", "dora"]
    dora >> "WHO ?ar*"
    assert [line.params[5] for line in dora.until("315 …")[:-1]] == ["carol"]


def test_addresses_are_cloaked(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.says("WHO *", "WHOIS bob", "PRIVMSG bob :hi")
    everything = " ".join(line.format() for line in [*alice.until_now(), *bob.until_now()])
    assert "127.0.0.1" not in everything
    assert "localhost" not in everything


def test_idle_time_is_since_the_last_words(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    talk.clock.pass_s(30)
    bob.says("PRIVMSG #tea :hi", "PING x")
    bob << "PONG …"
    talk.clock.pass_s(5)
    bob.nothing()
    alice.says("WHOIS bob")
    assert "5" in [line.params[2] for line in alice.until("318 …") if line.command == "317"]


# --- promise 1


HIDDEN = ["+s", "+k sesame", "+sk sesame"]
QUESTIONS = [
    "LIST",
    "LIST #hidden",
    "LIST >0",
    "NAMES #hidden",
    "WHO #hidden",
    "WHO alice",
    "WHO *",
    "WHOIS alice",
    "TOPIC #hidden",
    "TOPIC #hidden :mine",
    "MODE #hidden",
    "MODE #hidden b",
    "MODE #hidden +o eve",
    "PART #hidden",
    "KICK #hidden alice",
    "INVITE bob #hidden",
    "INVITE nobody #hidden",
    "PRIVMSG #hidden :hi",
    "NOTICE #hidden :hi",
    "@+reply=1 TAGMSG #hidden",
    "LUSERS",
]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("modes", HIDDEN)
def test_outsiders_are_answered_as_if_there_were_no_such_room(talk: Talk, modes: str, question: str) -> None:
    alice, bob, eve = talk("alice"), talk("bob"), talk("eve")
    eve >> question
    before = _without_times(eve.until_now())
    alice.enters("#hidden")
    alice.says(f"MODE #hidden {modes}", "TOPIC #hidden :secret plans")
    alice.until_now()
    eve >> question
    assert _without_times(eve.until_now()) == before
    alice.nothing()
    bob.nothing()


@pytest.mark.parametrize("modes", HIDDEN)
def test_members_and_operators_of_the_server_see_a_hidden_room(talk: Talk, modes: str) -> None:
    (alice,) = talk.in_room("#hidden", "alice")
    alice >> f"MODE #hidden {modes}"
    alice.until_now()
    for question, answer in [
        ("LIST", "322 alice #hidden 1 :"),
        ("NAMES #hidden", "353 alice @ #hidden @alice"),
        ("WHOIS alice", "319 alice alice @#hidden"),
        ("WHO alice", "352 alice #hidden …"),
        ("LUSERS", "254 alice 1 …"),
    ]:
        alice >> question
        alice.until(answer)


def test_a_new_nick_or_the_end_of_a_hidden_guest_tells_outsiders_nothing(talk: Talk) -> None:
    (alice,) = talk.in_room("#hidden", "alice")
    eve = talk("eve")
    alice.says("MODE #hidden +s", "NICK alicia", "QUIT :x")
    alice.until("ERROR …")
    eve.nothing()


# --- +i


def test_an_invisible_guest_is_seen_by_those_who_share_a_room_only(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    eve = talk("eve")
    alice >> "MODE alice +i"
    alice << "MODE alice +i"
    for line in ("WHO *", "WHO #tea", "NAMES #tea"):
        bob >> line
        assert "alice" in " ".join(message.format() for message in bob.until_now())
        eve >> line
        assert "alice" not in " ".join(message.format() for message in eve.until_now())


def test_by_name_an_invisible_guest_is_found_without_rooms(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    alice >> "MODE alice +i"
    alice << "MODE alice +i"
    eve = talk("eve")
    eve >> "WHO alice"
    eve.hears("352 eve * ~alice … alice H …", "315 …")
    eve >> "WHOIS alice"
    eve.hears("311 eve alice …", "312 …", "317 …", "318 …")


def _without_times(lines: list[Message]) -> list[str]:
    return [line.body() for line in lines]
