"""Which port a chat can be hosted on, where the wanted one is taken."""

from __future__ import annotations

import errno
import re
import socket
import sys

TRIED = 50
_NO_SUCH_ADDRESS = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT)
"""IPv6 is switched off here: nobody can hold the port by it."""
_TAKEN = re.compile(r"\bPort (\d+) is taken\b")


def taken_port(reason: str) -> int:
    """The port that the server could not have, from the sentence in which it says so; 0 where that is no matter."""
    found = _TAKEN.search(reason)
    return int(found[1]) if found else 0


def next_free(port: int) -> int:
    """The next port above that is free now, found in less than a millisecond; 0 where TRIED are taken."""
    wanted = range(port + 1, min(port + TRIED, 65535) + 1)
    return next((each for each in wanted if _is_free(each)), 0)


def _is_free(port: int) -> bool:
    families = [socket.AF_INET, socket.AF_INET6] if socket.has_ipv6 else [socket.AF_INET]
    return all(_can_bind(family, port) for family in families)


def _can_bind(family: socket.AddressFamily, port: int) -> bool:
    try:
        sock = socket.socket(family, socket.SOCK_STREAM)
    except OSError:
        return True  # this system does not speak it
    with sock:
        if sys.platform != "win32":  # there it would share the port with whoever has it
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            if family == socket.AF_INET6:
                sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            sock.bind(("", port))
        except OSError as error:
            return error.errno in _NO_SUCH_ADDRESS
    return True
