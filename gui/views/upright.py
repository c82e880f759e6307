"""What is never slanted: scripts that know no italics.

Fonts have no such letters in their italics; slanted by force they are hard to read, or are not found at all.
"""

from __future__ import annotations

import re

from PySide6.QtGui import QTextCharFormat, QTextLayout

from gui.client import utf16
from gui.views.mark_looks import look_from

_UPRIGHT = re.compile(
    "["
    "\u0530-\u1c7f"  # from Armenian over Hebrew, Arabic and the scripts of India to Georgian and Khmer
    "\u2e80-\ua63f"  # Chinese, Japanese, Korean, Yi
    "\ua800-\ufaff\ufb07-\ufdff\ufe30-\uffef"
    "\U00010800-\U0001cfff\U00020000-\U0003ffff"
    "]+"
)


def upright_parts(text: str) -> list[QTextLayout.FormatRange]:
    """Formats, to come behind all others, that set such letters upright."""
    if text.isascii():
        return []
    found = [place for match in _UPRIGHT.finditer(text) for place in match.span()]
    if not found:
        return []
    places = utf16.units(text, found)
    look = QTextCharFormat()
    look.setFontItalic(False)
    return [look_from(start, end - start, look) for start, end in zip(places[::2], places[1::2], strict=True)]
