"""The record of changes: coalesced, and in an order in which it can be applied."""

from __future__ import annotations

from gui.client.buffers import BufferKind, Entry, EntryKind
from gui.client.changes import (
    BufferChanged,
    BufferClosed,
    BufferOpened,
    EntriesAdded,
    EntryChanged,
    EntryRemoved,
    Mentioned,
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
