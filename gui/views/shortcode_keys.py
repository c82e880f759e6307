"""Turns a shortcode into its emoji as soon as its last colon is typed, and back by Backspace or undo."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gui.client.emoji import by_text
from gui.client.shortcodes import finished
from gui.views.input import Input


class ShortcodeKeys(QObject):
    """Belongs to a field. `tone`: of skin, as the picker has it."""

    def __init__(self, field: Input) -> None:
        super().__init__(field)
        self._field = field
        self.enabled = True
        self.tone = ""
        self._turned = (-1, -1, -1)
        """The field's state right after an emoji was made."""

    def turn(self) -> None:
        """Makes the shortcode that ends at the cursor an emoji, if there is one. For a colon that was just typed."""
        place = self._field.place
        found = finished(self._field.toPlainText(), place) if self.enabled else None
        if found is not None:
            start, row = found
            self._field.replace(start, place, row.toned(self.tone))
            self._turned = self._field.state

    def take_back(self) -> bool:
        """Gives the text back, if nothing has happened since it became an emoji."""
        if self._turned != self._field.state:
            return False
        self._field.undo()
        return True

    def toned(self, text: str) -> str:
        """An emoji in the tone that the user has chosen."""
        row = by_text(text) if self.tone else None
        return row.toned(self.tone) if row is not None else text
