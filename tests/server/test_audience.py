"""The order of lines in one turn, with rooms, private lines, comings and goings between."""

from __future__ import annotations

import pytest

from server.audience import Turn
from server.doors import irc
from server.room import Room
from server.session import Kind, Session
from server.user import User
from tests.conftest import ExpectLog
from tests.talk import CAPS, Talk
from wire.caps import Cap
from wire.message import Message


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


# --- one turn, whatever the hub has taken


def sits_in(room: Room, number: int, caps: int = 0) -> Session:
    user = User("x", "192.0.2.1")
    session = Session(number, "192.0.2.1", False, 0.0, user, Kind.of(irc.WAY.render, caps))
    user.attach(session)
    room.add(user)
    return session


def heard(turn: Turn, session: Session) -> str:
    return dict(turn.outputs()).get(session, b"").decode().replace("\r\n", " ").strip()


def said(text: str) -> Message:
    return Message(text, (), "", {"time": "now"})


@pytest.mark.parametrize("rooms", [1, 2])
def test_each_line_is_written_for_what_its_listener_was_when_it_was_made(rooms: int) -> None:
    tea, cake, turn = Room("#tea", "#tea", 0), Room("#cake", "#cake", 0), Turn()
    bob, _ = sits_in(tea, 1), sits_in(cake, 2)
    for number, caps in enumerate((0, Cap.SERVER_TIME, 0, Cap.SERVER_TIME)):
        bob.set_caps(int(caps), turn.last_number)
        turn.to_room((tea, cake)[number % rooms], said(f"T{number}"))
        turn.to_room(tea, said(f"S{number}"))
    wanted = "T0 S0 @time=now T1 @time=now S1 T2 S2 @time=now T3 @time=now S3"
    if rooms == 2:
        wanted = wanted.replace("@time=now T1 ", "").replace("@time=now T3 ", "")
    assert heard(turn, bob) == wanted
    assert bob.kinds_before == []


def test_a_line_is_for_those_who_can_read_it() -> None:
    tea, turn = Room("#tea", "#tea", 0), Turn()
    able, bare = sits_in(tea, 1, int(Cap.BATCH)), sits_in(tea, 2)
    turn.to_room(tea, said("ALL"))
    turn.to_room(tea, said("NEW"), needs=int(Cap.BATCH))
    turn.to_room(tea, said("OLD"), lacks=int(Cap.BATCH))
    assert (heard(turn, able), heard(turn, bare)) == ("ALL NEW", "ALL OLD")
    turn.to(able, said("ONE"), lacks=int(Cap.BATCH))
    turn.to(bare, said("TWO"), lacks=int(Cap.BATCH))
    assert (heard(turn, able), heard(turn, bare)) == ("ALL NEW", "ALL OLD TWO")


def test_a_line_that_can_not_be_written_is_left_out_and_no_other(expect_log: ExpectLog) -> None:
    tea, turn = Room("#tea", "#tea", 0), Turn()
    bob = sits_in(tea, 1)
    for message in (said("A"), Message("B", ("two words", "x")), said("C")):
        turn.to_room(tea, message)
    expect_log("ERROR server.audience: .* can't be written")
    assert heard(turn, bob) == "A C"
