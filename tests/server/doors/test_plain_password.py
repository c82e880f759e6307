"""The plain door of a chat with a password."""

from __future__ import annotations

import pytest

from server import passwords
from tests.server.conftest import Host

JOINED = " has join the chat.\n"
SUCCESS = "Connection successful! You have joined the chat."


@pytest.mark.parametrize("kept", ["sesame", passwords.make_record("sesame", 4096)])
def test_the_password_is_asked_for(host: Host, kept: str) -> None:
    talk = host(password=kept)
    bob = talk.connect_plain("bob")
    bob.types("bob")
    bob << "NAME" + "This chat needs a password. Password: "
    bob.types("wrong")
    bob << "The password is wrong. Password: "
    bob >> "sesame"
    bob << "bob" + JOINED + SUCCESS


def test_a_taken_name_is_told_only_after_the_password(host: Host) -> None:
    talk = host(password="sesame")
    alice = talk("alice", password="sesame")
    eve = talk.connect_plain("eve")
    eve.types("alice")
    eve << "NAME" + "This chat needs a password. Password: "
    eve.types("wrong")
    eve << "The password is wrong. Password: "
    eve.types("sesame")
    eve << "The name alice is taken. Choose another.\nNAME"
    eve.types("eve")  # the password is not asked for twice
    eve << "eve" + JOINED + SUCCESS
    alice.nothing()


def test_what_is_said_in_the_lobby_costs_no_hash(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[str] = []

    def verify(password: str, kept: str) -> bool:
        checked.append(password)
        return password == kept

    monkeypatch.setattr(passwords, "verify", verify)
    talk = host(password="sesame")
    alice = talk("alice", password="sesame")
    alice.enters("#lobby")
    bob = talk.connect_plain("bob")
    bob >> "bob"
    bob << "NAMEThis chat needs a password. Password: "
    bob >> "sesame"
    bob << "bob" + JOINED + SUCCESS
    for word in ("one", "two"):
        bob >> word
        alice.until(f"PRIVMSG #lobby {word}")
    assert checked == ["sesame", "bob", "sesame"]
