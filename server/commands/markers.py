"""MARKREAD: how far one has read (https://ircv3.net/specs/extensions/read-marker)."""

from __future__ import annotations

from server.clock import read_time, time_text
from server.commands import Call, Command
from server.reply import Reply
from server.session import Session
from wire.caps import Cap
from wire.casemap import fold
from wire.message import as_middle
from wire.names import CHANNELLEN

_SHOWN_AT_ONCE = 100
_STAMP = "timestamp="


def show_marker(reply: Reply, session: Session, name: str) -> None:
    """Tells one connection of its user's marker, if it understands that: after each JOIN, before its names."""
    if session.has(Cap.READ_MARKER):
        reply.server(session, "MARKREAD", name, _text(reply.markers.get(session.user.identity, name)))


def show_markers(call: Call) -> None:
    """Tells a device that comes back what was read elsewhere: those of the rooms come with each JOIN.

    Our window asks for those of its talks by itself; irctest (ReadMarkerServiceTestCase) and clients that do not ask
    wait for that of a room that they have been in.
    """
    if call.user.account and call.session.has(Cap.READ_MARKER):
        for name in call.reply.markers.last(call.user.identity, _SHOWN_AT_ONCE):
            if fold(name) not in call.user.rooms:
                show_marker(call.reply, call.session, name)


def _markread(call: Call) -> None:
    """Sets or tells a marker. Any name will do: the answer is the same whether something stands behind it or not."""
    name = call.param(0)
    if not name:
        call.reply.fail(call.session, "MARKREAD", "NEED_MORE_PARAMS", "Missing parameters")
    elif len(name) > CHANNELLEN or name[0] == ":" or " " in name:
        call.reply.fail(call.session, "MARKREAD", "INVALID_PARAMS", as_middle(name), "This is not a name")
    elif len(call.params) == 1:
        _show(call, name)
    else:
        _set(call, name, call.param(1))


def _set(call: Call, name: str, text: str) -> None:
    world, user = call.world, call.user
    time_ms = read_time(text.removeprefix(_STAMP)) if text.startswith(_STAMP) else None
    if time_ms is None:
        context = (as_middle(name), as_middle(text))
        call.reply.fail(call.session, "MARKREAD", "INVALID_PARAMS", *context, "This is not a timestamp")
        return
    if world.markers.advance(user.identity, name, min(time_ms, call.reply.now_ms)):
        for session in user.sessions:
            if session is not call.session:
                show_marker(call.reply, session, name)
    _show(call, name)


def _show(call: Call, name: str) -> None:
    time_ms = call.world.markers.get(call.user.identity, name)
    call.reply.server(call.session, "MARKREAD", name, _text(time_ms))


def _text(time_ms: int | None) -> str:
    return "*" if time_ms is None else _STAMP + time_text(time_ms)


ROWS = {"MARKREAD": Command(_markread)}
