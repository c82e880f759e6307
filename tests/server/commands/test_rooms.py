"""Rooms: JOIN PART TOPIC."""

from __future__ import annotations

import pytest

from server.limits import Limits
from tests.server.commands.paging import PAST
from tests.server.conftest import Host
from tests.talk import Talk

# --- JOIN and PART


def test_so_many_rooms_are_opened_from_one_address(host: Host) -> None:
    talk = host(limits=Limits(new_rooms_an_address=2), opers={"eve": "tea"})
    eve, bob = talk("eve", address="192.0.2.1"), talk("bob", address="192.0.2.2")
    for name in ("#a", "#b"):
        eve.enters(name)
        eve >> f"PART {name}"
        eve << f"PART {name}"
    eve >> "JOIN #c"
    eve << "437 eve #c :Too many channels were opened from your address; wait an hour"
    bob.enters("#c")
    eve.enters("#c")  # it is there
    talk.clock.pass_s(3601)
    eve.enters("#d")
    eve >> "OPER eve tea"
    eve.until("MODE eve +o")
    for name in ("#e", "#f", "#g"):
        eve.enters(name)
    alice = talk("alice")
    for number in range(5):  # from the host's computer
        alice.enters(f"#room{number}")


def test_quiet_rooms_are_remembered_beside_thousands(talk: Talk) -> None:
    (bob,) = talk.in_room("#quiet", "bob", caps=PAST)
    bob.says("PRIVMSG #quiet :remember", "PING x")
    bob.until("PONG …")
    talk.app.history._targets = 10  # type: ignore[attr-defined]
    eve = talk("eve")
    for number in range(20):
        eve.enters(f"#room{number}")
        eve >> f"PART #room{number}"
        eve << f"PART #room{number}"
    bob >> "CHATHISTORY LATEST #quiet * 10"
    bob.hears("BATCH +… chathistory #quiet", "PRIVMSG #quiet remember", "BATCH …")


def test_the_first_one_in_is_the_operator(talk: Talk) -> None:
    alice, bob = talk("alice"), talk("bob")
    alice >> "JOIN #Tea"
    alice << ":alice!~alice@… JOIN #Tea"
    alice << "353 alice = #Tea @alice"
    alice << "366 alice #Tea :End of NAMES list"
    alice << ":samovar.local MODE #Tea +o alice"
    bob >> "JOIN #tea"
    bob << ":bob!~bob@… JOIN #Tea"
    bob << "353 bob = #Tea :@alice bob"
    bob << "366 bob #Tea …"
    bob.nothing()
    alice << ":bob!~bob@… JOIN #Tea"
    alice.nothing()


def test_joining_twice_is_nothing(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    bob >> "JOIN #TEA"
    bob.nothing()
    alice.nothing()


def test_several_rooms_and_keys(talk: Talk) -> None:
    (alice,) = talk.in_room("#a", "alice")
    alice.enters("#b")
    alice.says("MODE #a +k one", "MODE #b +k two")
    alice.until_now()
    bob = talk("bob")
    bob >> "JOIN #a,,#b,#c one,wrong,three"
    assert [line.params[0] for line in bob.until_now() if line.command == "JOIN"] == ["#a", "#c"]
    bob >> "JOIN #b x,two"
    bob << "475 bob #b …"


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        pytest.param("tea", "403 alice tea …", id="without the sign"),
        pytest.param("#", "476 alice # …", id="the sign alone"),
        pytest.param("#a\x07b", "476 alice #a\x07b …", id="a bell"),
        pytest.param("#a*", "476 alice #a* …", id="a star"),
        pytest.param("#" + "a" * 64, "476 alice …", id="too long"),
        pytest.param("&local", "403 alice &local …", id="another sign"),
        pytest.param(":#a b", "476 alice #a …", id="a space"),
    ],
)
def test_rooms_that_can_not_be(talk: Talk, name: str, answer: str) -> None:
    alice = talk("alice")
    alice >> f"JOIN {name}"
    alice << answer
    alice.nothing()


def test_a_room_of_any_script(talk: Talk) -> None:
    alice, bob = talk.in_room("#Чай", "alice", "bob")
    alice >> "PRIVMSG #чай :привет"
    bob << "PRIVMSG #Чай :привет"


def test_join_0_leaves_all_rooms(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.enters("#cake")
    alice >> "JOIN 0"
    assert {(line.command, *line.params) for line in alice.until_now()} == {
        ("PART", "#tea"),
        ("PART", "#cake"),
    }
    bob << ":alice!… PART #tea"


def test_a_guest_may_be_in_so_many_rooms_and_no_more(host: Host) -> None:
    alice = host(limits=Limits(rooms_a_guest=2))("alice")
    alice.enters("#a")
    alice.enters("#b")
    alice >> "JOIN #c"
    alice << "405 alice #c :You have joined too many channels; leave one first"
    alice >> "PART #a"
    alice << "PART #a"
    alice.enters("#c")


def test_there_are_so_many_rooms_and_no_more(host: Host) -> None:
    alice = host(limits=Limits(rooms=2))("alice")  # the lobby is one
    alice.enters("#a")
    alice >> "JOIN #b"
    alice << "437 alice #b :There are as many channels as there may be; enter one of them"
    alice.enters("#lobby")


def test_parting(talk: Talk) -> None:
    alice, bob, carol = talk.in_room("#tea", "alice", "bob", "carol")
    carol >> "PART #tea :off to bed"
    for talker in (carol, alice, bob):
        talker << ":carol!… PART #tea :off to bed"
    bob >> "PART #tea"
    bob << ":bob!… PART #tea"
    alice >> "PRIVMSG #tea :anybody?"
    bob.nothing()
    carol.nothing()


@pytest.mark.parametrize(
    ("line", "answers"),
    [
        pytest.param("PART #nowhere", ["403 bob #nowhere …"], id="a room that is not there"),
        pytest.param("PART #tea", ["442 bob #tea …"], id="a room one is not in"),
        pytest.param("PART #tea,#nowhere", ["442 bob #tea …", "403 bob #nowhere …"], id="two of them"),
        pytest.param("PART", ["461 bob PART …"], id="none"),
        pytest.param("JOIN", ["461 bob JOIN …"], id="joining none"),
    ],
)
def test_parting_from_what_one_is_not_in(talk: Talk, line: str, answers: list[str]) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    bob = talk("bob")
    bob >> line
    bob.hears(*answers)
    bob.nothing()
    alice.nothing()


def test_an_empty_room_is_forgotten(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    alice.says("MODE #tea +i", "TOPIC #tea :secrets", "PART #tea")
    alice.until("PART #tea")
    bob = talk("bob")
    bob >> "JOIN #tea"
    bob.hears("JOIN #tea", "353 bob = #tea @bob", "366 …", "MODE #tea +o bob")


def test_the_lobby_stays(talk: Talk) -> None:
    (alice,) = talk.in_room("#lobby", "alice")
    alice >> "PART #lobby"
    alice << "PART #lobby"
    bob = talk("bob")
    bob >> "JOIN #lobby"
    bob.hears("JOIN #lobby", "353 bob = #lobby bob", "366 …")
    bob.nothing()


# --- TOPIC


def test_topics(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    bob >> "TOPIC #tea"
    bob << "331 bob #tea :No topic is set"
    alice >> "TOPIC #tea :What is best"
    for talker in (alice, bob):
        talker << ":alice!… TOPIC #tea :What is best"
    bob >> "TOPIC #tea"
    bob << "332 bob #tea :What is best"
    bob << "333 bob #tea alice!~alice@… 1767225600"
    carol = talk("carol")
    carol >> "JOIN #tea"
    carol.hears("JOIN #tea", "332 carol #tea :What is best", "333 carol …", "353 …", "366 …")
    alice >> "TOPIC #tea :"
    alice.until("TOPIC #tea :")
    alice >> "TOPIC #tea"
    alice << "331 alice #tea …"


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        pytest.param("TOPIC #tea :mine", "482 bob #tea …", id="by a member"),
        pytest.param("TOPIC #cake :mine", "442 bob #cake …", id="from outside"),
        pytest.param("TOPIC #nowhere :mine", "403 bob #nowhere …", id="of no room"),
        pytest.param("TOPIC", "461 bob TOPIC …", id="of nothing"),
        pytest.param("TOPIC #cake", "331 bob #cake …", id="asked from outside"),
    ],
)
def test_topics_that_can_not_be_set(talk: Talk, line: str, answer: str) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.enters("#cake")
    bob >> line
    bob << answer
    alice.nothing()


def test_everybody_sets_the_topic_without_t(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice >> "MODE #tea -t"
    bob << "MODE #tea -t"
    bob >> "TOPIC #tea :mine"
    bob << ":bob!… TOPIC #tea mine"


def test_who_is_muted_sets_no_topic(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice.says("MODE #tea -t", "MODE #tea +b m:bob")
    bob.hears("MODE #tea -t", "MODE #tea +b m:bob!*@*")
    bob >> "TOPIC #tea :rude words"
    bob << "482 bob #tea …"
    alice >> "MODE #tea +v bob"
    bob << "MODE #tea +v bob"
    bob >> "TOPIC #tea :mine"
    bob << ":bob!… TOPIC #tea mine"


def test_a_long_topic_is_cut(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice >> f"TOPIC #tea :{'x' * 400}"
    assert len((bob << "TOPIC #tea …").params[1]) == 307


def test_a_topic_of_long_letters_still_fits_in_a_line(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    alice >> f"TOPIC #tea :{'щ' * 245}"
    topic = bob << "TOPIC #tea …"
    assert len(topic.encode()) <= 512
    assert set(topic.params[1]) == {"щ"}
