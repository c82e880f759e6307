"""At most one signal on its way, nothing lost, and a bound."""

from __future__ import annotations

import threading

from gui.net.mailbox import AT_ONCE_MS, PAUSE_MS, POUR_BYTES, Mailbox


def test_one_signal_for_many_puts():
    box = Mailbox()
    assert [box.put(b"a"), box.put(b"b"), box.put(b"")] == [True, False, False]
    assert box.take(10) == ([b"a", b"b"], None)
    assert box.put(b"d")


def test_what_is_left_needs_no_signal():
    box = Mailbox()
    for item in (b"aa", b"bb", b"cc"):
        box.put(item)
    assert box.take(4) == ([b"aa", b"bb"], AT_ONCE_MS)
    assert not box.put(b"dd")
    assert box.take(5) == ([b"cc", b"dd"], None)
    assert box.take(3) == ([], None)


def test_where_much_comes_the_other_side_comes_again_unasked_until_little_does():
    box = Mailbox()
    box.put(b"a" * POUR_BYTES)
    assert box.take(2 * POUR_BYTES)[1] == PAUSE_MS
    assert not box.put(b"b" * POUR_BYTES)
    assert box.take(2 * POUR_BYTES) == ([b"b" * POUR_BYTES], PAUSE_MS)
    assert box.take(2 * POUR_BYTES) == ([], None)
    assert box.put(b"c")


def test_no_more_is_taken_than_was_asked_for():
    box = Mailbox()
    for item in (b"aa", b"bb", b"cc"):
        box.put(item)
    assert box.take(3)[0] == [b"aa"]


def test_an_item_over_the_limit_is_taken_alone():
    box = Mailbox()
    box.put(b"a" * 100)
    box.put(b"b")
    assert box.take(10) == ([b"a" * 100], AT_ONCE_MS)
    assert box.take(10) == ([b"b"], None)


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
