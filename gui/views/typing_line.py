"""Says below the field who else is typing. It has its place all the time, and is not read aloud: it would never end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import theme
from gui.views.elided import Elided

NAMED = 2
"""More are a number."""


class TypingLine(Elided):
    """Empty while nobody types."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("muted", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        theme.set_type(self, theme.SMALL)

    def show_people(self, nicks: Sequence[str]) -> None:
        """Names one or two, counts more."""
        words = ""
        if len(nicks) == 1:
            words = self.tr("{nick} is typing…").format(nick=nicks[0])
        elif len(nicks) == NAMED:
            words = self.tr("{one} and {other} are typing…").format(one=nicks[0], other=nicks[1])
        elif nicks:
            words = self.tr("%n people are typing…", "", len(nicks))
        if words != self.text():
            self.setText(words)
