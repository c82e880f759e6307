"""Metadata, which people and channels tell of themselves: limits, forms (https://ircv3.net/specs/extensions/metadata)."""

from __future__ import annotations

import re

from wire.names import holds_hidden

KEYS = ("avatar", "display-name", "color", "pronouns", "status", "homepage")
"""The keys that our window knows. Others may be set as well."""

MAX_SUBS = 50
MAX_KEYS = 20
MAX_VALUE_BYTES = 300
KEY_LIMIT = 40
CAPABILITY = f"before-connect,max-subs={MAX_SUBS},max-keys={MAX_KEYS},max-value-bytes={MAX_VALUE_BYTES}"
"""The capability's value."""

_KEY = re.compile(f"[a-z0-9_./-]{{1,{KEY_LIMIT}}}")
_SHOWN_AS_NAMES = frozenset({"display-name", "pronouns", "status"})


def is_key(key: str) -> bool:
    """Whether this can be a key."""
    return _KEY.fullmatch(key) is not None


def value_problem(key: str, value: str) -> str | None:
    """Says for a person why the key can't have this value; None where it can. What stands beside nicks is as clean."""
    if len(value.encode()) > MAX_VALUE_BYTES:
        return f"A value has at most {MAX_VALUE_BYTES} bytes."
    if key in _SHOWN_AS_NAMES and holds_hidden(value):
        return "This can't hold control characters or characters that can't be seen."
    return None
