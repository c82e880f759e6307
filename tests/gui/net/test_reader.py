"""The reader's end: in slices, and never in silence."""

from __future__ import annotations

import socket
import threading

from PySide6.QtCore import QTimer

from gui.net.link import Address, Hint, LinkState
from gui.net.reader import PIECE_BYTES, RunBuffer
from tests.gui.net.conftest import PATIENCE_S, drain


def test_what_came_before_the_end_is_shown_in_slices(serve, link, qtbot):
    """Other work of the window passes between two slices: here a timer that counts."""
    count = PIECE_BYTES // 5
    events: list[object] = []
    may_look = threading.Event()

    def talk(sock: socket.socket, number: int) -> None:
        if number == 1:
            sock.sendall(b"".join(b":srv NOTICE * :%d\r\n" % number for number in range(count)))
            sock.shutdown(socket.SHUT_WR)
            drain(sock)

    def note(items: list[bytes]) -> None:
        if not may_look.is_set():  # hold the UI thread until all has come and the reader has ended
            may_look.set()
            assert link._reader.wait(int(PATIENCE_S * 1000))
            QTimer.singleShot(0, lambda: events.append("other work"))
        events.extend(line for run in items for line in run.splitlines())

    link.received.connect(note)
    link.ended.connect(events.append)
    with qtbot.waitSignal(link.ended, timeout=20_000):
        link.open(Address("127.0.0.1", serve(talk).port, Hint.IRC))
    assert sum(isinstance(event, bytes) for event in events) == count
    assert events.index("The server closed the connection.") == count + 1
    assert events.index("other work") <= count // 2


def test_the_window_may_leave_while_the_last_lines_are_taken(serve, link, qtbot):
    def talk(sock: socket.socket, number: int) -> None:
        sock.sendall(b":srv NOTICE * :x\r\n" * (PIECE_BYTES // 5))
        sock.shutdown(socket.SHUT_WR)
        drain(sock)

    ended: list[str] = []
    link.ended.connect(ended.append)
    link.received.connect(lambda items: (link._reader and link._reader.wait(), link.close()))
    link.open(Address("127.0.0.1", serve(talk).port, Hint.IRC))
    qtbot.waitUntil(lambda: bool(ended), timeout=20_000)
    link.shut_down()
    assert ended == [""]
    assert link.state is LinkState.OFFLINE
    assert link._leaving == {}


def test_an_error_of_our_own_is_logged_and_ends_that_connection_only(
    serve, link, qtbot, monkeypatch, expect_log
):
    def boom(self: RunBuffer, data: bytes) -> bytes:
        raise LookupError("a bug")

    expect_log("ERROR gui.net.reader: reader of 127.0.0.1:.* failed(.|\n)*LookupError: a bug")
    monkeypatch.setattr(RunBuffer, "feed", boom)

    def talk(sock: socket.socket, number: int) -> None:
        sock.sendall(b"hello\r\n")
        drain(sock)

    with qtbot.waitSignal(link.ended, timeout=20_000) as ended:
        link.open(Address("127.0.0.1", serve(talk).port, Hint.IRC))
    assert ended.args == ["The connection failed by an error of Samovar's own; it was logged."]
    assert link.state is LinkState.OFFLINE
