"""At most one signal on its way, nothing lost, and a bound."""

from __future__ import annotations

import threading

from gui.net.mailbox import Mailbox


def test_one_signal_for_many_puts():
    box = Mailbox()
    assert [box.put(b"a"), box.put(b"b"), box.put(b"")] == [True, False, False]
    assert box.take(10) == ([b"a", b"b"], False)
    assert box.put(b"d")


def test_what_is_left_needs_no_signal():
    box = Mailbox()
    for item in (b"aa", b"bb", b"cc"):
        box.put(item)
    assert box.take(3) == ([b"aa", b"bb"], True)
    assert not box.put(b"dd")
    assert box.take(3) == ([b"cc", b"dd"], False)
    assert box.take(3) == ([], False)


def test_an_item_over_the_limit_is_taken_alone():
    box = Mailbox()
    box.put(b"a" * 100)
    box.put(b"b")
    assert box.take(10) == ([b"a" * 100], True)
    assert box.take(10) == ([b"b"], False)


def test_full_box_holds_the_reader_until_it_is_emptied():
    box = Mailbox(limit_bytes=2)
    box.put(b"a")
    box.put(b"b")
    went_on = threading.Event()
    reader = threading.Thread(target=lambda: (box.put(b"c"), went_on.set()))
    reader.start()
    taken: list[bytes] = []
    while len(taken) < 3:
        taken += box.take(1)[0]
    assert went_on.wait(20)
    reader.join()
    assert taken == [b"a", b"b", b"c"]


def test_closed_box_holds_nobody():
    box = Mailbox(limit_bytes=1)
    box.put(b"a")
    reader = threading.Thread(target=box.put, args=(b"b",))
    reader.start()
    box.close()
    reader.join(20)
    assert not reader.is_alive()
    assert box.take(10)[0] == [b"a"]
