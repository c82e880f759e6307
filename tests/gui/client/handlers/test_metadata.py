"""What people tell of themselves, in both versions of METADATA, and what becomes of it."""

from __future__ import annotations

import pytest

from gui.client.avatars import uri_of
from gui.client.buffers import EntryKind
from gui.client.changes import BufferChanged, MembersChanged
from gui.client.profiles import NO_PROFILE, Profile

SUB = "METADATA * SUB display-name status pronouns avatar"
CAPS = "message-tags server-time echo-message batch draft/metadata-3"


@pytest.fixture
def alice(talk):
    """alice is in #tea with bob and carol."""
    alice = talk("alice")
    alice.enters(caps=CAPS)
    alice.joins("#tea", "@bob carol")
    alice >> ":srv 770 alice display-name status pronouns avatar"
    return alice


def profile(alice, nick):
    return alice.state.person(nick).profile


@pytest.mark.parametrize(
    ("offered", "asked"),
    [
        pytest.param("draft/metadata-2 draft/metadata-3=max-subs=50", "draft/metadata-3", id="both"),
        pytest.param("draft/metadata-2=max-subs=50", "draft/metadata-2", id="the earlier one only"),
    ],
)
def test_the_better_version_is_asked_for_and_subscribed_to_before_the_rooms(talk, offered, asked):
    alice = talk("alice", rooms=("#tea",))
    alice.connects()
    alice.sent.clear()
    alice >> f":srv CAP * LS :{offered}"
    alice << f"CAP REQ {asked}"
    alice >> f":srv CAP * ACK :{asked}"
    alice << "CAP END"
    alice >> ":srv 001 alice :Welcome"
    alice.sent.clear()
    alice >> ":srv 422 alice :No message of the day"
    alice << SUB
    alice << "JOIN #tea"


def test_a_server_that_learns_it_later_is_asked_then(talk):
    alice = talk("alice")
    alice.enters(caps="batch cap-notify")
    alice >> ":srv CAP alice NEW :draft/metadata-2 draft/metadata-3"
    alice << "CAP REQ draft/metadata-3"
    alice >> ":srv CAP alice ACK :draft/metadata-3"
    alice << SUB


@pytest.mark.parametrize(
    ("tells", "takes_back"),
    [
        pytest.param(
            ":srv 761 alice bob status * :at tea", ":srv 766 alice bob status :key not set", id="version 3"
        ),
        pytest.param(":srv METADATA bob status * :at tea", ":srv METADATA bob status *", id="version 2"),
    ],
)
def test_news_are_shown_and_taken_back(alice, tells, takes_back):
    alice >> tells
    assert profile(alice, "BOB") == Profile(status="at tea")
    assert alice.buffer("#tea").members["bob"].profile.status == "at tea"
    assert MembersChanged("#tea") in alice.changes
    alice >> tells
    assert alice.changes == []
    alice >> takes_back
    assert profile(alice, "bob") == NO_PROFILE
    assert MembersChanged("#tea") in alice.changes


def test_nothing_of_it_stands_in_a_page(alice):
    before = alice.texts("") + alice.texts("#tea")
    alice >> ":srv BATCH +1 metadata #tea"
    alice >> "@batch=1 :srv 761 alice #tea display-name * :Tea room"
    alice >> "@batch=1 :srv 761 alice bob avatar * :https://example.org/b.png"
    alice >> "@batch=1 :srv 761 alice bob x"
    alice >> ":srv BATCH -1"
    alice >> ":srv 766 alice bob homepage :key not set"
    alice >> ":srv 772 alice status"
    assert alice.texts("") + alice.texts("#tea") == before
    assert profile(alice, "bob") == NO_PROFILE


def test_what_came_before_the_names_is_with_the_members_and_goes_with_a_new_nick(alice):
    alice >> ":srv 761 alice dave display-name * :Dave the Brewer"
    alice >> ":dave!d@h JOIN #tea"
    alice >> ":srv 353 alice = #tea :alice @bob carol dave"
    alice >> ":srv 366 alice #tea :End of NAMES"
    alice >> ":dave!d@h NICK david"
    assert alice.buffer("#tea").members["david"].profile.display_name == "Dave the Brewer"
    assert profile(alice, "david").display_name == "Dave the Brewer"
    assert profile(alice, "dave") == NO_PROFILE


def test_our_own_is_told_with_a_star_before_the_welcome(alice):
    alice >> ":srv 761 alice * status * :here for tea"
    assert profile(alice, "alice").status == "here for tea"


@pytest.mark.parametrize(
    "goes",
    [":bob!b@h QUIT :bye", ":bob!b@h PART #tea", ":carol!c@h KICK #tea bob", ":alice!a@h PART #tea"],
)
def test_it_is_forgotten_when_they_are_seen_no_more(alice, goes):
    alice >> ":srv 761 alice bob status * :at tea"
    alice >> goes
    assert profile(alice, "bob") == NO_PROFILE


def test_a_direct_talk_keeps_it_as_long_as_the_other_is_here(alice):
    alice.do(alice.state.open_direct("bob"))
    alice >> ":srv 761 alice bob status * :at tea"
    assert BufferChanged("bob") in alice.changes
    alice >> ":bob!b@h PART #tea"
    assert profile(alice, "bob").status == "at tea"
    alice >> ":srv 731 alice bob"
    assert profile(alice, "bob") == NO_PROFILE


def test_nothing_stays_over_a_break(alice):
    alice >> ":srv 761 alice bob status * :at tea"
    alice.do(alice.state.disconnected("gone"))
    assert profile(alice, "bob") == NO_PROFILE


@pytest.mark.parametrize("name", ["Carol", "ALICE", "саrоl", "NickServ", "ChanServ"])
def test_a_display_name_that_looks_like_another_is_not_shown(alice, name):
    alice >> f":srv 761 alice bob display-name * :{name}"
    assert profile(alice, "bob").display_name == ""
    alice >> ":srv 761 alice bob display-name * :Bob"
    assert profile(alice, "bob").display_name == "Bob"


def test_what_is_too_much_at_once_is_asked_for_later_and_only_if_we_are_still_there(alice):
    alice >> ":srv 774 alice #tea 2"
    assert alice.state.due_ms == 2000
    alice.clock.now_ms += 2000
    alice.do(alice.state.tick())
    alice << "METADATA #tea SYNC"
    alice >> ":srv 774 alice #tea"
    alice >> ":alice!a@h PART #tea"
    alice.clock.now_ms += 10_000
    alice.do(alice.state.tick())
    alice.silent()


def test_a_refused_subscription_is_no_news_and_another_refusal_is(talk):
    alice = talk("alice")
    alice.enters(caps=CAPS)
    count = len(alice.texts("", EntryKind.ERROR))
    alice >> ":srv FAIL METADATA INVALID_KEY pronouns :No"
    alice >> ":srv FAIL METADATA TOO_MANY_SUBS status :No"
    assert len(alice.texts("", EntryKind.ERROR)) == count
    alice >> ":srv 770 alice display-name"
    alice >> ":srv FAIL METADATA KEY_NO_PERMISSION bob status :No"
    assert alice.last("").text == "You may not change this of bob."


def test_the_picture_stays_in_the_log_until_the_server_can_tell_anew(alice):
    alice >> f":srv 761 alice bob avatar * :{uri_of('🍵')}"
    alice >> ":srv 761 alice bob status * :at tea"
    alice.do(alice.state.disconnected("gone"))
    assert profile(alice, "bob") == Profile(avatar="🍵")  # the status may be another by now
    alice.connects()
    alice.do(alice.state.disconnected("gone"))
    assert profile(alice, "bob").avatar == "🍵"
    alice.enters(caps=CAPS)
    assert profile(alice, "bob") == NO_PROFILE
