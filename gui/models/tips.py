"""Tool tips of what others have written."""

from __future__ import annotations

from PySide6.QtGui import Qt  # QtCore's has no mightBeRichText

WIDTH = 72
"""Letters in a line: Qt breaks none of what is no HTML, and a topic went from one end of the screen to the other."""


def as_tip(text: str) -> str:
    """The words for a tool tip, where Qt would take some for HTML: a topic could bring pictures from anywhere,
    on Windows from another computer's share, and say in another one's words where a link leads."""
    if not Qt.mightBeRichText(text):
        return text if len(text) <= WIDTH else _wrapped(text)
    from html import escape  # seldom needed, and not for the first picture

    return f'<span style="white-space:pre-wrap">{escape(text)}</span>'


def _wrapped(text: str) -> str:
    """The text in lines that are not too long; those that it has stay."""
    from textwrap import wrap

    lines = [wrap(line, WIDTH, replace_whitespace=False) or [""] for line in text.split("\n")]
    return "\n".join(piece for line in lines for piece in line)
