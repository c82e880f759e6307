"""A field whose text can't be used."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit


def refuse(field: QLineEdit) -> None:
    """Marks a field whose text can't be, until the text is another one, and gives it the keyboard."""
    _mark(field, "true")
    field.setFocus()
    field.selectAll()
    field.textChanged.connect(partial(_mark, field, ""), Qt.ConnectionType.SingleShotConnection)


def _mark(field: QLineEdit, refused: str, *_: str) -> None:
    field.setProperty("refused", refused)
    field.style().unpolish(field)
    field.style().polish(field)
