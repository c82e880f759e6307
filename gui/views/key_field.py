"""A field that takes one shortcut: what is pressed in it is what it holds."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAccessibleWidget, QKeySequenceEdit, QLineEdit, QToolButton, QWidget

from gui import icons, theme


class KeyField(QKeySequenceEdit):
    """Escape is no shortcut and closes the dialog; Tab goes on.

    Signals: `keys_chosen(QKeySequence)`, by the user only.
    """

    keys_chosen = Signal(QKeySequence)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _install()
        self.setMaximumSequenceLength(1)
        self.setClearButtonEnabled(True)
        self.setAccessibleName(name)
        [line] = self.findChildren(QLineEdit)
        self._asking = line.placeholderText()
        # Qt's own words for a field without keys are long in some languages.
        words = line.fontMetrics().horizontalAdvance(self._asking)
        self.setFixedWidth(max(160, words + 3 * theme.L))
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear"))
            button.setIcon(icons.icon("close", theme.shown().muted))
        self._takes = False
        """While a key is being pressed: Qt empties the field first, and tells of it as if that were chosen."""
        self.keySequenceChanged.connect(self._tell)

    def show_keys(self, keys: QKeySequence, said: str) -> None:
        """Shows keys that hold already; `said` names all of them."""
        blocked = self.blockSignals(True)
        self.setKeySequence(keys)
        self.blockSignals(blocked)
        self._say_empty()
        self.setToolTip(said)
        self.setAccessibleDescription(said)

    def _say_empty(self) -> None:
        """Qt asks for a key in every empty field, whether or not it has the keyboard."""
        for line in self.findChildren(QLineEdit):  # none any more when the dialog is being destroyed
            line.setPlaceholderText(self._asking if self.hasFocus() else self.tr("not set"))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._say_empty()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._say_empty()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            event.ignore()
        else:
            self._takes = True
            super().keyPressEvent(event)
            self._takes = False

    def _tell(self, keys: QKeySequence) -> None:
        if not (self._takes and keys.isEmpty()):
            self.keys_chosen.emit(keys)


class _AccessibleKeyField(QAccessibleWidget):
    """By itself it would be a box without a meaning, and the line in it, which never has the keyboard, a field."""

    def __init__(self, field: KeyField) -> None:
        super().__init__(field, QAccessible.Role.HotkeyField)

    def childCount(self) -> int:
        """The line is no part of its own."""
        return 0

    def child(self, _index: int) -> None:  # type: ignore[override]
        """The line is no part of its own."""
        return

    def childAt(self, _x: int, _y: int) -> None:  # type: ignore[override]
        """The line is no part of its own."""
        return


_interfaces: dict[int, list[_AccessibleKeyField]] = {}
"""The Python side of each field's interfaces, by the field's id, until the field is destroyed."""
_installed = False


def _install() -> None:
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_interface_of)


def _interface_of(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(thing, KeyField):
        return None
    key = id(thing)
    if key not in _interfaces:
        _interfaces[key] = []
        thing.destroyed.connect(lambda: _interfaces.pop(key, None))
    made = _AccessibleKeyField(thing)
    _interfaces[key].append(made)
    return made
