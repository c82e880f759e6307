"""A row of the settings about what has a dialog of its own: name and meaning, and the button that leads there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.dialogs.form import secondary
from gui.dialogs.option_editors import name_editor, widen
from gui.dialogs.settings_row import SettingsRow
from gui.elsewhere import Elsewhere
from gui.option import translated


class ElsewhereRow(SettingsRow):
    """Looks as the options beside it do. Signals: `asked(str)` with the name of the action."""

    asked = Signal(str)

    def __init__(self, elsewhere: Elsewhere, parent: QWidget | None = None) -> None:
        name, meaning = translated(elsewhere.text), translated(elsewhere.help)
        super().__init__(elsewhere.section, name, meaning, [translated(elsewhere.called)], parent)
        self.elsewhere = elsewhere
        self.button: QPushButton = secondary(translated(elsewhere.button))
        name_editor(self.button, f"{name}: {translated(elsewhere.button)}", meaning)
        widen(self.button)
        self.reset.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.line_up(self.button)
        self.button.clicked.connect(lambda: self.asked.emit(elsewhere.action))
