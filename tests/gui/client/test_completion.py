"""Tab completes commands, rooms and nicks, those who spoke last first."""

from __future__ import annotations

import pytest

from gui.client.completion import Completions


@pytest.mark.parametrize(
    ("text", "completed"),
    [
        ("bo", Completions(0, 2, ("bob: ",))),
        ("hi Ca", Completions(3, 5, ("carol ",))),
        ("/ki", Completions(0, 3, ("/kick ",))),
        ("see #t", Completions(4, 6, ("#tea ",))),
        ("@bo", Completions(0, 3, ("bob: ",))),
        ("one\nca", Completions(4, 6, ("carol ",))),
        ("zz", Completions(0, 2, ())),
    ],
    ids=["nick at the start", "nick inside", "command", "room", "with an at sign", "second line", "nobody"],
)
def test_completion(alice, text, completed):
    assert alice.state.complete("#tea", text, len(text)) == completed


def test_the_word_before_the_cursor_counts(alice):
    assert alice.state.complete("#tea", "bo is here", 2) == Completions(0, 2, ("bob: ",))


def test_recent_speakers_come_first(alice):
    alice >> ":dave!d@h JOIN #tea"
    for nick in ("carol", "bob"):
        alice >> f":{nick}!x@h PRIVMSG #tea :hi"
    assert alice.state.complete("#tea", "", 0).words == ("bob: ", "carol: ", "alice: ", "dave: ")


def test_direct_talk_completes_its_one_nick(alice):
    alice.do(alice.state.open_direct("bob"))
    assert alice.state.complete("bob", "b", 1).words == ("bob: ",)


def test_unknown_page_completes_nothing(alice):
    assert alice.state.complete("#gone", "b", 1).words == ()


def test_another_sign_may_follow_a_first_nick(alice):
    assert alice.state.complete("#tea", "bo", 2, ",").words == ("bob, ",)
    assert alice.state.complete("#tea", "bo", 2, "").words == ("bob ",)
    assert alice.state.complete("#tea", "hi bo", 5, ",").words == ("bob ",)
