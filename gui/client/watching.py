"""Watches the people of our direct talks, favourites and the nick that we want: tells the server whom, or asks it."""

from __future__ import annotations

from collections.abc import Iterable

from gui.client import nicks
from gui.client.buffers import BufferKind
from gui.client.core import Core
from gui.client.persons import Presence
from gui.client.profiles import NO_PROFILE

ASK_MS = 60_000
"""How often an old server is asked by ISON."""
LINE_BYTES = 400
"""Of nicks in one line: 512 less the command and what the server puts before an answer."""


def sync(core: Core) -> None:
    """Brings MONITOR in step with those whom we know. Called when something may have changed; cheap if nothing has."""
    if not core.connection.entered or "MONITOR" not in core.server.isupport:
        return
    persons = core.persons
    limit = core.server.isupport.limit("MONITOR", 100) if persons.watch_limit is None else persons.watch_limit
    wanted: dict[str, str] = {}
    for key, nick in _people(core):
        if len(wanted) >= limit:
            break
        wanted.setdefault(key, nick)
    if wanted == persons.watched:
        return
    before, persons.watched = persons.watched, wanted
    for line in _lines((nick for key, nick in before.items() if wanted.get(key) != nick), ","):
        core.answer("MONITOR", "-", line)
    for line in _lines((nick for key, nick in wanted.items() if before.get(key) != nick), ","):
        core.answer("MONITOR", "+", line)


def due_ms(core: Core) -> int | None:
    """Milliseconds until `ask` wants to be called; None where there is nobody to ask about."""
    if not core.connection.entered or "MONITOR" in core.server.isupport or not any(_people(core)):
        return None
    return max(0, core.persons.asked_ms + ASK_MS - core.steady_ms()) if core.persons.asked_ms else 0


def ask(core: Core) -> None:
    """ISON for as many as a line holds."""
    core.persons.asked_ms = core.steady_ms()
    people = dict(_people(core))
    line = next(iter(_lines(people.values(), " ")), "")
    if line:
        asked = set(line.split(" "))
        core.persons.asked = {key: nick for key, nick in people.items() if nick in asked}
        core.answer("ISON", line)


def heard(core: Core, nick: str, presence: Presence, text: str = "", *, since_ms: int = 0) -> None:
    """Somebody is here, away or gone: brings all that shows it in step."""
    key = core.fold(nick)
    person = core.persons.of(key, nick)
    if presence is Presence.GONE:
        person.profile = NO_PROFILE
    if presence is Presence.HERE and person.presence is Presence.AWAY and not since_ms:
        return  # MONITOR and ISON say who is connected, and not who is back
    if (person.presence, person.away_text) == (presence, text):
        return
    person.presence, person.away_text = presence, text
    person.since_ms = since_ms if presence is Presence.GONE else 0
    page = core.pages.buffers.get(key)
    if page is not None and page.kind is BufferKind.DIRECT:
        core.pages.touch(key)
    for room in core.rooms_of(key):
        core.pages.touch_members(room.key)


def _people(core: Core) -> Iterable[tuple[str, str]]:
    """Whom to watch, the weightiest first: whoever has the nick that we want, whom we may not see going, the people of
    open talks, favourites, those with whom we have talked before."""
    if nicks.is_wish(core) and not core.connection.is_renamed:
        yield core.fold(core.me.wanted_nick), core.me.wanted_nick
    for page in core.pages.buffers.values():
        if page.kind is BufferKind.DIRECT:
            yield page.key, page.name
    for key, nick in core.acquaintances:
        if not core.is_room(nick) and not core.is_me(nick):
            yield key, nick


def _lines(nicks: Iterable[str], between: str) -> list[str]:
    """Joins nicks into lines that are not too long; a nick that can't stand in one is left out."""
    lines: list[str] = []
    for nick in nicks:
        if not nick or " " in nick or "," in nick:
            continue
        joined = f"{lines[-1]}{between}{nick}" if lines else nick
        if lines and len(joined.encode()) <= LINE_BYTES:
            lines[-1] = joined
        else:
            lines.append(nick)
    return lines
