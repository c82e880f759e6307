"""What may be a nick, a channel or a title, and masks over `nick!user@host`.

Names are of any script. What nobody can see or type stays out: control, format and bidi characters, blanks
that look like nothing; and so does what the protocol needs for itself. The compatibility form (NFKC), by
which names are compared, has to pass as well: else a full-width comma would be a comma in the key.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from wire import isupport
from wire.casemap import fold

NICKLEN = 32
"""Characters of a nick."""
CHANNELLEN = 64
"""Characters of a channel, `#` included."""
TITLELEN = 64
"""Characters of a chat's title."""
REALLEN = 150
"""Characters of a real name."""
TITLE_LIMIT_BYTES = 280
"""Bytes of a title as NETWORK's value, escaped: 280 Latin letters would fit, of Cyrillic ones 35."""
MASKLEN = 200

CHANTYPES = "#"

_NICK_SIGNS = frozenset("[]\\`_^{|}")
_NICK_SIGNS_INSIDE = _NICK_SIGNS | {"-"}
_NOT_IN_CHANNELS = frozenset(" ,*?")
# Letters, marks and symbols by category that show nothing: fillers of Hangul, the blank of Braille, joiners,
# variation selectors; and the signs that stand for a character that was lost.
_INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc\ufffd\U000e0100-\U000e01ef]"
)
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_ZWJ = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_MARKS_LIMIT = 4
"""Marks on one letter: Vietnamese and Hebrew need fewer; a tower of them covers the neighbours' lines."""


def nick_problem(name: str) -> str | None:
    """Says for a person why this can't be a nick; None where it can."""
    if not name:
        return "A nick can't be empty."
    if len(name) > NICKLEN:
        return f"A nick has at most {NICKLEN} characters."
    for form in _forms(name):
        if problem := _hidden_problem(form):
            return problem
        for char in form:
            if not _is_in_nicks(char):
                return "A nick can't hold spaces." if char.isspace() else f"A nick can't hold “{char}”."
        if not _begins_nick(form[0]):
            return "A nick begins with a letter."
    return None


def channel_problem(name: str) -> str | None:
    """Says for a person why this can't be a channel's name; None where it can."""
    if name[:1] not in CHANTYPES or len(name) < 2:
        return "A channel's name begins with # and has at least one more character."
    if len(name) > CHANNELLEN:
        return f"A channel's name has at most {CHANNELLEN} characters."
    for form in _forms(name):
        if problem := _hidden_problem(form):
            return problem
        for char in form:
            if char.isspace():
                return "A channel's name can't hold spaces."
            if char in _NOT_IN_CHANNELS:
                return f"A channel's name can't hold “{char}”."
    return None


def title_problem(title: str) -> str | None:
    """Says for a person why this can't be a chat's title; None where it can."""
    if not title.strip():
        return "A title can't be empty."
    if len(title) > TITLELEN or len(isupport.escape(title)) > TITLE_LIMIT_BYTES:
        return "The title is too long: about 35 letters fit, of Latin ones 64."
    if any(unicodedata.category(char) in _HIDDEN_CATEGORIES for char in title):
        return "A title can't hold control characters or line breaks."
    return None


def realname_problem(text: str) -> str | None:
    """Says for a person why this can't be a real name; None where it can. Joined emoji may stand in it."""
    if not text.strip():
        return "A real name can't be empty."
    if len(text) > REALLEN:
        return f"A real name has at most {REALLEN} characters."
    if holds_hidden(text):
        return "A real name can't hold control characters or characters that can't be seen."
    return None


def holds_hidden(text: str) -> bool:
    """Whether control, format or bidi characters stand in what is shown beside nicks; joined emoji are fine."""
    return any(unicodedata.category(char) in _HIDDEN_CATEGORIES and char != _ZWJ for char in text)


def clean_realname(text: str) -> str:
    """The text without what can't stand in a real name, which may leave nothing."""
    return "".join(
        char for char in text if char == _ZWJ or unicodedata.category(char) not in _HIDDEN_CATEGORIES
    )[:REALLEN]


def host_problem(text: str) -> str | None:
    """Says for a person why this can't be a displayed host; None where it can."""
    if len(text) <= 63 and _HOSTNAME.fullmatch(text):
        return None
    return "A host looks like guest.example: Latin letters, digits and hyphens, and at least one dot."


def server_name_problem(name: str) -> str | None:
    """Says for a person why this can't be an IRC server's name (a host with a dot); None where it can."""
    if len(name) <= 63 and _HOSTNAME.fullmatch(name):
        return None
    return "A server's name looks like chat.example: Latin letters, digits and hyphens, and at least one dot."


_HOSTNAME = re.compile(
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)?"
)


def clean_nick(text: str) -> str:
    """Makes a nick of a plain guest's name: "Анна Мария " is "Анна_Мария"; "" where nothing is left.

    Blanks and signs become `_`, hidden characters go; a `_` is put before a leading digit or emoji.
    """
    kept: list[str] = []
    marks = 0
    for char in unicodedata.normalize("NFC", text.strip()):
        if _INVISIBLE.match(char) or (
            unicodedata.category(char) in _HIDDEN_CATEGORIES and not char.isspace()
        ):
            continue
        marks = marks + 1 if unicodedata.category(char)[0] == "M" else 0
        if marks <= _MARKS_LIMIT:
            kept.append(char if all(map(_is_in_nicks, unicodedata.normalize("NFKC", char))) else "_")
    nick = "".join(kept)
    if not nick.strip("_"):
        return ""
    if not all(_begins_nick(form[0]) for form in _forms(nick)):
        nick = "_" + nick
    nick = nick[:NICKLEN]
    return nick if nick_problem(nick) is None else ""


def _forms(name: str) -> tuple[str, ...]:
    """The name, and its compatibility form where that is another."""
    if name.isascii():
        return (name,)
    return (name, unicodedata.normalize("NFKC", name))


def _hidden_problem(name: str) -> str | None:
    if _INVISIBLE.search(name) or any(unicodedata.category(char) in _HIDDEN_CATEGORIES for char in name):
        return "A name can't hold control characters or characters that can't be seen."
    marks = 0
    for char in name:
        marks = marks + 1 if unicodedata.category(char)[0] == "M" else 0
        if marks > _MARKS_LIMIT:
            return f"A letter can't carry more than {_MARKS_LIMIT} marks."
    return None


@lru_cache(4096)
def _is_in_nicks(char: str) -> bool:
    if char.isascii():
        return char.isalnum() or char in _NICK_SIGNS_INSIDE
    return (
        unicodedata.category(char)[0] in "LMN"
        or unicodedata.category(char) == "So"
        or ord(char) in _SKIN_TONES
    )


def _begins_nick(char: str) -> bool:
    return (
        char in _NICK_SIGNS if char.isascii() and not char.isalpha() else unicodedata.category(char)[0] == "L"
    )


def normalize_mask(mask: str) -> str:
    """Completes a mask to `nick!user@host`: "bob!*@*" of "bob", "*!me@home" of "me@home"."""
    nick, bang, userhost = mask.partition("!")
    if not bang and "@" in mask:
        nick, userhost = "", mask
    elif not bang and ("." in mask or ":" in mask):  # no nick holds these, each address does
        nick, userhost = "", "@" + mask
    user, _, host = userhost.partition("@")
    return f"{nick or '*'}!{user or '*'}@{host or '*'}"


def mask_match(mask: str, text: str) -> bool:
    """Tells whether the mask (`*` any text, `?` one character, nothing else special) covers the whole text.

    Both are folded as names are. The time is at most proportional to len(mask) * len(text).
    """
    return _matcher(mask)(fold(text)) is not None


def compile_mask(mask: str) -> Callable[[str], object]:
    """Makes a question of a mask, for whoever asks it often: true for a **folded** text that the mask covers.

    The pieces between stars become atomic groups.

    The first place where a piece fits is as good as any later one, so nothing is tried twice; with plain `.*`
    a mask such as `*a*a*a*a*a*b` takes seconds over a few hundred letters.
    """
    first, *pieces = [
        "".join("." if char == "?" else re.escape(char) for char in piece)
        for piece in re.split(r"\*+", fold(mask))
    ]
    pattern = first
    if pieces:
        *middle, last = pieces
        pattern += "".join(f"(?>.*?{piece})" for piece in middle) + (f".*{last}" if last else ".*")
    return re.compile(pattern, re.DOTALL).fullmatch


_matcher = lru_cache(4096)(compile_mask)
