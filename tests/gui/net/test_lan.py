"""Which addresses are offered to people, and in which order."""

from __future__ import annotations

import ipaddress

import pytest

from gui.net.lan import Reach, lan_addresses, reach_of


@pytest.mark.parametrize(
    ("interface", "is_v6", "is_link_local", "is_tunnel", "reach"),
    [
        ("wlan0", False, False, False, Reach.LAN),
        ("tun0", False, False, True, Reach.VPN),
        ("eth0", True, False, False, Reach.IPV6),
        ("docker0", False, False, False, Reach.VIRTUAL),
        ("br-12ab", False, False, False, Reach.VIRTUAL),
        ("eth0", True, True, False, Reach.LINK_LOCAL),
    ],
    ids=["the network", "a VPN", "IPv6", "docker", "a bridge of containers", "link-local"],
)
def test_reach(interface, is_v6, is_link_local, is_tunnel, reach):
    assert reach_of(interface, is_v6, is_link_local, is_tunnel) is reach


def test_real_addresses_are_in_order_and_none_is_loopback():
    found = lan_addresses()
    assert [each.reach for each in found] == sorted(each.reach for each in found)
    assert not any(ipaddress.ip_address(each.host.partition("%")[0]).is_loopback for each in found)
