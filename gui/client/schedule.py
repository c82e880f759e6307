"""What the client does by itself when its time has come."""

from __future__ import annotations

from gui.client import new_rooms, profile_rest, watching
from gui.client.core import Core
from gui.client.handlers import sasl

SILENCE_MS = 60_000
"""After so long without a line we ask whether the server is still there."""


def due_ms(core: Core) -> int | None:
    """Milliseconds until something is due; None while nothing is."""
    if not core.connection.is_up:
        return None
    ask = max(0, core.connection.asked_alive_ms + SILENCE_MS - core.steady_ms())
    waits = (core.outgoing.wait_ms, core.past.wait_ms, core.markers.wait_ms, core.typing.wait_ms)
    asks = (watching.due_ms(core), profile_rest.due_ms(core), new_rooms.due_ms(core))
    others = (*waits, sasl.due_ms(core), *asks)
    return min([ask, *(wait for wait in others if wait is not None)])


def do_due(core: Core) -> None:
    """Sends what the pace held back, gives up what takes too long, asks a silent server whether it is there."""
    core.outgoing.release()
    if sasl.due_ms(core) == 0:
        sasl.skip(core)
    core.past.tick()
    core.markers.release()
    core.typing.tick()
    if watching.due_ms(core) == 0:
        watching.ask(core)
    profile_rest.ask(core)
    new_rooms.ask(core)
    now = core.steady_ms()
    if core.connection.is_up and now - core.connection.asked_alive_ms >= SILENCE_MS:
        core.connection.asked_alive_ms = now
        core.send("PING", "samovar")
