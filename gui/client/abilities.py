"""What a server lets its clients do beyond talking, by its capabilities and the client tags that it passes on.

https://ircv3.net/specs/extensions/message-tags#rpl_isupport-tokens
"""

from __future__ import annotations

from enum import Enum

from wire.isupport import ISupport
from wire.tags import EDIT


class Ability(Enum):
    """One of them."""

    REPLY = "reply"
    REACT = "react"
    EDIT = "edit"
    DELETE = "delete"
    TYPING = "typing"
    RENAME = "rename"
    """Give a room another name."""


_TAGS = frozenset({"message-tags"})
_NEEDS: dict[Ability, tuple[frozenset[str], tuple[str, ...]]] = {
    Ability.REPLY: (_TAGS, ("reply",)),
    Ability.TYPING: (_TAGS, ("typing",)),
    Ability.EDIT: (_TAGS | {"samovar.chat/edit"}, ("reply", EDIT.lstrip("+"))),
    Ability.RENAME: (frozenset({"draft/channel-rename"}), ()),
    Ability.DELETE: (_TAGS | {"draft/message-redaction"}, ()),
    Ability.REACT: (_TAGS, ("reply", "draft/react", "draft/unreact")),
}
"""Capabilities that we need, and the client tags (without their plus) that must pass."""


def able(ability: Ability, caps: frozenset[str], isupport: ISupport) -> bool:
    """Whether a server with these capabilities lets us do it."""
    needed, tags = _NEEDS[ability]
    return needed <= caps and all(passes(tag, isupport.get("CLIENTTAGDENY")) for tag in tags)


def passes(tag: str, denied: str) -> bool:
    """Whether a client tag passes a server that denies these: "*,-typing" denies all but one."""
    names = denied.split(",")
    return f"-{tag}" in names if "*" in names else tag not in names
