"""RENAME: a room gets another name."""

from __future__ import annotations

import threading
from collections.abc import Collection

import pytest

from server.history import Entry
from server.history.memory import MemoryHistory
from tests.server.commands.paging import PAST
from tests.server.conftest import Host
from tests.talk import CAPS, Talk

RENAME = "draft/channel-rename"


def test_a_room_keeps_all_but_its_name(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=RENAME)
    alice.says("MODE #tea +vb bob dora", "TOPIC #tea :black")
    bob.until("TOPIC …")
    alice.until_now()
    alice >> "RENAME #tea #Coffee :we changed our mind"
    for talker in (alice, bob):
        talker << ":alice!~alice@… RENAME #tea #Coffee :we changed our mind"
        talker.nothing()
    bob.says("NAMES #coffee", "TOPIC #coffee", "MODE #coffee b", "PRIVMSG #coffee :hm")
    bob.hears(
        "353 bob = #Coffee :@alice +bob",
        "366 …",
        "332 bob #Coffee black",
        "333 …",
        "367 … dora!*@* …",
        "368 …",
    )
    alice << ":bob!… PRIVMSG #Coffee hm"
    bob >> "PART #tea"
    bob << "403 bob #tea …"
    carol = talk("carol")
    carol >> "JOIN #tea"
    carol.hears("JOIN #tea", "353 carol = #tea @carol", "366 …", "MODE #tea +o carol")
    alice.nothing()


def test_what_was_said_goes_with_the_room(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=f"{PAST} {RENAME}")
    alice >> "PRIVMSG #tea :hi"
    bob << "PRIVMSG #tea hi"
    alice >> "RENAME #tea #Coffee"
    bob << "RENAME #tea #Coffee …"
    bob >> "CHATHISTORY LATEST #coffee * 10"
    bob.hears("BATCH +… chathistory #Coffee", "PRIVMSG #Coffee hi", "BATCH …")
    (eve,) = talk.in_room("#tea", "eve", caps=PAST)
    eve >> "CHATHISTORY LATEST #tea * 10"
    eve.hears("BATCH +… chathistory #tea", "BATCH …")


def test_the_past_of_an_ended_room_is_not_overwritten(talk: Talk) -> None:
    (bob,) = talk.in_room("#exam", "bob", caps=PAST)
    bob.says("PRIVMSG #exam :remember", "PART #exam")
    bob.until("PART #exam")
    (eve,) = talk.in_room("#tea", "eve", caps="labeled-response")
    eve >> "@label=1 RENAME #tea #Exam"
    eve << "@label=1 FAIL RENAME CANNOT_RENAME #tea #Exam :There was a channel of this name, …"
    bob.enters("#exam")
    bob.until_now()
    bob >> "CHATHISTORY LATEST #exam * 10"
    bob.hears("BATCH +… chathistory #exam", "PRIVMSG #exam remember", "BATCH …")


def test_a_room_gets_its_old_name_back(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=f"{PAST} {RENAME}")
    alice.says("PRIVMSG #tea :hi", "RENAME #tea #coffee")
    alice.until("RENAME #tea #coffee …")
    talk.clock.pass_s(61)
    alice >> "RENAME #coffee #tea"
    alice.until("RENAME #coffee #tea …")
    alice >> "CHATHISTORY LATEST #tea * 10"
    alice.hears("BATCH +… chathistory #tea", "PRIVMSG #tea hi", "BATCH …")


def test_what_has_changed_while_the_history_is_asked_counts(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=RENAME)
    alice.says("RENAME #tea #coffee", "RENAME #tea #cake", "NAMES #coffee")
    alice.hears("RENAME #tea #coffee …", "403 alice #tea …", "353 …", "366 …")
    bob << "RENAME #tea #coffee …"


def test_who_opens_a_room_while_the_history_is_asked_keeps_its_name(host: Host) -> None:
    is_asked, may_answer = threading.Event(), threading.Event()

    class Slow(MemoryHistory):
        def newest(self, rooms: Collection[str], party: str, after_ms: int, before_ms: int) -> list[Entry]:
            is_asked.set()
            assert may_answer.wait(10)
            return super().newest(rooms, party, after_ms, before_ms)

    talk = host(Slow())
    (alice,) = talk.in_room("#tea", "alice", caps=RENAME)
    alice >> "RENAME #tea #coffee"
    assert is_asked.wait(10)
    (bob,) = talk.in_room("#coffee", "bob")
    may_answer.set()
    alice << "FAIL RENAME CHANNEL_NAME_IN_USE #tea #coffee …"
    alice.nothing()
    bob.nothing()


def test_who_is_not_in_a_secret_room_does_not_learn_its_new_name(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=f"draft/read-marker {RENAME}")
    for talker in (alice, bob):
        talker >> "MARKREAD #tea timestamp=2025-12-31T23:00:00.000Z"
        talker << "MARKREAD #tea …"
    alice.says("MODE #tea +s", "KICK #tea bob", "RENAME #tea #Coffee")
    alice.until("RENAME …")
    bob.until("KICK …")
    bob.says("MARKREAD #coffee", "MARKREAD #tea")
    bob.hears("MARKREAD #coffee *", "MARKREAD #tea timestamp=2025-12-31T23:00:00.000Z")
    alice >> "MARKREAD #coffee"
    alice << "MARKREAD #coffee timestamp=2025-12-31T23:00:00.000Z"


def test_others_read_that_they_leave_one_and_enter_another(talk: Talk) -> None:
    alice = talk("alice", caps=RENAME)
    bob, carol = talk("bob"), talk("carol", caps=CAPS)
    for talker in (alice, bob, carol):
        talker.enters("#tea")
    alice >> "TOPIC #tea :black"
    alice.until("TOPIC …")
    bob.until_now()
    carol.until_now()
    alice >> "RENAME #tea #coffee"
    alice << ":alice!… RENAME #tea #coffee :"
    alice.nothing()
    for nick, talker in (("bob", bob), ("carol", carol)):
        talker << f":{nick}!… PART #tea :alice has renamed #tea to #coffee"
        talker << f":{nick}!… JOIN #coffee"
        talker.hears("332 …", "333 …", "353 … = #coffee :@alice bob carol", "366 …")
        talker << "NOTICE #coffee :alice has renamed #tea to #coffee"
        talker.nothing()
    bob >> "PRIVMSG #coffee :hm"
    carol << "PRIVMSG #coffee hm"


def test_who_lacks_the_capability_may_rename_and_reads_it_as_they_can(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps="labeled-response batch")
    alice >> "@label=7 RENAME #tea #coffee :why not"
    alice << "@label=7 BATCH …"
    alice << ":alice!… PART #tea :alice has renamed #tea to #coffee: why not"
    alice.hears("JOIN #coffee", "353 …", "366 …")
    alice << "NOTICE #coffee :alice has renamed #tea to #coffee: why not"
    alice << "BATCH …"


def test_another_case_is_told_to_those_only_who_understand_it(talk: Talk) -> None:
    alice, bob = talk("alice", caps=RENAME), talk("bob")
    alice.enters("#tea")
    bob.enters("#tea")
    alice.until_now()
    alice >> "RENAME #tea #Tea"
    alice << "RENAME #tea #Tea :"
    bob.nothing()
    alice >> "RENAME #Tea #Tea"
    alice.nothing()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        pytest.param("RENAME #tea", "461 alice RENAME …", id="to nothing"),
        pytest.param("RENAME #nowhere #x", "403 alice #nowhere …", id="no room"),
        pytest.param("RENAME #hidden #x", "403 alice #hidden …", id="a room one may not know of"),
        pytest.param("RENAME #bobs #x", "442 alice #bobs …", id="from outside"),
        pytest.param("RENAME #shared #x", "482 alice #shared …", id="by a member"),
        pytest.param(
            "RENAME #tea #BOBS", "FAIL RENAME CHANNEL_NAME_IN_USE #tea #BOBS …", id="to a name that is taken"
        ),
        pytest.param(
            "RENAME #tea tea", "FAIL RENAME CANNOT_RENAME #tea tea …", id="to what is no room's name"
        ),
        pytest.param("RENAME #tea :#a b", "FAIL RENAME CANNOT_RENAME #tea #a …", id="to a name with a space"),
    ],
)
def test_names_that_can_not_be(talk: Talk, line: str, answer: str) -> None:
    alice, bob = talk("alice", caps=RENAME), talk("bob")
    for room in ("#bobs", "#shared", "#hidden"):
        bob.enters(room)
    bob >> "MODE #hidden +s"
    bob.until("MODE #hidden +s")
    alice.enters("#tea")
    alice.enters("#shared")
    alice >> line
    alice << answer
    alice.nothing()


def test_the_lobby_keeps_its_name(talk: Talk) -> None:
    alice = talk("alice")
    alice.enters("#lobby")
    talk.app.world.lobby.ranks(next(iter(talk.app.world.lobby.members))).add("o")
    alice >> "RENAME #lobby #bar"
    alice << "FAIL RENAME CANNOT_RENAME #lobby #bar …"


def test_a_minute_between_two_names(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=RENAME)
    alice.says("RENAME #tea #coffee", "RENAME #coffee #milk")
    alice.hears("RENAME #tea #coffee :", "FAIL RENAME CANNOT_RENAME #coffee #milk …")
    talk.clock.pass_s(60)
    alice >> "RENAME #coffee #milk"
    alice << "RENAME #coffee #milk :"
