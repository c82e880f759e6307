"""WHO, and WHOX with chosen fields."""

from __future__ import annotations

import pytest

from tests.server.conftest import Host
from tests.talk import Talk

OPERS = {"anna": "sesame"}


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        pytest.param("WHO nobody", ["315 alice nobody …"], id="nobody"),
        pytest.param("WHO #nowhere", ["315 alice #nowhere …"], id="nowhere"),
        pytest.param("WHO :: x", ["315 alice * …"], id="a colon"),
        pytest.param(
            "WHO ALICE", ["352 alice * ~alice … samovar.local alice H :0 Alice", "315 …"], id="oneself"
        ),
        pytest.param("WHO * o", ["315 alice * …"], id="operators"),
        pytest.param("WHO alice %n", ["354 alice alice", "315 …"], id="one field"),
        pytest.param("WHO alice %nt,42", ["354 alice 42 alice", "315 …"], id="a token comes first"),
        pytest.param("WHO alice %tn", ["354 alice 0 alice", "315 …"], id="no token"),
        pytest.param("WHO alice %tn,4x2", ["354 alice 0 alice", "315 …"], id="a token that is none"),
        pytest.param("WHO alice %tn,1234", ["354 alice 0 alice", "315 …"], id="a token too long"),
        pytest.param("WHO alice %nZa", ["354 alice alice 0", "315 …"], id="an unknown field"),
        pytest.param("WHO alice %", ["354 alice", "315 …"], id="no field"),
        pytest.param("WHO alice o%n", ["315 …"], id="operators with fields"),
        pytest.param("WHO alice %i", ["354 alice 127.0.0.1", "315 …"], id="one's own address"),
    ],
)
def test_questions(talk: Talk, line: str, answers: list[str]) -> None:
    alice = talk("alice")
    alice >> line
    alice.hears(*answers)
    alice.nothing()


def test_a_room(talk: Talk) -> None:
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


def test_all_fields_come_in_the_order_of_the_specification(talk: Talk) -> None:
    _, bob = talk.in_room("#tea", "alice", "bob")
    talk.clock.pass_s(7)
    bob >> "WHO alice %roaldfnshiuct,123"
    bob << "354 bob 123 #tea ~alice 255.255.255.255 ….guest samovar.local alice H@ 0 7 0 n/a :Alice"
    bob << "315 …"


def test_an_account_is_a_field(talk: Talk) -> None:
    alice, bob = talk("alice"), talk("bob")
    alice >> "REGISTER * * sesame-42"
    alice.until("900 …")
    bob >> "WHO alice %na"
    bob << "354 bob alice alice"


def test_an_operator_sees_and_finds_addresses(host: Host) -> None:
    talk = host(opers=OPERS)
    talk("eve", address="192.0.2.66")
    talk("ivy", address="::1:2")
    alice = talk("alice")
    alice >> "WHO 192.0.2.*"
    alice << "315 …"
    alice >> "OPER anna sesame"
    alice.until("MODE alice +o")
    alice >> "WHO 192.0.2.* %in"
    alice.hears("354 alice 192.0.2.66 eve", "315 …")
    alice >> "WHO ivy %in"
    alice.hears("354 alice 0::1:2 ivy", "315 …")
    alice >> "WHO * o"
    alice.hears("352 alice * ~alice … samovar.local alice H* …", "315 …")


def test_a_bot_has_a_flag(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice >> "MODE alice +B"
    alice << "MODE alice +B"
    bob >> "WHO #tea"
    bob << "352 bob #tea ~alice … alice H@B …"


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
