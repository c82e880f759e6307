"""What happens in rooms, and how it is kept."""

from __future__ import annotations

from pathlib import Path

from server.config import Config
from server.history import Page, Shown
from tests.conftest import ExpectLog
from tests.server.conftest import Host
from tests.server.test_hub import FullDisk
from tests.talk import CAPS, Talk


def events(talk: Talk, room: str) -> list[tuple[str, tuple[str, ...]]]:
    kept = talk.app.history.read(Page(room, 99, shown=Shown.EVENTS))
    return [(entry.command, entry.params) for entry in kept]


def test_one_that_is_told_once_is_kept_in_each_room(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    alice.enters("#cake")
    bob.until_now()
    alice.says("NICK alicia", "QUIT :gone")
    nick, end = bob << "@msgid=… NICK alicia", bob << "@msgid=… QUIT :Quit: gone"
    assert events(talk, "#tea")[-2:] == [("NICK", ("alicia",)), ("QUIT", ("Quit: gone",))]
    assert events(talk, "#cake") == [
        ("JOIN", ("#cake",)),
        ("MODE", ("#cake", "+o", "alice")),
        ("NICK", ("alicia",)),
        ("QUIT", ("Quit: gone",)),
    ]
    for room in ("#tea", "#cake"):
        assert talk.app.history.find(room, nick.tags["msgid"])
        assert talk.app.history.find(room, end.tags["msgid"])


def test_the_last_one_in_a_room_is_kept_though_nobody_hears_of_it(talk: Talk) -> None:
    (alice,) = talk.in_room("#lobby", "alice")
    alice >> "QUIT"
    alice.until("ERROR …")
    talk.usher.nothing()
    assert events(talk, "#lobby") == [("JOIN", ("#lobby",)), ("QUIT", ("Quit",))]


def test_a_mode_whose_time_is_over_is_kept(talk: Talk) -> None:
    (alice,) = talk.in_room("#tea", "alice", caps=CAPS)
    alice >> "TMODE #tea 10s +m"
    alice << "@msgid=… MODE #tea +m"
    talk.clock.pass_s(11)
    alice >> "PING x"
    alice.until("@msgid=… MODE #tea -m")
    assert events(talk, "#tea")[-1] == ("MODE", ("#tea", "-m"))


def test_what_could_not_be_kept_is_told_all_the_same(host: Host, expect_log: ExpectLog) -> None:
    expect_log("could not be kept: The disk is full")
    alice, bob = host(FullDisk()).in_room("#tea", "alice", "bob")
    alice >> "TOPIC #tea :heavy"
    alice << "TOPIC #tea heavy"
    bob << "TOPIC #tea heavy"


def test_without_a_history_nothing_is_kept_and_ids_are_there(host: Host, tmp_path: Path) -> None:
    talk = host(keeps_history=False)
    alice, bob = talk.in_room("#tea", "alice", "bob", caps=CAPS)
    alice >> "TOPIC #tea :green"
    bob << "@msgid=… TOPIC #tea green"
    alice >> "PART #tea"
    bob << "PART #tea"
    assert events(talk, "#tea") == []
    assert Config().keeps_history
