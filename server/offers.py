"""Which capabilities this server offers."""

from __future__ import annotations

from collections.abc import Sequence

from server.config import Config
from wire.caps import CAPABILITIES, Capability


def offered(config: Config) -> Sequence[Capability]:
    """The capabilities of a server with this configuration."""
    return [row for row in CAPABILITIES if config.keeps_history or not row.needs_history]
