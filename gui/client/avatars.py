"""What somebody shows instead of initials: one emoji, in the key `avatar` as a `data:` address that holds the text.

The key is for addresses of pictures (https://ircv3.net/registry#user-metadata). None is ever fetched: whoever names one
would learn by that where their readers are, and when they read. An address that is the text itself needs no fetching.
"""

from __future__ import annotations

from gui.client.emoji_text import emoji_count

AVATAR = "avatar"
"""The key."""
LIMIT = 16
"""Characters; a flag with tags has 7, a family with tones 11."""
_URI_LIMIT = 1_000
_BEFORE = "data:text/plain;charset=utf-8,"


def no_avatar(nick: str) -> str:
    """For where nobody shows anything but initials."""
    return ""


def uri_of(emoji: str) -> str:
    """The value for an emoji; "" for none."""
    from urllib.parse import quote  # not before the first picture

    return _BEFORE + quote(emoji, safe="") if emoji else ""


def emoji_of(uri: str) -> str:
    """The emoji that a value holds; "" where it holds anything else, such as the address of a picture."""
    from urllib.parse import unquote

    head, comma, body = uri[:_URI_LIMIT].partition(",")
    scheme, _, kind = head.lower().partition(":")
    words = [word.strip() for word in kind.split(";")]
    if not comma or scheme != "data" or words[0] not in ("", "text/plain") or "base64" in words:
        return ""
    text = unquote(body).strip()
    return text if len(text) <= LIMIT and emoji_count(text) == 1 else ""
