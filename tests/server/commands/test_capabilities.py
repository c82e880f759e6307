"""CAP: what a client may have, and when."""

from __future__ import annotations

import pytest

from server.session import Kind
from tests.server.conftest import Host
from tests.talk import CAPS, Talk
from tests.talkers import Talker
from wire.caps import CAPABILITIES


def test_cap_ls(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice >> "CAP LS 302"
    with_values = [f"{row.name}={row.value}" if row.value else row.name for row in CAPABILITIES]
    assert _listed(alice, "CAP * LS …") == with_values
    alice >> f"CAP REQ :{' '.join(row.name for row in CAPABILITIES[:9])}"
    alice << "CAP * ACK …"
    alice >> "CAP LIST"
    assert _listed(alice, "CAP * LIST …") == [row.name for row in CAPABILITIES[:9]]


def _listed(talker: Talker, pattern: str) -> list[str]:
    return (talker << pattern).params[-1].split()


def test_a_list_takes_as_many_lines_as_it_needs(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice.says("CAP LS 302", "PING x")
    data = b""
    while b"PONG" not in data:
        data += alice.sock.recv(65536)
    *more, last = [line for line in data.decode().split("\r\n") if " LS " in line]
    assert more
    assert all(" CAP * LS * :" in line for line in more)
    assert " CAP * LS :" in last
    assert all(len(line.encode()) <= 510 for line in (*more, last))


def test_all_that_is_asked_for_is_granted_in_whole_words(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice >> f"NICK {'ä' * 32}"
    names = [row.name for row in CAPABILITIES]
    while len(f"CAP REQ :{' '.join(names)}\r\n") > 512:
        names.pop()
    alice >> f"CAP REQ :{' '.join(names)}"
    granted: list[str] = []
    while len(granted) < len(names):
        granted += _listed(alice, "CAP … ACK …")
    assert granted == names
    alice.nothing()


def test_an_old_client_gets_one_line_without_values(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice >> "CAP LS"
    line = alice << "CAP * LS …"
    assert len(line.params) == 3
    assert "=" not in line.params[-1]
    alice.nothing()


def test_without_a_history_nothing_is_offered_that_needs_it(host: Host) -> None:
    talk = host(keeps_history=False)
    alice = talk.connect("alice")
    alice >> "CAP LS 302"
    words = _listed(alice, "CAP * LS …")
    assert "draft/read-marker" in words
    assert not [word for word in words if "history" in word or "redact" in word or "edit" in word]
    alice >> "CAP REQ draft/chathistory"
    alice << "CAP * NAK draft/chathistory"


def test_cap_holds_registration_until_its_end(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice.says("CAP LS 302", "NICK alice", "USER a 0 * :A", "CAP REQ :server-time echo-message")
    alice.hears("CAP * LS …", "CAP alice ACK :server-time echo-message")
    alice.nothing()
    alice >> "CAP END"
    alice << "@time=2026-01-01T00:00:00.000Z :samovar.local 001 alice …"


def test_cap_req_alone_holds_registration(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice.says("CAP REQ :batch", "NICK alice", "USER a 0 * :A")
    alice << "CAP * ACK batch"
    alice.nothing()
    alice >> "CAP END"
    alice << "001 alice …"


@pytest.mark.parametrize(
    ("wanted", "answer"),
    [
        pytest.param("server-time", "ACK", id="one"),
        pytest.param("server-time batch", "ACK", id="two"),
        pytest.param("-server-time", "ACK", id="one less that was not there"),
        pytest.param("server-time unicorns", "NAK", id="one unknown of two"),
        pytest.param("-unicorns", "NAK", id="an unknown one less"),
        pytest.param("SERVER-TIME", "NAK", id="a name in upper case"),
        pytest.param("server-time=x", "NAK", id="a name with a value"),
        pytest.param("-cap-notify", "NAK", id="cap-notify away, which 302 implies"),
    ],
)
def test_cap_req_is_all_or_nothing(talk: Talk, wanted: str, answer: str) -> None:
    alice = talk.connect("alice")
    alice >> "CAP LS 302"
    alice << "CAP * LS …"
    alice >> f"CAP REQ :{wanted}"
    alice << f"CAP * {answer} :{wanted}"
    alice >> "CAP LIST"
    came = (alice << "CAP * LIST …").params[-1].split()
    kept = [word for word in wanted.split() if word[0] != "-"] if answer == "ACK" else []
    assert set(came) == {"cap-notify", *kept}


def test_cap_notify_is_implied_by_302_only(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice.says("CAP LS", "CAP LIST")
    alice.hears("CAP * LS …", "CAP * LIST :")
    alice.says("CAP REQ cap-notify", "CAP REQ -cap-notify", "CAP LIST")
    alice.hears("CAP * ACK cap-notify", "CAP * ACK -cap-notify", "CAP * LIST :")
    alice.says("CAP LS 307", "CAP LIST")
    alice.hears("CAP * LS …", "CAP * LIST cap-notify")


def test_capabilities_may_change_later(talk: Talk) -> None:
    alice = talk("alice", CAPS)
    bob = talk("bob")
    bob >> "PRIVMSG alice :one"
    alice << "@time=…;msgid=… :bob!… PRIVMSG alice one"
    alice >> "CAP REQ :-message-tags -server-time"
    alice << "CAP alice ACK :-message-tags -server-time"
    bob >> "PRIVMSG alice :two"
    alice << "@!time;!msgid :bob!… PRIVMSG alice two"
    alice >> "CAP LS 302"
    alice << "CAP alice LS …"
    alice >> "CAP END"
    alice.nothing()


def test_a_long_request_is_refused_in_lines_that_fit(talk: Talk) -> None:
    alice = talk("alice")
    alice >> f"CAP REQ :{'x' * 490}"
    line = alice << "CAP alice NAK …"
    assert len(line.encode()) <= 512


def test_going_through_all_sets_of_capabilities_takes_no_memory(talk: Talk) -> None:
    alice = talk("alice")
    before = len(Kind._known)
    for number in range(1, 256):
        words = [("" if number >> bit & 1 else "-") + row.name for bit, row in enumerate(CAPABILITIES[2:10])]
        alice >> f"CAP REQ :{' '.join(words)}"
        alice << "CAP alice ACK …"
    assert len(Kind._known) <= before + 3
