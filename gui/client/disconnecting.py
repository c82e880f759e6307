"""What ends with a connection, and what stays over it."""

from __future__ import annotations

from gui.client import edits, nicks
from gui.client.core import Core
from gui.client.login import Login
from gui.client.persons import Persons
from gui.client.profiles import Telling
from gui.client.words import say


def forget_connection(core: Core, reason: str) -> None:
    """Takes it that there is no connection; `reason` is for a person, "" where we ended it. Pages stay."""
    was_connected = core.connection.is_up
    # An attempt that gets nowhere leaves those of the last connection.
    avatars = core.persons.avatars() if core.connection.entered else core.persons.former_avatars
    core.past.disconnected()
    core.markers.disconnected()
    core.connection.end()
    nicks.connection_lost(core)
    core.login, core.persons, core.profiles = Login(), Persons(avatars), Telling()
    core.out.clear()
    core.asked.connection_lost()
    core.me.profile.connection_lost()
    core.me.away = core.me.away_quietly = False
    core.me.away_told = ""
    core.batches.clear()
    core.outgoing.connection_lost()
    edits.connection_lost(core)
    core.typing.forget()
    for buffer in core.pages.buffers.values():
        if buffer.joined:
            buffer.joined = False
            core.pages.touch(buffer.key)
            if was_connected and reason and not core.connection.refused:  # that has been told
                core.tell(buffer.key, say("Disconnected: {reason}", reason=reason))
        if buffer.members:
            buffer.members = {}
            core.pages.touch_members(buffer.key)
