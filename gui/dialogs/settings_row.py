"""A row of the settings: its name and what it means at the left, at the right what changes it and the way back."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from gui import theme
from gui.dialogs.form import quiet_rich
from gui.views.rich_label import RichLabel


class SettingsRow(QWidget):
    """Is found by the words of its name and meaning, and by what else is `called` so."""

    def __init__(
        self, section: str, name: str, meaning: str, called: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.section = section
        """Where it stands."""
        self._name, self._meaning = name, meaning
        self._searched = " ".join((name, meaning, *called)).casefold()
        self.name = _Name(self)
        self.help = quiet_rich()
        self.reset = place_of_reset(self)
        self.mark(())

    def line_up(self, editor: QWidget) -> None:
        """Puts it together: at the left the words, one below the other, at the right the editor and the reset."""
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addStretch(1)
        said.addWidget(self.name)
        if self._meaning:
            said.addWidget(self.help)
        said.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, theme.S, 0, theme.S)
        line.setSpacing(theme.M)
        line.addLayout(said, 1)
        line.addWidget(editor, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        line.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignVCenter)

    def fits(self, words: Sequence[str]) -> bool:
        """Whether each word, in small letters, stands in the name, the help, or what people call it otherwise."""
        return all(word in self._searched for word in words)

    def mark(self, words: Sequence[str]) -> None:
        """Sets the words off where they stand in the texts."""
        self.name.show_html(marked(self._name, words))
        self.help.show_html(marked(self._meaning, words))


class _Name(RichLabel):
    """The name, which takes the mouse for its editor."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pressed_by_mouse: Callable[[], object] = bool

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed_by_mouse()


def place_of_reset(row: QWidget) -> QToolButton:
    """A hidden button at the end of a row, which keeps its place, so that all editors stand in one column."""
    button = QToolButton(row)
    kept = button.sizePolicy()
    kept.setRetainSizeWhenHidden(True)
    button.setSizePolicy(kept)
    button.hide()
    return button


def marked(text: str, words: Sequence[str]) -> str:
    """The text as HTML with the words set off."""
    if not words:
        return escape(text)
    colors = theme.shown()
    style = f"background-color: {colors.warning}; color: {colors.on_warning};"
    parts = re.split("(" + "|".join(map(re.escape, words)) + ")", text, flags=re.IGNORECASE)
    return "".join(
        f'<span style="{style}">{escape(part)}</span>' if at % 2 else escape(part)
        for at, part in enumerate(parts)
    )
