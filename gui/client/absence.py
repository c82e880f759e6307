"""Being away by the menu or for idleness: told as soon as the server takes it, and not twice.

With https://ircv3.net/specs/extensions/pre-away that is before the welcome, so that nobody sees us here for a moment.
"""

from __future__ import annotations

from gui.client.core import Core

PRE_AWAY = "draft/pre-away"


def wish(core: Core, text: str) -> None:
    """Wants to be away with these words, or here with ""; told now, or when a connection stands."""
    core.me.away_wish = text
    if core.connection.registered or core.me.away_told:  # or it was said already in this negotiation
        tell_new(core)


def tell_early(core: Core) -> None:
    """The negotiation ends: whoever wants to be away comes away, where the server can do that."""
    if PRE_AWAY in core.server.caps:
        tell_new(core)


def tell_new(core: Core) -> None:
    """Tells what the server has not been told."""
    if core.me.away_wish != core.me.away_told:
        core.me.away_told = core.me.away_wish
        core.me.away_quietly = True
        core.answer("AWAY", *([core.me.away_wish] if core.me.away_wish else []))
