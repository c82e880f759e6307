"""What we tell of ourselves: asked of the server, answered, and told again after a break."""

from __future__ import annotations

import pytest

from gui.client.buffers import EntryKind
from gui.client.changes import OwnProfileChanged
from gui.client.orders import AskProfile, SetProfile

CAPS = "message-tags server-time echo-message batch draft/metadata-3"


@pytest.fixture
def alice(talk):
    """alice is in #tea with bob, on a server that has profiles."""
    alice = talk("alice")
    alice.enters(caps=CAPS)
    alice.joins("#tea", "@bob")
    alice >> ":srv 770 alice display-name status pronouns avatar"
    alice.sent.clear()
    return alice


def wants(alice, *values):
    alice.do(alice.state.order("", SetProfile(values)))


def test_values_are_set_and_taken_away_and_the_last_answer_settles_it(alice):
    wants(alice, ("display-name", "Alice the Tea"), ("status", ""))
    alice << "METADATA * SET display-name :Alice the Tea"
    alice << "METADATA * SET status"
    alice >> ":srv 761 alice alice display-name * :Alice the Tea"
    assert OwnProfileChanged("display-name", is_settled=False) in alice.changes
    alice >> ":srv 766 alice alice status :key not set"
    assert OwnProfileChanged("status") in alice.changes
    assert alice.state.own_profile == {"display-name": "Alice the Tea"}
    assert alice.state.person("alice").profile.display_name == "Alice the Tea"


@pytest.mark.parametrize(
    "refusal",
    [
        pytest.param("INVALID_VALUE status :It is rude.", id="version 3 names the key"),
        pytest.param("VALUE_INVALID :It is rude.", id="version 2 does not"),
    ],
)
def test_a_refusal_is_told_to_who_asked_and_stands_in_no_page(alice, refusal):
    before = alice.texts("", EntryKind.ERROR)
    wants(alice, ("status", "something rude"))
    alice >> f":srv FAIL METADATA {refusal}"
    said = "The server does not take this value: “It is rude.”"
    assert alice.changes == [OwnProfileChanged("status", said)]
    assert alice.state.own_profile == {}
    assert alice.texts("", EntryKind.ERROR) == before
    alice >> f":srv FAIL METADATA {refusal}"  # which nobody asked for by the dialog
    assert alice.last("").text == said


def test_what_version_2_does_not_find_is_taken_away(alice):
    alice >> ":srv 761 alice alice status * :at tea"
    wants(alice, ("status", ""))
    alice >> ":srv FAIL METADATA KEY_NOT_SET alice status :This is not set"
    assert alice.changes == [OwnProfileChanged("status")]
    assert alice.state.own_profile == {}


def test_a_name_that_the_others_do_not_see_is_told(alice):
    wants(alice, ("display-name", "BOB"))
    alice >> ":srv 761 alice alice display-name * :BOB"
    said = "This looks like somebody else's name; the others don't see it."
    assert OwnProfileChanged("display-name", said) in alice.changes


def comes_back(alice, isupport="CASEMAPPING=ascii", account=""):
    """The connection breaks and is there again."""
    alice.do(alice.state.disconnected("gone"))
    alice.connects()
    alice >> f":srv CAP * LS :{CAPS}"
    alice >> f":srv CAP * ACK :{CAPS}"
    if account:
        alice >> f":srv 900 alice alice!a@h {account} :You are now logged in as {account}"
    alice >> ":srv 001 alice :Welcome"
    alice >> f":srv 005 alice {isupport} :are supported by this server"
    alice.sent.clear()
    alice >> ":srv 422 alice :No message of the day"


def test_a_server_that_has_forgotten_is_told_again_and_one_that_knows_better_is_believed(alice):
    alice >> ":srv 761 alice alice display-name * :Alice the Tea"
    alice >> ":srv 761 alice alice status * :at tea"
    comes_back(alice)
    assert "METADATA * GET display-name status" in alice.sent
    alice.sent.clear()
    alice >> ":srv 766 alice alice display-name :key not set"
    alice << "METADATA * SET display-name :Alice the Tea"
    alice >> ":srv 761 alice alice status * :at home"  # from another device
    alice.silent()
    assert alice.state.own_profile == {"display-name": "Alice the Tea", "status": "at home"}


def test_our_own_server_keeps_what_an_account_tells_and_is_right(alice):
    alice >> ":srv 761 alice alice status * :at tea"
    comes_back(alice, "CASEMAPPING=ascii samovar.chat/LOBBY=#lobby", account="alice")
    assert "METADATA * GET status" in alice.sent
    alice.sent.clear()
    alice >> ":srv 766 alice alice status :key not set"  # another device has taken it away
    alice.silent()
    assert alice.state.own_profile == {}


def test_another_device_is_asked_after(alice):
    alice.do(alice.state.order("", AskProfile()))
    alice << "METADATA * GET display-name status pronouns avatar"
    alice >> ":srv 761 alice alice pronouns * :she"
    assert OwnProfileChanged("pronouns") in alice.changes


def test_a_break_ends_the_waiting(alice):
    wants(alice, ("status", "at tea"))
    comes_back(alice)
    alice >> ":srv FAIL METADATA RATE_LIMITED alice status 5 :Too many"
    assert OwnProfileChanged not in map(type, alice.changes)


@pytest.mark.parametrize(
    ("cap", "limit"),
    [
        ("draft/metadata-3=before-connect,max-value-bytes=120", 120),
        ("draft/metadata-2", 300),
        ("batch", 0),
    ],
    ids=["a limit", "none named", "no profiles"],
)
def test_the_servers_limit_is_known(talk, cap, limit):
    alice = talk("alice")
    alice.connects()
    alice >> f":srv CAP * LS :{cap}"
    alice >> f":srv CAP * ACK :{cap.partition('=')[0]}"
    assert alice.state.profile_limit_bytes == limit
