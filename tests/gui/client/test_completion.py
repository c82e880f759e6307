"""Tab completes commands, rooms and nicks, those who spoke last first."""

from __future__ import annotations

import gc
import time

import pytest

from gui.client.completion import LIMIT, CandidateKind, has_sign


def places(found):
    return found.start, found.end, found.words


@pytest.mark.parametrize(
    ("text", "completed"),
    [
        ("bo", (0, 2, ("bob: ",))),
        ("hi Ca", (3, 5, ("carol ",))),
        ("/ki", (0, 3, ("/kick ", "/kill "))),
        ("see #t", (4, 6, ("#tea ",))),
        ("@bo", (0, 3, ("bob: ",))),
        ("one\nca", (4, 6, ("carol ",))),
        ("zz", (0, 2, ())),
        ("(bo", (1, 3, ("bob ",))),
        ("see :teacup", (4, 11, ("🍵",))),
    ],
    ids=[
        "nick at the start",
        "nick inside",
        "command",
        "room",
        "with an at sign",
        "second line",
        "nobody",
        "behind a bracket",
        "emoji",
    ],
)
def test_completion(alice, text, completed):
    assert places(alice.state.complete("#tea", text, len(text))) == completed


def test_the_word_before_the_cursor_counts(alice):
    assert places(alice.state.complete("#tea", "bo is here", 2)) == (0, 2, ("bob: ",))


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


@pytest.mark.parametrize(
    ("typed", "nick"),
    [
        ("ма", "Мария"),
        ("МАР", "Мария"),
        ("еж", "Ёжик"),
        ("jose", "José"),
        ("שר", "שרה"),
        ("long", "a-long-name"),
    ],
)
def test_names_in_any_script_without_case_and_accents(alice, typed, nick):
    for each in ("Мария", "Ёжик", "José", "שרה", "a-long-name"):
        alice >> f":{each}!x@h JOIN #tea"
    assert alice.state.complete("#tea", f"hi {typed}", 3 + len(typed)).words == (f"{nick} ",)


def test_who_begins_so_hides_who_only_has_it_inside(alice):
    alice >> ":jacob!x@h JOIN #tea"
    assert alice.state.complete("#tea", "ob", 2).words == ("bob: ", "jacob: ")
    assert alice.state.complete("#tea", "bo", 2).words == ("bob: ",)


def test_what_a_list_shows_beside_the_words(alice):
    alice >> ":srv 332 alice #tea :Green tea only"
    [room] = alice.state.complete("#tea", "#te", 3).candidates
    assert (room.kind, room.name, room.detail) == (CandidateKind.ROOM, "#tea", "Green tea only")
    [kick] = alice.state.complete("#tea", "/kic", 4).candidates
    assert (kick.name, kick.hint) == ("/kick", "[#room] nick [reason]")
    assert kick.detail.startswith("Remove")
    [smile] = alice.state.complete("#tea", ":teacup", 7).candidates
    assert (smile.kind, smile.name, smile.text) == (CandidateKind.EMOJI, ":teacup_without_handle:", "🍵")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("/names", True),
        ("/NAMES", True),
        ("/name", False),
        ("/kick", False),
        ("#tea", True),
        ("@Bob", True),
        ("@bo", False),
    ],
)
def test_a_word_that_may_stay_as_it_is(alice, text, whole):
    assert alice.state.complete("#tea", text, len(text)).whole is whole


def test_another_name_of_a_command_leads_to_it(alice):
    assert alice.state.complete("#tea", "/j", 2).words == ("/join ",)
    assert alice.state.complete("#tea", "/m", 2).words == ("/me ", "/mode ", "/msg ")


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("/", True),
        ("/ki", True),
        ("/usr/", False),
        ("/kick b", False),
        ("@", True),
        ("a@b", False),
        ("see #", True),
        ("(@b", True),
        (":sm", True),
        ("10:30", False),
        ("hello", False),
        ("", False),
        ("one /", False),
    ],
)
def test_the_sign_that_opens_a_list(text, signed):
    assert has_sign(text, len(text)) is signed


def test_ten_thousand_people_are_no_pause(alice):
    names = [f"guest{number}" for number in range(10_000)]
    for at in range(0, len(names), 40):
        alice >> f":srv 353 alice = #tea :{' '.join(names[at : at + 40])}"
    alice >> ":srv 366 alice #tea :End"
    alice.state.complete("#tea", "@", 1)
    gc.freeze()  # as the program does at its start: the collector would walk through what other tests have left
    try:
        started = time.process_time()
        found = alice.state.complete("#tea", "@gu", 3)
        took_s = time.process_time() - started
    finally:
        gc.unfreeze()
    assert took_s < 0.1
    assert len(found.words) == LIMIT
