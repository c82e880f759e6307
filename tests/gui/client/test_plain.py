"""A server that says NAME: the texts of the seed, cut anywhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.client.buffers import Delivery, EntryKind
from gui.client.changes import BufferOpened, EntryChanged, EntryRemoved, NickRefused, Registered
from gui.client.identity import Identity
from gui.client.plain import ROOM_KEY, PlainState

WELCOME = ["NAME", "anna has join the chat.\n", "Connection successful! You have joined the chat."]


def feed(state: PlainState, *chunks: str) -> list:
    return state.feed([chunk.encode() for chunk in chunks])


def inside() -> PlainState:
    state = PlainState(Identity("anna"))
    state.connected()
    feed(state, *WELCOME)
    assert state.take_outgoing() == b"anna"
    return state


def entries(state: PlainState) -> list[tuple[EntryKind, str, str]]:
    return [(entry.kind, entry.nick, entry.text) for entry in state.buffers[ROOM_KEY].entries]


def test_name_is_given_when_asked_for():
    state = PlainState(Identity("Анна Мария"))
    state.connected()
    assert state.take_outgoing() == b""
    feed(state, "NAME")
    assert state.take_outgoing() == "Анна Мария".encode()
    assert state.take_outgoing() == b""
    assert not state.registered
    changes = feed(state, "Анна Мария has join the chat.\nConnection successful! You have joined the chat.")
    assert Registered("Анна Мария") in changes
    assert BufferOpened(ROOM_KEY, focus=True) in changes


def test_people_come_talk_and_go():
    state = inside()
    feed(state, "bob has join the chat.\n", "hello", "bob: hi", "* bob waves", "bob покинул чат.\n")
    assert entries(state)[1:] == [
        (EntryKind.JOIN, "bob", ""),
        (EntryKind.MESSAGE, "", "hello"),
        (EntryKind.MESSAGE, "bob", "hi"),
        (EntryKind.ACTION, "bob", "waves"),
        (EntryKind.QUIT, "bob", ""),
    ]
    assert list(state.buffers[ROOM_KEY].members) == ["anna"]


def test_message_and_goodbye_in_one_chunk():
    state = inside()
    feed(state, "bob has join the chat.\n")
    feed(state, "see youbob покинул чат.\n")
    assert entries(state)[-2:] == [(EntryKind.MESSAGE, "", "see you"), (EntryKind.QUIT, "bob", "")]


def test_colon_after_no_known_nick_is_text():
    state = inside()
    feed(state, "note: buy tea")
    assert entries(state)[-1] == (EntryKind.MESSAGE, "", "note: buy tea")


def test_own_messages_are_sent_one_by_one():
    state = inside()
    state.say(ROOM_KEY, "one\ntwo")
    assert [state.take_outgoing(), state.take_outgoing(), state.take_outgoing()] == [b"one", b"two", b""]
    assert {entry.delivery for entry in state.buffers[ROOM_KEY].entries if entry.own} == {Delivery.SENT}


def test_long_messages_fit_into_the_servers_recv():
    state = inside()
    state.say(ROOM_KEY, "щ" * 1200)
    sent = [state.take_outgoing() for _ in range(3)]
    assert all(len(message) <= 1024 and message.decode() for message in sent)
    assert b"".join(sent).decode() == "щ" * 1200


def test_offline_messages_wait():
    state = inside()
    state.disconnected("lost")
    state.say(ROOM_KEY, "later")
    assert state.take_outgoing() == b""
    assert state.buffers[ROOM_KEY].entries[-1].delivery is Delivery.QUEUED
    state.connected()
    changes = feed(state, *WELCOME)
    assert [state.take_outgoing(), state.take_outgoing()] == [b"anna", b"later"]
    assert any(isinstance(change, EntryChanged) for change in changes)
    assert state.take_outgoing() == b""


def test_name_asked_for_again_was_refused():
    state = PlainState(Identity("anna"))
    state.connected()
    feed(state, "NAME")
    changes = feed(state, "NAME")
    assert NickRefused("anna", "The name anna can't be used here.", "anna_") in changes
    assert [state.take_outgoing(), state.take_outgoing()] == [b"anna", b"anna_"]
    for _ in range(5):
        changes = feed(state, "NAME")
    assert [change.tried for change in changes if isinstance(change, NickRefused)] == [""]
    assert state.nick_reason == "The name anna can't be used here."
    while state.take_outgoing():
        pass
    state.set_nick("maria")
    assert state.take_outgoing() == b"maria"


def test_mention_and_commands():
    state = inside()
    feed(state, "Anna, tea?")
    assert state.buffers[ROOM_KEY].entries[-1].mention
    state.say(ROOM_KEY, "/me waves")
    assert state.take_outgoing() == b"* anna waves"
    state.say(ROOM_KEY, "/kick bob")
    assert state.buffers[ROOM_KEY].entries[-1].kind is EntryKind.ERROR
    assert state.take_outgoing() == b""


@pytest.mark.parametrize("cut", range(1, len("привет, чай!".encode())))
def test_letter_cut_in_two_waits_for_its_rest(cut):
    state = inside()
    data = "привет, чай!".encode()
    state.feed([data[:cut]])
    state.feed([data[cut:]])
    said = "".join(text for kind, _, text in entries(state) if kind is EntryKind.MESSAGE)
    assert said == "привет, чай!"


@given(st.lists(st.binary(max_size=40) | st.sampled_from([text.encode() for text in WELCOME]), max_size=30))
def test_garbage_never_raises(chunks):
    state = PlainState(Identity("anna"))
    state.connected()
    state.feed(chunks)
    state.say(ROOM_KEY, "hi")
    state.disconnected("end")
    assert all(not buffer.members for buffer in state.buffers.values())


def test_a_message_that_waits_is_taken_back():
    state = inside()
    state.disconnected("gone")
    for text in ("one", "two"):
        state.say(ROOM_KEY, text)
    count = len(state.buffers[ROOM_KEY].entries)
    assert EntryRemoved(ROOM_KEY, count - 2) in state.discard(ROOM_KEY, count - 2)
    assert state.discard(ROOM_KEY, 0) == []
    state.connected()
    feed(state, *WELCOME)
    assert [state.take_outgoing() for _ in range(3)] == [b"anna", b"two", b""]


def test_the_room_that_was_open_is_there_before_the_connection():
    state = PlainState(Identity("anna"))
    state.await_rooms([])
    assert ROOM_KEY not in state.buffers
    assert state.await_rooms(["Chat"]) == [BufferOpened(ROOM_KEY, focus=False)]
    room = state.buffers[ROOM_KEY]
    assert not room.joined
    state.say(ROOM_KEY, "early")
    assert room.entries[-1].delivery is Delivery.QUEUED
    state.connected()
    feed(state, *WELCOME)
    assert room.joined
    assert [state.take_outgoing(), state.take_outgoing()] == [b"anna", b"early"]


def test_a_room_in_which_nobody_spoke_goes_with_its_kind_of_server():
    state = PlainState(Identity("anna"))
    state.await_rooms(["Chat"])
    state.give_way()
    assert ROOM_KEY not in state.buffers


def test_what_waits_fails_when_the_server_is_of_another_kind():
    state = PlainState(Identity("anna"))
    state.say("", "early")
    state.give_way()
    entry = state.buffers[ROOM_KEY].entries[-1]
    assert (entry.delivery, entry.reason) == (Delivery.FAILED, "This server has no such room any more.")
