"""Completes what is typed: a list while a word with a sign is typed or after Tab, help for commands, shortcodes."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from gui.client.completion import CandidateKind, Completions, has_sign
from gui.client.typed import is_command
from gui.views.addressee import Addressee
from gui.views.command_line import CommandLine
from gui.views.completion_list import ROWS_SHOWN, CompletionList
from gui.views.input import Input
from gui.views.shortcode_keys import ShortcodeKeys

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: ROWS_SHOWN - 1,
    Qt.Key.Key_PageUp: 1 - ROWS_SHOWN,
}
_NOTHING = Completions(0, 0)


class _Mode(Enum):
    OFFERS = auto()
    """The list came by itself: what is typed stays until something is picked."""
    WALKS = auto()
    """Tab asked: the current row stands in the text already, and the next Tab puts the next one there."""


class Completing(QObject):
    """Belongs to a field, which keeps the keyboard all the time."""

    def __init__(self, field: Input, anchor: QWidget, parent: QWidget) -> None:
        super().__init__(field)
        self.addressee = Addressee()
        self.suffix = ":"
        """What stands behind a nick that begins the text."""
        self.codes = ShortcodeKeys(field)
        self.list = CompletionList(anchor, parent)
        self.command = CommandLine(anchor, parent)
        self._field = field
        self._mode = _Mode.OFFERS
        self._found = _NOTHING
        self._end = 0
        """Where the word ends that the list is about, as it stands in the text now."""
        self._dismissed = -1
        """Where the word begins whose list the user has closed."""
        self._help_dismissed = False
        self._taken = (-1, -1, -1)
        """The field's state right after Tab took the only one that fits."""
        field.installEventFilter(self)
        field.viewport().installEventFilter(self)
        field.edited.connect(self._edited)
        field.moved.connect(self._moved)
        field.completed.connect(self._tab)
        field.focused.connect(self._focused)
        self.list.picked.connect(self._pick)

    def _focused(self, focused: bool) -> None:
        if not focused:
            self.close()

    def close(self) -> None:
        """Hides the list and the help; the text stays as it is."""
        self.list.hide()
        self.command.say(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._field:
            if event.type() == QEvent.Type.MouseButtonPress:
                self.close()
            return False
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._takes(event)

    def _takes(self, event: QKeyEvent) -> bool:
        """Whether a key is for the list or an emoji just made, and not for the field."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Backspace:
            return self.codes.take_back()
        if key is Qt.Key.Key_Escape:
            return self._dismiss()
        if self.list.isHidden():
            return False
        if key in _STEPS:
            row = self.list.step(_STEPS[key])
            if self._mode is _Mode.WALKS:
                self._put(row, again=True)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            row = self.list.currentIndex().row()
            if self._mode is _Mode.WALKS:
                self.close()
            elif row >= 0:
                self._pick(row)
            return self._mode is _Mode.WALKS or row >= 0
        return False

    def _edited(self, letters: str) -> None:
        if letters.endswith(":"):
            self.codes.turn()
        self._look()

    def _moved(self) -> None:
        if self._mode is _Mode.WALKS:
            self.list.hide()
        if self.list.isVisible() or self.command.isVisible():
            self._look()

    def _look(self) -> None:
        """Offers what fits the word at the cursor, if it begins with a sign; else helps with the command."""
        text, place = self._field.toPlainText(), self._field.place
        self._help_dismissed &= text.startswith("/")
        found = _NOTHING
        if has_sign(text, place) and not self._field.textCursor().hasSelection():
            found = self.addressee.complete(text, place, self.suffix)
        else:
            self._dismissed = -1
        if found.candidates and found.start != self._dismissed and self._wanted(found):
            # Enter sends what is something already, and picks only what one has begun.
            bare = found.whole or place - found.start < 2
            self._open(found, _Mode.OFFERS, -1 if bare else 0)
        else:
            self.list.hide()
            self._help(text, place, finished=not found.candidates)

    def _wanted(self, found: Completions) -> bool:
        return self.codes.enabled or found.candidates[0].kind is not CandidateKind.EMOJI

    def _open(self, found: Completions, mode: _Mode, row: int) -> None:
        self._found, self._mode, self._end = found, mode, found.end
        self.command.say(None)
        self.list.rows.avatar_of = self.addressee.avatar
        self.list.open(found.candidates, row, walks=mode is _Mode.WALKS)

    def _help(self, text: str, place: int, *, finished: bool) -> None:
        """Shows what a command takes, and why it can't be done, before it is sent."""
        if not is_command(text) or self._help_dismissed:
            self.command.say(None)
            return
        rest = text.partition(" ")[2].strip()
        # That it needs more is no problem while it is typed.
        problem = self.addressee.problem(text if rest else f"{text.rstrip()} x") if finished else ""
        self.command.say(self.addressee.help(text, place), problem)

    def _tab(self, step: int) -> None:
        if self.list.isVisible() and self._mode is _Mode.WALKS:
            self._put(self.list.step(step), again=True)
        elif self.list.isVisible() and step < 0:
            self.list.step(step)
        elif self.list.isVisible():
            self._pick(max(0, self.list.currentIndex().row()))
        elif self._taken != self._field.state:  # Tab once more would add somebody else
            text, place = self._field.toPlainText(), self._field.place
            found = self.addressee.complete(text, place, self.suffix)
            if found.candidates:
                row = 0 if step > 0 else len(found.candidates) - 1
                self._open(found, _Mode.WALKS, row)
                self._put(row)
                if len(found.candidates) == 1:
                    self._finish()
                    self._taken = self._field.state

    def _pick(self, row: int) -> None:
        """Takes a row, by mouse too."""
        self._put(row, again=self._mode is _Mode.WALKS)
        self._finish()

    def _finish(self) -> None:
        self.list.hide()
        self._help(self._field.toPlainText(), self._field.place, finished=True)

    def _put(self, row: int, *, again: bool = False) -> None:
        """Puts a row in the place of the word. A blank that is there already is not put a second time."""
        text = self.codes.toned(self._found.candidates[row].text)
        follows = self._field.toPlainText()[self._end : self._end + 1] == " " and text.endswith(" ")
        text = text[:-1] if follows else text
        self._field.replace(self._found.start, self._end, text, again=again)
        self._end = self._found.start + len(text)
        if follows:
            self._field.moveCursor(QTextCursor.MoveOperation.NextCharacter)

    def _dismiss(self) -> bool:
        """Closes what is open, for this word; False where nothing is."""
        if self.list.isVisible():
            self._dismissed = self._found.start
            if self._mode is _Mode.WALKS:
                self._field.undo()
            self.list.hide()
        elif self.command.isVisible():
            self._help_dismissed = True
            self.command.say(None)
        else:
            return False
        return True
