"""Who is typing: told at most every three seconds, forgotten after a while, and nothing to do while nobody types."""

from __future__ import annotations

import pytest

from gui.client.changes import TypingChanged
from gui.client.schedule import SILENCE_MS
from gui.client.typing import PEOPLE_LIMIT

ACTIVE, PAUSED, DONE = (f"@+typing={state} TAGMSG #tea" for state in ("active", "paused", "done"))


def wait(alice, ms: int) -> None:
    alice.clock.now_ms += ms
    alice.do(alice.state.tick())


def types(alice, text: str, key: str = "#tea") -> None:
    alice.do(alice.state.typed(key, text))


def typing(alice, key: str = "#tea") -> tuple[str, ...]:
    return alice.state.typing(key)


def test_others_are_shown_until_they_end(alice):
    alice >> "@+typing=active :bob!b@h TAGMSG #tea"
    assert alice.changes == [TypingChanged("#tea")]
    alice >> "@+typing=active :carol!c@h TAGMSG #tea"
    assert typing(alice) == ("bob", "carol")
    alice >> "@+typing=active :bob!b@h TAGMSG #tea"
    assert alice.changes == []
    alice >> "@+typing=done :carol!c@h TAGMSG #tea"
    alice >> ":bob!b@h PRIVMSG #tea :here it is"
    assert typing(alice) == ()
    assert TypingChanged("#tea") in alice.changes


@pytest.mark.parametrize(("state", "lasts_ms"), [("active", 6_000), ("paused", 30_000)])
def test_who_tells_nothing_more_is_forgotten(alice, state, lasts_ms):
    alice >> f"@+typing={state} :bob!b@h TAGMSG #tea"
    assert alice.state.due_ms == lasts_ms
    wait(alice, lasts_ms - 1)
    assert typing(alice) == ("bob",)
    wait(alice, 1)
    assert typing(alice) == ()
    assert alice.changes == [TypingChanged("#tea")]


def test_messages_in_a_run_end_it_too(alice):
    alice >> "@+typing=active :bob!b@h TAGMSG #tea"
    alice.do(alice.state.feed([b":bob!b@h PRIVMSG #tea :hi\r\n" * 10]))
    assert typing(alice) == ()


@pytest.mark.parametrize("line", [":bob!b@h PART #tea", ":bob!b@h QUIT :gone", ":op!o@h KICK #tea bob"])
def test_who_is_gone_types_no_more(alice, line):
    alice >> "@+typing=active :bob!b@h TAGMSG #tea"
    alice >> line
    assert typing(alice) == ()


def test_a_lost_connection_ends_all(alice):
    alice >> "@+typing=active :bob!b@h TAGMSG #tea"
    alice.do(alice.state.disconnected("gone"))
    assert typing(alice) == ()
    assert TypingChanged("#tea") in alice.changes


def test_nothing_grows_without_end(alice):
    for number in range(PEOPLE_LIMIT + 10):
        alice >> f":n{number}!n@h JOIN #tea"
        alice >> f"@+typing=active :n{number}!n@h TAGMSG #tea"
    assert len(typing(alice)) == PEOPLE_LIMIT
    alice >> "@+typing=active :eve!e@h TAGMSG #nowhere"
    alice >> "@+typing=active :alice!user@host TAGMSG #tea"
    assert len(typing(alice)) == PEOPLE_LIMIT


def test_nothing_is_due_while_nobody_types(alice):
    assert alice.state.due_ms == SILENCE_MS


def test_ours_is_told_at_most_every_three_seconds(alice):
    types(alice, "h")
    alice << ACTIVE
    for text in ("he", "hel"):
        alice.clock.now_ms += 1_000
        types(alice, text)
    alice.silent()
    alice.clock.now_ms += 1_000
    types(alice, "hell")
    alice << ACTIVE


def test_a_pause_and_the_end_are_told_once(alice):
    types(alice, "h")
    alice << ACTIVE
    wait(alice, 4_000)
    alice << PAUSED
    wait(alice, 60_000)
    alice << "PING samovar"
    types(alice, "")
    alice << DONE
    wait(alice, 4_000)
    alice.silent()


def test_an_end_that_comes_too_soon_waits(alice):
    types(alice, "h")
    alice << ACTIVE
    types(alice, "")
    alice.silent()
    assert alice.state.due_ms == 3_000
    wait(alice, 3_000)
    alice << DONE


def test_a_message_tells_it_itself(alice):
    types(alice, "hi")
    alice << ACTIVE
    alice.says("#tea", "hi")
    alice << "@label=1 PRIVMSG #tea hi"
    wait(alice, 10_000)
    alice.silent()


def test_commands_blanks_and_pages_without_people_tell_nothing(alice):
    for text in ("/join #cake", "  ", ""):
        types(alice, text)
    types(alice, "hi", "")
    types(alice, "hi", "#nowhere")
    alice.silent()


def test_a_room_that_removes_us_while_we_type_is_told_nothing_more(alice):
    types(alice, "h")
    alice << ACTIVE
    alice >> ":op!o@h KICK #tea alice :enough"
    wait(alice, 4_000)
    alice.silent()
    assert alice.state.due_ms == SILENCE_MS - 4_000


@pytest.mark.parametrize("code", ["404", "442"])
def test_where_we_may_not_speak_typing_is_refused_in_silence_and_once(alice, code):
    types(alice, "h")
    alice << ACTIVE
    entries = len(alice.buffer("#tea").entries)
    alice >> f":srv {code} alice #tea :Cannot send to channel"
    wait(alice, 3_000)
    types(alice, "he")
    wait(alice, 4_000)
    alice.silent()
    assert alice.state.due_ms == SILENCE_MS - 7_000
    assert len(alice.buffer("#tea").entries) == entries
    alice >> f":srv {code} alice #tea :Cannot send to channel"  # not of our typing
    assert len(alice.buffer("#tea").entries) == entries + 1
    types(alice, "")
    types(alice, "n")  # the next message asks anew
    alice << ACTIVE


def test_a_refusal_is_of_the_message_that_waits_and_not_of_the_typing(alice):
    alice.says("#tea", "hi")
    alice.sent.clear()
    types(alice, "and")
    alice << ACTIVE
    alice >> ":srv 404 alice #tea :Cannot send to channel"
    assert [delivery.name for _, delivery in alice.deliveries("#tea")] == ["FAILED"]
    alice >> ":srv 404 alice #tea :Cannot send to channel"
    assert alice.last("#tea").text == "hi"


def test_where_it_does_not_pass_it_is_not_sent(talk):
    alice = talk()
    alice.enters(isupport="CLIENTTAGDENY=*,-reply")
    alice.joins("#tea")
    types(alice, "hi")
    alice.silent()
    assert alice.state.due_ms == SILENCE_MS
