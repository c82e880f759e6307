"""One option in the settings: its editor, and the way back to the default."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from gui import icons, theme
from gui.dialogs.option_editors import editor_for, name_editor
from gui.dialogs.settings_row import SettingsRow
from gui.option import AnyOption, Effect, Kind, translated
from gui.options import BY_KEY, effect_of
from gui.settings import Settings


class OptionRow(SettingsRow):
    """Shows the value that holds and keeps a new one at once."""

    def __init__(self, option: AnyOption, settings: Settings, parent: QWidget | None = None) -> None:
        name, meaning = translated(option.text), _meaning(option)
        called = [translated(option.called), *(translated(choice.text) for choice in option.choices)]
        super().__init__(option.section, name, meaning, called, parent)
        self.option = option
        self._settings = cast(Any, settings)  # a row knows its value's type only at run time
        self.editor = cast(Any, editor_for(option, self))
        name_editor(self.editor, name, meaning)
        self.name.setBuddy(self.editor)
        self.reset.setAccessibleName(self.tr("Reset “{name}” to the default").format(name=name))
        self.reset.setToolTip(self.tr("Reset to the default"))
        self.line_up(self.editor)

        self.editor.chosen.connect(lambda value: self._settings.set(option, value))
        self.reset.clicked.connect(lambda: self._settings.reset(option))
        self.name.pressed_by_mouse = self._name_pressed
        self.restyle()
        self.show_value()

    def show_value(self) -> None:
        """Shows the value that holds, and whether the option says anything now."""
        self.editor.show_value(self._settings.get(self.option))
        on = all(self._settings.get(BY_KEY[key]) for key in self.option.needs)
        for widget in (self.editor, self.name, self.help):
            widget.setEnabled(on)
        changed = self._settings.is_set(self.option)
        if not changed and self.reset.hasFocus():
            self.editor.setFocus()
        self.reset.setVisible(changed)

    def restyle(self) -> None:
        """Takes the theme's colours."""
        self.reset.setIcon(icons.icon("reset", theme.shown().muted))

    def _name_pressed(self) -> None:
        if not self.editor.isEnabled():
            return
        self.editor.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.option.kind is Kind.SWITCH:
            self.editor.click()


def _meaning(option: AnyOption) -> str:
    said = [translated(option.help)]
    if effect_of(option) is Effect.START:
        said.append(QCoreApplication.translate("OptionRow", "Takes effect at the next start."))
    return " ".join(filter(None, said))
