"""Who may come through the web door, by what their browser says of itself: the names Host and Origin.

A page of any site, open in a browser on our network, can reach the chat there. Two rules keep it out:

- `Origin`: a browser names the page's site. It has to be the one that it connects to, or one that the configuration
  names. A program that is no browser names none.
- `Host`: a site whose name leads to our address, just now (DNS rebinding), is its own site to the browser. So the chat
  answers only to names that can't be somebody else's: an address, localhost, this computer's name, the server's, and
  those of the configuration.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

_AUTHORITY = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[^\[\]:/@?#\s]+)(?::(?P<port>\d{1,5}))?")
_PORTS = {"http": 80, "https": 443}
ANY = "*"


@dataclass(frozen=True, slots=True)
class WebRules:
    """Which names the chat answers to, and which other sites' pages may connect to it."""

    hosts: frozenset[str] = field(default_factory=frozenset)
    origins: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def of(cls, hosts: Iterable[str], origins: Iterable[str] = ()) -> Self:
        """Rules with these names, in any case."""
        return cls(
            frozenset(host.lower().rstrip(".") for host in hosts),
            frozenset(origin.lower().rstrip("/") for origin in origins),
        )

    def knows_host(self, authority: str) -> bool:
        """Whether `Host` is one of ours; with any port, since a router may map it."""
        found = _AUTHORITY.fullmatch(authority)
        if found is None:
            return False
        host = found["host"].lower().rstrip(".")
        return (
            host in self.hosts
            or host == "localhost"
            or host.endswith(".localhost")
            or _is_address(host.strip("[]"))
        )

    def allows_origin(self, origin: str, authority: str) -> bool:
        """Whether a page of this site may connect to `Host`: it is of the same site, or of one that was named."""
        if ANY in self.origins or origin.lower() in self.origins:
            return True
        scheme, _, rest = origin.lower().partition("://")
        port = _PORTS.get(scheme)
        return port is not None and _place(rest, port) == _place(authority.lower(), port) is not None


def _place(authority: str, port: int) -> tuple[str, int] | None:
    """Host and port; without a port, that of the scheme."""
    found = _AUTHORITY.fullmatch(authority)
    return found and (found["host"].rstrip("."), int(found["port"] or port))


def _is_address(host: str) -> bool:
    from ipaddress import ip_address  # 1 ms of the start

    try:
        ip_address(host)
    except ValueError:
        return False
    return True
