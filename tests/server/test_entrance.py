"""The first bytes of a connection: which door is chosen."""

from __future__ import annotations

import pytest

from tests.talk import Talk

JOINED = " has join the chat.\n"
SUCCESS = "Connection successful! You have joined the chat."


def test_a_late_irc_client(talk: Talk) -> None:
    bob = talk.connect_plain("bob")
    bob << "NAME"
    bob.sends(b"NICK bob\r\nUSER b 0 * :B\r\n")
    bob << "\r\n:samovar.local 001 bob :Welcome to Samovar, bob\r\n"


def test_an_irc_client_in_time_is_not_asked_for_a_name(talk: Talk) -> None:
    """What it says is there before the server looks, so that no busy machine makes it late."""
    bob = talk.connect_plain("bob", address="192.0.2.1", says=b"NICK bob\r\nUSER b 0 * :B\r\n")
    bob << ":samovar.local 001 bob :Welcome to Samovar, bob\r\n"


def test_small_letters_after_the_question_are_a_name(talk: Talk) -> None:
    bob = talk.connect_plain("bob")
    bob << "NAME"
    bob.types("nick bob")
    bob << "nick_bob" + JOINED + SUCCESS


def test_tls_is_answered_by_an_alert(talk: Talk) -> None:
    bob = talk.connect_plain("bob")
    bob.sends(b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03")
    bob << b"\x15\x03\x01\x00\x02\x02\x28"
    bob.ended()


def test_a_line_that_is_cut_in_its_verb_is_irc(talk: Talk) -> None:
    alice = talk.connect("alice")
    for byte in b"NICK alice\r\nUSER a 0 * :A\r\n":
        alice.sends(bytes((byte,)))
    alice << "001 alice …"


def test_tags_before_the_first_verb(talk: Talk) -> None:
    alice = talk.connect("alice")
    alice.sends(b"\r\n@a=b CAP LS 302\r\n")
    alice << "CAP * LS …"


@pytest.mark.parametrize("head", [b"", b"P", b"NICK", b"\x16", b"GET", b"@a"])
def test_who_hangs_up_before_the_door_is_chosen_leaves_nothing(talk: Talk, head: bytes) -> None:
    somebody = talk.connect()
    somebody.sends(head)
    somebody.leaves()
    talk.usher >> "LUSERS"
    lines = talk.usher.until("266 …")
    while any(line.command == "253" for line in lines):  # until the server has noticed, too
        talk.usher >> "LUSERS"
        lines = talk.usher.until("266 …")


@pytest.mark.parametrize(
    "header", [b"PROXY TCP4 192.0.2.1 192.0.2.2 65533 4000\r\n", b"\r\n\r\n\0\r\nQUIT\n\x21\x11\x00\x0c"]
)
def test_a_proxys_header_is_refused_and_is_no_name(talk: Talk, header: bytes) -> None:
    bob = talk.connect_plain("bob")
    bob.sends(header + b"NICK bob\r\nUSER b 0 * :B\r\n")
    bob << "ERROR :This chat takes no PROXY protocol: let the proxy connect without it\r\n"
    bob.ended()
