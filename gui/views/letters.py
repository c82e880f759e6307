"""Letters that are typed where no field is: they are meant for the message."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView

_Held = Qt.KeyboardModifier
_WRITES = _Held.ShiftModifier | _Held.KeypadModifier | _Held.GroupSwitchModifier
"""What is held to write a letter; anything else makes a shortcut of it."""


def letters_of(event: QKeyEvent) -> str:
    """What the key writes; "" for one that means something else, as Space does on a button or in a list."""
    text = event.text()
    return text if text.strip() and text.isprintable() and not event.modifiers() & ~_WRITES else ""


class LetterlessList(QListView):
    """Leaves letters to whatever is around it; Qt would look for a row that begins with them, and show nothing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if letters_of(event):
            event.ignore()
        else:
            super().keyPressEvent(event)
