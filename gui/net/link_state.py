"""Where a connection is: apart from the connection itself, since the window says it before there is any."""

from __future__ import annotations

from enum import Enum


class LinkState(Enum):
    """Where the connection is."""

    OFFLINE = "offline"
    CONNECTING = "connecting"
    ONLINE = "online"
    WAITING = "waiting"
    """Lost, and dialled again when the countdown is over."""
