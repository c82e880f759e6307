"""The device makes the nick its own."""

from __future__ import annotations

import pytest

from gui.client.changes import AccountChanged, AccountOutcome, AccountRow, AccountsKnown
from gui.client.logins import Credential, invent
from gui.client.orders import AskAccounts, RemoveAccount, SetPassword

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
    assert alice.state.person("alice").account == "alice"  # on the own card
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
    assert alice.last("").text == "The account has to be confirmed: “Look into your mail”"
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


OURS = "CASEMAPPING=ascii samovar.chat/LOBBY=#lobby"


@pytest.fixture
def owner(talk):
    """alice, logged in on a server of ours with a password that her device invented."""
    alice = talk()
    alice.logins.keep("alice", Credential("alice", "x" * 32))
    alice.enters(OURS)
    alice >> ":srv 900 alice alice!u@h alice :You are now logged in as alice"
    return alice


def asks(alice, order):
    alice.do(alice.state.order("", order))


def test_a_password_is_kept_beside_the_old_one_until_the_server_has_it(owner):
    asks(owner, SetPassword("open sesame"))
    owner << "ACCOUNTS PASSWORD :open sesame"
    new = Credential("alice", "open sesame", is_typed=True)
    assert owner.logins.to_try("alice") == (Credential("alice", "x" * 32), new)
    owner >> ":srv ACCOUNTS PASSWORD alice"
    assert owner.logins.to_try("alice") == (new,)
    assert owner.changes == [AccountOutcome("The password is set. This device uses it from now on.")]


def test_a_password_that_is_refused_is_told_to_the_dialog_and_the_old_one_holds_on(owner):
    asks(owner, SetPassword("a"))
    owner >> ":srv FAIL ACCOUNTS WEAK_PASSWORD alice :too short"
    text = "This password is too easy to guess; choose a longer one."
    assert owner.changes == [AccountOutcome(text, is_problem=True)]
    assert owner.logins.to_try("alice") == (Credential("alice", "x" * 32),)
    assert owner.texts("") == ["Welcome"]


def test_a_guest_makes_an_account_with_a_password(talk):
    alice = talk()
    alice.logins.keep("alice", Credential("", ""))
    enters(alice)
    asks(alice, SetPassword("open sesame", "alice@chat.example"))
    alice << "REGISTER * alice@chat.example :open sesame"
    alice >> ":srv REGISTER SUCCESS alice :yours"
    assert alice.changes == [AccountChanged("alice"), AccountOutcome("alice is your account now.")]
    assert alice.logins.to_try("alice") == (Credential("alice", "open sesame", is_typed=True),)


def test_an_account_that_can_not_be_made_is_told_to_the_dialog(talk):
    alice = talk()
    alice.logins.keep("alice", Credential("", ""))
    enters(alice)
    asks(alice, SetPassword("open sesame"))
    alice >> ":srv FAIL REGISTER ACCOUNT_EXISTS alice :it is somebody's"
    (outcome,) = alice.changes
    assert outcome.is_problem
    assert "belongs to somebody" in outcome.text
    assert alice.logins.to_try("alice") == ()


@pytest.mark.parametrize("is_in", [True, False], ids=["logged in", "a guest"])
def test_servers_with_ways_of_their_own_are_explained(alice, is_in):
    if is_in:
        alice >> ":srv 900 alice alice!u@h alice :You are now logged in as alice"
    asks(alice, SetPassword("open sesame"))
    (outcome,) = alice.changes
    assert outcome.is_problem
    assert "NickServ" in outcome.text
    alice.silent()


def test_the_host_reads_all_accounts(owner):
    asks(owner, AskAccounts())
    owner << "ACCOUNTS LIST"
    asks(owner, AskAccounts())
    owner.silent()
    owner >> ":srv ACCOUNTS LIST alice 2026-01-01T00:00:00.000Z alice@chat.example always-on"
    owner >> ":srv ACCOUNTS LIST bob 2026-01-01T00:00:00.000Z * *"
    owner >> ":srv ACCOUNTS END 2"
    new_year = 1_767_225_600_000
    rows = (AccountRow("alice", new_year, "alice@chat.example"), AccountRow("bob", new_year))
    assert owner.changes == [AccountsKnown(rows)]


def test_a_long_list_comes_in_pages(owner):
    asks(owner, AskAccounts())
    owner << "ACCOUNTS LIST"
    owner >> ":srv ACCOUNTS LIST alice 2026-01-01T00:00:00.000Z * *"
    owner >> ":srv ACCOUNTS MORE alice 2"
    owner << "ACCOUNTS LIST alice"
    owner >> ":srv ACCOUNTS LIST bob 2026-01-01T00:00:00.000Z * *"
    owner >> ":srv ACCOUNTS END 2"
    (known,) = owner.changes
    assert [row.name for row in known.rows] == ["alice", "bob"]


def test_a_server_that_leads_nowhere_is_not_followed(owner):
    asks(owner, AskAccounts())
    owner << "ACCOUNTS LIST"
    owner >> ":srv ACCOUNTS MORE alice 2"
    owner.silent()
    assert owner.changes == [AccountsKnown(())]
    owner >> ":srv ACCOUNTS MORE alice 2"  # nobody has asked
    owner.silent()


def test_removal_is_told_and_who_has_removed_the_own_one_stays_a_guest(owner):
    asks(owner, RemoveAccount("bob"))
    owner << "ACCOUNTS REMOVE bob"
    owner >> ":srv ACCOUNTS REMOVED bob"
    assert owner.changes == [AccountOutcome("The account bob is removed.")]
    asks(owner, RemoveAccount("alice"))
    owner >> ":srv 901 alice alice!u@h :You are now logged out"
    owner >> ":srv ACCOUNTS REMOVED alice"
    assert owner.logins.to_try("alice") == ()


def test_what_no_dialog_asks_is_told_where_the_person_is(owner):
    owner >> ":srv FAIL ACCOUNTS NO_SUCH_ACCOUNT bob :There is no account with this name"
    assert owner.last("").text == "There is no account bob any more."
    for line in ("LIST bob", "END 1", "PASSWORD alice", "DANCE bob", "LIST"):
        owner >> f":srv ACCOUNTS {line}"
        assert owner.changes == []


def test_another_nick_is_the_same_account_after_a_restart_too(owner, talk):
    owner >> ":alice!u@h NICK Alice_the_Great"
    owner.silent()
    again = talk("Alice_the_Great")
    again.logins.keep("Alice_the_Great", owner.logins.get("Alice_the_Great"))
    assert again.logins.get("alice").account == "alice"
    enters(again)  # the server did not ask for the login, or it went wrong
    again.silent()


def test_a_guest_stays_one_under_another_nick(talk):
    alice = talk()
    alice.logins.keep("alice", Credential("", ""))
    enters(alice)
    alice >> ":alice!u@h NICK bob"
    alice.silent()


def test_who_removes_the_account_under_another_nick_is_a_guest_under_both(owner):
    owner.logins.rename("alice", "anna")
    asks(owner, RemoveAccount("alice"))
    owner >> ":srv 901 alice alice!u@h :You are now logged out"
    owner >> ":srv ACCOUNTS REMOVED alice"
    assert [owner.logins.to_try(nick) for nick in ("alice", "anna")] == [(), ()]
