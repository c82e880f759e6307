"""Messages, actions, notices, mentions, CTCP."""

from __future__ import annotations

import pytest

from gui.client.buffers import BufferKind, EntryKind
from gui.client.changes import BufferOpened, EntriesAdded, Mentioned


def test_message_in_a_room(alice):
    alice >> "@time=2024-02-03T04:05:06.789Z;msgid=m1 :bob!b@h PRIVMSG #tea :зелёный чай"
    entry = alice.last("#tea")
    assert (entry.kind, entry.nick, entry.text, entry.msgid) == (
        EntryKind.MESSAGE,
        "bob",
        "зелёный чай",
        "m1",
    )
    assert entry.time_ms == 1_706_933_106_789
    assert (alice.buffer("#tea").unread, alice.buffer("#tea").mentions) == (1, 0)


def test_mention_by_word(alice):
    alice >> ":bob!b@h PRIVMSG #tea :ALICE, tea?"
    assert Mentioned("#tea", len(alice.buffer("#tea").entries) - 1) in alice.changes
    alice >> ":bob!b@h PRIVMSG #tea :malice and alice_ are other words"
    assert not alice.last("#tea").mention
    assert (alice.buffer("#tea").unread, alice.buffer("#tea").mentions) == (2, 1)
    alice.do(alice.state.mark_read("#tea"))
    assert (alice.buffer("#tea").unread, alice.buffer("#tea").mentions) == (0, 0)
    assert alice.buffer("#tea").read_up_to == len(alice.buffer("#tea").entries)


def test_direct_message_opens_its_page(alice):
    alice >> ":Bob!b@h PRIVMSG alice :psst"
    assert BufferOpened("bob", focus=False) in alice.changes
    assert alice.buffer("bob").kind is BufferKind.DIRECT
    assert Mentioned("bob", 0) in alice.changes


def test_action_and_operators_only_message(alice):
    alice >> ":bob!b@h PRIVMSG #tea :\x01ACTION pours tea\x01"
    assert (alice.last("#tea").kind, alice.last("#tea").text) == (EntryKind.ACTION, "pours tea")
    alice >> ":bob!b@h PRIVMSG @#tea :for those with a rank"
    assert alice.last("#tea").text == "for those with a rank"


def test_notices_go_where_they_belong(alice):
    alice >> ":srv NOTICE alice :from the server"
    assert (alice.last("").kind, alice.last("").text) == (EntryKind.NOTICE, "from the server")
    alice >> ":bob!b@h NOTICE #tea :to the room"
    assert alice.last("#tea").text == "to the room"
    alice >> ":NickServ!s@h NOTICE alice :identify"
    assert (alice.last("").nick, alice.last("").text) == ("NickServ", "identify")
    assert not alice.last("").mention


@pytest.mark.parametrize(
    "line", [":srv NOTICE * :*** Looking", "NOTICE AUTH :*** Looking"], ids=["named", "bare"]
)
def test_what_a_server_says_while_it_lets_us_in_is_no_news(talk, line):
    alice = talk()
    alice.connects()
    alice >> line
    assert (alice.last("").kind, alice.last("").text) == (EntryKind.INFO, "*** Looking")
    assert alice.buffer("").unread == 0
    alice >> ":srv 001 alice :Welcome"
    alice >> ":srv NOTICE alice :The server restarts at noon"
    assert alice.buffer("").unread == 1


def test_flood_of_one_feed_is_one_change(alice):
    lines = [f":bob!b@h PRIVMSG #tea :{number}".encode() for number in range(1000)]
    first = len(alice.buffer("#tea").entries)
    changes = alice.do(alice.state.feed(lines))
    assert [c for c in changes if isinstance(c, EntriesAdded)] == [EntriesAdded("#tea", first, 1000)]
    assert alice.texts("#tea")[-1] == "999"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("VERSION", "NOTICE bob :\x01VERSION Samovar\x01"),
        ("PING 12 34", "NOTICE bob :\x01PING 12 34\x01"),
        ("version", "NOTICE bob :\x01VERSION Samovar\x01"),
    ],
    ids=["version", "ping", "in small letters"],
)
def test_programs_questions_are_answered(alice, question, answer):
    alice >> f":bob!b@h PRIVMSG alice :\x01{question}\x01"
    alice << answer
    assert "bob" not in alice.state.buffers


def test_a_flood_of_questions_gets_few_answers(alice):
    for _ in range(100):
        alice >> ":bob!b@h PRIVMSG #tea :\x01VERSION\x01"
    assert len(alice.sent) == 3
    alice.clock.now_ms += 25_000
    alice >> ":bob!b@h PRIVMSG #tea :\x01VERSION\x01"
    assert len(alice.sent) == 4


def test_answers_to_questions_answer_nothing(alice):
    alice >> ":bob!b@h NOTICE alice :\x01VERSION Irssi 1.4\x01"
    alice.silent()
    assert alice.last("").text == "bob answers VERSION: Irssi 1.4"


def test_message_from_another_window_of_ours(alice):
    alice >> ":alice!user@host PRIVMSG #tea :from my other window"
    assert alice.last("#tea").own
    assert alice.buffer("#tea").unread == 0
    alice >> ":alice!user@host PRIVMSG bob :hello there"
    assert alice.last("bob").own


def test_old_encodings_are_readable(alice):
    alice.do(alice.state.feed([":bob!b@h PRIVMSG #tea :café".encode("latin-1")]))
    assert alice.last("#tea").text == "café"


def test_too_many_strangers_end_on_the_servers_page(alice):
    lines = [f":bot{number}!b@h PRIVMSG alice :buy".encode() for number in range(600)]
    alice.do(alice.state.feed(lines))
    assert len(alice.state.buffers) == 500
    assert alice.last("").text == "buy"
