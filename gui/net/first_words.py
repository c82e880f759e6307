"""What a server says first, and how sure that makes us of what it speaks.

A server of the plain protocol says `NAME` as soon as it has taken the connection. Our own server says it too, but only
to who has been silent for 300 ms (700 ms from another machine), which may be us while this machine is busy or asleep.
So the word alone decides nothing. What we read before our own server could have said it is the plain protocol. What may
have lain there for longer tells nothing, and the address is dialled again. What comes after a silence that we have
heard is not the plain protocol, unless its server was busy.
"""

from __future__ import annotations

import selectors
import socket
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from time import monotonic

from wire.plain import ASK

LISTEN_S = 0.25
SLOW_NETWORK_S = 0.35
"""So much longer, at most, for a network on which connecting takes time: what is said first takes as long."""
LISTEN_PLAIN_S = 2.0
"""For a server that is known to say NAME: it may be busy."""
SURE_LOCAL_S, SURE_S = 0.28, 0.65
"""NAME that is read so early after the dialling began does not come from a server that waits before it says that."""

Wait = Callable[[socket.socket, int, float | None], bool]
Receive = Callable[[socket.socket], bytes]


class Sign(Enum):
    """What the first words tell."""

    NAME = auto()
    """The plain protocol."""
    UNSURE = auto()
    """NAME, but we have slept: nobody knows since when it was there."""
    LATE = auto()
    """NAME after a silence."""
    WORDS = auto()
    """A server that speaks first, in another way."""
    SILENCE = auto()
    END = auto()
    """The connection was closed."""


@dataclass(frozen=True, slots=True)
class FirstWords:
    """What came, and what it tells."""

    sign: Sign
    text: bytes = b""


@dataclass(frozen=True, slots=True)
class Connected:
    """A connection that has just come to be: since when it was tried, how long that took, and to whom."""

    sock: socket.socket
    began_s: float
    took_s: float
    is_local: bool


class Listening:
    """Listens to one connection. `wait` and `receive` are the dialler's."""

    def __init__(self, connected: Connected, wait: Wait, receive: Receive) -> None:
        self._connected = connected
        self._wait = wait
        self._receive = receive
        self._text = b""

    def hear(self, expects_name: bool) -> FirstWords:
        """What the server says first. `expects_name`: after a silence NAME is waited for."""
        connected = self._connected
        if (sign := self._hear_for(LISTEN_S + min(connected.took_s, SLOW_NETWORK_S))) is None:
            if not expects_name:
                return FirstWords(Sign.SILENCE)
            sign = self._hear_for(LISTEN_PLAIN_S) or Sign.SILENCE
            return FirstWords(Sign.LATE if sign is Sign.NAME else sign, self._text)
        if sign is Sign.NAME:
            sure_s = SURE_LOCAL_S if connected.is_local else SURE_S
            sign = Sign.NAME if monotonic() < connected.began_s + sure_s else Sign.UNSURE
        return FirstWords(sign, self._text)

    def _hear_for(self, seconds: float) -> Sign | None:
        """NAME, WORDS or END; None where nothing comes. Looks at least once, however late that is."""
        until = monotonic() + seconds
        while len(self._text) < len(ASK) and ASK.startswith(self._text):
            if not self._wait(self._connected.sock, selectors.EVENT_READ, max(0.0, until - monotonic())):
                break
            data = self._receive(self._connected.sock)
            if not data:
                return Sign.END
            self._text += data
        if not self._text:
            return None
        return Sign.NAME if self._text.startswith(ASK) else Sign.WORDS
