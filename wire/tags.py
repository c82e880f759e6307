"""Message tags: escaping and the `@key=value;…` section (https://ircv3.net/specs/extensions/message-tags)."""

from __future__ import annotations

from collections.abc import Mapping

_UNESCAPE = {":": ";", "s": " ", "\\": "\\", "r": "\r", "n": "\n"}
_ESCAPE = str.maketrans({";": r"\:", " ": r"\s", "\\": r"\\", "\r": r"\r", "\n": r"\n", "\0": ""})

NO_TAGS: Mapping[str, str] = {}
"""Shared by every message without tags; never written to."""


def escape(value: str) -> str:
    """Gives a tag's value as it stands on the wire; NUL can't travel and is dropped."""
    return value.translate(_ESCAPE)


def unescape(value: str) -> str:
    """Undoes `escape`; a lone backslash at the end is dropped, an unknown escape loses its backslash."""
    if "\\" not in value:
        return value
    out: list[str] = []
    chars = iter(value)
    for char in chars:
        if char == "\\":
            after = next(chars, "")
            out.append(_UNESCAPE.get(after, after))
        else:
            out.append(char)
    return "".join(out)


def parse(section: str) -> dict[str, str]:
    """Reads the text between `@` and the first space. A missing value is ""; the last of equal keys wins."""
    tags: dict[str, str] = {}
    for item in section.split(";"):
        key, _, value = item.partition("=")
        if key:
            tags[key] = unescape(value)
    return tags


def format(tags: Mapping[str, str]) -> str:  # noqa: A001, read as tags.format
    """Writes tags without the leading `@`; an empty value is written as the bare key."""
    return ";".join(f"{key}={escape(value)}" if value else key for key, value in tags.items())


def client_only(tags: Mapping[str, str]) -> dict[str, str]:
    """The tags that one client sends to others through the server: those that begin with `+`."""
    return {key: value for key, value in tags.items() if key[0] == "+"}


def known(tags: Mapping[str, str]) -> dict[str, str]:
    """Those client-only tags that the server knows."""
    return {key: value for key, value in tags.items() if key in KNOWN}


EDIT = "+samovar.chat/edit"
"""Names the message that this one gives another text to; the server lets it pass from its author only."""

KNOWN = {
    "+reply": True,
    "+draft/reply": True,
    "+draft/react": True,
    "+draft/unreact": True,
    "+typing": False,
    "+channel-context": True,
    "+draft/channel-context": True,
    EDIT: True,
}
"""The client-only tags that the server knows, and whether they are kept with the history. Others are of the moment."""

KEPT = frozenset(tag for tag, is_kept in KNOWN.items() if is_kept)

ALL_BUT_KNOWN = ",".join(["*", *("-" + tag[1:] for tag in KNOWN)])
"""What `known` drops, as ISUPPORT's CLIENTTAGDENY tells it."""

REPLIES = ("+reply", "+draft/reply")
"""Each names the message that its line answers, by the name of today and by the older one."""

ANSWERED = "samovar.chat/answered"
"""By whom the message was that this one answers: the server's word. Without `+` no client's tag passes."""

PERSIST = "+draft/persist"
"""Asks for all tags of its line to be kept."""


def kept(tags: Mapping[str, str]) -> dict[str, str]:
    """The tags that are worth keeping, of all that a message has when it leaves the server."""
    with_all = PERSIST in tags
    return {
        key: value
        for key, value in tags.items()
        if key in KEPT or (key not in _MADE_ANEW and (with_all or key[0] != "+"))
    }


_MADE_ANEW = frozenset({"time", "msgid", "+typing"})
