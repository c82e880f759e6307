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
    persons, now_ms = core.persons, core.steady_ms()
    if not core.connection.entered or "MONITOR" in core.server.isupport:
        return None
    if persons.to_ask or persons.soon:
        return core.outgoing.pace.spare_wait_ms(now_ms)
    return _round_ms(core, now_ms) if any(_people(core)) else None


def _round_ms(core: Core, now_ms: int) -> int:
    """Milliseconds until everybody is asked about again."""
    asked_ms = core.persons.asked_ms
    return max(0, asked_ms + ASK_MS - now_ms) if asked_ms else 0


def ask(core: Core) -> None:
    """ISON for everybody, in as many lines as that takes, at the pace of what nobody waits for."""
    persons, now_ms = core.persons, core.steady_ms()
    if not persons.to_ask and not _round_ms(core, now_ms):
        persons.asked.clear()  # what was not answered in all that time
        persons.to_ask.extend(_asking(dict(_people(core))))
        persons.asked_ms = now_ms
    else:
        persons.to_ask.extendleft(reversed(_asking(persons.soon)))
    persons.soon = {}
    while persons.to_ask and core.outgoing.pace.take_spare(now_ms):
        people = persons.to_ask.popleft()
        if core.answer("ISON", " ".join(people.values())):
            persons.asked.append(people)
        persons.asked_ms = now_ms  # a long round is followed by a pause, too


def _asking(people: dict[str, str]) -> list[dict[str, str]]:
    """These people, as many as a line holds at a time."""
    keys = {nick: key for key, nick in people.items()}
    return [{keys[nick]: nick for nick in line.split(" ")} for line in _lines(keys, " ")]


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
