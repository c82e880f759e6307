"""Going out of the chat, and which of the rooms reads why."""

from __future__ import annotations

import pytest

from server.history import Page, Shown
from tests.talk import CAPS, Talk
from tests.talkers import Talker


def _set(operator: Talker, room: str, mode: str) -> None:
    operator >> f"MODE {room} {mode}"
    operator << f"MODE {room} …"


def _reason_in(talk: Talk, room: str) -> str:
    return talk.app.history.read(Page(room, 99, shown=Shown.EVENTS))[-1].params[-1]


@pytest.mark.parametrize(
    "modes",
    [
        pytest.param(["+b m:bob"], id="a mute"),
        pytest.param(["+b bob"], id="a ban"),
        pytest.param(["+m"], id="a moderated room"),
        pytest.param(["+M"], id="a room for those who are logged in"),
        pytest.param(["+U"], id="a room whose guests are read by operators"),
    ],
)
def test_who_may_not_speak_gives_no_reason(talk: Talk, modes: list[str]) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    for mode in modes:
        _set(alice, "#tea", mode)
    bob >> "QUIT :rude words"
    bob.until("ERROR :Closing link: Quit: rude words")
    alice << ":bob!… QUIT :Quit"
    assert _reason_in(talk, "#tea") == "Quit"


@pytest.mark.parametrize("mode", ["+v bob", "+e bob", "-b m:bob"])
def test_who_may_speak_again_gives_a_reason(talk: Talk, mode: str) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    _set(alice, "#tea", "+b m:bob")
    _set(alice, "#tea", mode)
    bob >> "QUIT :good night"
    alice << ":bob!… QUIT :Quit: good night"


def test_each_is_told_once_and_reads_the_reason_where_it_may_be_said(talk: Talk) -> None:
    """Alice is in the room of the mute, Carol in the other one, Dora in both."""
    alice, bob, dora = talk.in_room("#tea", "alice", "bob", "dora", caps=CAPS)
    _set(alice, "#tea", "+b m:bob")
    carol = talk.in_room("#cake", "carol", caps=CAPS)[0]
    for talker in (bob, dora):
        talker.enters("#cake")
    for talker in (alice, carol, dora):
        talker.until_now()
    bob >> "QUIT :good night"
    told = alice << ":bob!… QUIT :Quit"
    for talker in (carol, dora):
        heard = talker << ":bob!… QUIT :Quit: good night"
        assert heard.tags["msgid"] == told.tags["msgid"]
    for talker in (alice, carol, dora):
        talker.nothing()
    assert _reason_in(talk, "#tea") == "Quit"
    assert _reason_in(talk, "#cake") == "Quit: good night"
    for room in ("#tea", "#cake"):
        assert talk.app.history.find(room, told.tags["msgid"])


def test_what_the_server_says_of_it_is_read_by_all(talk: Talk) -> None:
    alice, bob = talk.in_room("#tea", "alice", "bob")
    _set(alice, "#tea", "+b m:bob")
    bob.leaves()
    alice << ":bob!… QUIT :Connection closed"
