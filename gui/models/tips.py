"""Tool tips of what others have written."""

from __future__ import annotations

from PySide6.QtGui import Qt  # QtCore's has no mightBeRichText


def as_tip(text: str) -> str:
    """The words for a tool tip, where Qt would take some for HTML: a topic could bring pictures from anywhere,
    on Windows from another computer's share, and say in another one's words where a link leads."""
    if not Qt.mightBeRichText(text):
        return text
    from html import escape  # seldom needed, and not for the first picture

    return f'<span style="white-space:pre-wrap">{escape(text)}</span>'
