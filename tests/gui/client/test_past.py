"""What was said before: fetched after joining and at the top, each message once and where it belongs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from gui.client.buffers import Above, Delivery, EntryKind
from gui.client.changes import EntriesAdded, Mentioned, MessageFound, ReactionCame
from gui.client.past import ANSWER_MS
from tests.gui.client.conftest import CAPS, ISUPPORT, Talk

PAST = f"{CAPS} account-tag draft/chathistory draft/event-playback"
SMALL = f"{ISUPPORT} CHATHISTORY=3 MSGREFTYPES=msgid,timestamp"


def at(second: int) -> str:
    return f"2023-11-14T22:{second // 60:02}:{second % 60:02}.000Z"


def line(msgid: str, second: int, said: str = "", nick: str = "bob", tags: str = "") -> str:
    return f"@batch=b;time={at(second)};msgid={msgid}{tags} :{nick}!u@h PRIVMSG #tea :{said or msgid}"


def answers(who: Talk, label: str, lines: Sequence[str] = (), target: str = "#tea") -> None:
    """The server answers a question about the past."""
    who >> f"@label={label} :srv BATCH +b chathistory {target}"
    for each in lines:
        who >> each
    who >> ":srv BATCH -b"


def connects(who: Talk, isupport: str = SMALL) -> None:
    who.enters(isupport, PAST)
    number = who.state._core.past._number
    who >> f"@label=past{number} :srv BATCH +t draft/chathistory-targets"
    who >> ":srv BATCH -t"


def comes_in(who: Talk, names: str = "bob") -> str:
    """Enters #tea; gives the question about its past."""
    who >> ":alice!user@host JOIN #tea"
    assert who.sent.pop(0) == "MODE #tea"
    asked = who.sent.pop(0)
    who >> f":srv 353 alice = #tea :alice {names}"
    who >> ":srv 366 alice #tea :End of NAMES"
    return asked


@pytest.fixture
def anew(talk: Callable[..., Talk]) -> Talk:
    """A client on a server that keeps the past, in no room yet."""
    made = talk("alice")
    connects(made)
    return made


@pytest.fixture
def inside(anew: Talk) -> Talk:
    """The same in #tea, with two messages of before."""
    assert comes_in(anew) == "@label=past2 CHATHISTORY LATEST #tea * 3"
    answers(anew, "past2", [line("m1", 1), line("m2", 2)])
    return anew


def said(who: Talk, key: str = "#tea") -> list[str]:
    return who.texts(key, EntryKind.MESSAGE, EntryKind.ACTION)


def test_the_first_time_what_was_said_stands_above_our_coming_and_is_no_news(anew: Talk) -> None:
    comes_in(anew)
    anew >> f"@time={at(9)};msgid=m9 :bob!u@h PRIVMSG #tea :live"
    answers(anew, "past2", [line("m1", 1, "alice: tea?"), line("m2", 2), line("m9", 9, "live")])
    kinds = [(entry.kind, entry.text) for entry in anew.buffer("#tea").entries]
    message = EntryKind.MESSAGE
    assert kinds == [(message, "alice: tea?"), (message, "m2"), (EntryKind.JOIN, ""), (message, "live")]
    room = anew.buffer("#tea")
    assert (room.unread, room.mentions, room.read_up_to) == (1, 0, 3)
    assert room.above is Above.MORE


def test_after_a_break_the_gap_is_filled_and_unread(inside: Talk) -> None:
    inside.do(inside.state.mark_read("#tea"))
    inside.do(inside.state.disconnected("gone"))
    inside.says("#tea", "waiting")
    connects(inside)
    assert comes_in(inside) == "@label=past4 CHATHISTORY LATEST #tea msgid=m2 3"
    inside.sent.clear()
    answers(inside, "past4", [line("m3", 3, "hey alice"), line("m4", 4)])
    assert said(inside) == ["m1", "m2", "hey alice", "m4", "waiting"]
    room = inside.buffer("#tea")
    assert (room.unread, room.mentions) == (2, 1)
    assert room.entries[room.read_up_to].text == "hey alice"
    assert not [change for change in inside.changes if isinstance(change, Mentioned)]


def test_a_wide_gap_comes_page_by_page_from_its_end(inside: Talk) -> None:
    inside.do(inside.state.disconnected("gone"))
    connects(inside)
    comes_in(inside)
    answers(inside, "past4", [line("m7", 7), line("m8", 8), line("m9", 9)])
    inside << "@label=past5 CHATHISTORY BETWEEN #tea msgid=m7 msgid=m2 3"
    inside >> f"@time={at(10)};msgid=m10 :bob!u@h PRIVMSG #tea :m10"
    answers(inside, "past5", [line("m4", 4), line("m5", 5), line("m6", 6)])
    inside << "@label=past6 CHATHISTORY BETWEEN #tea msgid=m4 msgid=m2 3"
    answers(inside, "past6", [line("m3", 3)])
    inside.silent()
    assert said(inside) == [f"m{number}" for number in range(1, 11)]


def test_at_the_top_older_pages_come_until_the_beginning(inside: Talk) -> None:
    inside.do(inside.state.want_older("#tea"))
    inside << "@label=past3 CHATHISTORY BEFORE #tea msgid=m1 3"
    assert inside.buffer("#tea").above is Above.LOADING
    inside.do(inside.state.want_older("#tea"))
    inside.silent()  # one page at a time
    unread = inside.buffer("#tea").unread
    answers(inside, "past3", [line("k1", 0), line("k2", 0)])
    assert EntriesAdded("#tea", 0, 2) in inside.changes
    assert said(inside) == ["k1", "k2", "m1", "m2"]
    assert inside.buffer("#tea").unread == unread
    inside.do(inside.state.want_older("#tea"))
    inside << "@label=past4 CHATHISTORY BEFORE #tea msgid=k1 3"
    answers(inside, "past4")
    assert inside.buffer("#tea").entries[0].text == "This is the beginning of what was said here."
    assert inside.buffer("#tea").above is Above.BEGINNING
    inside.do(inside.state.want_older("#tea"))
    inside.silent()


def test_what_happened_is_told_and_changes_nothing(anew: Talk) -> None:
    comes_in(anew)
    tags = f"@batch=b;time={at(1)}"
    answers(
        anew,
        "past2",
        [
            f"{tags};msgid=e1 :carol!c@h JOIN #tea",
            f"{tags};msgid=e2 :carol!c@h TOPIC #tea :cake",
            f"{tags};msgid=e3 :bob!c@h MODE #tea +o carol",
            f"{tags};msgid=e4 :bob!c@h KICK #tea alice :no",
            f"{tags};msgid=e5 :alice!c@h PART #tea :bye",
            f"{tags};msgid=e6 :bob!c@h NICK robert",
            f"{tags};msgid=e7 :carol!c@h QUIT :bed",
            f"{tags};msgid=e8 :bob!c@h PRIVMSG #tea :\x01ACTION waves\x01",
            f"{tags};msgid=e9 :bob!c@h PRIVMSG #tea :\x01VERSION\x01",
        ],
    )
    room = anew.buffer("#tea")
    assert [entry.kind.value for entry in room.entries] == [
        *("join", "topic", "mode", "kick", "part", "nick", "quit", "action", "join")
    ]
    assert (room.topic, room.joined, sorted(room.members)) == ("", True, ["alice", "bob"])
    anew.silent()


def test_a_reaction_of_the_past_is_shown_and_no_news(anew: Talk) -> None:
    comes_in(anew)
    reaction = f"@batch=b;time={at(3)};msgid=m3;+draft/react=👍;+reply=m1 :bob!b@h TAGMSG #tea"
    answers(anew, "past2", [line("m1", 1, nick="alice"), reaction])
    entry = anew.buffer("#tea").entries[0]
    assert entry.extra is not None
    assert list(entry.extra.reactions) == ["👍"]
    assert not [change for change in anew.changes if isinstance(change, ReactionCame)]


def test_our_own_are_known_by_nick_or_account(anew: Talk) -> None:
    anew >> ":srv 900 alice alice!u@h alice :You are logged in"
    comes_in(anew)
    answers(
        anew,
        "past2",
        [
            line("m1", 1, nick="old_alice", tags=";account=alice"),
            line("m2", 2, nick="alice", tags=";account=mallory"),
            line("m3", 3, nick="alice"),
        ],
    )
    assert [entry.own for entry in anew.buffer("#tea").entries[:3]] == [True, False, True]


def test_a_message_that_seemed_lost_had_arrived(inside: Talk) -> None:
    inside.says("#tea", "did it?")
    inside.do(inside.state.disconnected("gone"))
    assert inside.deliveries("#tea") == [("did it?", Delivery.FAILED)]
    connects(inside)
    comes_in(inside)
    answers(inside, "past4", [line("m3", 3, "did it?", nick="alice"), line("m4", 4)])
    assert inside.deliveries("#tea") == [("did it?", Delivery.SENT)]
    assert said(inside) == ["m1", "m2", "did it?", "m4"]


def test_a_server_that_has_begun_anew_is_asked_by_time(inside: Talk) -> None:
    inside.do(inside.state.disconnected("gone"))
    connects(inside)
    comes_in(inside)
    inside >> "@label=past4 :srv FAIL CHATHISTORY MESSAGE_ERROR LATEST #tea :This message is not known"
    inside << f"@label=past5 CHATHISTORY LATEST #tea timestamp={at(2)} 3"
    inside >> "@label=past5 :srv FAIL CHATHISTORY MESSAGE_ERROR LATEST #tea :The disk is gone"
    assert inside.last("#tea").text == "The server could not read the history; try again later."
    inside.do(inside.state.want_older("#tea"))
    assert "BEFORE" in inside.sent[-1]  # nothing waits for ever


def test_who_is_ignored_is_not_heard_from_the_past(anew: Talk) -> None:
    anew.state._core.ignored.add("bob!*@*")
    comes_in(anew)
    answers(anew, "past2", [line("m1", 1), line("m2", 2, nick="carol")])
    assert said(anew) == ["m2"]


def test_several_lines_within_the_past_are_one_message(anew: Talk) -> None:
    comes_in(anew)
    anew >> "@label=past2 :srv BATCH +b chathistory #tea"
    anew >> f"@batch=b;msgid=m1;time={at(1)} :bob!u@h BATCH +l draft/multiline #tea"
    anew >> "@batch=l :bob!u@h PRIVMSG #tea :```"
    anew >> "@batch=l :bob!u@h PRIVMSG #tea :tea()"
    anew >> "@batch=l :bob!u@h PRIVMSG #tea :```"
    anew >> "@batch=b :srv BATCH -l"
    anew >> line("m2", 2)
    anew >> ":srv BATCH -b"
    assert [(entry.text, entry.msgid) for entry in anew.buffer("#tea").entries[:2]] == [
        ("```\ntea()\n```", "m1"),
        ("m2", "m2"),
    ]


def test_a_page_that_nobody_asked_for_goes_where_its_times_say(inside: Talk) -> None:
    inside >> f"@time={at(9)};msgid=m9 :bob!u@h PRIVMSG #tea :m9"
    inside >> ":srv BATCH +x chathistory #tea"
    inside >> line("m2", 2).replace("batch=b", "batch=x")
    inside >> line("m5", 5).replace("batch=b", "batch=x")
    inside >> ":srv BATCH -x"
    assert said(inside) == ["m1", "m2", "m5", "m9"]


def test_a_message_is_looked_for_page_by_page(inside: Talk) -> None:
    inside.do(inside.state.want_older("#tea", "j1"))
    answers(inside, "past3", [line("k1", 0), line("k2", 0)])
    assert not [change for change in inside.changes if isinstance(change, MessageFound)]
    answers(inside, "past4", [line("j1", 0), line("j2", 0)])
    assert MessageFound("#tea", "j1", is_here=True) in inside.changes
    inside.do(inside.state.want_older("#tea", "never"))
    answers(inside, "past5")
    assert MessageFound("#tea", "never", is_here=False) in inside.changes


def test_a_question_without_an_answer_holds_nothing_up(inside: Talk) -> None:
    inside.do(inside.state.want_older("#tea"))
    inside.sent.clear()
    inside.clock.now_ms += ANSWER_MS
    assert inside.state.due_ms == 0
    inside.do(inside.state.tick())
    assert inside.buffer("#tea").above is Above.MORE
    inside.do(inside.state.want_older("#tea"))
    inside << "@label=past4 CHATHISTORY BEFORE #tea msgid=m1 3"


def test_a_direct_talk_has_a_past_too(anew: Talk) -> None:
    anew.do(anew.state.open_direct("bob"))
    anew << "@label=past2 CHATHISTORY LATEST bob * 3"
    anew >> f"@time={at(9)};msgid=m9 :bob!u@h PRIVMSG alice :m9"
    private = line("m1", 1).replace("#tea", "alice")
    answers(anew, "past2", [private, line("m9", 9).replace("#tea", "alice")], "bob")
    assert said(anew, "bob") == ["m1", "m9"]
    assert anew.buffer("bob").unread == 1


def test_who_wrote_while_we_were_away_is_there_when_we_come_back(inside: Talk) -> None:
    inside.do(inside.state.disconnected("gone"))
    inside.enters(SMALL, PAST)
    inside >> "@label=past3 :srv BATCH +t draft/chathistory-targets"
    inside >> "@batch=t :srv CHATHISTORY TARGETS #tea 2023-11-15T09:00:00.000Z"
    inside >> "@batch=t :srv CHATHISTORY TARGETS dave 2023-11-15T09:00:00.000Z"
    inside >> "@batch=t :srv CHATHISTORY TARGETS erin 2023-11-14T09:00:00.000Z"
    inside >> ":srv BATCH -t"
    inside << "@label=past4 CHATHISTORY LATEST dave * 3"
    answers(inside, "past4", [line("d1", 600, "hello?", "dave").replace("#tea", "alice")], "dave")
    assert (inside.buffer("dave").unread, inside.buffer("dave").mentions) == (1, 1)
    assert "erin" not in inside.state.buffers


def test_a_server_without_a_past_is_asked_nothing(alice: Talk) -> None:
    alice.do(alice.state.want_older("#tea"))
    alice.silent()
    assert alice.buffer("#tea").above is Above.NOTHING
    alice.do(alice.state.want_older("#tea", "m1"))
    assert MessageFound("#tea", "m1", is_here=False) in alice.changes
