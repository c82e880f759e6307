"""Numeric addresses: which of them neighbours share."""

from __future__ import annotations

_MAPPED = "::ffff:"


def plain(address: str) -> str:
    """The address as it is written on a socket of its own family: an IPv4 guest on an IPv6 socket is an IPv4 guest."""
    rest = address[len(_MAPPED) :]
    return rest if address[: len(_MAPPED)].lower() == _MAPPED and "." in rest else address


def network_of(address: str) -> str:
    """The part of an address that neighbours share: /24 of IPv4, /64 of IPv6."""
    if ":" not in address:
        return address.rpartition(".")[0]
    from ipaddress import IPv6Address  # 3 ms of the start that a server without IPv6 doesn't need

    return IPv6Address(address).packed[:8].hex()


def counted_as(address: str) -> tuple[str, ...]:
    """What is counted of an address: itself, and the /64 of IPv6, where one computer has any number of them."""
    return (address, f"{network_of(address)}/64") if ":" in address else (address,)
