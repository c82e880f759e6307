"""A row of the settings about what has a dialog of its own: name and meaning, and the button that leads there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.dialogs.form import quiet_rich, secondary
from gui.dialogs.option_editors import name_editor, widen
from gui.dialogs.option_row import fits, line_up, marked, place_of_reset
from gui.elsewhere import Elsewhere
from gui.option import translated
from gui.views.rich_label import RichLabel


class ElsewhereRow(QWidget):
    """Looks as the options beside it do. Signals: `asked(str)` with the name of the action."""

    asked = Signal(str)

    def __init__(self, elsewhere: Elsewhere, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.elsewhere = elsewhere
        self._name, self._meaning = translated(elsewhere.text), translated(elsewhere.help)
        self.name = RichLabel(self)
        self.help = quiet_rich()
        self.button: QPushButton = secondary(translated(elsewhere.button))
        name_editor(self.button, f"{self._name}: {translated(elsewhere.button)}", self._meaning)
        widen(self.button)
        no_reset = place_of_reset(self)
        no_reset.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line_up(self, (self.name, self.help), self.button, no_reset)
        self.button.clicked.connect(lambda: self.asked.emit(elsewhere.action))
        self.mark(())

    @property
    def section(self) -> str:
        """Where it stands."""
        return self.elsewhere.section

    def fits(self, words: Sequence[str]) -> bool:
        """Whether each word stands in the name, the help, or what people call it otherwise."""
        return fits(words, self._name, self._meaning, translated(self.elsewhere.called))

    def mark(self, words: Sequence[str]) -> None:
        """Sets the words off where they stand in the texts."""
        self.name.show_html(marked(self._name, words))
        self.help.show_html(marked(self._meaning, words))
