"""MARKREAD: how far a page was read (https://ircv3.net/specs/extensions/read-marker)."""

from __future__ import annotations

from gui.client.core import Core
from gui.client.handlers.row import Row
from wire.message import Message


def marker(core: Core, message: Message) -> None:
    """MARKREAD target timestamp=…, or * where nothing was read."""
    core.markers.came(message.params[0], message.params[1])


MARKERS: dict[str, Row] = {"MARKREAD": Row(marker, 2)}
