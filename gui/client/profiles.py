"""What people tell of themselves, as the window keeps it: cleaned, since anybody may write anything there.

https://ircv3.net/specs/extensions/metadata
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from gui.client.avatars import AVATAR, emoji_of
from wire.names import clean_realname
from wire.number import number

CAPABILITIES = ("draft/metadata-3", "draft/metadata-2")
"""The versions that we know, the one that we prefer first."""
TEXTS: dict[str, tuple[str, int]] = {
    "display-name": ("display_name", 40),
    "status": ("status", 120),
    "pronouns": ("pronouns", 24),
}
"""By key the field of a profile, and how many characters of it are shown."""
KEYS = (*TEXTS, AVATAR)
VALUE_LIMIT_BYTES = 300
"""Of a server that names no other limit: so much fits in a line, whoever reads it."""
MARKS_LIMIT = 4
"""Marks on one letter; a tower of them covers the neighbours' lines."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What somebody tells; "" is what they don't."""

    display_name: str = ""
    status: str = ""
    pronouns: str = ""
    avatar: str = ""
    """An emoji."""


NO_PROFILE = Profile()


@dataclass(slots=True)
class Telling:
    """How far the server is with telling us profiles."""

    is_subscribing: bool = False
    """Our subscription is not answered yet: what it refuses nobody has asked for in words."""
    later: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Rooms by key, with name and the time in ms, whose profiles were too many at once."""


def limit_bytes(caps: Mapping[str, str]) -> int:
    """How long a value may be on a server with these capabilities and their values; 0 where it has no profiles."""
    value = next((caps[name] for name in CAPABILITIES if name in caps), None)
    if value is None:
        return 0
    named = dict(word.partition("=")[::2] for word in value.split(","))
    return number(named.get("max-value-bytes", "")) or VALUE_LIMIT_BYTES


def told(profile: Profile, key: str, value: str) -> Profile:
    """The profile after a value has come; "" takes it away. Keys that the window does not show change nothing."""
    if key == AVATAR:
        return replace(profile, avatar=emoji_of(value))
    row = TEXTS.get(key)
    return replace(profile, **{row[0]: cleaned(value, row[1])}) if row is not None else profile


def cleaned(text: str, limit: int) -> str:
    """The text in one line without what can't be seen or turns others around, and cut where it is too long."""
    blanks = "".join(" " if char.isspace() else char for char in text[: 8 * limit])
    kept: list[str] = []
    marks = 0
    for char in " ".join(clean_realname(blanks).split()):
        marks = marks + 1 if unicodedata.category(char)[0] == "M" else 0
        if marks <= MARKS_LIMIT:
            kept.append(char)
    if len(kept) > limit:
        kept[limit - 1 :] = "…"
    line = "".join(kept)
    return line if line.strip("\u200d …") else ""
