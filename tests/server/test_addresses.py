"""Numeric addresses, and which of them neighbours share."""

from __future__ import annotations

import pytest

from server import addresses


@pytest.mark.parametrize(
    ("address", "plain"),
    [
        pytest.param("192.0.2.1", "192.0.2.1", id="IPv4"),
        pytest.param("::ffff:192.0.2.1", "192.0.2.1", id="IPv4 on an IPv6 socket"),
        pytest.param("::FFFF:192.0.2.1", "192.0.2.1", id="the same in capitals"),
        pytest.param("2001:db8::1", "2001:db8::1", id="IPv6"),
        pytest.param("::ffff:0:1", "::ffff:0:1", id="IPv6 that begins alike"),
    ],
)
def test_an_ipv4_guest_is_one_on_either_socket(address: str, plain: str) -> None:
    assert addresses.plain(address) == plain


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        pytest.param("192.0.2.1", "192.0.2.254", True, id="IPv4 neighbours"),
        pytest.param("192.0.2.1", "192.0.3.1", False, id="IPv4 of another network"),
        pytest.param("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True, id="IPv6 neighbours"),
        pytest.param("2001:db8:1:2::1", "2001:db8:1:3::1", False, id="IPv6 of another network"),
        pytest.param("fe80::1%2", "fe80::2%2", True, id="on one cable"),
    ],
)
def test_neighbours_share_a_network(one: str, other: str, is_same: bool) -> None:
    assert (addresses.network_of(one) == addresses.network_of(other)) is is_same


def test_an_ipv6_address_counts_as_itself_and_its_network() -> None:
    assert addresses.counted_as("192.0.2.1") == ("192.0.2.1",)
    one, other = (addresses.counted_as(f"2001:db8:1:2::{number}") for number in (1, 2))
    assert (one[0], other[0]) == ("2001:db8:1:2::1", "2001:db8:1:2::2")
    assert one[1] == other[1]
