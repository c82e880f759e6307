"""How a session stands with its server: whether we are in, and what to tell the person where we are not."""

from __future__ import annotations

from gui.client.words import retold
from gui.net.chat import Chat
from gui.net.link import LinkState


class Standing:
    """Kept by the session, which tells it what happened."""

    def __init__(self, chat: Chat, *, hosted: bool) -> None:
        self._chat = chat
        self._hosted = hosted
        self._problem = ""
        self._warning = ""
        self.wait_s = 0
        """Seconds to the next attempt while the link waits."""
        self.was_in = False
        """Whether the server has ever taken us in; until then its address may be wrong."""

    @property
    def problem(self) -> str:
        """Why there is no connection, for a person; "" while all is well."""
        return retold(self._problem)

    @property
    def warning(self) -> str:
        """What to know about the connection that stands, for a person."""
        return retold(self._warning)

    @property
    def is_stuck(self) -> bool:
        """Whether something keeps us out that does not pass by itself: a wrong address, a password."""
        for_good = not self.was_in or self._chat.link_state is LinkState.OFFLINE
        return bool(self.problem) and for_good and not self._hosted

    def link_changed(self, state: LinkState) -> None:
        """The link is connecting, waiting, online or none any more."""
        if state is not LinkState.WAITING:
            self.wait_s = 0

    def connected(self, warning: str) -> None:
        """The connection stands. What stays on this computer can't be read on the way."""
        self._problem = ""
        self._warning = "" if self._hosted else warning

    def refused(self, reason: str) -> None:
        """The server will not have us."""
        self._problem = reason

    def registered(self) -> bool:
        """The server has taken us in: whether that is the first time."""
        self._problem = ""
        was_in, self.was_in = self.was_in, True
        return not was_in

    def ended(self, reason: str) -> None:
        """The connection is over; `reason` is "" where we ended it."""
        self._problem = reason or self._problem
        self._warning = ""
