"""What may become of the word at the cursor: commands, rooms, emoji, and nicks, those who spoke last first.

Tab asks for any word; while one types, only a word that begins with a sign is asked for (`has_sign`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from heapq import nsmallest
from types import MappingProxyType

from gui.client import emoji, shortcodes, slash
from gui.client.buffers import SAID, Buffer, BufferKind, ListedRoom, Member
from gui.client.fuzzy import folded
from gui.client.slash import Slash
from gui.client.typed import is_command

RECENT_ENTRIES = 500
"""How far back speakers count as recent."""
LIMIT = 100
"""More are not offered: whoever looks for one of them types another letter."""
_NO_ROOMS: Mapping[str, ListedRoom] = MappingProxyType({})
_OPENING = "(\"'«“„"
"""What may stand before a name without being part of it; brackets may be in a nick."""


class CandidateKind(Enum):
    """What is offered."""

    NICK = "nick"
    ROOM = "room"
    COMMAND = "command"
    EMOJI = "emoji"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of what a word may become. `text` is what then stands there."""

    text: str
    kind: CandidateKind
    name: str
    hint: str = ""
    """Beside the name: what a command takes."""
    detail: str = ""
    """What it is, for a person; an emoji's name depends on the window's language and is found there."""
    away: bool = False


@dataclass(frozen=True, slots=True)
class Completions:
    """What may stand in `text[start:end]`, best first. `whole`: the word is one of them already, and may stay."""

    start: int
    end: int
    candidates: tuple[Candidate, ...] = ()
    whole: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The texts of the candidates."""
        return tuple(each.text for each in self.candidates)


def word_start(text: str, cursor: int) -> int:
    """Where the word before the cursor begins."""
    start = max(text.rfind(" ", 0, cursor), text.rfind("\n", 0, cursor)) + 1
    while start < cursor and text[start] in _OPENING:
        start += 1
    return start


def has_sign(text: str, cursor: int) -> bool:
    """Whether the word before the cursor begins with a sign that says what is meant: @, #, / or a colon."""
    start = word_start(text, cursor)
    sign = text[start : min(start + 1, cursor)]
    begins = sign == "/" and start == 0 and is_command(text[:cursor] + "x")
    return begins or sign in ("@", "#", "&") or bool(shortcodes.begun(text, cursor))


def complete(
    buffers: Mapping[str, Buffer],
    key: str,
    text: str,
    cursor: int,
    fold: Callable[[str], str],
    suffix: str = ":",
    commands: Sequence[Slash] = slash.COMMANDS,
    rooms: Mapping[str, ListedRoom] = _NO_ROOMS,
) -> Completions:
    """Looks for what the word before the cursor may become; an empty word completes to nicks.

    `suffix` stands behind a nick that begins the text; `rooms` are those of the server, as far as they are known.
    """
    start = word_start(text, cursor)
    word = text[start:cursor]
    buffer = buffers.get(key)
    if buffer is None:
        return Completions(start, cursor)
    if word[:1] == "/" and start == 0:
        return _commands(cursor, word[1:].lower(), commands)
    if word[:1] in ("#", "&"):
        found = _rooms(buffers, rooms, word)
        return Completions(start, cursor, tuple(found[:LIMIT]), any(_is(each, word) for each in found))
    code = shortcodes.begun(text, cursor)
    if code:
        return _emoji(cursor, code)
    return _nicks(buffer, fold, start, cursor, word.removeprefix("@"), f"{suffix} " if start == 0 else " ")


def _rooms(buffers: Mapping[str, Buffer], listed: Mapping[str, ListedRoom], word: str) -> list[Candidate]:
    """Those that have a page, then the others of the server, the fullest first."""
    own = sorted((each for each in buffers.values() if each.kind is BufferKind.ROOM), key=_by_name)
    others = [room for key, room in listed.items() if key not in buffers]
    others.sort(key=lambda room: (-room.people, room.name))
    names = [(each.name, each.topic) for each in own] + [(each.name, each.topic) for each in others]
    return [
        Candidate(f"{name} ", CandidateKind.ROOM, name, detail=topic)
        for name, topic in names
        if folded(name).startswith(folded(word))
    ]


def _commands(cursor: int, typed: str, commands: Sequence[Slash]) -> Completions:
    """By name, or by another name that begins so; a command that needs nothing more may be sent as it is."""
    found = sorted(
        (each for each in commands if any(name.startswith(typed) for name in (each.name, *each.aliases))),
        key=lambda each: (not each.name.startswith(typed), each.name),
    )
    made = [
        Candidate(f"/{each.name} ", CandidateKind.COMMAND, f"/{each.name}", each.usage_words, each.help_words)
        for each in found
    ]
    row = slash.BY_NAME.get(typed)
    return Completions(0, cursor, tuple(made), row in found and row is not None and not row.needs_text)


def _emoji(cursor: int, code: str) -> Completions:
    found = [
        Candidate(row.text, CandidateKind.EMOJI, f":{_best_code(row, code)}:") for row in emoji.complete(code)
    ]
    return Completions(cursor - len(code) - 1, cursor, tuple(found))


def _best_code(row: emoji.Emoji, typed: str) -> str:
    """The shortcode that was begun, else the best known."""
    return next((code for code in row.shortcodes if code.startswith(typed.lower())), row.shortcodes[0])


def _nicks(
    buffer: Buffer, fold: Callable[[str], str], start: int, cursor: int, typed: str, ending: str
) -> Completions:
    """Who can be meant: recent speakers, the latest first, then the others in order.

    Who begins so comes first; where nobody does, who has it inside. Case and accents don't count, in any script.
    """
    wanted = folded(typed)
    everybody = buffer.members if buffer.kind is not BufferKind.DIRECT else {"": Member(buffer.name)}
    found = [pair for pair in everybody.items() if folded(pair[1].nick).startswith(wanted)]
    if not found:
        found = [pair for pair in everybody.items() if wanted in folded(pair[1].nick)]
    ages = _ages(buffer, fold) if len(found) > 1 else {}
    # The best of ten thousand in 3 ms; sorting them all took 20.
    best = nsmallest(LIMIT, found, key=lambda pair: (ages.get(pair[0], RECENT_ENTRIES), pair[1].nick))
    made = tuple(
        Candidate(member.nick + ending, CandidateKind.NICK, member.nick, away=member.away)
        for _, member in best
    )
    return Completions(start, cursor, made, any(folded(each.name) == wanted for each in made))


def _ages(buffer: Buffer, fold: Callable[[str], str]) -> dict[str, int]:
    """Who spoke, and how many messages ago."""
    spoke: dict[str, int] = {}
    for age, entry in enumerate(reversed(buffer.entries[-RECENT_ENTRIES:])):
        if entry.kind in SAID and not entry.own and entry.nick:
            spoke.setdefault(fold(entry.nick), age)
    return spoke


def _is(candidate: Candidate, word: str) -> bool:
    return folded(candidate.name) == folded(word)


def _by_name(buffer: Buffer) -> str:
    return buffer.name
