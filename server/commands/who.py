"""WHO (https://modern.ircdocs.horse/#who-message), and with chosen fields (https://ircv3.net/specs/extensions/whox)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from server.commands import Call, Command
from server.commands.whois import middle_of, rooms_shown
from server.room import Room
from server.user import User
from wire.caps import Cap
from wire.casemap import fold
from wire.message import as_middle
from wire.modes import BOT
from wire.names import mask_match
from wire.numerics import RPL_ENDOFWHO, RPL_WHOREPLY, RPL_WHOSPCRPL

HIDDEN_ADDRESS = "255.255.255.255"
"""What stands for the address of somebody who is not shown it."""
TOKEN_LIMIT = 3
"""Digits of a token."""


@dataclass(frozen=True, slots=True)
class Sight:
    """One user as one asker sees them, in a room where there is one to name."""

    call: Call
    user: User
    room: Room | None
    token: str

    @property
    def flags(self) -> str:
        """Here or gone, operator of the server, rank in the room, bot."""
        user = self.user
        prefix = self.room.prefix(user, self.call.session.has(Cap.MULTI_PREFIX)) if self.room else ""
        return ("G" if user.away else "H") + "*" * bool(user.oper) + prefix + BOT * (BOT in user.modes)

    @property
    def address(self) -> str:
        """The address, for operators of the server and the user themselves."""
        is_shown = self.user is self.call.user or bool(self.call.user.oper)
        return self.user.address if is_shown and self.user.address else HIDDEN_ADDRESS

    @property
    def idle_s(self) -> int:
        """Seconds since the user last spoke."""
        return int(self.call.world.clock.monotonic_s() - self.user.spoke_s)


_FIELDS: dict[str, Callable[[Sight], str]] = {
    "t": lambda sight: sight.token,
    "c": lambda sight: sight.room.name if sight.room else "*",
    "u": lambda sight: sight.user.username,
    "i": lambda sight: middle_of(sight.address),
    "h": lambda sight: sight.user.host,
    "s": lambda sight: sight.call.world.config.name,
    "n": lambda sight: sight.user.nick,
    "f": lambda sight: sight.flags,
    "d": lambda sight: "0",
    "l": lambda sight: str(sight.idle_s),
    "a": lambda sight: sight.user.account or "0",
    "o": lambda sight: "n/a",
    "r": lambda sight: sight.user.realname,
}
"""The fields of WHOX in the order in which they are sent."""


def _who(call: Call) -> None:
    """Everybody in a room, or everybody whom the mask covers and whom the asker may see."""
    mask = call.param(0)
    flags, is_extended, wanted = call.param(1).partition("%")
    letters, _, token = wanted.partition(",")
    fields = [field for letter, field in _FIELDS.items() if letter in letters]
    if not (token.isascii() and token.isdigit() and len(token) <= TOKEN_LIMIT):
        token = "0"  # a client must not ask for a token without giving one
    room, found = _found(call, mask)
    for user in found:
        if "o" in flags and not user.oper:
            continue
        sight = Sight(call, user, room or next(rooms_shown(call.user, user), None), token)
        if is_extended:
            call.reply.numeric(call.session, RPL_WHOSPCRPL, *(field(sight) for field in fields))
        else:
            _show(sight)
    call.reply.numeric(call.session, RPL_ENDOFWHO, as_middle(mask))


def _found(call: Call, mask: str) -> tuple[Room | None, Iterator[User]]:
    if mask[:1] != "#":
        users = (user for user in call.world.registered() if _is_covered(call, mask, user))
        return None, (user for user in users if _may_see(call, user, None))
    room = call.world.room(mask)
    if room is None or not room.is_visible_to(call.user):
        return None, iter(())
    return room, (member for member in room.members if _may_see(call, member, room))


def _is_covered(call: Call, mask: str, user: User) -> bool:
    texts = [user.nick, user.username, user.host, user.source, user.realname]
    if call.user.oper:
        texts.append(user.address)
    return mask in ("*", "0", "") or any(mask_match(mask, text) for text in texts)


def _may_see(call: Call, user: User, room: Room | None) -> bool:
    """Whether the asker may see the user in a list: invisible ones only from within a shared room, or by name."""
    return (
        "i" not in user.modes
        or user is call.user
        or bool(call.user.oper)
        or (call.user in room.members if room else call.user.shares_room_with(user))
        or fold(call.param(0)) == user.key
    )


def _show(sight: Sight) -> None:
    user = sight.user
    sight.call.reply.numeric(
        sight.call.session,
        RPL_WHOREPLY,
        sight.room.name if sight.room else "*",
        user.username,
        user.host,
        sight.call.world.config.name,
        user.nick,
        sight.flags,
        f"0 {user.realname}",
    )


ROWS = {"WHO": Command(_who)}
