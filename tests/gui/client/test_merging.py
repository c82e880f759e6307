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
