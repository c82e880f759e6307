"""What a line of a plain server means: its few known sentences, else something that somebody said.

The server sends each message by itself, without an end, so two may come in one chunk; a known sentence is then still
found at the end of the line, and what stands before it is a message.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from wire import plain
from wire.casemap import fold

_SUCCESS = plain.SUCCESS.decode()
_JOINED = plain.joined("").rstrip("\n")
_LEFT = plain.left("").rstrip("\n")


class What(Enum):
    """What a line tells."""

    LET_IN = "let in"
    JOINED = "joined"
    LEFT = "left"
    SAID = "said"
    DID = "did"


@dataclass(frozen=True, slots=True)
class Overheard:
    """One thing that a line tells. `nick` is "" where nobody knows who said it."""

    what: What
    nick: str = ""
    text: str = ""


def overheard(line: str, members: Callable[[], Iterator[str]]) -> Iterator[Overheard]:
    """Reads one line. `members`: the nicks that are known to be here, asked for where they are needed."""
    before, success, after = line.partition(_SUCCESS)
    if success:
        yield from overheard(before, members)
        yield Overheard(What.LET_IN)
        yield from overheard(after, members)
    elif line.endswith(_JOINED) and len(line) > len(_JOINED):
        yield Overheard(What.JOINED, line.removesuffix(_JOINED))
    elif line.endswith(_LEFT) and len(line) > len(_LEFT):
        yield from _left(line.removesuffix(_LEFT), members)
    elif line.strip():
        yield _said(line, members)


def _left(name: str, members: Callable[[], Iterator[str]]) -> Iterator[Overheard]:
    known = list(members())
    if fold(name) not in map(fold, known):
        for nick in known:
            if name.endswith(nick):
                yield _said(name.removesuffix(nick), members)
                name = nick
                break
    yield Overheard(What.LEFT, name)


def _said(text: str, members: Callable[[], Iterator[str]]) -> Overheard:
    """ "nick: text" and "* nick text" name who, where the nick is known; the exercise's server sends bare text."""
    known = set(map(fold, members()))
    nick, colon, said = text.partition(": ")
    if colon and fold(nick) in known:
        return Overheard(What.SAID, nick, said)
    nick, _, did = text.removeprefix("* ").partition(" ")
    if text.startswith("* ") and did and fold(nick) in known:
        return Overheard(What.DID, nick, did)
    return Overheard(What.SAID, "", text)
