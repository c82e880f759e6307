"""ChanServ: a room gets an owner, whose it is whenever they come, and stays when everybody has gone: `CS HELP`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from server.commands import Call, Command
from server.commands.rooms import tell_ranks
from server.commands.services import Service, own_account, serve, tell
from server.ranks import FOUNDER
from server.room import Room
from wire.services import CHANSERV


def _say(call: Call, text: str) -> None:
    tell(call, CHANSERV, text)


def _cs(call: Call) -> None:
    serve(call, CHANSERV, SERVICES)


def _room(call: Call, name: str) -> Room | None:
    """The room, if the guest may know of it; else they are told that there is none."""
    room = call.world.room(name)
    if room is None or not (room.is_visible_to(call.user) or room.is_owned_by(call.user)):
        _say(call, "There is no such room.")
        return None
    return room


def _register(call: Call, words: Sequence[str]) -> None:
    room, account, world = _room(call, words[0]), own_account(call), call.world
    if room is None or account is None:
        return
    owned = sum(other.founder == account.key for other in world.rooms())
    if room.is_permanent:
        _say(call, f"{room.name} is the host's.")
    elif room.founder:
        _say(call, f"{room.name} has an owner.")
    elif not room.own_ranks(call.user) & {"q", "a", "o"}:
        _say(call, f"You are not an operator of {room.name}.")
    elif owned >= world.config.limits.rooms_an_account:
        _say(call, f"You own {owned} rooms, and that is as many as may be.")
    else:
        room.founder = account.key
        crown(call, room)
        _say(call, f"{room.name} is yours, and stays when everybody has gone.")


def crown(call: Call, room: Room) -> None:
    """Makes the guest, who is in the room, its founder, and tells the room."""
    if FOUNDER.letter not in room.ranks(call.user):
        room.ranks(call.user).add(FOUNDER.letter)
        tell_ranks(call, room, FOUNDER.letter)


def _drop(call: Call, words: Sequence[str]) -> None:
    room = _room(call, words[0])
    if room is None:
        return
    if not room.founder:
        _say(call, f"{room.name} has no owner.")
    elif not (room.is_owned_by(call.user) or call.user.oper):
        _say(call, f"{room.name} is not yours.")
    else:
        call.world.disown(room)
        _say(call, f"{room.name} has no owner any more, and ends when everybody has gone.")


def _info(call: Call, words: Sequence[str]) -> None:
    room = _room(call, words[0])
    if room is not None:
        owner = call.world.accounts.find(room.founder) if room.founder else None
        _say(call, f"{room.name} belongs to {owner.name}." if owner else f"{room.name} has no owner.")


SERVICES: Mapping[str, Service] = {
    "REGISTER": Service(
        _register, "#room", "makes you the owner of a room in which you are operator", 1, True
    ),
    "DROP": Service(_drop, "#room", "gives a room of yours away", 1, True),
    "INFO": Service(_info, "#room", "tells whose a room is", 1),
}
"""What ChanServ can do, by name."""

ROWS = {"CS": Command(_cs), "CHANSERV": Command(_cs)}
