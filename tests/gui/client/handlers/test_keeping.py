"""A server hears of a password when that is on the disk, and not before."""

from __future__ import annotations

from gui.client.changes import AccountOutcome
from gui.client.login import Keeping, Proof
from gui.client.orders import SetPassword
from tests.gui.client.handlers.test_accounts import CAPS


def welcomed(alice, nick: str = "alice") -> list[Proof | Keeping]:
    """Comes in; gives what waits for the disk."""
    alice.connects()
    alice >> f":srv CAP * LS :{CAPS}"
    alice >> f":srv CAP * ACK :{CAPS}"
    alice >> f":srv 001 {nick} :Welcome"
    return hears(alice, f":srv 422 {nick} :No message of the day")


def hears(alice, line: str) -> list[Proof | Keeping]:
    alice.state.feed([line.encode()])
    return waiting(alice)


def waiting(alice) -> list[Proof | Keeping]:
    alice.sent = alice.state.take_outgoing().decode().split("\r\n")[:-1]
    return alice.state.take_proofs()


def registrations(alice) -> list[str]:
    return [line for line in alice.sent if line.startswith("REGISTER")]


def test_an_invented_password_goes_out_when_it_is_kept(talk):
    alice = talk()
    (keeping,) = welcomed(alice)
    kept = alice.logins.get("alice")
    assert registrations(alice) == []
    keeping.work()
    alice.do(alice.state.proved(keeping))
    assert registrations(alice) == [f"REGISTER * * {kept.password}"]


def test_a_connection_that_ends_meanwhile_hears_of_none(talk):
    alice = talk()
    (keeping,) = welcomed(alice)
    alice.do(alice.state.disconnected("gone"))
    keeping.work()
    alice.do(alice.state.proved(keeping))
    assert registrations(alice) == []
    assert not alice.logins.get("alice").is_sure  # the next login shows whether there is such an account


def test_who_is_called_otherwise_meanwhile_is_protected_under_that_name(talk):
    alice = talk()
    (keeping,) = welcomed(alice)
    alice.state.set_nick("carol")
    hears(alice, ":alice!a@h NICK carol")
    keeping.work()
    alice.do(alice.state.proved(keeping))
    kept = alice.logins.get("carol")
    assert registrations(alice) == [f"REGISTER * * {kept.password}"]
    assert kept.account == "carol"


def test_a_typed_password_goes_out_when_it_is_kept_and_instead_of_an_invented_one(talk):
    alice = talk()
    (invented,) = welcomed(alice)
    alice.state.order("", SetPassword("open sesame"))
    (typed,) = waiting(alice)
    alice.do(alice.state.proved(invented))
    assert registrations(alice) == []
    alice.do(alice.state.proved(typed))
    assert registrations(alice) == ["REGISTER * * :open sesame"]
    alice >> ":srv REGISTER SUCCESS alice :yours"
    assert AccountOutcome("alice is your account now.") in alice.changes
    assert alice.logins.get("alice").password == "open sesame"


def test_a_password_that_can_not_be_sent_is_not_kept(talk):
    alice = talk()
    welcomed(alice)
    before = alice.logins.get("alice")
    alice.do(alice.state.order("", SetPassword("two\nlines")))
    assert alice.last("").text == "This can't be sent."
    assert alice.logins.get("alice") == before
    assert alice.logins.to_try("alice") == (before,)
