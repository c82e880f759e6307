"""Profiles that a server could not tell at once are asked for when their time has come."""

from __future__ import annotations

from gui.client.core import Core


def due_ms(core: Core) -> int | None:
    """Milliseconds until `ask` wants to be called; None where nothing is left."""
    times = [time_ms for _, time_ms in core.profiles.later.values()]
    return max(0, min(times) - core.steady_ms()) if times else None


def ask(core: Core) -> None:
    """Asks for the rooms that are due, and that we are still in."""
    now_ms = core.steady_ms()
    for key, (name, time_ms) in list(core.profiles.later.items()):
        if time_ms <= now_ms:
            del core.profiles.later[key]
            room = core.room(name)
            if room is not None and room.joined:
                core.answer("METADATA", room.name, "SYNC")
