"""Our own messages: shown at once, confirmed by the echo, failed with a reason, queued while offline, sent once."""

from __future__ import annotations

import pytest

from gui.client.buffers import Delivery, EntryKind
from gui.client.changes import BufferChanged, EntriesAdded, EntryChanged, EntryRemoved

QUEUED, SENDING, SENT, FAILED = Delivery.QUEUED, Delivery.SENDING, Delivery.SENT, Delivery.FAILED


def test_echo_with_the_label_confirms(alice):
    alice.says("#tea", "hi")
    alice << "@label=1 PRIVMSG #tea hi"
    assert alice.last("#tea").delivery is SENDING
    index = len(alice.buffer("#tea").entries) - 1
    alice >> "@label=1;msgid=m7;time=2024-02-03T04:05:06.000Z :alice!user@host PRIVMSG #tea :hi"
    assert alice.changes == [EntryChanged("#tea", index)]
    entry = alice.last("#tea")
    assert (entry.delivery, entry.msgid, entry.time_ms) == (SENT, "m7", 1_706_933_106_000)


def test_same_text_twice_is_told_apart_by_the_label(alice):
    alice.says("#tea", "ha")
    alice.says("#tea", "ha")
    alice >> "@label=2 :alice!user@host PRIVMSG #tea :ha"
    assert alice.deliveries("#tea") == [("ha", SENDING), ("ha", SENT)]


def test_echo_without_labels_confirms_the_oldest_of_its_text(talk):
    alice = talk()
    alice.enters(caps="echo-message")
    alice.joins("#tea")
    for text in ("one", "two", "one"):
        alice.says("#tea", text)
    alice << "PRIVMSG #tea one"
    alice >> ":alice!user@host PRIVMSG #tea :one"
    assert alice.deliveries("#tea") == [("one", SENT), ("two", SENDING), ("one", SENDING)]


def test_server_that_confirms_nothing(talk):
    alice = talk()
    alice.enters(caps="")
    alice.joins("#tea")
    alice.says("#tea", "hi there")
    alice << "PRIVMSG #tea :hi there"
    assert alice.deliveries("#tea") == [("hi there", SENT)]
    alice >> ":srv 404 alice #tea :Cannot send to channel"
    assert alice.last("#tea").delivery is FAILED


def test_labels_without_echo_are_confirmed_by_ack(talk):
    alice = talk()
    alice.enters(caps="message-tags batch labeled-response")
    alice.joins("#tea")
    alice.says("#tea", "hi")
    alice >> "@label=1 :srv ACK"
    assert alice.deliveries("#tea") == [("hi", SENT)]


@pytest.mark.parametrize(
    "lines",
    [
        ["@label=1 :srv 404 alice #tea :Cannot send to channel"],
        [":srv 404 alice #tea :Cannot send to channel"],
        [
            "@label=1 :srv BATCH +x labeled-response",
            "@batch=x :srv 404 alice #tea :Cannot send to channel",
            ":srv BATCH -x",
        ],
    ],
    ids=["with the label", "with the target", "in a labelled batch"],
)
def test_error_fails_the_message_with_a_reason(alice, lines):
    alice.says("#tea", "hi")
    for line in lines:
        alice >> line
    entry = alice.last("#tea")
    assert (entry.delivery, entry.reason) == (FAILED, "You may not speak in #tea.")


def test_standard_reply_fails_the_message(alice):
    alice.says("#tea", "hi")
    alice >> "@label=1 :srv FAIL PRIVMSG INVALID_UTF8 :The message was not UTF-8"
    assert alice.last("#tea").reason == "The server takes UTF-8 only; the message was not sent."


def test_retry_sends_again_in_its_place(alice):
    alice.says("#tea", "hi")
    alice >> "@label=1 :srv 404 alice #tea :No"
    index = len(alice.buffer("#tea").entries) - 1
    alice.sent.clear()
    alice.do(alice.state.retry("#tea", index))
    alice << "@label=2 PRIVMSG #tea hi"
    alice >> "@label=2 :alice!user@host PRIVMSG #tea :hi"
    assert alice.deliveries("#tea") == [("hi", SENT)]
    alice.do(alice.state.retry("#tea", index))
    alice.silent()


def test_offline_messages_wait_and_go_out_once_in_order(alice):
    alice.do(alice.state.disconnected("lost"))
    for text in ("one", "two", "three"):
        alice.says("#tea", text)
    alice.silent()
    assert [delivery for _, delivery in alice.deliveries("#tea")] == [QUEUED] * 3
    alice.connects()
    alice >> ":srv CAP * LS :echo-message labeled-response batch message-tags"
    alice >> ":srv CAP * ACK :echo-message labeled-response batch message-tags"
    alice >> ":srv 001 alice :Welcome"
    alice.sent.clear()
    alice >> ":srv 376 alice :End"
    alice << "JOIN #tea"
    alice.silent()
    alice >> ":alice!user@host JOIN #tea"
    alice << "MODE #tea"
    for label, text in (("1", "one"), ("2", "two"), ("3", "three")):
        alice << f"@label={label} PRIVMSG #tea {text}"
    alice >> "@label=1 :alice!user@host PRIVMSG #tea :one"
    assert alice.deliveries("#tea") == [("one", SENT), ("two", SENDING), ("three", SENDING)]
    alice.silent()


def test_what_was_on_its_way_fails_at_a_disconnect(alice):
    alice.says("#tea", "hi")
    alice.do(alice.state.disconnected("lost"))
    entry = next(entry for entry in alice.buffer("#tea").entries if entry.own)
    assert (entry.delivery, entry.reason) == (
        FAILED,
        "the connection was lost before the server confirmed it",
    )
    alice.enters()
    alice.joins("#tea")
    assert alice.deliveries("#tea") == [("hi", FAILED)]


def test_room_that_does_not_let_us_in_again_fails_what_waits(alice):
    alice.do(alice.state.disconnected("lost"))
    alice.says("#tea", "hi")
    alice.enters()
    alice >> ":srv 474 alice #tea :Cannot join channel"
    entry = next(entry for entry in alice.buffer("#tea").entries if entry.own)
    assert (entry.delivery, entry.reason) == (FAILED, "You are banned from #tea.")
    alice.says("#tea", "again")
    assert alice.last("#tea").delivery is FAILED


def test_direct_messages_wait_too(alice):
    alice.do(alice.state.open_direct("bob"))
    alice.do(alice.state.disconnected("lost"))
    alice.says("bob", "psst")
    alice.enters(caps="")
    assert alice.deliveries("bob") == [("psst", SENT)]


def test_long_text_and_lines_become_several_messages_within_512_bytes(alice):
    alice.says("#tea", "щ" * 600 + "\n\nsecond line")
    assert len(alice.sent) == 4
    for line in alice.sent:
        body = line.partition(" ")[2]
        assert len(f":alice!user@host {body}\r\n".encode()) <= 512
    assert "".join(alice.texts("#tea", EntryKind.MESSAGE)) == "щ" * 600 + "second line"


def test_foreign_servers_are_not_flooded(alice):
    for number in range(8):
        alice.says("#tea", str(number))
    assert len(alice.sent) == 5
    assert [delivery for _, delivery in alice.deliveries("#tea")] == [SENDING] * 5 + [QUEUED] * 3
    assert alice.state.due_ms == 2000
    alice.clock.now_ms += 2000
    alice.do(alice.state.tick())
    assert len(alice.sent) == 6
    alice.clock.now_ms += 60_000
    alice.do(alice.state.tick())
    assert [line.split()[-1] for line in alice.sent if "PRIVMSG" in line] == [
        str(number) for number in range(8)
    ]


@pytest.mark.parametrize("caps", ["", "echo-message", "message-tags batch echo-message labeled-response"])
def test_message_to_ourselves_is_shown_once(talk, caps):
    alice = talk()
    alice.enters(caps=caps)
    alice.says("", "/msg alice note")
    copy = ":alice!user@host PRIVMSG alice :note"
    for line in ([("@label=1 " if "labeled" in caps else "") + copy] if caps else []) + [copy]:
        alice >> line
    assert alice.deliveries("alice") == [("note", SENT)]


def test_many_messages_are_one_change_for_each_call(alice):
    alice.says("#tea", "a\nb\nc")
    first = len(alice.buffer("#tea").entries) - 3
    assert alice.changes == [EntriesAdded("#tea", first, 3), BufferChanged("#tea")]


def test_closed_page_takes_what_waits_along(alice):
    alice.do(alice.state.disconnected("lost"))
    alice.says("#tea", "never mind")
    alice.do(alice.state.close("#tea"))
    alice.enters()
    alice.joins("#tea")
    assert alice.deliveries("#tea") == []
    alice.silent()


def test_a_failed_message_is_taken_back(alice):
    alice.says("#tea", "one")
    alice >> "@label=1 :srv 404 alice #tea :Cannot send to channel"
    index = len(alice.buffer("#tea").entries) - 1
    alice.do(alice.state.discard("#tea", index))
    assert alice.changes == [EntryRemoved("#tea", index)]
    assert alice.deliveries("#tea") == []


def test_what_is_on_its_way_or_of_others_stays(alice):
    alice.says("#tea", "one")
    alice >> ":bob!b@h PRIVMSG #tea :hi"
    count = len(alice.buffer("#tea").entries)
    for index in (-1, count - 2, count - 1, count):
        alice.do(alice.state.discard("#tea", index))
    alice.do(alice.state.discard("#nowhere", 0))
    assert len(alice.buffer("#tea").entries) == count


def test_what_waits_is_taken_back_and_the_rest_goes_out(alice):
    alice.do(alice.state.disconnected("gone"))
    for text in ("one", "two"):
        alice.says("#tea", text)
    count = len(alice.buffer("#tea").entries)
    alice.do(alice.state.discard("#tea", count - 2))
    assert alice.deliveries("#tea") == [("two", QUEUED)]
