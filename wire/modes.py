"""Modes of channels and users, and the mode string `+o-v` (https://modern.ircdocs.horse/#mode-message)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """When a mode takes an argument; the letters are those of ISUPPORT CHANMODES."""

    LIST = "A"
    KEY = "B"
    LIMIT = "C"
    FLAG = "D"
    PREFIX = "prefix"


@dataclass(frozen=True, slots=True)
class Mode:
    """A row: the letter, when it takes an argument, what it means, and a rank's sign before the nick."""

    letter: str
    kind: Kind
    meaning: str
    sign: str = ""


CHANNEL_MODES: tuple[Mode, ...] = (
    Mode("q", Kind.PREFIX, "founder: may do everything, also give and take this rank", "~"),
    Mode("a", Kind.PREFIX, "admin: an operator whom operators can't put out", "&"),
    Mode("o", Kind.PREFIX, "operator of the channel; who opens it is one", "@"),
    Mode("h", Kind.PREFIX, "half-operator: puts out, mutes and gives voice, but changes no other rules", "%"),
    Mode("v", Kind.PREFIX, "voice: may speak when the channel is moderated", "+"),
    Mode("b", Kind.LIST, "ban: whom the mask covers may not join or speak"),
    Mode("e", Kind.LIST, "exception: whom the mask covers is not banned"),
    Mode("I", Kind.LIST, "whom the mask covers needs no invitation"),
    Mode("k", Kind.KEY, "key: only who knows it may join"),
    Mode("l", Kind.LIMIT, "limit: at most so many members"),
    Mode("C", Kind.FLAG, "no CTCP but ACTION (/me)"),
    Mode("M", Kind.FLAG, "only who is logged in, or has a rank, may speak"),
    Mode("R", Kind.FLAG, "only who is logged in may join"),
    Mode("U", Kind.FLAG, "what members without a rank say reaches those only who rule the channel"),
    Mode("i", Kind.FLAG, "by invitation only"),
    Mode("m", Kind.FLAG, "moderated: only members with a rank speak"),
    Mode("n", Kind.FLAG, "no messages from outside"),
    Mode("s", Kind.FLAG, "secret: shown to members only"),
    Mode("t", Kind.FLAG, "only half-operators and above set the topic"),
)
"""The ranks first, highest first; then as in CHANMODES."""

HALF_OPERATORS_CHANGE = "beImMU"
"""The modes of a channel, besides ranks, that a half-operator of our servers sets and unsets."""

BOT = "B"
"""The mode of bots, and their flag in WHO (https://ircv3.net/specs/extensions/bot-mode)."""

NO_QUESTIONS = "T"
"""The mode of users whose program answers no questions of others' programs."""

USER_MODES: tuple[Mode, ...] = (
    Mode(BOT, Kind.FLAG, "bot: a program, and marked as one"),
    Mode("R", Kind.FLAG, "direct messages only of those who are logged in to an account, or named by ACCEPT"),
    Mode(NO_QUESTIONS, Kind.FLAG, "no CTCP of others but ACTION (/me) and answers (NOTICE)"),
    Mode("i", Kind.FLAG, "invisible: WHO without a common channel does not show the user"),
    Mode("o", Kind.FLAG, "operator of the server"),
    Mode("w", Kind.FLAG, "reads what operators of the server tell all (WALLOPS)"),
)

CHANNEL_KINDS: Mapping[str, Kind] = {row.letter: row.kind for row in CHANNEL_MODES}
USER_KINDS: Mapping[str, Kind] = {row.letter: row.kind for row in USER_MODES}
PREFIXES: Mapping[str, str] = {row.letter: row.sign for row in CHANNEL_MODES if row.kind is Kind.PREFIX}
"""Our ranks, highest first: mode letter to the sign before the nick."""


def letters_of(kind: Kind, modes: Iterable[Mode] = CHANNEL_MODES) -> str:
    """The letters of one kind, in the table's order."""
    return "".join(row.letter for row in modes if row.kind is kind)


STATUS_SIGNS = "".join(PREFIXES.values())
"""The signs of ranks, highest first; before a channel's name (`@#tea`) one means its members from this rank up."""
PREFIX_TOKEN = f"({''.join(PREFIXES)}){''.join(PREFIXES.values())}"
"""ISUPPORT PREFIX."""
CHANMODES_TOKEN = ",".join(letters_of(kind) for kind in (Kind.LIST, Kind.KEY, Kind.LIMIT, Kind.FLAG))
"""ISUPPORT CHANMODES."""


@dataclass(frozen=True, slots=True)
class ModeChange:
    """One change: set (`sign` True) or unset, the letter, its argument where it has one."""

    sign: bool
    mode: str
    arg: str | None = None


def kinds_from(prefix: Mapping[str, str], chanmodes: Sequence[str]) -> dict[str, Kind]:
    """The kinds of a server's channel modes, from what ISUPPORT said (`ISupport.prefix`, `.chanmodes`)."""
    kinds = dict.fromkeys(prefix, Kind.PREFIX)
    for letters, kind in zip(chanmodes, (Kind.LIST, Kind.KEY, Kind.LIMIT, Kind.FLAG), strict=False):
        kinds.update(dict.fromkeys(letters, kind))
    return kinds


def parse_changes(modestring: str, args: Iterable[str], kinds: Mapping[str, Kind]) -> list[ModeChange]:
    """Reads "+o-v" and its arguments, in order.

    `arg` is None where an argument was due but missing: for a list that asks to see it. An unknown letter is
    given back without an argument, so that the caller answers 472 or 501.
    """
    changes: list[ModeChange] = []
    rest = iter(args)
    sign = True
    for letter in modestring:
        if letter in "+-":
            sign = letter == "+"
            continue
        takes = takes_argument(kinds.get(letter, Kind.FLAG), sign)
        changes.append(ModeChange(sign, letter, next(rest, None) if takes else None))
    return changes


def takes_argument(kind: Kind, sign: bool) -> bool:
    """Whether a change of this kind is followed by an argument."""
    return kind is not Kind.FLAG and (sign or kind is not Kind.LIMIT)


def format_changes(changes: Iterable[ModeChange]) -> list[str]:
    """Writes changes as MODE's parameters: the mode string, then the arguments. No changes: no parameters."""
    modestring = ""
    args: list[str] = []
    current: bool | None = None
    for change in changes:
        if change.sign is not current:
            current = change.sign
            modestring += "+" if current else "-"
        modestring += change.mode
        if change.arg is not None:
            args.append(change.arg)
    return [modestring, *args] if modestring else []
