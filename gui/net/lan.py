"""The addresses by which people on this network can reach us."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtNetwork import QAbstractSocket, QNetworkInterface

_VIRTUAL = ("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "lxc", "lxd", "podman", "cni", "vEthernet")


class Reach(IntEnum):
    """Whom an address probably reaches, the best first."""

    LAN = 0
    VPN = 1
    IPV6 = 2
    VIRTUAL = 3
    """Containers and virtual machines on this computer only."""
    LINK_LOCAL = 4


@dataclass(frozen=True, slots=True)
class LanAddress:
    """One address of this computer."""

    host: str
    interface: str
    """The name for people, such as "wlan0" or "Wi-Fi"."""
    reach: Reach


def lan_addresses() -> list[LanAddress]:
    """All addresses of the interfaces that are up, the one to offer first at the front; loopback never."""
    flag = QNetworkInterface.InterfaceFlag
    found: list[LanAddress] = []
    for interface in QNetworkInterface.allInterfaces():
        flags = interface.flags()
        if not flags & flag.IsUp or not flags & flag.IsRunning or flags & flag.IsLoopBack:
            continue
        for entry in interface.addressEntries():
            address = entry.ip()
            is_v6 = address.protocol() == QAbstractSocket.NetworkLayerProtocol.IPv6Protocol
            tunnel = bool(flags & flag.IsPointToPoint)
            reach = reach_of(interface.name(), is_v6, address.isLinkLocal(), tunnel)
            found.append(LanAddress(address.toString(), interface.humanReadableName(), reach))
    return sorted(found, key=lambda each: each.reach)


def reach_of(interface: str, is_v6: bool, is_link_local: bool, is_tunnel: bool) -> Reach:
    """Whom an address on such an interface reaches."""
    if is_link_local:
        return Reach.LINK_LOCAL
    if interface.startswith(_VIRTUAL):
        return Reach.VIRTUAL
    if is_v6:
        return Reach.IPV6
    return Reach.VPN if is_tunnel else Reach.LAN
