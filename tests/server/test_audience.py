"""The order of lines in one turn, with rooms, private lines, comings and goings between."""

from __future__ import annotations

from tests.talk import Talk


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
