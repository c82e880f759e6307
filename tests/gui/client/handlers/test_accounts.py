"""The device makes the nick its own."""

from __future__ import annotations

import pytest

from gui.client.changes import AccountChanged
from gui.client.logins import Credential, invent

CAPS = "draft/account-registration"


def enters(alice, nick="alice", value="", caps=CAPS):
    """Comes in; gives what was sent after the welcome, without the joining."""
    alice.connects()
    alice >> f":srv CAP * LS :{CAPS}={value}" if value else f":srv CAP * LS :{caps}"
    alice >> f":srv CAP * ACK :{caps}"
    alice >> f":srv 001 {nick} :Welcome"
    alice.sent.clear()
    alice >> f":srv 422 {nick} :No message of the day"


def test_the_nick_is_made_an_account_without_a_question(talk):
    alice = talk()
    enters(alice)
    kept = alice.logins.get("alice")
    assert kept is not None
    assert not kept.is_sure
    assert not kept.is_typed
    assert len(kept.password) == 32
    alice << f"REGISTER * * {kept.password}"
    alice >> ":srv REGISTER SUCCESS alice :The account alice is yours."
    assert AccountChanged("alice") in alice.changes
    assert alice.logins.get("alice") == Credential("alice", kept.password)
    assert alice.state.account == "alice"
    assert alice.texts("") == ["Welcome"]


def test_an_account_that_the_server_keeps_for_somebody_else_is_no_news(talk):
    alice = talk()
    enters(alice)
    alice.sent.clear()
    alice >> ":srv FAIL REGISTER ACCOUNT_EXISTS alice :This name belongs to somebody"
    assert alice.logins.get("alice") is None
    assert alice.texts("") == ["Welcome"]


def test_a_broken_connection_leaves_the_password_to_be_tried(talk):
    alice = talk()
    enters(alice)
    before = alice.logins.get("alice")
    alice.do(alice.state.disconnected("gone"))
    assert alice.logins.to_try("alice") == (before,)


def test_a_server_that_has_forgotten_the_account_gets_a_new_password(talk):
    alice = talk()
    known = Credential("alice", "x" * 32)
    alice.logins.keep("alice", known)
    enters(alice)
    (line,) = alice.sent
    assert line.startswith("REGISTER * * ")
    assert "xxx" not in line
    assert alice.logins.get("alice") == known  # until the new one holds
    alice >> ":srv REGISTER SUCCESS alice :yours"
    assert alice.logins.get("alice").password == line.split()[-1]


@pytest.mark.parametrize(
    "kept", [Credential("alice", "open sesame", is_typed=True), Credential("", "")], ids=["typed", "a guest"]
)
def test_where_a_person_has_decided_nothing_is_made(talk, kept):
    alice = talk()
    alice.logins.keep("alice", kept)
    enters(alice)
    alice.silent()


def test_a_nick_for_the_moment_is_not_protected_until_the_own_one_is_free(talk):
    alice = talk()
    alice.connects()
    alice >> f":srv CAP * LS :{CAPS}"
    alice >> f":srv CAP * ACK :{CAPS}"
    alice >> ":srv 433 * alice :Nickname is already in use"
    alice >> ":srv 001 alice_ :Welcome"
    alice.sent.clear()
    alice >> ":srv 422 alice_ :No message of the day"
    alice.silent()
    alice >> ":alice_!u@h NICK alice"
    assert alice.sent[0].startswith("REGISTER * * ")


def test_a_server_that_wants_an_address_is_left_to_the_person(talk):
    alice = talk()
    enters(alice, value="email-required")
    alice.silent()


def test_a_server_without_registration_is_not_asked(talk):
    alice = talk()
    enters(alice, caps="batch")
    alice.silent()


def test_a_server_that_wants_more_says_what(talk):
    alice = talk()
    enters(alice)
    alice >> ":srv REGISTER VERIFICATION_REQUIRED alice :Look into your mail"
    assert alice.last("").text == "Look into your mail"
    assert not alice.logins.get("alice").is_sure


def test_our_own_account_is_told_by_account_notify_too(alice):
    alice >> ":alice!u@h ACCOUNT anna"
    assert alice.state.account == "anna"
    alice >> ":alice!u@h ACCOUNT *"
    assert AccountChanged("") in alice.changes
    alice >> ":bob!u@h ACCOUNT bob"
    assert alice.state.account == ""


def test_invented_passwords_are_no_two_the_same():
    assert invent("alice").password != invent("alice").password
