"""Enter presses the button that has the keyboard, in dialogs and in the window alike.

Qt lets it press the default button of a dialog wherever the keyboard is, and in a window none at all. Whoever has gone
to "Cancel" by Tab means that one.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def presses(event: QKeyEvent, around: QWidget) -> bool:
    """For the `keyPressEvent` of what is around the buttons: whether the key was Enter and has found its button.

    A held Enter presses nothing: it opened a dialog, and would answer its question before that is read.
    """
    if event.key() not in ENTER:
        return False
    if event.isAutoRepeat():
        return True
    focused = around.focusWidget()
    if not isinstance(focused, QAbstractButton) or isinstance(focused, QCheckBox | QRadioButton):
        return False
    focused.click()
    return True
