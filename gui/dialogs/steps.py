"""A field with a number or a time between a minus and a plus, as they stand in all dialogs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QToolButton, QWidget

from gui import theme


def between_steps(around: QWidget, field: QAbstractSpinBox, step: Callable[[int], object]) -> None:
    """Fills `around` with the field and its buttons, which call `step` with -1 and +1."""
    field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    row = QHBoxLayout(around)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.XS)
    row.addWidget(_button("−", -1, step))
    row.addWidget(field, 1)
    row.addWidget(_button("+", +1, step))
    around.setFocusProxy(field)


def _button(sign: str, by: int, step: Callable[[int], object]) -> QToolButton:
    """For the mouse only: the keyboard has the arrows in the field."""
    button = QToolButton()
    button.setText(sign)
    button.setProperty("step", True)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    button.setAutoRepeat(True)
    more, less = QCoreApplication.translate("Steps", "More"), QCoreApplication.translate("Steps", "Less")
    button.setAccessibleName(more if by > 0 else less)
    button.setFixedWidth(28)
    button.clicked.connect(lambda: step(by))
    return button
