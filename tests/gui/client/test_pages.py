"""The record of changes: coalesced, and in an order in which it can be applied."""

from __future__ import annotations

from gui.client.buffers import BufferKind, Entry, EntryKind
from gui.client.changes import (
    BufferChanged,
    BufferClosed,
    BufferMoved,
    BufferOpened,
    EntriesAdded,
    EntryChanged,
    EntryRemoved,
    MembersChanged,
    Mentioned,
    TypingChanged,
)
from gui.client.pages import Pages


def opened() -> Pages:
    pages = Pages()
    pages.open("#tea", "#tea", BufferKind.ROOM)
    pages.take()
    return pages


def test_entries_of_one_page_are_one_change():
    pages = opened()
    for text in "abc":
        pages.add(pages.buffers["#tea"], Entry(EntryKind.MESSAGE, 0, "bob", text))
    assert pages.take() == [EntriesAdded("#tea", 0, 3), BufferChanged("#tea")]
    assert pages.take() == []


def test_entry_that_is_new_and_altered_is_only_new():
    pages = opened()
    room = pages.buffers["#tea"]
    pages.add(room, Entry(EntryKind.INFO, 0))
    pages.take()
    pages.alter("#tea", pages.add(room, Entry(EntryKind.INFO, 0)))
    pages.alter("#tea", 0)
    pages.alter("#tea", 0)
    assert pages.take() == [EntriesAdded("#tea", 1, 1), EntryChanged("#tea", 0)]


def test_closed_page_takes_its_changes_along():
    pages = opened()
    room = pages.buffers["#tea"]
    pages.add(room, Entry(EntryKind.MESSAGE, 0, "bob", "x", mention=True))
    pages.touch_members("#tea")
    pages.close("#tea")
    assert pages.take() == [BufferClosed("#tea")]
    pages.open("#tea", "#tea", BufferKind.ROOM)
    assert pages.take() == [BufferOpened("#tea")]


def test_what_is_recorded_of_a_page_follows_it_to_another_key():
    pages = opened()
    room = pages.buffers["#tea"]
    pages.add(room, Entry(EntryKind.MESSAGE, 0, "bob", "x"))
    pages.take()
    pages.report(TypingChanged("#tea"))
    pages.insert(room, 0, [Entry(EntryKind.MESSAGE, 0, "bob", "older")])
    pages.add(room, Entry(EntryKind.MESSAGE, 0, "bob", "y", mention=True))
    pages.alter("#tea", 1)
    pages.touch_members("#tea")
    pages.rename(room, "#coffee", "#Coffee")
    assert pages.take() == [
        BufferMoved("#coffee", "#tea"),
        TypingChanged("#coffee"),
        EntriesAdded("#coffee", 0, 1),
        EntriesAdded("#coffee", 2, 1),
        EntryChanged("#coffee", 1),
        MembersChanged("#coffee"),
        BufferChanged("#coffee"),
        Mentioned("#coffee", 2),
    ]
    assert list(pages.buffers) == ["", "#coffee"]


def test_a_page_does_not_move_to_where_another_one_stands():
    pages = opened()
    pages.open("bob", "bob", BufferKind.DIRECT)
    pages.take()
    pages.rename(pages.buffers["bob"], "#tea", "#tea")
    assert pages.take() == [BufferChanged("bob")]


def test_servers_page_can_not_be_closed():
    pages = opened()
    pages.close("")
    assert "" in pages.buffers


def test_an_entry_that_is_removed_moves_what_comes_with_it():
    pages = opened()
    room = pages.buffers["#tea"]
    for text in "abc":
        pages.add(room, Entry(EntryKind.INFO, 0, text=text))
    pages.mark_read("#tea")
    pages.take()
    pages.alter("#tea", 1)
    pages.alter("#tea", 2)
    pages.add(room, Entry(EntryKind.MESSAGE, 0, "bob", "d", mention=True))
    pages.remove(room, 1)
    assert [entry.text for entry in room.entries] == ["a", "c", "d"]
    assert room.read_up_to == 2
    changes = pages.take()
    assert changes[:3] == [EntryRemoved("#tea", 1), EntriesAdded("#tea", 2, 1), EntryChanged("#tea", 1)]
    assert changes[-1] == Mentioned("#tea", 2)


def test_an_entry_that_came_and_went_was_never_there():
    pages = opened()
    room = pages.buffers["#tea"]
    pages.add(room, Entry(EntryKind.INFO, 0, text="a"))
    pages.take()
    pages.add(room, Entry(EntryKind.INFO, 0, text="b"))
    pages.remove(room, 1)
    assert [change for change in pages.take() if isinstance(change, EntryRemoved)] == []


def said(text: str, mention: bool = False) -> Entry:
    return Entry(EntryKind.MESSAGE, 0, "bob", text, mention=mention)


def test_what_is_put_in_between_moves_all_that_stands_behind():
    pages = opened()
    room = pages.buffers["#tea"]
    for text in "ad":
        pages.add(room, said(text))
    pages.mark_read("#tea")
    pages.take()
    pages.alter("#tea", 1)
    pages.add(room, said("e", mention=True))
    pages.insert(room, 1, [said("b"), said("c")])
    assert [entry.text for entry in room.entries] == list("abcde")
    assert room.read_up_to == 4
    changes = pages.take()
    assert changes[:3] == [EntriesAdded("#tea", 1, 2), EntriesAdded("#tea", 4, 1), EntryChanged("#tea", 3)]
    assert changes[-1] == Mentioned("#tea", 4)


def test_what_is_put_into_the_new_part_comes_with_it():
    pages = opened()
    room = pages.buffers["#tea"]
    pages.add(room, said("a"))
    pages.take()
    pages.add(room, said("c", mention=True))
    pages.insert(room, 1, [said("b")])
    assert pages.take() == [EntriesAdded("#tea", 1, 2), BufferChanged("#tea"), Mentioned("#tea", 2)]


def test_what_is_read_does_not_stand_below_the_unread_line():
    pages = opened()
    room = pages.buffers["#tea"]
    pages.add(room, Entry(EntryKind.JOIN, 0, "anna"))
    pages.add(room, said("new"))
    pages.insert(room, 1, [said("old")], is_read=True)
    assert room.read_up_to == 2
    pages.insert(room, 0, [said("older")], is_read=True)
    assert room.entries[room.read_up_to].text == "new"


def test_what_was_missed_stands_below_it_though_we_have_written_meanwhile():
    pages = opened()
    room = pages.buffers["#tea"]
    pages.add(room, said("old"))
    pages.add(room, Entry(EntryKind.MESSAGE, 0, "anna", "typed offline", own=True))
    pages.mark_read("#tea")
    pages.insert(room, 1, [said("missed")])
    assert room.entries[room.read_up_to].text == "missed"


def test_what_is_new_begins_with_what_somebody_said_and_not_with_who_came() -> None:
    pages = opened()
    room = pages.buffers["#tea"]
    for kind in (EntryKind.JOIN, EntryKind.MESSAGE, EntryKind.JOIN, EntryKind.MESSAGE):
        pages.add(room, Entry(kind, 0, "bob", "hi"))
    assert (room.read_up_to, room.unread) == (1, 2)
    pages.mark_read("#tea")
    pages.add(room, Entry(EntryKind.JOIN, 0, "carol"))
    pages.add_said(room, [(0, "carol", "hi", "", False)], [])
    assert (room.read_up_to, room.unread) == (5, 1)
