"""Where a chat is and how to enter it: what a person types, pastes or scans, and the link that a host gives
out.

`samovar://host:port/room?title=…&nick=…&password=…&key=…` carries all of it, the SHA-256 of the server's
certificate too (`key`), so that the first connect asks nothing. Understood besides: `irc://`, `ircs://`,
`host`, `host:port`, `[v6]:port`, a bare v6 address.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, unquote, urlencode

from wire import names
from wire.errors import PeerError

PORT = 4000
"""Where a Samovar chat listens."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A row: the port where none is said, and whether the link says TLS or clear text (None: find out)."""

    port: int
    tls: bool | None


SCHEMES = {
    "samovar": Scheme(PORT, None),
    "irc": Scheme(6667, False),
    "ircs": Scheme(6697, True),
}


@dataclass(frozen=True, slots=True)
class Invite:
    """An address with all that is known of it; "" is not known. `tls` None: find out by dialling."""

    host: str
    port: int = PORT
    room: str = ""
    title: str = ""
    nick: str = ""
    password: str = ""
    fingerprint: str = ""
    """SHA-256 of the server's certificate, 64 hexadecimal digits in small letters."""
    tls: bool | None = None

    @classmethod
    def parse(cls, text: str) -> Invite:
        """Reads what a person typed or pasted. Raises PeerError with words for that person."""
        text = text.strip()
        scheme, mark, rest = text.partition("://")
        kind = SCHEMES.get(scheme.lower()) if mark else Scheme(PORT, None)
        if kind is None:
            raise PeerError("INVALID_ADDRESS", f"Addresses that begin with {scheme}:// can't be joined.")
        if not mark:
            rest = text
        place, _, query = rest.partition("?")
        netloc, _, path = place.partition("/")
        host, port = _host_and_port(netloc.rpartition("@")[2], kind.port)
        fields = dict(parse_qsl(query))
        fingerprint = fields.get("key", "").replace(":", "").lower()
        tls = kind.tls
        if fingerprint:
            if not re.fullmatch("[0-9a-f]{64}", fingerprint):
                raise PeerError("INVALID_ADDRESS", "The key in this link is damaged; ask for the link again.")
            tls = True
        return cls(
            host,
            port,
            _room(path),
            _one_line(fields.get("title", ""))[: names.TITLELEN],
            names.clean_nick(fields.get("nick", "")),
            _one_line(fields.get("password", "")),
            fingerprint,
            tls,
        )

    @property
    def address(self) -> str:
        """The host and port as a person types them: `host:port`, `[v6]:port`."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"

    def format(self) -> str:
        """Writes the link that says all of this; `parse` gives the same back, but for `tls` without a key."""
        known = {"title": self.title, "nick": self.nick, "password": self.password, "key": self.fingerprint}
        query = urlencode({name: value for name, value in known.items() if value}, quote_via=quote)
        host = self.address.replace("%", "%25")
        room = self.room if self.room[1:2] == "#" else self.room[1:]
        return f"samovar://{host}/{quote(room, safe='')}" + ("?" + query if query else "")


def _host_and_port(netloc: str, default_port: int) -> tuple[str, int]:
    bracketed = re.fullmatch(r"\[([^\]]*)\](?::(.*))?", netloc)
    if bracketed:
        host, port = bracketed[1], bracketed[2]
        if not _is_v6(host):
            raise PeerError("INVALID_ADDRESS", f"[{host}] is not an IPv6 address.")
    elif netloc.count(":") > 1:
        host, port = netloc, None
        if not _is_v6(host):
            raise PeerError(
                "INVALID_ADDRESS", f"{netloc} is not an address. Write host:port, or [IPv6]:port."
            )
    else:
        host, _, port = netloc.partition(":")
    host = _scoped(host) if _is_v6(host) else unquote(host).rstrip(".").lower()
    if not host:
        raise PeerError("INVALID_ADDRESS", "Write the address of the computer that hosts the chat.")
    if len(host) > 253 or not (_is_v6(host) or re.fullmatch(r"[\w.-]+", host)):
        raise PeerError("INVALID_ADDRESS", f"“{host}” can't be the name of a computer.")
    return host, _port(port, default_port)


def _scoped(host: str) -> str:
    """A v6 address in small letters; the interface after `%` keeps its own, and a link's `%25` is `%`."""
    address, percent, interface = host.partition("%")
    return address.lower() + percent + interface.removeprefix("25")


def _port(text: str | None, default: int) -> int:
    if not text:
        return default
    if text.isascii() and text.isdigit() and len(text) < 6 and 0 < int(text) < 65536:
        return int(text)
    raise PeerError("INVALID_ADDRESS", f"“{text}” is not a port: ports are numbers from 1 to 65535.")


def _is_v6(host: str) -> bool:
    try:
        ipaddress.IPv6Address(host.replace("%25", "%"))
    except ValueError:
        return False
    return True


def _room(path: str) -> str:
    """A link's path as a channel: the `#` may be missing, after a comma stand irc's own extras."""
    name = unquote(path.strip("/").partition(",")[0])
    if not name:
        return ""
    name = name if name[0] == "#" else "#" + name
    problem = names.channel_problem(name)
    if problem:
        raise PeerError("INVALID_ADDRESS", problem)
    return name


def _one_line(text: str) -> str:
    """Nothing from a link may begin a second line of the protocol."""
    return re.sub("[\x00-\x1f\x7f]", "", text)
