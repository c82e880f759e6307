"""mIRC's formatting codes: control characters within the text that switch styles and colours.

https://modern.ircdocs.horse/formatting
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from gui.client.spans import CONTROL, CONTROLS, Look, Style

SWITCHES = {
    "\x02": Style.BOLD,
    "\x1d": Style.ITALIC,
    "\x1f": Style.UNDERLINE,
    "\x1e": Style.STRIKE,
    "\x11": Style.CODE,
    "\x16": Style.REVERSE,
}
"""Each turns its style on, and off at the next time."""

_COLOURS = """
ffffff 000000 00007f 009300 ff0000 7f0000 9c009c fc7f00 ffff00 00fc00 009393 00ffff 0000fc ff00ff 7f7f7f d2d2d2
470000 472100 474700 324700 004700 00472c 004747 002747 000047 2e0047 470047 47002a
740000 743a00 747400 517400 007400 007449 007474 004074 000074 4b0074 740074 740045
b50000 b56300 b5b500 7db500 00b500 00b571 00b5b5 0063b5 0000b5 7500b5 b500b5 b5006b
ff0000 ff8c00 ffff00 b2ff00 00ff00 00ffa0 00ffff 008cff 0000ff a500ff ff00ff ff0098
ff5959 ffb459 ffff71 cfff60 6fff6f 65ffc9 6dffff 59b4ff 5959ff c459ff ff66ff ff59bc
ff9c9c ffd39c ffff9c e2ff9c 9cff9c 9cffdb 9cffff 9cd3ff 9c9cff dc9cff ff9cff ff94d3
000000 131313 282828 363636 4d4d4d 656565 818181 9f9f9f bcbcbc e2e2e2 ffffff
"""
COLOURS = {f"{number:02}": "#" + name for number, name in enumerate(_COLOURS.split())}
"""By two digits, 00 to 98. 99 is the reader's own."""

# A code, or another character that is not shown. A newline ends all looks.
_CODE = re.compile(
    "\x03(?:(\\d{1,2})(?:,(\\d{1,2}))?)?"
    "|\x04(?:([0-9a-fA-F]{6})(?:,([0-9a-fA-F]{6}))?)?"
    f"|[\n{CONTROLS}]",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text without its codes. Places in `looks` are of `text`; `pieces` are (in text, in raw)."""

    text: str
    pieces: list[tuple[int, int]]
    looks: list[tuple[int, int, Look]]
    """From where to where each look holds; they don't overlap."""


def decode(raw: str) -> Decoded:
    """Takes the codes out. A text without any comes back as it is."""
    if not CONTROL.search(raw):
        return Decoded(raw, [(0, 0)], [])
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    looks: list[tuple[int, int, Look]] = []
    look, since, length, done = Look(), 0, 0, 0
    for match in _CODE.finditer(raw):
        stop = match.start() + (match.group() == "\n")
        if stop > done:
            parts.append(raw[done:stop])
            pieces.append((length, done))
            length += stop - done
        done = match.end()
        changed = _switched(look, match)
        if changed != look:
            if look != Look() and length > since:
                looks.append((since, length, look))
            look, since = changed, length
    if done < len(raw):
        parts.append(raw[done:])
        pieces.append((length, done))
        length += len(raw) - done
    if look != Look() and length > since:
        looks.append((since, length, look))
    return Decoded("".join(parts), pieces, looks)


def _switched(look: Look, match: re.Match[str]) -> Look:
    code = match.group()[0]
    if code in SWITCHES:
        return look._replace(style=look.style ^ SWITCHES[code])
    if code in "\x0f\n":
        return Look()
    if code == "\x03":
        return _coloured(look, *(number and COLOURS.get(number.zfill(2), "") for number in match.group(1, 2)))
    if code == "\x04":
        return _coloured(look, *(number and f"#{number.lower()}" for number in match.group(3, 4)))
    return look


def _coloured(look: Look, ink: str | None, ground: str | None) -> Look:
    """None where no number stood: no ink means neither, no ground means that it stays."""
    if ink is None:
        return look._replace(ink="", ground="")
    return look._replace(ink=ink, ground=look.ground if ground is None else ground)
