"""What we tell of ourselves on one server."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class OwnProfile:
    """Stays over connections: a server that has forgotten us is told again (handlers/own_profile.py)."""

    values: dict[str, str] = field(default_factory=dict)
    """By key what the server has of us, as far as it has told; whole, and not cut as a Profile is."""
    asked: list[str] = field(default_factory=list)
    """Keys whose changes are on their way, the oldest first."""
    restoring: set[str] = field(default_factory=set)
    """Keys of which we have asked whether the server still has them."""

    def connection_lost(self) -> None:
        """No answer comes any more."""
        self.asked.clear()
        self.restoring.clear()
