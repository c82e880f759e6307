"""Display names that pretend to be the nick of somebody else."""

from __future__ import annotations

from collections.abc import Iterable

from wire.confusables import looks


def claims(display_name: str, nicks: Iterable[str]) -> bool:
    """Whether a display name looks like the nick of another."""
    seen = set(looks(display_name.replace(" ", "_"))) | set(looks(display_name))
    return any(not seen.isdisjoint(looks(nick)) for nick in nicks)
