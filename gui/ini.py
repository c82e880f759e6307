"""A settings file as QSettings reads it (https://doc.qt.io/qt-6/qsettings.html#IniFormat), made without QSettings.

QSettings holds one lock over a file for all who have it open, also while it writes: a thread that writes by it makes
the window wait as long as the disk does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_SPECIAL = re.compile(r'([\\"\n\r\t])|([\x00-\x1f\x7f]+)([0-9a-fA-F]*)')
_NO_NAME = re.compile(r"[^A-Za-z0-9_.-]")


def ini_text(values: Mapping[str, str]) -> str:
    """The text of a file with these values; keys are as QSettings has them, "options/host/port"."""
    sections: dict[str, list[str]] = {}
    for key, value in sorted(values.items()):
        section, slash, name = key.partition("/")
        if not slash:
            section, name = "General", key
        elif section.lower() == "general":
            section = "%General"  # a section of ours, and not Qt's for what has none
        else:
            section = _name(section)
        line = "\\".join(map(_name, name.split("/")))
        sections.setdefault(section, []).append(f'{line}="{_value(value)}"\n')
    return "\n".join(f"[{section}]\n{''.join(lines)}" for section, lines in sections.items())


def _name(text: str) -> str:
    return _NO_NAME.sub(lambda found: _percent(found[0]), text)


def _percent(letter: str) -> str:
    units = letter.encode("utf-16-be", "surrogatepass")
    codes = [int.from_bytes(units[at : at + 2], "big") for at in range(0, len(units), 2)]
    return "".join(f"%{code:02X}" if code <= 0xFF else f"%U{code:04X}" for code in codes)


def _value(text: str) -> str:
    # One @ begins a type of Qt's.
    return _SPECIAL.sub(_escaped, f"@{text}" if text.startswith("@") else text)


def _escaped(found: re.Match[str]) -> str:
    """A hexadecimal escape takes all digits that follow, so these have to be escaped, too."""
    return _ESCAPES[found[1]] if found[1] else "".join(f"\\x{ord(each):x}" for each in found[0])
