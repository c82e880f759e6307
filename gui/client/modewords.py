"""Changes of a room's modes in words."""

from __future__ import annotations

from gui.client.words import say
from wire.modes import ModeChange

# letter: (what it says when set, and when taken back); {arg} is the nick, mask, key or number
WORDS: dict[str, tuple[str, str]] = {
    "q": ("{arg} is an owner", "{arg} is no longer an owner"),
    "a": ("{arg} is an administrator", "{arg} is no longer an administrator"),
    "o": ("{arg} is an operator", "{arg} is no longer an operator"),
    "h": ("{arg} is a half-operator", "{arg} is no longer a half-operator"),
    "v": ("{arg} has voice", "{arg} no longer has voice"),
    "b": ("{arg} is banned", "{arg} is no longer banned"),
    "e": ("{arg} is excepted from bans", "{arg} is no longer excepted from bans"),
    "I": ("{arg} may enter uninvited", "{arg} may no longer enter uninvited"),
    "k": ("a key is needed to enter", "no key is needed to enter"),
    "l": ("at most {arg} members", "any number of members"),
    "i": ("by invitation only", "open without invitation"),
    "m": ("only operators and those with voice may speak", "everybody may speak"),
    "n": ("no messages from outside", "messages from outside are allowed"),
    "s": ("secret", "no longer secret"),
    "p": ("private", "no longer private"),
    "t": ("only operators set the topic", "everybody may set the topic"),
}


def mode_words(change: ModeChange) -> str:
    """Says what one change means; a letter that we don't know as it stands."""
    words = WORDS.get(change.mode)
    if words is None:
        return f"{'+' if change.sign else '-'}{change.mode}" + (f" {change.arg}" if change.arg else "")
    return say(words[0] if change.sign else words[1], arg=change.arg or "?")
