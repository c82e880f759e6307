"""The nick that we want while we have another."""

from __future__ import annotations

import pytest

ISUPPORT = "CASEMAPPING=ascii CHANTYPES=# PREFIX=(ov)@+ CHANMODES=b,k,l,imnst NICKLEN=32"


@pytest.fixture
def second(talk):
    """alice, who is alice_ in #tea, because another has her name."""
    return enter(talk("alice"))


def enter(alice, isupport=ISUPPORT):
    alice.connects()
    alice >> ":srv 433 * alice :Nickname is already in use"
    alice >> ":srv 001 alice_ :Welcome"
    alice >> f":srv 005 alice_ {isupport} :are supported"
    alice >> ":srv 422 alice_ :No message of the day"
    alice.joins("#tea", "alice")
    alice.sent.clear()
    return alice


def test_why_we_go_by_another_nick_is_known_as_long_as_we_do(second):
    assert second.state.nick_reason == "The name alice is taken."
    second >> ":alice!u@h QUIT :bye"
    second >> ":alice_!u@h NICK alice"
    assert second.state.nick_reason == ""


def test_who_has_asked_for_another_nick_needs_no_reason(second):
    second.says("#tea", "/nick bella")
    second >> ":alice_!u@h NICK bella"
    assert second.state.nick_reason == ""


def test_a_nick_that_the_server_cuts_is_not_taken(talk):
    alice = talk("alice")
    alice.connects()
    alice >> ":srv 001 ali :Welcome"
    assert alice.state.nick_reason == ""


@pytest.mark.parametrize("nick", ["alice", "bella"], ids=["the same again", "another"])
@pytest.mark.parametrize("numeric", ["433", "432", "437"])
def test_a_refused_nick_leaves_the_wish(second, nick, numeric):
    second.says("#tea", f"/nick {nick}")
    second << f"NICK {nick}"
    second >> f":srv {numeric} alice_ {nick} :No"
    assert nick in second.last("#tea").text
    second >> ":alice!u@h QUIT :bye"
    second << "NICK alice"
    second >> ":alice_!u@h NICK alice"
    assert second.state.nick == "alice"


def test_a_nick_that_is_not_answered_leaves_the_wish_too(second):
    second.says("#tea", "/nick bella")
    second << "NICK bella"
    second >> ":srv 447 alice_ :Can not change nickname while on #tea (+N)"
    second >> ":alice!u@h NICK alicia"
    second << "NICK alice"


def test_a_nick_that_we_get_is_the_wish_from_then_on(second):
    second.says("#tea", "/nick bella")
    second.says("#tea", "/nick cleo")
    second.sent.clear()
    second >> ":alice_!u@h NICK bella"
    second >> ":srv 433 bella cleo :Nickname is already in use"
    second >> ":alice!u@h QUIT :bye"
    second.silent()
    second >> ":bella!u@h NICK Guest1"  # services
    second >> ":carol!u@h NICK bella"
    second >> ":bella!u@h NICK carol"
    second << "NICK bella"


def test_who_is_content_with_the_second_name_keeps_it(second):
    second.says("#tea", "/nick alice_")
    second.sent.clear()
    second >> ":alice!u@h QUIT :bye"
    second.silent()


def test_a_nick_that_the_server_cuts_is_the_one_asked_for(second):
    second.says("#tea", "/nick bella-of-the-bells")
    second.sent.clear()
    second >> ":alice_!u@h NICK bella-of"
    second >> ":alice!u@h QUIT :bye"
    second.silent()


def test_a_nick_asked_for_just_before_a_break_is_asked_for_after_it(second):
    second.says("#tea", "/nick bella")
    second.do(second.state.disconnected("gone"))
    second.sent.clear()
    second.connects()
    assert "NICK bella" in second.sent


def test_what_is_wanted_by_itself_is_refused_without_a_word(second):
    second >> ":alice!u@h QUIT :bye"
    second << "NICK alice"
    second >> ":srv 437 alice_ alice :Nick is temporarily unavailable"
    assert second.changes == []


def test_a_holder_whom_we_do_not_see_is_watched(talk):
    alice = enter(talk("alice"), f"{ISUPPORT} MONITOR=100")
    alice.do(alice.state.open_direct("bob"))
    alice << "MONITOR + bob"
    alice >> ":srv 731 alice_ :alice"
    alice << "NICK alice"
    alice >> ":alice_!u@h NICK alice"
    alice << "MONITOR - alice"


def test_a_holder_is_asked_about_where_the_server_does_not_watch(second):
    second.do(second.state.tick())
    second << "ISON alice"
    second >> ":srv 303 alice_ :alice"
    second.silent()
    second.clock.now_ms += 60_000
    second.do(second.state.tick())
    second << "ISON alice"
    second.sent.clear()  # and whether the server is there
    second >> ":srv 303 alice_ :"
    second << "NICK alice"
    second >> ":alice_!u@h NICK alice"
    second.clock.now_ms += 60_000
    second.do(second.state.tick())
    assert not any(line.startswith("ISON") for line in second.sent)


def test_a_server_that_gave_us_another_name_is_not_asked_for_ours_again_and_again(talk):
    alice = talk("alice")
    alice.enters(f"{ISUPPORT} MONITOR=100")
    alice >> ":alice!u@h NICK Guest1"
    alice.silent()
    alice.do(alice.state.disconnected("gone"))
    alice.connects()
    assert "NICK alice" in alice.sent
