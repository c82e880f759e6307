"""Changes of a room's modes in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from gui.client.words import enumerated, say, sayable
from wire.modes import Kind, ModeChange

# letter: (what it says when set, and when taken back); {arg} is the nick, mask, key or number
WORDS: dict[str, tuple[str, str]] = {
    "q": (sayable("{arg} is an owner"), sayable("{arg} is no longer an owner")),
    "a": (sayable("{arg} is an administrator"), sayable("{arg} is no longer an administrator")),
    "o": (sayable("{arg} is an operator"), sayable("{arg} is no longer an operator")),
    "h": (sayable("{arg} is a half-operator"), sayable("{arg} is no longer a half-operator")),
    "v": (sayable("{arg} has voice"), sayable("{arg} no longer has voice")),
    "b": (sayable("{arg} is banned"), sayable("{arg} is no longer banned")),
    "e": (sayable("{arg} is excepted from bans"), sayable("{arg} is no longer excepted from bans")),
    "I": (sayable("{arg} may enter uninvited"), sayable("{arg} may no longer enter uninvited")),
    "k": (sayable("a password is needed to enter"), sayable("no password is needed to enter")),
    "l": (sayable("at most {arg} members"), sayable("any number of members")),
    "i": (sayable("by invitation only"), sayable("open without invitation")),
    "m": (sayable("only operators and those with voice may speak"), sayable("everybody may speak")),
    "n": (sayable("no messages from outside"), sayable("messages from outside are allowed")),
    "s": (sayable("secret"), sayable("no longer secret")),
    "p": (sayable("private"), sayable("no longer private")),
    "C": (sayable("no questions by programs (CTCP)"), sayable("programs may ask questions (CTCP)")),
    "M": (
        sayable("only those who are logged in, or have a rank, may speak"),
        sayable("to speak nobody needs to be logged in"),
    ),
    "R": (
        sayable("only those who are logged in may enter"),
        sayable("to enter nobody needs to be logged in"),
    ),
    "U": (
        sayable("what members without a rank say is read by operators only"),
        sayable("what members say is read by everybody"),
    ),
    "t": (sayable("only operators set the topic"), sayable("everybody may set the topic")),
}


MUTED = (sayable("{arg} is muted"), sayable("{arg} is no longer muted"))
MUTE = "m:"
"""Before a mask of +b: it silences only (EXTBAN, https://defs.ircdocs.horse/defs/isupport.html#extban)."""


def is_news(changes: Sequence[ModeChange], kinds: Mapping[str, Kind], *, by_person: bool) -> bool:
    """Whether changes are told in the log: not what a server gives somebody who comes, which their rank shows."""
    return any(
        by_person or not change.sign or kinds.get(change.mode) is not Kind.PREFIX for change in changes
    )


def change_words(changes: Sequence[ModeChange]) -> str:
    """Says what some changes mean."""
    return enumerated([mode_words(change) for change in changes])


def mode_words(change: ModeChange) -> str:
    """Says what one change means; a letter that we don't know as it stands."""
    words, arg = WORDS.get(change.mode), change.arg or "?"
    if change.mode == "b" and arg.startswith(MUTE):
        words, arg = MUTED, arg.removeprefix(MUTE)
    if words is None:
        return f"{'+' if change.sign else '-'}{change.mode}" + (f" {change.arg}" if change.arg else "")
    return say(words[0] if change.sign else words[1], arg=arg)
