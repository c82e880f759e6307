"""The links of a message and its Retry: what they are, and where they stand."""

from __future__ import annotations

from gui.client.buffers import Delivery, Entry, EntryKind
from gui.views.chat_frame import Frame
from gui.views.chat_row import Row
from gui.views.chat_shape import Shape
from gui.views.chat_style import LogStyle, Measures
from gui.views.chat_things import rects_of, things_of


def row_of(entry: Entry, width: int = 500) -> Row:
    measures = Measures(LogStyle())
    return Row(entry, Shape.HEAD, Frame(width, measures), measures)


def test_links_and_retry_stand_where_the_mouse_finds_them(qapp: object) -> None:
    text = f"😀 https://a.example/{'x' * 120} and www.b.example."
    entry = Entry(EntryKind.MESSAGE, 0, "me", text, own=True, delivery=Delivery.FAILED, reason="why not")
    row = row_of(entry)
    things = things_of(entry)
    assert [thing.words for thing in things] == [text.split()[1], "www.b.example", "Retry"]
    for thing in things[:2]:
        for rect in rects_of(row, thing):
            link = row.link_at(rect.center().x(), rect.center().y())
            assert link == thing.link
    assert len(rects_of(row, things[0])) > 1
    assert rects_of(row, things[2]) == [row.retry]


def test_a_link_in_a_script_from_right_to_left_has_a_place(qapp: object) -> None:
    entry = Entry(EntryKind.MESSAGE, 0, "bob", "שלום https://a.example/ עולם")
    row = row_of(entry)
    [thing] = things_of(entry)
    [rect] = rects_of(row, thing)
    assert rect.width() > 20
    assert row.link_at(rect.center().x(), rect.center().y()) == thing.link


def test_code_stands_where_the_mouse_copies_it_and_in_the_order_of_reading(qapp: object) -> None:
    text = "https://a.example/\n```py\nx = 1\n```\nand https://b.example/"
    entry = Entry(EntryKind.MESSAGE, 0, "bob", text)
    row = row_of(entry)
    things = things_of(entry)
    assert [thing.words for thing in things] == ["https://a.example/", "Copy code", "https://b.example/"]
    [rect] = rects_of(row, things[1])
    assert row.copies_code_at(rect.center().x(), rect.center().y()) == things[1].code


def test_what_happened_and_what_was_sent_have_nothing(qapp: object) -> None:
    assert things_of(Entry(EntryKind.JOIN, 0, "bob")) == ()
    assert things_of(Entry(EntryKind.MESSAGE, 0, "me", "hi", own=True)) == ()
