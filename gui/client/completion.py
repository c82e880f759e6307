"""What Tab completes: commands, rooms, and nicks, those who spoke last first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from gui.client import slash
from gui.client.buffers import SAID, Buffer, BufferKind

RECENT_ENTRIES = 500
"""How far back speakers count as recent."""


@dataclass(frozen=True, slots=True)
class Completions:
    """What may stand in `text[start:end]`, best first, with what follows (": " after a first nick)."""

    start: int
    end: int
    words: tuple[str, ...] = ()


def complete(
    buffers: Mapping[str, Buffer],
    key: str,
    text: str,
    cursor: int,
    fold: Callable[[str], str],
    suffix: str = ":",
) -> Completions:
    """Looks for what the word before the cursor may become; an empty word completes to nicks.

    `suffix` stands behind a nick that begins the text.
    """
    start = text.rfind(" ", 0, cursor) + 1
    start = max(start, text.rfind("\n", 0, cursor) + 1)
    word = text[start:cursor]
    buffer = buffers.get(key)
    if buffer is None:
        return Completions(start, cursor)
    if word[:1] == "/" and start == 0:
        names = sorted(name for name in slash.BY_NAME if name.startswith(word[1:].lower()))
        return Completions(start, cursor, tuple(f"/{name} " for name in names))
    if word[:1] in ("#", "&"):
        rooms = sorted(each.name for each in buffers.values() if each.kind is BufferKind.ROOM)
        return Completions(
            start, cursor, tuple(f"{name} " for name in rooms if fold(name).startswith(fold(word)))
        )
    bare = word.removeprefix("@")
    nicks = [nick for nick in _nicks(buffer, fold) if fold(nick).startswith(fold(bare))]
    ending = f"{suffix} " if start == 0 else " "
    return Completions(start, cursor, tuple(nick + ending for nick in nicks))


def _nicks(buffer: Buffer, fold: Callable[[str], str]) -> list[str]:
    """Who can be meant: recent speakers, the latest first, then the others in order."""
    if buffer.kind is BufferKind.DIRECT:
        return [buffer.name]
    spoke: dict[str, None] = {}
    for entry in reversed(buffer.entries[-RECENT_ENTRIES:]):
        if entry.kind in SAID and not entry.own and entry.nick:
            spoke.setdefault(fold(entry.nick))
    recent = [buffer.members[key].nick for key in spoke if key in buffer.members]
    others = sorted(member.nick for key, member in buffer.members.items() if key not in spoke)
    return recent + others
