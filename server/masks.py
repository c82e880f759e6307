"""The masks in a room's lists: whom a ban (+b), an exception (+e) or a standing invitation (+I) means.

A mask is `nick!user@host` with `*` and `?`; the host may be the cloak, the address, or a network (`192.0.2.0/24`).
`a:name` is the account with that name (https://ircv3.net/specs/extensions/account-extban). `m:` before either makes
a ban one that silences only, and an exception one from silence only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from wire import names
from wire.casemap import fold

if TYPE_CHECKING:
    from ipaddress import IPv4Address, IPv6Address

    from server.user import User

LISTS = "beI"
"""The letters of the lists."""
MUTE = "m"
ACCOUNT = "a"
EXTBANS = "".join(sorted(ACCOUNT + MUTE))


class Subject(NamedTuple):
    """What masks are held against, of one user."""

    by_cloak: str
    by_address: str
    address: str
    account: str

    @classmethod
    def of(cls, user: User) -> Subject:
        """The user as masks see them: names folded, the account "" for none."""
        by_address = fold(f"{user.nick}!{user.username}@{user.address}")
        return cls(fold(user.source), by_address, user.address, fold(user.account))


Covers = Callable[[Subject], object]


@dataclass(frozen=True, slots=True)
class Mask:
    """One entry of a list, who set it and when (seconds since 1970)."""

    text: str
    is_mute: bool
    by: str
    at_s: int
    covers: Covers = field(compare=False)
    """Whether the mask means somebody. Compiled once: a room full of masks took 50 ms of the hub a line."""


def complete(text: str) -> str:
    """The mask as it is kept and shown: "m:bob!*@*" of "m:bob". "" for what can be no mask."""
    if " " in text or text[:1] == ":" or not text:
        return ""
    letter, colon, rest = text.partition(":")
    if colon and letter == MUTE:
        rest = complete(rest)
        mask = f"{MUTE}:{rest}" if rest and rest[: len(MUTE) + 1] != f"{MUTE}:" else ""
    elif colon and letter == ACCOUNT:
        mask = text if rest else ""
    else:
        mask = names.normalize_mask(text)
    return mask if len(mask) <= names.MASKLEN else ""


def make(mask: str, by: str, at_s: int) -> Mask:
    """An entry of a complete mask."""
    is_mute = mask[: len(MUTE) + 1] == f"{MUTE}:"
    return Mask(mask, is_mute, by, at_s, _compiled(mask[len(MUTE) + 1 :] if is_mute else mask))


def _compiled(mask: str) -> Covers:
    if mask[: len(ACCOUNT) + 1] == f"{ACCOUNT}:":
        fits_account = names.compile_mask(mask[len(ACCOUNT) + 1 :])
        return lambda subject: subject.account and fits_account(subject.account)
    in_network = _network(mask.rpartition("@")[2])
    if in_network is not None:
        fits_name = names.compile_mask(mask.rpartition("@")[0] + "@*")
        return lambda subject: in_network(subject.address) and fits_name(subject.by_cloak)
    fits = names.compile_mask(mask)
    return lambda subject: fits(subject.by_cloak) or fits(subject.by_address)


def _network(text: str) -> Callable[[str], bool] | None:
    """Whether an address is in the network that the text names; None where it names none."""
    if "/" not in text:
        return None
    from ipaddress import ip_network  # 3 ms of the start that most servers don't need

    try:
        network = ip_network(text, strict=False)
    except ValueError:
        return None
    return lambda address: (found := _ip(address)) is not None and found in network


@lru_cache(4096)
def _ip(address: str) -> IPv4Address | IPv6Address | None:
    from ipaddress import ip_address

    try:
        return ip_address(address.partition("%")[0])
    except ValueError:  # no address: an always-on user without a device, a test's socket
        return None
