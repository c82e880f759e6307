"""NAME means the plain protocol only where it can be known that nobody has waited with it."""

from __future__ import annotations

import math
import socket
from collections.abc import Iterator

import pytest

from gui.net import first_words
from gui.net.first_words import Connected, FirstWords, Listening, Sign

JUST_NOW, LONG_AGO = math.inf, -math.inf
"""When the dialling began, by a clock that no busy machine makes wrong."""


class Ears:
    """One end of a connection, and who waits at it; the other end does what the test says, None is silence."""

    def __init__(self) -> None:
        self.ours, self.theirs = socket.socketpair()
        self.meanwhile: list[bytes | None] = []
        self.waited_s: list[float | None] = []

    def wait(self, sock: socket.socket, event: int, seconds: float | None) -> bool:
        """As the dialler's, but that time is what the test says."""
        self.waited_s.append(seconds)
        came = self.meanwhile.pop(0)
        if came == b"":
            self.theirs.close()
        elif came is not None:
            self.theirs.sendall(came)
        return came is not None

    def hear(
        self,
        *meanwhile: bytes | None,
        began_s: float = JUST_NOW,
        took_s: float = 0.0,
        expects_name: bool = False,
    ) -> FirstWords:
        """What is heard of a server that does this."""
        self.meanwhile = list(meanwhile)
        connected = Connected(self.ours, began_s, took_s, is_local=True)
        return Listening(connected, self.wait, lambda sock: sock.recv(65536)).hear(expects_name)


@pytest.fixture
def ears() -> Iterator[Ears]:
    """A connection to listen at."""
    ears = Ears()
    yield ears
    ears.ours.close()
    ears.theirs.close()


def test_name_at_once(ears: Ears) -> None:
    assert ears.hear(b"NA", b"ME") == FirstWords(Sign.NAME, b"NAME")


def test_name_that_nobody_was_awake_for(ears: Ears) -> None:
    assert ears.hear(b"NAME", began_s=LONG_AGO) == FirstWords(Sign.UNSURE, b"NAME")


def test_name_after_a_silence(ears: Ears) -> None:
    assert ears.hear(None, b"NAME", expects_name=True) == FirstWords(Sign.LATE, b"NAME")


def test_silence(ears: Ears) -> None:
    assert ears.hear(None) == FirstWords(Sign.SILENCE)
    assert ears.hear(None, None, expects_name=True) == FirstWords(Sign.SILENCE)


@pytest.mark.parametrize("began_s", [JUST_NOW, LONG_AGO])
def test_other_words_are_what_they_are_at_any_time(ears: Ears, began_s: float) -> None:
    assert ears.hear(b":srv NOTICE", began_s=began_s) == FirstWords(Sign.WORDS, b":srv NOTICE")


def test_words_that_stop_within_name(ears: Ears) -> None:
    assert ears.hear(b"NA", None) == FirstWords(Sign.WORDS, b"NA")


@pytest.mark.parametrize("came", [(b"",), (None, b"")], ids=["at once", "after a silence"])
def test_the_end(ears: Ears, came: tuple[bytes | None, ...]) -> None:
    assert ears.hear(*came, expects_name=True).sign is Sign.END


def test_what_lies_there_is_read_however_late_it_is(ears: Ears) -> None:
    """An exercise's server that has said NAME while this machine slept gets no TLS hello, which kills it."""
    assert ears.hear(b"NAME", began_s=LONG_AGO).text == b"NAME"
    assert ears.waited_s[0] is not None
    assert ears.waited_s[0] >= 0.0


def test_a_slow_network_is_listened_to_for_longer(ears: Ears, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_words, "monotonic", lambda: 100.0)
    ears.hear(None, took_s=0.1)
    ears.hear(None, took_s=5.0)  # a lost packet, not a long way
    assert ears.waited_s == pytest.approx([0.35, 0.60])
    assert ears.waited_s[1] < first_words.SURE_S
