"""How far was read: told to the server, and taken from it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gui.client.changes import BufferChanged
from gui.client.markers import PAUSE_MS
from tests.gui.client.conftest import CAPS, ISUPPORT, Talk

MARKED = f"{CAPS} draft/read-marker"


def at(second: int) -> str:
    return f"2023-11-14T22:13:{second:02}.000Z"


def hears(who: Talk, second: int, text: str = "hi") -> None:
    who >> f"@time={at(second)};msgid=m{second} :bob!b@h PRIVMSG #tea :{text}"


@pytest.fixture
def marked(talk: Callable[..., Talk]) -> Talk:
    made = talk("alice")
    made.enters(ISUPPORT, MARKED)
    made.joins("#tea", "@bob")
    return made


def test_what_was_read_is_told_at_most_every_few_seconds(marked: Talk) -> None:
    hears(marked, 1)
    marked.do(marked.state.mark_read("#tea"))
    marked << f"MARKREAD #tea timestamp={at(1)}"
    marked >> f":srv MARKREAD #tea timestamp={at(1)}"
    for second in (2, 3):
        hears(marked, second)
        marked.do(marked.state.mark_read("#tea"))
    marked.silent()
    assert marked.state.due_ms == PAUSE_MS
    marked.clock.now_ms += PAUSE_MS
    marked.do(marked.state.tick())
    marked << f"MARKREAD #tea timestamp={at(3)}"
    marked.clock.now_ms += PAUSE_MS
    marked.do(marked.state.tick())
    marked.silent()


def test_what_another_device_has_read_is_read_here(marked: Talk) -> None:
    for second in (1, 2, 3):
        hears(marked, second, "alice!")
    marked >> f":srv MARKREAD #tea timestamp={at(2)}"
    room = marked.buffer("#tea")
    assert (room.unread, room.mentions) == (1, 1)
    assert room.entries[room.read_up_to].msgid == "m3"
    assert BufferChanged("#tea") in marked.changes
    marked >> f":srv MARKREAD #tea timestamp={at(1)}"  # it never goes back
    assert room.unread == 1
    marked >> f":srv MARKREAD #tea timestamp={at(3)}"
    assert (room.unread, room.mentions, room.read_up_to) == (0, 0, len(room.entries))
    marked.silent()


def test_nothing_is_told_of_what_nobody_read(marked: Talk) -> None:
    hears(marked, 1)
    marked.clock.now_ms += PAUSE_MS
    marked.do(marked.state.tick())
    marked >> ":srv MARKREAD #tea *"
    marked.silent()
    assert marked.buffer("#tea").unread == 1


def test_what_was_read_while_disconnected_is_told_on_return(marked: Talk) -> None:
    hears(marked, 1)
    marked.do(marked.state.disconnected("gone"))
    marked.do(marked.state.mark_read("#tea"))
    marked.silent()
    marked.enters(ISUPPORT, MARKED)
    marked.do(marked.state.tick())
    assert marked.state.caps >= {"draft/read-marker"}
    assert marked.buffer("#tea").read_ms > 0


def test_the_marker_of_before_makes_what_came_since_unread(talk: Callable[..., Talk]) -> None:
    alice = talk("alice")
    alice.enters(ISUPPORT, f"{MARKED} draft/chathistory")
    alice >> "@label=past1 :srv BATCH +t draft/chathistory-targets"
    alice >> ":srv BATCH -t"
    alice >> ":alice!u@h JOIN #tea"
    alice >> f":srv MARKREAD #tea timestamp={at(1)}"
    alice >> "@label=past2 :srv BATCH +b chathistory #tea"
    for second in (1, 2, 3):
        alice >> f"@batch=b;time={at(second)};msgid=m{second} :bob!b@h PRIVMSG #tea :hi"
    alice >> ":srv BATCH -b"
    room = alice.buffer("#tea")
    assert (room.unread, room.entries[room.read_up_to].msgid) == (2, "m2")


def test_a_hundred_markers_are_no_flood(talk: Callable[..., Talk]) -> None:
    """Of talks that are asked about and of pages that were read while away; what the user says goes first."""
    alice = talk("alice")
    alice.enters(ISUPPORT, f"{MARKED} draft/chathistory")
    alice.joins("#tea")
    hears(alice, 1)
    alice >> "@label=past1 :srv BATCH +t draft/chathistory-targets"
    for number in range(100):
        alice >> f"@batch=t :srv CHATHISTORY TARGETS nick{number} {at(9)}"
    alice >> ":srv BATCH -t"
    alice.do(alice.state.mark_read("#tea"))
    asked = [f"MARKREAD nick{number}" for number in range(100)]
    assert [line for line in alice.sent if "MARKREAD" in line] == asked[:3]
    alice.sent.clear()
    alice.says("#tea", "hi")
    alice << "@label=1 PRIVMSG #tea hi"
    told: list[str] = []
    waited = 0
    while len(told) < 98:
        wait = alice.state.due_ms
        assert wait is not None
        waited += wait
        alice.clock.now_ms += wait
        alice.do(alice.state.tick())
        alice >> ":srv PONG srv samovar"
        told += [line for line in alice.sent if "MARKREAD" in line]
        alice.sent.clear()
    assert told == [*asked[3:], f"MARKREAD #tea timestamp={at(1)}"]
    assert 190_000 < waited < 220_000


def test_what_the_server_knows_by_then_is_not_told(marked: Talk) -> None:
    for number in range(9):
        marked.joins(f"#r{number}", "@bob")
        marked >> f"@time={at(number)};msgid=r{number} :bob!b@h PRIVMSG #r{number} :hi"
        marked.do(marked.state.mark_read(f"#r{number}"))
    assert len(marked.sent) < 9
    marked >> f":srv MARKREAD #r8 timestamp={at(8)}"
    marked.sent.clear()
    for _ in range(30):
        marked.clock.now_ms += 2_000
        marked.do(marked.state.tick())
    assert not any("#r8" in line for line in marked.sent)
    assert any("#r7" in line for line in marked.sent)


def test_a_talk_opens_where_something_in_it_was_not_read(talk: Callable[..., Talk]) -> None:
    alice = talk("alice")
    alice.enters(ISUPPORT, f"{MARKED} draft/chathistory")
    alice >> "@label=past1 :srv BATCH +t draft/chathistory-targets"
    for nick in ("bob", "carol", "dave"):
        alice >> f"@batch=t :srv CHATHISTORY TARGETS {nick} {at(9)}"
    alice >> ":srv BATCH -t"
    assert alice.sent == ["MARKREAD bob", "MARKREAD carol", "MARKREAD dave"]
    alice.sent.clear()
    alice >> f":srv MARKREAD bob timestamp={at(9)}"
    alice >> f":srv MARKREAD carol timestamp={at(8)}"
    alice >> ":srv MARKREAD dave *"
    assert list(alice.state.buffers) == ["", "carol", "dave"]
    alice >> "@label=past2 :srv BATCH +b chathistory carol"
    for second in (7, 9):
        alice >> f"@batch=b;time={at(second)};msgid=c{second} :carol!c@h PRIVMSG alice :hi"
    alice >> ":srv BATCH -b"
    assert (alice.buffer("carol").unread, alice.buffer("carol").read_up_to) == (1, 1)


def test_a_refusal_is_no_matter_for_the_reader(marked: Talk) -> None:
    marked >> ":srv FAIL MARKREAD INTERNAL_ERROR #tea :Could not be kept"
    assert "Could not" not in " ".join(marked.texts("") + marked.texts("#tea"))


def test_what_was_read_of_a_talk_is_told_under_the_new_nick(marked: Talk) -> None:
    for second in (1, 2):
        marked >> f"@time={at(second)};msgid=m{second} :bob!b@h PRIVMSG alice :hi"
        marked.do(marked.state.mark_read("bob"))
    marked << "MARKREAD bob"
    marked << f"MARKREAD bob timestamp={at(1)}"
    marked >> ":bob!b@h NICK bobby"
    marked.silent()
    marked.clock.now_ms += PAUSE_MS
    marked.do(marked.state.tick())
    marked << f"MARKREAD bobby timestamp={at(2)}"
