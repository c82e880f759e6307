"""Lines that came: what others say in rooms is taken by the run, all else line by line, in order.

The ordinary way takes 9 us a line: a message is parsed, a handler found, an entry made. Under a flood nearly all lines
are messages to rooms from a few people, so that what stands before their texts is the same few heads again and again.
Each head is looked at once in the ordinary way; the lines behind it then take 1 us each, 2 with tags. A line
of which anything is special (a command, a question inside it, a tag with a meaning, our own nick, somebody ignored)
goes the ordinary way.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from gui.client.buffers import Buffer
from gui.client.core import Core
from gui.client.entries import Said
from gui.client.handlers.table import handle
from gui.client.taken_apart import CTCP, Run, Told, apart
from wire.errors import PeerError
from wire.message import Message

LEAST = 4
"""Fewer lines than these gain nothing."""
LOOK_BYTES = 4096
"""So much of a run is counted for that."""
PLAIN_TAGS = frozenset({"time", "msgid", "account"})
"""Tags that make a message no other than it is without them."""
HEADS_LIMIT = 2000
"""More people than these at once are looked at again."""


class Speaker(NamedTuple):
    """What a head tells: who says something, and in which buffer."""

    buffer: Buffer
    nick: str


class _Speakers(dict[bytes, Speaker | None]):
    """By head; None where its lines go the ordinary way."""

    def __init__(self, core: Core) -> None:
        super().__init__()
        self._core = core
        self._grounds: tuple[object, ...] = ()

    def __missing__(self, head: bytes) -> Speaker | None:
        speaker = self[head] = _speaker(self._core, head)
        return speaker

    def renew(self) -> None:
        """Forgets what may not be true any more: between two runs the user may have closed, ignored, renamed."""
        core = self._core
        grounds = (core.me.nick, core.ignored.masks, core.typing.version)
        buffers = {id(speaker.buffer): speaker.buffer for speaker in self.values() if speaker is not None}
        are_open = all(core.pages.buffers.get(each.key) is each for each in buffers.values())
        if grounds != self._grounds or not are_open or len(self) > HEADS_LIMIT or None in self.values():
            self.clear()
            self._grounds = grounds


class Incoming:
    """The way in for what a server sends. UI thread only."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._speakers = _Speakers(core)

    def take(self, run: bytes) -> None:
        """Handles a line, or several with their ends."""
        parted = apart(run, PLAIN_TAGS) if run.count(b"\n", 0, LOOK_BYTES) >= LEAST else None
        if parted is not None:
            self._speakers.renew()
            _take_all(self._core, self._speakers, parted)
            return
        self._speakers.clear()
        for line in run.split(b"\n"):
            _take_line(self._core, _decoded(line))


def _take_all(core: Core, speakers: _Speakers, run: Run) -> None:
    ordinary = [speakers[head] for head in set(run.heads)]
    begin = 0
    if None in ordinary or b"" in run.colons or run.has_ctcp or (run.told is not None and None in run.told):
        for at, head in enumerate(run.heads):
            if speakers[head] is not None and _is_plain(run, at):
                continue
            _say(core, run, speakers, begin, at)
            begin = at + 1
            message = _take_line(core, run.lines[at].decode())
            if message is not None and message.command not in ("PRIVMSG", "NOTICE"):
                speakers.clear()
    _say(core, run, speakers, begin, len(run.heads))


def _is_plain(run: Run, at: int) -> bool:
    is_told = run.told is None or run.told[at] is not None
    return is_told and bool(run.colons[at]) and run.texts[at][:1] != CTCP


def _say(core: Core, run: Run, speakers: _Speakers, begin: int, end: int) -> None:
    """Adds the messages of these lines, whose speakers are all known, to their buffers."""
    if begin == end:
        return
    part = slice(begin, end)
    heads, texts = run.heads[part], run.texts[part]
    is_whole = len(texts) == len(run.texts)
    mentions = () if is_whole and core.me.mentions.not_in(run.lowered) else core.me.mentions.places(texts)
    buffers = {id(buffer): buffer for buffer, _ in filter(None, map(speakers.__getitem__, set(heads)))}
    if len(buffers) > 1 and mentions:
        for line in run.lines[part]:  # the window hears of mentions in the order of the lines
            _take_line(core, line.decode())
        return
    nicks = {head: speaker.nick for head in set(heads) if (speaker := speakers[head]) is not None}
    named = [False] * len(texts)
    for place in mentions:
        named[place] = True
    times, msgids = _told(core, run.told[part] if run.told is not None else None)
    rows = list(zip(times, map(nicks.__getitem__, heads), texts, msgids, named, strict=False))
    if len(buffers) == 1:
        core.pages.add_said(next(iter(buffers.values())), rows, mentions)
        return
    for buffer, theirs in _by_buffer(speakers, heads, rows):
        core.pages.add_said(buffer, theirs, ())


def _told(core: Core, told: Sequence[Told | None] | None) -> tuple[Iterable[int], Iterable[str]]:
    """The times and the msgids of lines."""
    now = core.clock_ms()
    if told is None:
        return repeat(now), repeat("")
    times, msgids = zip(*filter(None, told), strict=True)
    return [now if time is None else time for time in times], msgids


def _by_buffer(
    speakers: _Speakers, heads: Sequence[bytes], rows: Sequence[Said]
) -> Iterable[tuple[Buffer, list[Said]]]:
    """The rows of each buffer, in the order in which the buffers are first spoken in."""
    found: dict[int, tuple[Buffer, list[Said]]] = {}
    for head, row in zip(heads, rows, strict=True):
        speaker = speakers[head]
        assert speaker is not None
        found.setdefault(id(speaker.buffer), (speaker.buffer, []))[1].append(row)
    return found.values()


def _speaker(core: Core, head: bytes) -> Speaker | None:
    """Who speaks where, as the ordinary way would find it; None where that does more than add an entry."""
    message = _parsed(head)
    if message is None or message.command != "PRIVMSG" or len(message.params) != 2:
        return None
    nick = message.nick
    if not nick or core.is_me(nick) or core.ignored.cover(message.source):
        return None
    room = core.room_of_target(message.params[0])
    buffer = core.room(room) if room else None
    if buffer is None or core.typing.is_typing(buffer.key, nick):
        return None
    return Speaker(buffer, nick)


@lru_cache(2048)  # each run brings the same heads again
def _parsed(head: bytes) -> Message | None:
    try:
        return Message.parse(f"{head.decode()} :")
    except PeerError:
        return None


def _take_line(core: Core, line: str) -> Message | None:
    try:
        message = Message.parse(line)
    except PeerError:
        return None  # an empty line, or tags and nothing after them
    handle(core, message)
    return message


def _decoded(line: bytes) -> str:
    """UTF-8, else the Western bytes that old clients send; without what can't be in a line."""
    line = line.removesuffix(b"\r")
    try:
        text = line.decode()
    except UnicodeDecodeError:
        text = line.decode("cp1252", "replace")
    return text.replace("\0", "").replace("\r", "").replace("\n", "") if not text.isprintable() else text
