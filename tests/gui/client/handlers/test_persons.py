"""Who is here, and who people are."""

from __future__ import annotations

import pytest

from gui.client.orders import Favour
from gui.client.persons import Presence
from gui.client.watching import ASK_MS

WATCHES = "CASEMAPPING=ascii CHANTYPES=# PREFIX=(ov)@+ MONITOR=2 WHOX"
CAPS = "message-tags server-time echo-message batch away-notify extended-join account-notify setname chghost"


@pytest.fixture
def watcher(talk):
    """alice on a server that watches two people at most."""
    alice = talk("alice")
    alice.enters(WATCHES, CAPS)
    return alice


def presence(alice, nick):
    return alice.state.person(nick).presence


def test_the_people_of_direct_talks_are_watched_also_when_these_are_closed(watcher):
    watcher.do(watcher.state.open_direct("bob"))
    watcher << "MONITOR + bob"
    watcher >> ":srv 730 alice :bob!b@h"
    watcher << "WHO bob %tcnfar,152"
    assert presence(watcher, "bob") is Presence.HERE
    watcher >> "@time=2026-07-01T12:00:00.000Z :srv 731 alice :bob"
    person = watcher.state.person("bob")
    assert (person.presence, person.since_ms) == (Presence.GONE, 1_782_907_200_000)
    watcher.do(watcher.state.close("bob"))
    watcher.silent()
    watcher >> ":srv 730 alice :bob!b@h"
    assert presence(watcher, "bob") is Presence.HERE
    watcher.sent.clear()
    watcher >> ":bob!b@h NICK robert"
    assert watcher.sent == ["MONITOR - bob", "MONITOR + robert"]


def test_who_is_watched_is_asked_whether_they_are_away(watcher):
    watcher.do(watcher.state.open_direct("bob"))
    watcher << "MONITOR + bob"
    watcher >> ":srv 730 alice :bob!b@h"
    watcher << "WHO bob %tcnfar,152"
    watcher >> ":srv 354 alice 152 * bob G bobby :Bob the Builder"
    watcher >> ":srv 315 alice bob :End of WHO"
    assert presence(watcher, "bob") is Presence.AWAY
    assert watcher.state.person("bob").account == "bobby"
    watcher >> ":bob!b@h AWAY :lunch"
    watcher >> ":srv 354 alice 152 #elsewhere bob G bobby :Bob the Builder"
    assert watcher.state.person("bob").away_text == "lunch"
    watcher.silent()


def test_our_own_server_is_not_asked_for_it_tells(talk):
    alice = talk("alice")
    alice.enters(f"{WATCHES} samovar.chat/LOBBY=#lobby", CAPS)
    alice.do(alice.state.open_direct("bob"))
    alice.sent.clear()
    alice >> ":srv 730 alice :bob!b@h"
    assert alice.sent == []
    alice >> ":bob!b@h AWAY :lunch"
    assert presence(alice, "bob") is Presence.AWAY


def test_favourites_come_before_closed_talks_and_rooms_are_none_of_them(watcher):
    watcher.do(watcher.state.order("", Favour(("carol", "#tea"))))
    watcher << "MONITOR + carol"
    for nick in ("bob", "dave"):
        watcher.do(watcher.state.open_direct(nick))
        watcher.do(watcher.state.close(nick))
    watcher.sent.clear()
    watcher.do(watcher.state.order("", Favour(("carol", "erin"))))
    assert watcher.sent == ["MONITOR - dave", "MONITOR + erin"]
    watcher.sent.clear()
    watcher.do(watcher.state.order("", Favour(())))
    assert watcher.sent == ["MONITOR - carol,erin", "MONITOR + dave,bob"]


def test_favourites_are_known_before_there_is_a_connection(talk):
    alice = talk()
    alice.do(alice.state.order("", Favour(("carol",))))
    alice.connects()
    alice >> ":srv 001 alice :Welcome"
    alice >> f":srv 005 alice {WATCHES} :are supported"
    alice.sent.clear()
    alice >> ":srv 422 alice :No message of the day"
    alice << "MONITOR + carol"


def test_an_old_server_is_asked_about_favourites_and_closed_talks_too(alice):
    alice.do(alice.state.order("", Favour(("erin",))))
    alice.do(alice.state.open_direct("dave"))
    alice.do(alice.state.close("dave"))
    alice.sent.clear()
    alice.do(alice.state.tick())
    alice << "ISON :erin dave"
    alice >> ":srv 303 alice :dave"
    assert (presence(alice, "dave"), presence(alice, "erin")) == (Presence.HERE, Presence.GONE)


def test_after_a_break_they_are_watched_again(watcher):
    watcher.do(watcher.state.open_direct("bob"))
    watcher >> ":srv 730 alice :bob!b@h"
    watcher.do(watcher.state.disconnected("gone"))
    assert presence(watcher, "bob") is Presence.UNKNOWN
    watcher.connects()
    watcher >> ":srv 001 alice :Welcome"
    watcher >> f":srv 005 alice {WATCHES} :are supported"
    watcher.sent.clear()
    watcher >> ":srv 422 alice :No message of the day"
    watcher << "MONITOR + bob"


def test_a_talk_whose_person_has_another_name_is_watched_under_that(watcher):
    watcher.do(watcher.state.open_direct("bob"))
    watcher.sent.clear()
    watcher >> ":bob!b@h NICK robert"
    watcher << "MONITOR - bob"
    watcher << "MONITOR + robert"


def test_no_more_are_watched_than_the_server_takes(watcher):
    for nick in ("a", "b", "c"):
        watcher.do(watcher.state.open_direct(nick))
    assert watcher.sent == ["MONITOR + a", "MONITOR + b"]
    watcher.sent.clear()
    watcher >> ":srv 734 alice 1 b :Monitor list is full"
    watcher.silent()
    watcher.do(watcher.state.close("a"))
    assert watcher.sent == ["MONITOR - a", "MONITOR + b"]  # what is open goes before what is closed


def test_away_comes_with_its_words_and_back_takes_them(watcher):
    watcher.do(watcher.state.open_direct("bob"))
    watcher >> ":srv 730 alice :bob!b@h"
    watcher >> ":bob!b@h AWAY :lunch"
    person = watcher.state.person("bob")
    assert (person.presence, person.away_text) == (Presence.AWAY, "lunch")
    watcher >> ":srv 730 alice :bob!b@h"
    assert presence(watcher, "bob") is Presence.AWAY
    watcher >> ":bob!b@h AWAY"
    assert presence(watcher, "bob") is Presence.HERE
    watcher >> ":bob!b@h QUIT :bye"
    assert presence(watcher, "bob") is Presence.GONE


def test_a_room_is_asked_once_who_is_away_and_who_they_are(watcher):
    watcher >> ":alice!a@h JOIN #tea"
    watcher >> ":srv 353 alice = #tea :alice @bob"
    watcher >> ":srv 366 alice #tea :End"
    assert watcher.sent == ["MODE #tea", "WHO #tea %tcnfar,152"]
    watcher >> ":srv 354 alice 152 #tea bob G@ bobby :Bob the Builder"
    watcher >> ":srv 354 alice 152 #tea alice H 0 :Alice"
    watcher >> ":srv 315 alice #tea :End of WHO"
    person = watcher.state.person("bob")
    assert (person.presence, person.account, person.realname) == (Presence.AWAY, "bobby", "Bob the Builder")
    assert watcher.buffer("#tea").members["bob"].away
    assert watcher.state.person("alice").account == ""
    watcher.sent.clear()
    watcher.says("#tea", "/names")
    watcher >> ":srv 366 alice #tea :End"
    assert watcher.sent == ["NAMES #tea"]


def test_who_comes_tells_who_they_are(watcher):
    watcher.joins("#tea")
    watcher >> ":bob!b@h JOIN #tea bobby :Bob the Builder"
    person = watcher.state.person("bob")
    assert (person.presence, person.account, person.realname) == (Presence.HERE, "bobby", "Bob the Builder")
    watcher >> ":bob!b@h ACCOUNT *"
    watcher >> ":bob!b@h SETNAME :Robert"
    person = watcher.state.person("bob")
    assert (person.account, person.realname) == ("", "Robert")


def test_another_host_of_ours_counts_for_the_length_of_lines(watcher):
    watcher.joins("#tea")
    watcher >> ":alice!a@h CHGHOST user new.host"
    assert watcher.state._core.me.user_host == "user@new.host"
    watcher >> ":bob!b@h CHGHOST user other.host"
    assert watcher.state._core.me.user_host == "user@new.host"


def test_an_invitation_of_somebody_else_is_told_in_the_room(watcher):
    watcher.joins("#tea")
    watcher >> ":bob!b@h INVITE carol #tea"
    assert watcher.last("#tea").text == "bob has invited carol here."
    watcher >> ":bob!b@h INVITE carol #other"
    assert watcher.last("#tea").text == "bob has invited carol here."


def test_an_old_server_is_asked_now_and_then_and_nobody_reads_the_answer(alice):
    assert alice.state.due_ms != 0
    alice.do(alice.state.open_direct("bob"))
    assert alice.state.due_ms == 0
    alice.do(alice.state.tick())
    alice << "ISON bob"
    before = len(alice.texts("")) + len(alice.texts("bob"))
    alice >> ":srv 303 alice :bob"
    assert presence(alice, "bob") is Presence.HERE
    assert 0 < alice.state.due_ms <= ASK_MS
    alice.clock.now_ms += ASK_MS
    alice.do(alice.state.tick())
    alice >> ":srv 303 alice :"
    assert presence(alice, "bob") is not Presence.UNKNOWN
    assert len(alice.texts("")) + len(alice.texts("bob")) == before
    alice >> ":srv 303 alice :bob"
    assert len(alice.texts("")) + len(alice.texts("bob")) == before + 1


def test_of_many_people_an_old_server_is_asked_line_by_line_at_its_pace(alice):
    names = [f"somebody-{number:03}" for number in range(300)]
    alice.do(alice.state.order("", Favour(tuple(names))))
    alice.sent.clear()
    asked, began_ms, lines = [], alice.clock.now_ms, 0
    while len(asked) < len(names):
        alice.do(alice.state.tick())
        assert len(alice.sent) <= 3  # some of the bucket is left for what the user says
        for line in alice.sent:
            assert len(line) < 420
            nicks = line.removeprefix("ISON :").split()
            alice >> f":srv 303 alice :{nicks[0]}"
            asked += nicks
            lines += 1
        alice.sent.clear()
        took_ms = alice.clock.now_ms - began_ms
        alice.clock.now_ms += alice.state.due_ms
    assert asked == names
    assert (lines, took_ms) == (10, 14_000)
    here = [name for name in names if presence(alice, name) is Presence.HERE]
    assert here == names[::30]  # each line's first
    assert {presence(alice, name) for name in names} == {Presence.HERE, Presence.GONE}
    assert alice.clock.now_ms == began_ms + took_ms + ASK_MS  # the next round


def test_who_is_talked_to_is_asked_about_at_once(alice):
    alice.do(alice.state.open_direct("bob"))
    alice.do(alice.state.tick())
    alice << "ISON bob"
    alice >> ":srv 303 alice :bob"
    alice.clock.now_ms += 10_000
    alice.do(alice.state.open_direct("dave"))
    alice.do(alice.state.open_direct(":"))  # which can't be asked
    assert alice.state.due_ms == 0
    alice.do(alice.state.tick())
    assert alice.sent == ["ISON :dave :"]
    alice >> ":srv 303 alice :dave"
    assert (presence(alice, "dave"), presence(alice, "bob")) == (Presence.HERE, Presence.HERE)


def test_many_people_take_several_lines(talk):
    alice = talk("alice")
    alice.enters("MONITOR=200", CAPS)
    alice.do(alice.state.disconnected("gone"))
    for number in range(60):
        alice.do(alice.state.open_direct(f"somebody-{number:03}"))
    alice.enters("MONITOR=200", CAPS)
    alice.do(alice.state.close("somebody-000"))
    alice.do(alice.state.disconnected("gone"))
    alice.connects()
    alice >> ":srv 001 alice :Welcome"
    alice >> ":srv 005 alice MONITOR=200 :are supported"
    alice.sent.clear()
    alice >> ":srv 422 alice :No message of the day"
    lines = [line for line in alice.sent if line.startswith("MONITOR + ")]
    assert sum(line.count("somebody") for line in lines) == 60
    assert max(map(len, lines)) < 420
