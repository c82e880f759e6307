"""At most one signal on its way, nothing lost, and a bound."""

from __future__ import annotations

import threading

from gui.net.mailbox import Mailbox


def test_one_signal_for_many_puts():
    box = Mailbox()
    assert [box.put([b"a"]), box.put([b"b", b"c"]), box.put([])] == [True, False, False]
    assert box.take(10) == ([b"a", b"b", b"c"], False)
    assert box.put([b"d"])


def test_what_is_left_needs_no_signal():
    box = Mailbox()
    box.put([b"a", b"b", b"c"])
    assert box.take(2) == ([b"a", b"b"], True)
    assert not box.put([b"d"])
    assert box.take(2) == ([b"c", b"d"], False)
    assert box.take(2) == ([], False)


def test_full_box_holds_the_reader_until_it_is_emptied():
    box = Mailbox(limit=2)
    box.put([b"a", b"b"])
    went_on = threading.Event()
    reader = threading.Thread(target=lambda: (box.put([b"c"]), went_on.set()))
    reader.start()
    taken: list[bytes] = []
    while len(taken) < 3:
        taken += box.take(1)[0]
    assert went_on.wait(20)
    reader.join()
    assert taken == [b"a", b"b", b"c"]


def test_closed_box_holds_nobody():
    box = Mailbox(limit=1)
    box.put([b"a"])
    reader = threading.Thread(target=box.put, args=([b"b"],))
    reader.start()
    box.close()
    reader.join(20)
    assert not reader.is_alive()
    assert box.take(10)[0] == [b"a"]
