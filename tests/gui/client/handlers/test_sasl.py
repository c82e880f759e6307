"""Logging in, with the server's end of it played by wire."""

from __future__ import annotations

import base64

import pytest

from gui.client.changes import AccountChanged
from gui.client.login import PATIENCE_MS
from gui.client.logins import Credential
from wire import sasl, scram

CAPS = "sasl draft/account-registration"
TYPED = Credential("alice", "open sesame", is_typed=True)
INVENTED = Credential("alice", "x" * 32)


def offers(alice, value="PLAIN,SCRAM-SHA-256", *, is_private=True):
    """The server says what it can, and grants it."""
    alice.connects(is_private=is_private)
    alice >> f":srv CAP * LS :sasl={value}" if value else ":srv CAP * LS :sasl"
    alice.sent.clear()
    alice >> ":srv CAP * ACK :sasl"


def said(alice):
    """The bytes of the next AUTHENTICATE."""
    return base64.b64decode(alice.sent.pop(0).removeprefix("AUTHENTICATE "))


def tells(alice, data):
    for piece in sasl.pieces(data):
        alice >> f"AUTHENTICATE {piece}"


def proves(alice, password):
    """Plays the server's end of SCRAM as far as our proof. Gives the server."""
    kept = scram.derive(password, b"salt", 4096)
    server = scram.Server("srvnonce", lambda name: kept)
    alice >> "AUTHENTICATE +"
    tells(alice, server.challenge(said(alice)))
    return server


def test_scram_shows_the_server_no_password_and_logs_in_before_the_end_of_the_negotiation(talk):
    alice = talk()
    alice.logins.keep("alice", TYPED)
    offers(alice)
    alice << "AUTHENTICATE SCRAM-SHA-256"
    alice.silent()
    server = proves(alice, "open sesame")
    final = server.verify(said(alice))
    alice.silent()
    tells(alice, final)
    alice << "AUTHENTICATE +"
    alice >> ":srv 900 * alice!u@h alice :You are now logged in as alice"
    assert AccountChanged("alice") in alice.changes
    alice >> ":srv 903 * :SASL authentication successful"
    alice << "CAP END"
    assert alice.state.account == "alice"


def test_a_server_without_900_has_logged_us_in_all_the_same(talk):
    alice = talk()
    alice.logins.keep("alice", TYPED)
    offers(alice, "PLAIN")
    alice << "AUTHENTICATE PLAIN"
    alice >> "AUTHENTICATE +"
    assert said(alice) == b"alice\0alice\0open sesame"
    alice >> ":srv 903 * :done"
    alice << "CAP END"
    assert alice.state.account == "alice"


def test_nothing_to_log_in_with_ends_the_negotiation(talk):
    alice = talk()
    offers(alice)
    alice << "CAP END"


def test_a_password_that_a_person_chose_is_not_shown_to_who_reads_along(talk):
    alice = talk()
    alice.logins.keep("alice", TYPED)
    offers(alice, "PLAIN", is_private=False)
    alice << "CAP END"
    alice.silent()
    assert "You are not logged in as alice" in alice.last("").text
    assert alice.last("").text.endswith("others on the network could read it on its way.")


def test_a_server_that_takes_no_passwords_is_told(talk):
    alice = talk()
    alice.logins.keep("alice", TYPED)
    offers(alice, "EXTERNAL")
    alice << "CAP END"
    assert alice.last("").text.endswith("The server asks for another way of logging in than a password.")


def test_unless_the_person_agrees(talk):
    alice = talk()
    alice.logins.keep("alice", Credential("alice", "open sesame", is_typed=True, in_the_clear=True))
    offers(alice, "PLAIN", is_private=False)
    alice << "AUTHENTICATE PLAIN"


def test_a_server_that_knows_no_scram_says_what_it_knows(talk):
    alice = talk()
    alice.logins.keep("alice", TYPED)
    offers(alice, "")
    alice << "AUTHENTICATE SCRAM-SHA-256"
    alice >> ":srv 908 * PLAIN,EXTERNAL :are available SASL mechanisms"
    alice >> ":srv 904 * :SASL authentication failed"
    alice << "AUTHENTICATE PLAIN"
    alice >> ":srv 908 * PLAIN,EXTERNAL :are available SASL mechanisms"
    alice >> ":srv 904 * :SASL authentication failed"
    alice << "CAP END"
    alice.silent()


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("902", "The account is locked."),
        ("904", "The account or the password is not right."),
        ("905", "The password is too long for the server."),
        ("906", "The login was broken off."),
        ("907", "The server can't change the account of this connection: connect again."),
    ],
)
def test_a_login_that_fails_is_told_and_locks_nobody_out(talk, code, reason):
    alice = talk()
    alice.logins.keep("alice", TYPED)
    offers(alice)
    alice.sent.clear()
    alice >> f":srv {code} * :failed"
    alice << "CAP END"
    assert AccountChanged("", reason) in alice.changes
    assert alice.last("").text == f"You are not logged in as alice: {reason}"
    alice >> ":srv 001 alice :Welcome"
    assert alice.state.registered
    assert alice.logins.get("alice") == TYPED


def test_that_an_invented_password_fails_is_no_news_to_a_person(talk):
    alice = talk()
    alice.logins.keep("alice", INVENTED)
    offers(alice)
    alice.sent.clear()
    alice >> ":srv 904 * :failed"
    alice << "CAP END"
    assert alice.texts("") == []


def test_a_server_that_never_knew_the_password_is_not_believed(talk):
    alice = talk()
    alice.logins.keep("alice", TYPED)
    offers(alice)
    alice.sent.clear()
    proves(alice, "another password")
    alice.sent.clear()
    tells(alice, b"v=" + base64.b64encode(b"\0" * 32))
    alice << "AUTHENTICATE *"
    alice >> ":srv 906 * :aborted"
    alice << "CAP END"
    assert "may not be the server that it says to be" in alice.last("").text


def test_a_success_without_a_proof_is_not_believed_either(talk):
    alice = talk()
    alice.logins.keep("alice", TYPED)
    offers(alice)
    alice.sent.clear()
    alice >> ":srv 903 * :done"
    alice << "CAP END"
    assert "did not prove" in alice.last("").text


@pytest.mark.parametrize("challenge", [b"nonsense", b"r=x,s=c2FsdA==,i=4096", b"\xff"])
def test_a_challenge_that_is_none_breaks_the_login_off(talk, challenge):
    alice = talk()
    alice.logins.keep("alice", TYPED)
    offers(alice)
    alice >> "AUTHENTICATE +"
    alice.sent.clear()
    tells(alice, challenge)
    alice << "AUTHENTICATE *"
    alice >> ":srv 906 * :aborted"
    alice << "CAP END"


def test_a_password_that_can_be_none_breaks_the_login_off(talk):
    alice = talk()
    alice.logins.keep("alice", Credential("alice", "a\0b", is_typed=True))
    offers(alice)
    alice.sent.clear()
    alice >> "AUTHENTICATE +"
    alice << "AUTHENTICATE *"


def test_a_server_that_says_nothing_to_it_is_entered_as_a_guest(talk):
    alice = talk()
    alice.logins.keep("alice", TYPED)
    offers(alice)
    alice << "AUTHENTICATE SCRAM-SHA-256"
    assert alice.state.due_ms == PATIENCE_MS
    alice.clock.now_ms += PATIENCE_MS
    alice.do(alice.state.tick())
    alice << "CAP END"
    assert alice.last("").text == "You are not logged in as alice: The server did not answer."
    alice >> "AUTHENTICATE +"
    alice.silent()


def test_a_proof_that_comes_after_the_connection_is_gone_says_nothing(talk):
    alice = talk()
    alice.logins.keep("alice", TYPED)
    offers(alice)
    alice >> "AUTHENTICATE +"
    server = scram.Server("n", lambda name: scram.derive("open sesame", b"salt", 4096))
    challenge = server.challenge(said(alice)) if alice.sent.pop(0) else b""
    alice.state.feed([b"AUTHENTICATE " + base64.b64encode(challenge)])
    (proof,) = alice.state.take_proofs()
    alice.do(alice.state.disconnected("gone"))
    proof.work()
    alice.sent.clear()
    alice.do(alice.state.proved(proof))
    alice.silent()


def test_what_a_person_types_is_tried_first_and_kept_when_it_was_right(talk):
    alice = talk()
    alice.logins.keep("alice", INVENTED)
    alice.state.log_in(TYPED)
    offers(alice, "PLAIN")
    alice.sent.clear()
    alice >> "AUTHENTICATE +"
    assert said(alice) == b"alice\0alice\0open sesame"
    alice >> ":srv 903 * :done"
    assert alice.logins.get("alice") == TYPED


def test_a_wrong_one_is_told_and_not_kept(talk):
    alice = talk()
    alice.logins.keep("alice", INVENTED)
    alice.state.log_in(TYPED)
    offers(alice, "PLAIN")
    alice.sent.clear()
    alice >> ":srv 904 * :failed"
    assert AccountChanged("", "The account or the password is not right.") in alice.changes
    alice << "AUTHENTICATE PLAIN"
    alice >> "AUTHENTICATE +"
    assert said(alice) == b"alice\0alice\0" + b"x" * 32
    alice >> ":srv 903 * :done"
    assert alice.logins.get("alice") == INVENTED


def test_logged_out_is_a_guest(alice):
    alice >> ":srv 900 alice alice!u@h alice :You are now logged in"
    assert alice.state.account == "alice"
    alice >> ":srv 901 alice alice!u@h :You are now logged out"
    assert alice.state.account == ""
    assert AccountChanged("") in alice.changes


@pytest.mark.parametrize(
    "line", ["AUTHENTICATE +", ":srv 903 alice :x", ":srv 904 alice :x", ":srv 908 alice PLAIN :x"]
)
def test_answers_that_nobody_has_asked_for_do_nothing(alice, line):
    alice >> line
    alice.silent()
    assert alice.changes == []
