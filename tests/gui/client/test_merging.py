"""Where what comes late stands in a page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.gui.client.conftest import Talk
from tests.gui.client.test_past import answers, at, comes_in, connects, line


@pytest.fixture
def anew(talk: Callable[..., Talk]) -> Talk:
    """A client on a server that keeps the past, in no room yet."""
    made = talk("alice")
    connects(made)
    return made


def test_our_coming_back_stands_before_what_had_waited_and_the_gap_before_both(anew: Talk) -> None:
    asked = comes_in(anew)
    answers(anew, asked[7:].split()[0], [line("m1", 1)])
    anew.do(anew.state.disconnected("gone"))
    anew.says("#tea", "waits")
    connects(anew)
    asked = comes_in(anew)
    answers(anew, asked[7:].split()[0], [line("m3", 3)])
    room = anew.buffer("#tea")
    assert [entry.text or entry.kind.value for entry in list(room.entries)[-3:]] == ["m3", "join", "waits"]


def test_the_beginning_is_told_once_however_often_one_comes(anew: Talk) -> None:
    happened = [f"@batch=b;time={at(1)};msgid=j1 :bob!u@h JOIN #tea"]
    for _ in range(2):
        asked = comes_in(anew)
        answers(anew, asked[7:].split()[0], happened)
        anew.do(anew.state.want_older("#tea"))
        answers(anew, anew.sent.pop()[7:].split()[0])
        anew.do(anew.state.disconnected("gone"))
        connects(anew)
    texts = [entry.text for entry in anew.buffer("#tea").entries]
    assert texts.count("This is the beginning of what was said here.") == 1


def deletion(msgid: str, of: str, second: int, reason: str = "", nick: str = "bob") -> str:
    return f"@batch=b;time={at(second)};msgid={msgid} :{nick}!u@h REDACT #tea {of}" + (
        f" :{reason}" if reason else ""
    )


def deletions(who: Talk) -> list[str]:
    return [entry.text for entry in who.buffer("#tea").entries if "deleted" in entry.text]


def test_who_comes_later_sees_that_something_was_deleted(anew: Talk) -> None:
    asked = comes_in(anew)
    page = [
        line("m1", 1),
        deletion("r1", "gone1", 2),
        deletion("r2", "gone2", 3, "not here", "op"),
        line("m4", 4),
    ]
    answers(anew, asked[7:].split()[0], page)
    shown = [entry.text for entry in anew.buffer("#tea").entries if entry.text]
    assert shown == ["m1", "bob deleted a message.", "op deleted a message: not here", "m4"]
    assert anew.buffer("#tea").unread == 0
    anew.do(anew.state.disconnected("gone"))
    connects(anew)
    asked = comes_in(anew)
    answers(anew, asked[7:].split()[0], page)
    assert len(deletions(anew)) == 2


def test_a_message_and_its_edits_are_deleted_once(anew: Talk) -> None:
    asked = comes_in(anew)
    answers(anew, asked[7:].split()[0], [deletion("r1", "gone1", 2), deletion("r2", "edit1", 2)])
    assert deletions(anew) == ["bob deleted a message."]


def test_where_the_message_is_told_it_says_so_itself(anew: Talk) -> None:
    asked = comes_in(anew)
    answers(anew, asked[7:].split()[0], [line("m1", 1), deletion("r1", "m1", 2)])
    assert deletions(anew) == []
    entry = anew.buffer("#tea").entries[0]
    assert entry.deletion is not None
    anew.do(anew.state.disconnected("gone"))
    connects(anew)
    asked = comes_in(anew)
    answers(anew, asked[7:].split()[0], [deletion("r1", "m1", 2)])
    assert deletions(anew) == []


def test_what_stood_for_a_message_goes_when_that_comes_with_an_older_page(anew: Talk) -> None:
    asked = comes_in(anew)
    answers(anew, asked[7:].split()[0], [deletion("r1", "m1", 5), line("m6", 6)])
    assert deletions(anew) == ["bob deleted a message."]
    anew.do(anew.state.want_older("#tea"))
    answers(anew, anew.sent.pop()[7:].split()[0], [line("m1", 1)])
    assert deletions(anew) == []
    entries = anew.buffer("#tea").entries
    assert entries[entries.find("m1")].deletion is not None
