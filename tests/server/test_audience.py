"""The order of lines in one turn, with rooms, private lines, comings and goings between."""

from __future__ import annotations

import pytest

from tests.talk import CAPS, Talk


def test_lines_of_one_turn_arrive_in_the_order_they_were_made(talk: Talk) -> None:
    """Several rooms, private lines and comings and goings between: one read, so most likely one turn."""
    alice, bob = talk.in_room("#a", "alice", "bob")
    for talker in (alice, bob):
        talker.enters("#b")
    alice.until_now()
    alice.says(
        "PRIVMSG #a :1", "PRIVMSG #b :2", "PRIVMSG bob :3", "PRIVMSG #a :4", "PART #a", "PRIVMSG #b :5",
        "JOIN #a", "PRIVMSG #a :6", "NICK alicia", "PRIVMSG #b :7", "PING x",
    )  # fmt: skip
    bob.hears("PRIVMSG #a 1", "PRIVMSG #b 2", "PRIVMSG bob 3", "PRIVMSG #a 4", "PART #a", "PRIVMSG #b 5")
    bob.hears("JOIN #a", "PRIVMSG #a 6", "NICK alicia", "PRIVMSG #b 7")
    alice.hears("PART #a", "JOIN #a", "353 …", "366 …", "NICK alicia", "PONG … x")


def test_who_comes_or_goes_within_a_turn_hears_what_was_said_meanwhile(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.says("PRIVMSG #tea :1", "KICK #tea bob", "PRIVMSG #tea :2", "INVITE bob #tea", "PRIVMSG #tea :3")
    bob.hears("PRIVMSG #tea 1", "KICK #tea bob alice", "INVITE bob #tea")
    bob.nothing()


def test_a_pong_follows_what_others_did_before_the_ping(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    for number in range(50):
        alice >> f"PRIVMSG #tea :{number}"
        alice.nothing()
        bob.sock.sendall(b"PING x\r\n")
        bob.hears(f"PRIVMSG #tea {number}", "PONG … x")


def test_a_cap_req_changes_nothing_that_was_said_before_it(talk: Talk) -> None:
    """One read, so most likely one turn: the batch keeps its tags, what follows has none."""
    (alice,) = talk.in_room("#tea", "alice", caps=CAPS)
    alice.says("@label=1 NAMES #tea", "CAP REQ :-batch -server-time -labeled-response", "@label=2 NAMES #tea")
    begin = alice << "@label=1;time=… BATCH …"
    reference = begin.params[0][1:]
    alice.hears(f"@batch={reference};time=… 353 …", f"@batch={reference};time=… 366 …", f"BATCH -{reference}")
    alice.hears("CAP alice ACK …", "@!label;!batch;!time 353 …", "@!label;!batch;!time 366 …")


def test_a_cap_req_changes_nothing_that_a_room_heard_before_it(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.says(
        "CAP REQ :echo-message server-time", "PRIVMSG #tea :1", "CAP REQ :-server-time", "PRIVMSG #tea :2",
        "CAP REQ :server-time", "PRIVMSG #tea :3", "CAP REQ :-echo-message", "PRIVMSG #tea :4",
    )  # fmt: skip
    alice.hears("CAP alice ACK …", "@time=… PRIVMSG #tea 1", "CAP alice ACK …", "@!time PRIVMSG #tea 2")
    alice.hears("CAP alice ACK …", "@time=… PRIVMSG #tea 3", "CAP alice ACK …")
    alice.nothing()
    bob.hears(*[f"@!time PRIVMSG #tea {number}" for number in (1, 2, 3, 4)])


@pytest.mark.parametrize("wanted", ["-labeled-response", "-batch", "server-time"])
def test_a_labelled_cap_req_is_answered_with_its_label(talk: Talk, wanted: str) -> None:
    alice = talk("alice", caps="labeled-response batch")
    alice >> f"@label=7 CAP REQ {wanted}"
    alice << f"@label=7 CAP alice ACK {wanted}"
    assert talk.app.world.find("alice").sessions[0].kinds_before == []  # type: ignore[union-attr]
