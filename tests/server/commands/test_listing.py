"""Which rooms there are, and who is in them: LIST NAMES."""

from __future__ import annotations

import pytest

from tests.talk import CAPS, Talk


def test_names(talk: Talk) -> None:
    alice, bob, _carol = talk.in_room("#tea", "alice", "bob", "carol")
    alice >> "MODE #tea +v bob"
    bob << "MODE #tea +v bob"
    bob >> "NAMES #tea"
    bob.hears("353 bob = #tea :@alice +bob carol", "366 bob #tea …")
    bob >> "NAMES #nowhere,#tea"
    bob.hears("353 bob = #tea …", "366 bob #nowhere,#tea …")
    for wanted in ("#nowhere", "nobody"):
        bob >> f"NAMES {wanted}"
        bob << f"366 bob {wanted} …"


def test_multi_prefix_shows_all_ranks(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    carol = talk("carol")
    alice >> "MODE #tea +v alice"
    bob.until("MODE #tea +v alice")
    bob.says("NAMES #tea", "WHO #tea")
    bob.hears("353 bob = #tea :@+alice bob", "366 …", "352 … alice H@+ …", "352 … bob H …", "315 …")
    carol.says("NAMES #tea", "WHO #tea")
    carol.hears("353 carol = #tea :@alice bob", "366 …", "352 … alice H@ …", "352 … bob H …", "315 …")


def test_many_names_take_several_lines_that_fit(talk: Talk) -> None:
    nicks = [letter * 30 for letter in "абвгдежзик"]
    first, *_ = talk.in_room("#" + "щ" * 60, *nicks)
    first >> f"NAMES #{'щ' * 60}"
    lines = first.until("366 …")[:-1]
    assert [nick.lstrip("@") for line in lines for nick in line.params[-1].split()] == nicks
    assert len(lines) > 1
    assert all(len(line.encode()) <= 512 for line in lines)


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        pytest.param("", {"#one", "#two"}, id="all that somebody is in"),
        pytest.param("!#o*", {"#two"}, id="all but a mask"),
        pytest.param("!#o*,!#t*", set(), id="all but two masks"),
        pytest.param("#*,!#o*", {"#two"}, id="a mask without another"),
        pytest.param("#TWO", {"#two"}, id="one by name"),
        pytest.param("#o*,#nowhere", {"#one"}, id="by a mask"),
        pytest.param(">1", {"#two"}, id="more than one"),
        pytest.param("<2", {"#one"}, id="fewer than two"),
        pytest.param(">0,<9,#t*", {"#two"}, id="bounds and a mask"),
        pytest.param(">²", set(), id="a bound that is no number"),
        pytest.param(">" + "9" * 300, set(), id="a bound that nobody reaches"),
    ],
)
def test_list(talk: Talk, wanted: str, shown: set[str]) -> None:
    alice, bob = talk("alice"), talk("bob")
    alice.enters("#one")
    alice.enters("#two")
    bob.enters("#two")
    bob >> f"LIST {wanted}"
    bob << "321 bob …"
    rooms = {line.params[1]: line.params[2] for line in bob.until("323 …")[:-1]}
    assert rooms.keys() == shown
    assert rooms.get("#two", "2") == "2"


def test_list_shows_topics(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    alice >> "TOPIC #tea :all about tea"
    alice << "TOPIC …"
    alice >> "LIST"
    alice.hears("321 …", "322 alice #tea 1 :all about tea", "323 alice :End of LIST")


def test_list_looks_at_eight_masks_and_no_more(talk: Talk) -> None:
    """Each is held against every room, on the hub's time."""
    alice = talk("alice")
    for number in range(10):
        alice.enters(f"#r{number}")
    alice >> "LIST " + ",".join(f"#r{number}" for number in range(10))
    assert [line.params[1] for line in alice.until("323 …")[1:-1]] == [f"#r{number}" for number in range(8)]


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [
        pytest.param("C>2", {"#old"}, id="made more than two minutes ago"),
        pytest.param("C<2", {"#new"}, id="made less than two minutes ago"),
        pytest.param("c<0", set(), id="made in the future"),
        pytest.param("T<10", {"#old"}, id="topic of the last ten minutes"),
        pytest.param("T>10", set(), id="topic of long ago"),
        pytest.param("t>0", {"#old"}, id="with a topic"),
        pytest.param("C>0,>1", set(), id="two bounds"),
        pytest.param("Cold", set(), id="a mask that begins with C"),
    ],
)
def test_list_by_time(talk: Talk, wanted: str, shown: set[str]) -> None:
    (alice,) = talk.in_room("#old", "alice")
    talk.clock.pass_s(100)
    alice >> "TOPIC #old :tea"
    alice << "TOPIC …"
    alice.enters("#new")
    talk.clock.pass_s(30)
    alice >> f"LIST {wanted}"
    assert {line.params[1] for line in alice.until("323 …")[1:-1]} == shown


def test_names_of_all_rooms_that_one_may_know_of(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    carol = talk("carol")
    for room, mode in (("#secret", "+s"), ("#keyed", "+k sesame"), ("#open", "+m")):
        alice.enters(room)
        alice >> f"MODE {room} {mode}"
    alice >> "PING x"
    alice.until("PONG …")
    carol >> "NAMES"
    carol.hears("353 carol = #tea :@alice bob", "353 carol = #open @alice", "366 carol * …")
    alice >> "NAMES"
    assert [line.params[2] for line in alice.until("366 …")[:-1]] == ["#tea", "#secret", "#keyed", "#open"]
    bob.until_now()


def test_userhost_in_names(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    bob = talk("bob", caps="userhost-in-names")
    bob >> "JOIN #tea"
    bob.hears("JOIN #tea", "353 bob = #tea :@alice!~alice@… bob!~bob@…", "366 …")
    alice.until_now()


@pytest.mark.parametrize("cap", ["no-implicit-names", "draft/no-implicit-names"])
def test_no_implicit_names(talk: Talk, cap: str) -> None:
    (alice,) = talk.in_room("#tea", "alice")
    alice >> "TOPIC #tea :black"
    bob = talk("bob", caps=cap)
    bob >> "JOIN #tea"
    bob.hears("JOIN #tea", "332 …", "333 …")
    bob.nothing()
    bob >> "NAMES #tea"
    bob.hears("353 bob = #tea :@alice bob", "366 bob #tea …")
