"""What the dialog of one's own profile asks of the server. The answers come to `handlers/own_profile.py`."""

from __future__ import annotations

from gui.client.buffers import Buffer
from gui.client.core import Core
from gui.client.orders import AskProfile, SetProfile
from gui.client.profiles import KEYS


def ask(core: Core, buffer: Buffer, order: AskProfile) -> None:
    """METADATA GET: another device may have changed it."""
    core.send("METADATA", "*", "GET", *KEYS)


def change(core: Core, buffer: Buffer, order: SetProfile) -> None:
    """METADATA SET, a line for each value."""
    for key, value in order.values:
        core.send("METADATA", "*", "SET", key, *([value] if value else []))
        core.me.profile.asked.append(key)
