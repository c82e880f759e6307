"""Who may connect: how many from one address, from one network of IPv6, and in all."""

from __future__ import annotations

from collections import deque
from typing import NamedTuple

from server.addresses import counted_as
from server.limits import Limits

FORGET_S = 60.0
"""How often addresses that have not been seen for long are looked for: that takes a look at each."""


class _Most(NamedTuple):
    """How many may be there and come from one place, and what the next one is told."""

    connections: int
    too_many: str
    arrivals: int
    too_often: str


class Admission:
    """Counts who is connected from where, before anything is spent on them. Under the listener's lock."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        connections, arrivals = limits.connections_an_address, limits.arrivals_an_address
        of_network = max(limits.connections_a_network, connections)
        self._most = (  # in the order of counted_as
            _Most(
                connections,
                f"Too many connections from your address (at most {connections})",
                arrivals,
                "Too many new connections from your address; try again in a few minutes",
            ),
            _Most(
                of_network,
                f"Too many connections from your network (at most {of_network})",
                max(limits.arrivals_a_network, arrivals),
                "Too many new connections from your network; try again in a few minutes",
            ),
        )
        self._all = 0
        self._forget_at_s = 0.0
        self._present: dict[str, int] = {}
        self._arrivals: dict[str, deque[float]] = {}

    def enter(self, address: str, is_local: bool, now_s: float) -> str | None:
        """Lets a connection in, to be undone by one `leave`; or says why not, for a person."""
        if now_s >= self._forget_at_s:
            self._forget_at_s = now_s + FORGET_S
            self.forget_old(now_s)
        limits = self._limits
        kept = 0 if is_local else min(limits.connections_for_loopback, limits.connections - 1)
        if self._all >= limits.connections - kept:
            return "The chat is full; try again later"
        if not is_local:
            problem = self._enter_from(address, now_s)
            if problem is not None:
                return problem
        self._all += 1
        return None

    def _enter_from(self, address: str, now_s: float) -> str | None:
        places = counted_as(address)
        for place, most in zip(places, self._most, strict=False):
            if self._present.get(place, 0) >= most.connections:
                return most.too_many
            if self._arrived(place, now_s) >= most.arrivals:
                return most.too_often
        for place in places:
            self._arrivals.setdefault(place, deque()).append(now_s)
            self._present[place] = self._present.get(place, 0) + 1
        return None

    def _arrived(self, place: str, now_s: float) -> int:
        """How many have come from there in the window."""
        times = self._arrivals.get(place, deque())
        while times and times[0] < now_s - self._limits.arrivals_window_s:
            times.popleft()
        return len(times)

    def leave(self, address: str, is_local: bool) -> None:
        """Forgets one connection that was let in."""
        self._all -= 1
        if is_local:
            return
        for place in counted_as(address):
            left = self._present[place] - 1
            if left:
                self._present[place] = left
            else:
                del self._present[place]

    def forget_old(self, now_s: float) -> None:
        """Drops addresses that have not been seen for the window: called now and then."""
        horizon = now_s - self._limits.arrivals_window_s
        for place in [each for each, times in self._arrivals.items() if not times or times[-1] < horizon]:
            del self._arrivals[place]
