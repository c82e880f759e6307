"""What a guest may use: every limit with its safe default, and the flood bucket that holds the pace.

Loopback is free of the limits on connections and pace: it is the host, a test, or a bot of the host.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from server.addresses import counted_as
from wire.framing import BODY_LIMIT_BYTES


@dataclass(frozen=True, slots=True)
class Limits:
    """All limits of a server; the defaults suit 300 people on one network.

    `…_a_network` is what a /64 of IPv6 has together, since a computer has as many addresses there as it likes. Such
    a limit is as wide as 300 people need who come in at once: they may share that /64 and must not shut each other out.
    """

    connections: int = 10_000
    connections_for_loopback: int = 8
    """Of `connections`, kept for the host: a full server can still be entered from its own computer."""
    connections_an_address: int = 16
    connections_a_network: int = 1_000
    arrivals_an_address: int = 32
    """In `arrivals_window_s`: a browser that reloads opens many sockets."""
    arrivals_a_network: int = 4_000
    arrivals_window_s: float = 600.0
    registration_s: float = 60.0
    idle_before_ping_s: float = 120.0
    answer_to_ping_s: float = 60.0
    send_queue_bytes: int = 4 * 1024 * 1024
    unhandled_lines: int = 1024
    wrong_passwords: int = 3
    """From one address in `wrong_passwords_window_s`; then every password from there is refused for a while."""
    wrong_passwords_a_network: int = 12
    """More than from one address: one old password in an office must not keep everybody else from logging in."""
    wrong_passwords_window_s: float = 60.0
    accounts: int = 10_000
    new_accounts_an_address: int = 32
    """In `new_accounts_window_s`."""
    new_accounts_a_network: int = 400
    new_accounts_window_s: float = 600.0
    held_lines: int = 16_384
    """Lines that wait for the history; then the hub handles nothing more until it has answered."""
    memory_history_bytes: int = 64 * 1024 * 1024
    """What the history takes where it is kept in memory only; the oldest messages go first."""
    rooms_a_guest: int = 100
    rooms: int = 10_000
    new_rooms_an_address: int = 200
    """In `new_rooms_window_s`. Each takes a place in the history."""
    new_rooms_a_network: int = 800
    new_rooms_window_s: float = 3600.0
    rooms_an_account: int = 20
    """That it may own."""
    list_entries: int = 100
    """Masks of each list of a room: bans, exceptions, standing invitations."""
    metadata_changes: int = 30
    """From one address in `metadata_window_s`."""
    metadata_changes_a_network: int = 1_200
    metadata_window_s: float = 60.0
    monitored: int = 100
    """Nicks on the MONITOR list of a connection."""
    redaction_window_s: float = 604_800.0
    """How long a message can be taken back by its author; operators of its room always can."""
    linger_s: float = 2.0
    """How long a closing connection may take to read its last line."""


ACCEPTS = 100
"""Entries of one's ACCEPT list."""
ACCOUNTS_PAGE = 500
"""Accounts of one answer to ACCOUNTS LIST: at most 200 KB, where ten thousand would be the whole send queue."""
AWAYLEN = 307
HISTORY_PAGE = 200
"""Entries of one CHATHISTORY."""
CHANGES_A_LINE = 12
"""Mode changes in one MODE."""
KEYLEN = 32
"""Bytes of a room's key."""
KICKLEN = 307
PASSWORDLEN = 600
"""Bytes of an account's password."""
REDACTIONLEN = 307
TARGETS = 4
"""Targets of one PRIVMSG."""
TOPICLEN = 307
USERLEN = 18

COSTS = {
    "ACCOUNTS": 5.0,
    "AUTHENTICATE": 2.0,
    "NS": 5.0,
    "CHATHISTORY": 2.0,
    "MARKREAD": 0.5,
    "REDACT": 2.0,
    "JOIN": 2.0,
    "NICK": 2.0,
    "LIST": 10.0,
    "METADATA": 2.0,
    "WHO": 2.0,
    "WHOIS": 1.5,
    "WHOWAS": 1.5,
    "NAMES": 1.5,
    "RENAME": 5.0,
    "OPER": 5.0,
    "REGISTER": 5.0,
    "PONG": 0.0,
}
"""What a command takes from the flood bucket; the others take 1. The dear ones make the server write or hash much."""

LISTS = {
    "JOIN": 1,
    "PART": 1,
    "NAMES": 1,
    "LIST": 1,
    "WHOIS": 2,
    "WHOWAS": 1,
    "KICK": 2,
    "PRIVMSG": 1,
    "NOTICE": 1,
    "TAGMSG": 1,
}
"""Commands that take several targets, with how many of their first parameters are lists of such."""


def count_targets(command: str, params: Sequence[str]) -> int:
    """How many things a command is asked for at once: `JOIN #a,#b` is two. A comma in a text counts nothing."""
    if command == "NAMES" and not params:  # of all rooms
        return 8
    lists = params[: LISTS.get(command, 0)]
    return 1 + max((param.count(",") for param in lists), default=0)


BURST = 60.0
REFILL_PER_S = 15.0


class FloodBucket:
    """Holds one connection's pace: a burst is free, then lines wait. Nothing is dropped. Used by its reader only."""

    def __init__(self, now_s: float) -> None:
        self._tokens = BURST
        self._at_s = now_s

    def wait_s(self, command: str, length: int, now_s: float, targets: int = 1) -> float:
        """Takes the command's cost and says how many seconds its line must wait; 0.0 within the burst.

        `length` is that of its text: a plain guest's may become many lines, and each of them costs. So does each target
        of a list: `JOIN #a,#b`.
        """
        self._tokens = min(BURST, self._tokens + max(0.0, now_s - self._at_s) * REFILL_PER_S)
        self._at_s = now_s
        self._tokens -= COSTS.get(command, 1.0) * (targets + length // BODY_LIMIT_BYTES)
        return max(0.0, -self._tokens / REFILL_PER_S)


class Tries:
    """Counts by address, and by the /64 of IPv6, what nobody may do often, such as to try passwords. The hub's."""

    def __init__(self, most: int, most_a_network: int, window_s: float) -> None:
        self._most = (most, max(most, most_a_network))
        self._window_s = window_s
        self._times: dict[str, deque[float]] = {}

    def note(self, address: str, now_s: float) -> None:
        """It was done from this address."""
        self.forget_old(now_s)
        for place, most in zip(counted_as(address), self._most, strict=False):
            self._times.setdefault(place, deque(maxlen=most)).append(now_s)

    def are_too_many(self, address: str, now_s: float) -> bool:
        """Whether this address has to wait before it may try again."""
        return any(
            self._is_full(place, most, now_s)
            for place, most in zip(counted_as(address), self._most, strict=False)
        )

    def _is_full(self, place: str, most: int, now_s: float) -> bool:
        times = self._times.get(place)
        return times is not None and len(times) >= most and times[0] > now_s - self._window_s

    def forget_old(self, now_s: float) -> None:
        """Drops places from which nothing was tried for the window."""
        horizon = now_s - self._window_s
        for place in [each for each, times in self._times.items() if times[-1] <= horizon]:
            del self._times[place]
