"""One option in the settings: its name and what it means, its editor, and the way back to the default."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui import icons, theme
from gui.dialogs.form import quiet_rich
from gui.dialogs.option_editors import editor_for, name_editor
from gui.option import AnyOption, Effect, Kind, translated
from gui.options import BY_KEY, effect_of
from gui.settings import Settings
from gui.views.rich_label import RichLabel


class OptionRow(QWidget):
    """Shows the value that holds and keeps a new one at once."""

    def __init__(self, option: AnyOption, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option = option
        self._settings = cast(Any, settings)  # a row knows its value's type only at run time
        self._name, self._meaning = translated(option.text), self._words_of_help()
        self.name = _Name(self)
        self.help = quiet_rich()
        self.editor = cast(Any, editor_for(option, self))
        name_editor(self.editor, self._name, self._meaning)
        self.name.setBuddy(self.editor)
        self.reset = place_of_reset(self)
        self.reset.setAccessibleName(self.tr("Reset “{name}” to the default").format(name=self._name))
        self.reset.setToolTip(self.tr("Reset to the default"))
        words: tuple[QLabel, ...] = (self.name, self.help) if self._meaning else (self.name,)
        line_up(self, words, self.editor, self.reset)

        self.editor.chosen.connect(lambda value: self._settings.set(option, value))
        self.reset.clicked.connect(lambda: self._settings.reset(option))
        self.name.pressed_by_mouse = self._name_pressed
        self.mark(())
        self.restyle()
        self.show_value()

    @property
    def section(self) -> str:
        """Where it stands."""
        return self.option.section

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

    def fits(self, words: Sequence[str]) -> bool:
        """Whether each word stands in the name, the help, a choice, or what people call it otherwise."""
        choices = (translated(choice.text) for choice in self.option.choices)
        called = translated(self.option.called)
        return fits(words, self._name, self._meaning, called, *choices)

    def mark(self, words: Sequence[str]) -> None:
        """Sets the words off where they stand in the texts."""
        self.name.show_html(marked(self._name, words))
        self.help.show_html(marked(self._meaning, words))

    def _words_of_help(self) -> str:
        said = translated(self.option.help)
        if effect_of(self.option) is Effect.START:
            said = " ".join(filter(None, (said, self.tr("Takes effect at the next start."))))
        return said

    def _name_pressed(self) -> None:
        if not self.editor.isEnabled():
            return
        self.editor.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.option.kind is Kind.SWITCH:
            self.editor.click()


class _Name(RichLabel):
    """The name, which takes the mouse for its editor."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pressed_by_mouse: Callable[[], object] = bool

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed_by_mouse()


def line_up(row: QWidget, words: Iterable[QLabel], editor: QWidget, reset: QWidget) -> None:
    """Puts a row together: at the left its words, one below the other, at the right the editor and the reset."""
    said = QVBoxLayout()
    said.setSpacing(0)
    said.addStretch(1)
    for label in words:
        said.addWidget(label)
    said.addStretch(1)
    line = QHBoxLayout(row)
    line.setContentsMargins(0, theme.S, 0, theme.S)
    line.setSpacing(theme.M)
    line.addLayout(said, 1)
    line.addWidget(editor, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
    line.addWidget(reset, 0, Qt.AlignmentFlag.AlignVCenter)


def place_of_reset(row: QWidget) -> QToolButton:
    """A hidden button at the end of a row, which keeps its place, so that all editors stand in one column."""
    button = QToolButton(row)
    kept = button.sizePolicy()
    kept.setRetainSizeWhenHidden(True)
    button.setSizePolicy(kept)
    button.hide()
    return button


def fits(words: Sequence[str], *texts: str) -> bool:
    """Whether each word, in small letters, stands in one of the texts."""
    text = " ".join(texts).casefold()
    return all(word in text for word in words)


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
